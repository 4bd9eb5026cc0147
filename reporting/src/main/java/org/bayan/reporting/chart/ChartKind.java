package org.bayan.reporting.chart;

/** How a chart shows its figures. */
public enum ChartKind {

	/** One column a month, the newest at the end of the reading direction. */
	COLUMNS,
	/** One point a month, joined to a line that stops where the data stop. */
	LINE,
	/** One bar a category, its whole name above it. */
	BARS,
	/** One bar a category, its short name beside it. */
	LABELLED_BARS,
	/** Two bars a category, one of each series, the name above them. */
	PAIRED_BARS,
	/** One tile a member state, about where it lies. */
	TILE_MAP,
	/** Places by sectors, one cell each. */
	HEAT_MAP,
	/** Classes with their count and the names of those in them. */
	CLASSES,
	/** One dot a member on a line of counts. */
	DOTS

}
