package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.reporting.chart.ChartContent;

/**
 * Which dots have their name beside them: the chosen one, then those whose name touches
 * neither a dot nor another name of its row. The others are in the table and say their
 * name when pointed at.
 */
final class DotLabels {

	/** Where more stand one upon another, the topmost says how many they are. */
	private static final int NAMED = 4;

	private static final double GAP = 11;

	private final Map<String, String> words = new HashMap<>();

	/**
	 * @param room pixels from zero to the highest count of the scale
	 * @param size of letters in pixels
	 */
	DotLabels(ChartContent.DotStrip strip, double room, double size) {
		double unit = room / Math.max(1, strip.scale().maximum());
		Map<Integer, List<double[]>> taken = new HashMap<>();
		for (ChartContent.Stack stack : strip.stacks()) {
			for (int row = 0; row < stack.dots().size(); row++) {
				double x = stack.at() * unit;
				taken.computeIfAbsent(row, (key) -> new ArrayList<>()).add(new double[] { x - 6, x + 6 });
			}
		}
		for (boolean chosen : new boolean[] { true, false }) {
			for (ChartContent.Stack stack : strip.stacks()) {
				for (int row = 0; row < stack.dots().size(); row++) {
					ChartContent.Dot dot = stack.dots().get(row);
					String name = name(stack, row);
					if (dot.category().chosen() != chosen || name.isEmpty()) {
						continue;
					}
					double from = stack.at() * unit + GAP;
					double to = from + Sketch.estimate(name, size) * 1.1;
					List<double[]> others = taken.getOrDefault(row, List.of());
					if (chosen || others.stream().noneMatch((other) -> other[0] < to && from < other[1])) {
						this.words.put(dot.category().key(), name);
						others.add(new double[] { from, to });
					}
				}
			}
		}
	}

	private static String name(ChartContent.Stack stack, int row) {
		ChartContent.Dot dot = stack.dots().get(row);
		boolean many = stack.dots().size() > NAMED;
		return (dot.category().chosen() || !many) ? dot.category().label()
				: (row == stack.dots().size() - 1) ? stack.label() : "";
	}

	/** What stands beside a dot; empty where nothing does. */
	String of(ChartContent.Dot dot) {
		return this.words.getOrDefault(dot.category().key(), "");
	}

}
