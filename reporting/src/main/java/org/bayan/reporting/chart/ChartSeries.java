package org.bayan.reporting.chart;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Range;
import org.jspecify.annotations.Nullable;

/**
 * One series of figures, one a category.
 *
 * @param key its code
 * @param label its name
 * @param mark how each figure is drawn
 * @param values the figures in the order of the categories
 * @param measure what they are figures of
 * @param periods in which they were counted; null: in those of the report
 */
public record ChartSeries(String key, String label, Mark mark, List<Cell> values, Measure measure,
		@Nullable Range periods) {

	/** How a figure is drawn. */
	public enum Mark {

		/** A column or bar from zero. */
		BAR,
		/** A second bar, hatched, beside that of the first series. */
		HATCHED_BAR,
		/** A line across the bar of the category, for an earlier figure. */
		TICK,
		/** A point on a line. */
		POINT,
		/** A tile, cell or dot. */
		CELL

	}

	public ChartSeries {
		values = List.copyOf(values);
	}

	/** Activities, in the periods of the report. */
	public ChartSeries(String key, String label, Mark mark, List<Cell> values) {
		this(key, label, mark, values, Measure.ACTIVITIES, null);
	}

}
