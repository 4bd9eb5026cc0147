package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.web.markup.Markup;

/** Drawings without words beneath a headline figure, which says what they show. */
public final class Spark {

	private static final double WIDTH = 200;

	private static final double HEIGHT = 34;

	private static final double TOP = 2;

	private static final double BASE = 32;

	/**
	 * However little it is beside the highest, a figure that is not zero has a column.
	 */
	private static final double LEAST = 1;

	private static final String EARLIER = "#B9C3CA";

	private Spark() {
	}

	/**
	 * One column a month, beneath the line where the figure is below zero.
	 * @param chosen how many of the last ones belong to the period
	 */
	public static String columns(List<Cell> months, int chosen, boolean mirrored) {
		double most = months.stream().mapToDouble(Spark::size).max().orElse(0);
		double least = Math.min(0, months.stream().mapToDouble(Spark::size).min().orElse(0));
		most = (least < 0) ? Math.max(0, most) : Math.max(1, most);
		double unit = (BASE - TOP) / (most - least);
		double zero = TOP + unit * most;
		double slot = WIDTH / months.size();
		Markup markup = begin();
		for (int i = 0; i < months.size(); i++) {
			double size = size(months.get(i));
			double height = (size == 0) ? 0 : Math.max(LEAST, Math.abs(size) * unit);
			double x = mirrored ? WIDTH - (i + 1) * slot + 2 : i * slot;
			markup.empty("rect", "x", x, "y", (size < 0) ? zero : zero - height, "width", slot - 2, "height", height,
					"fill", (i >= months.size() - chosen) ? SvgCanvas.ACCENT : EARLIER);
		}
		return markup
			.empty("line", "x1", 0.0, "y1", zero + 0.5, "x2", WIDTH, "y2", zero + 0.5, "stroke", SvgCanvas.RULE)
			.close("svg")
			.toString();
	}

	/** Also of amounts, whose unit is the smallest one. */
	private static double size(Cell cell) {
		return cell.amount().doubleValue();
	}

	private static Markup begin() {
		return new Markup().open("svg", "viewBox", "0 0 200 34", "width", WIDTH, "height", HEIGHT, "aria-hidden",
				"true");
	}

}
