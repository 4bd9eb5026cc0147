package org.bayan.reporting.chart;

/** How a chart shows its figures. */
public enum ChartKind {

	/** One column a month, the newest at the end of the reading direction. */
	COLUMNS,
	/** One bar a category, its name above it. */
	BARS

}
