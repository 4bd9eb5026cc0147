package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.report.Cell;
import org.bayan.web.markup.Markup;

/** Drawings without words beneath a headline figure, which says what they show. */
public final class Spark {

	private static final double WIDTH = 200;

	private static final double HEIGHT = 34;

	private static final double TOP = 2;

	private static final double BASE = 32;

	private static final String EARLIER = "#B9C3CA";

	private Spark() {
	}

	/**
	 * One column a month.
	 * @param chosen how many of the last ones belong to the period
	 */
	public static String columns(List<Cell> months, int chosen, boolean mirrored) {
		double most = Math.max(1, months.stream().mapToDouble(Spark::size).max().orElse(1));
		double slot = WIDTH / months.size();
		Markup markup = begin();
		for (int i = 0; i < months.size(); i++) {
			double height = (BASE - TOP) * size(months.get(i)) / most;
			double x = mirrored ? WIDTH - (i + 1) * slot + 2 : i * slot;
			markup.empty("rect", "x", x, "y", BASE - height, "width", slot - 2, "height", height, "fill",
					(i >= months.size() - chosen) ? Sketch.ACCENT : EARLIER);
		}
		return markup.empty("line", "x1", 0.0, "y1", 32.5, "x2", WIDTH, "y2", 32.5, "stroke", Sketch.RULE)
			.close("svg")
			.toString();
	}

	/** Also of amounts, whose unit is the smallest one; below zero there is no column. */
	private static double size(Cell cell) {
		return Math.max(0, cell.amount().doubleValue());
	}

	private static Markup begin() {
		return new Markup().open("svg", "viewBox", "0 0 200 34", "width", WIDTH, "height", HEIGHT, "aria-hidden",
				"true");
	}

}
