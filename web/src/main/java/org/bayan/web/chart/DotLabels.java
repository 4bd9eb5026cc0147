package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private final Set<String> before = new HashSet<>();

	/**
	 * @param room pixels from zero to the highest count of the scale
	 * @param space pixels from zero to where the drawing ends
	 * @param size of letters in pixels
	 */
	DotLabels(ChartContent.DotStrip strip, double room, double space, double size) {
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
				List<ChartContent.Dot> dots = rising(stack);
				for (int row = 0; row < dots.size(); row++) {
					ChartContent.Dot dot = dots.get(row);
					String name = name(stack, dots, row);
					if (dot.category().chosen() != chosen || name.isEmpty()) {
						continue;
					}
					place(dot.category().key(), name, stack.at() * unit, Sketch.estimate(name, size) * 1.1, space,
							taken.getOrDefault(row, List.of()), chosen);
				}
			}
		}
	}

	/** Behind its dot, or before it where there is no place behind. */
	private void place(String key, String name, double dot, double width, double space, List<double[]> others,
			boolean anyhow) {
		double[] behind = { dot + GAP, dot + GAP + width };
		double[] ahead = { dot - GAP - width, dot - GAP };
		boolean fits = behind[1] <= space && free(behind, others);
		if (!fits && ahead[0] >= 0 && free(ahead, others)) {
			this.before.add(key);
		}
		else if (!fits && !anyhow) {
			return;
		}
		this.words.put(key, name);
		others.add(this.before.contains(key) ? ahead : behind);
	}

	private static boolean free(double[] place, List<double[]> others) {
		return others.stream().noneMatch((other) -> other[0] < place[1] && place[0] < other[1]);
	}

	/** Whether its name stands before a dot and not behind it. */
	boolean isBefore(ChartContent.Dot dot) {
		return this.before.contains(dot.category().key());
	}

	/**
	 * The dots of a stack from the axis up, the chosen one at the top, where its name has
	 * most room.
	 */
	static List<ChartContent.Dot> rising(ChartContent.Stack stack) {
		return stack.dots().stream().sorted(Comparator.comparing((dot) -> dot.category().chosen())).toList();
	}

	private static String name(ChartContent.Stack stack, List<ChartContent.Dot> dots, int row) {
		boolean many = dots.size() > NAMED;
		boolean highest = row == dots.size() - 1 || (row == dots.size() - 2 && dots.getLast().category().chosen());
		return (dots.get(row).category().chosen() || !many) ? dots.get(row).category().label()
				: highest ? stack.label() : "";
	}

	/** What stands beside a dot; empty where nothing does. */
	String of(ChartContent.Dot dot) {
		return this.words.getOrDefault(dot.category().key(), "");
	}

}
