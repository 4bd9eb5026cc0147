package org.bayan.reporting.chart;

import java.util.List;

import org.bayan.domain.report.Cell;

/**
 * One series of figures, one a category.
 *
 * @param key its code
 * @param label its name
 * @param mark how each figure is drawn
 * @param values the figures in the order of the categories
 */
public record ChartSeries(String key, String label, Mark mark, List<Cell> values) {

	/** How a figure is drawn. */
	public enum Mark {

		/** A column or bar from zero. */
		BAR,
		/** A line across the bar of the category, for an earlier figure. */
		TICK

	}

	public ChartSeries {
		values = List.copyOf(values);
	}

}
