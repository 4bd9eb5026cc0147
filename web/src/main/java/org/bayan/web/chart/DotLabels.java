package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.reporting.chart.ChartContent;
import org.jspecify.annotations.Nullable;

/**
 * Which dots have their name beside them: the chosen one, then those whose name touches
 * neither a dot nor another name of its row. Where the chosen one has no room in its row,
 * its name stands in the first row above that has some. The others are in the table and
 * say their name when pointed at.
 */
final class DotLabels {

	/** Where more stand one upon another, the topmost says how many they are. */
	private static final int NAMED = 4;

	private static final double GAP = 11;

	private final Map<String, Label> labels = new HashMap<>();

	private int rows = 1;

	/**
	 * What stands beside a dot.
	 *
	 * @param side where it stands
	 * @param row in which it stands, from 0 at the axis
	 * @param middle in pixels from zero, where it stands above
	 */
	record Label(String words, Side side, int row, double middle) {

	}

	/** Where a name stands: in the direction of reading, or in a row above. */
	enum Side {

		BEHIND, BEFORE, ABOVE

	}

	/**
	 * @param room pixels from zero to the highest count of the scale
	 * @param space pixels from zero to where the drawing ends
	 * @param size of letters in pixels
	 */
	DotLabels(ChartContent.DotStrip strip, double room, double space, double size) {
		double unit = room / strip.scale().maximum().doubleValue();
		Map<Integer, List<double[]>> taken = new HashMap<>();
		for (ChartContent.Stack stack : strip.stacks()) {
			this.rows = Math.max(this.rows, stack.dots().size());
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
					double width = SvgCanvas.estimate(name, size) * 1.1;
					double at = stack.at() * unit;
					if (!beside(dot, name, row, at, width, space, taken) && chosen) {
						above(dot, name, row, at, width, space, taken);
					}
				}
			}
		}
	}

	/** Behind its dot, or before it where there is no place behind. */
	private boolean beside(ChartContent.Dot dot, String name, int row, double at, double width, double space,
			Map<Integer, List<double[]>> taken) {
		List<double[]> others = taken.getOrDefault(row, List.of());
		double[] behind = { at + GAP, at + GAP + width };
		double[] ahead = { at - GAP - width, at - GAP };
		boolean fits = behind[1] <= space && free(behind, others);
		if (!fits && (ahead[0] < 0 || !free(ahead, others))) {
			return false;
		}
		this.labels.put(dot.category().key(), new Label(name, fits ? Side.BEHIND : Side.BEFORE, row, 0));
		others.add(fits ? behind : ahead);
		return true;
	}

	private void above(ChartContent.Dot dot, String name, int from, double at, double width, double space,
			Map<Integer, List<double[]>> taken) {
		double middle = Math.max(width / 2, Math.min(at, space - width / 2));
		double[] place = { middle - width / 2, middle + width / 2 };
		int row = from + 1;
		while (!free(place, taken.getOrDefault(row, List.of()))) {
			row++;
		}
		taken.computeIfAbsent(row, (key) -> new ArrayList<>()).add(place);
		this.rows = Math.max(this.rows, row + 1);
		this.labels.put(dot.category().key(), new Label(name, Side.ABOVE, row, middle));
	}

	private static boolean free(double[] place, List<double[]> others) {
		return others.stream().noneMatch((other) -> other[0] < place[1] && place[0] < other[1]);
	}

	/** How many rows dots and names take. */
	int rows() {
		return this.rows;
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

	/** What stands beside a dot; null where nothing does. */
	@Nullable Label of(ChartContent.Dot dot) {
		return this.labels.get(dot.category().key());
	}

}
