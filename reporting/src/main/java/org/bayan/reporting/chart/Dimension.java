package org.bayan.reporting.chart;

/** What the categories of a chart are: what their keys are codes of. */
public enum Dimension {

	/** Months, quarters or years. */
	PERIOD,
	/** States, groups, outside, organisation-wide. */
	PLACE,
	/** Sectors and centres, and those that name none. */
	SECTOR,
	/** Types of activities. */
	TYPE,
	/** How long ago the latest activity was. */
	AGE

}
