package org.bayan.reporting.drawing;

import java.util.ArrayList;
import java.util.List;

import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.TextStyle;

/**
 * The measures of the rows of a bar chart, in pixels.
 *
 * @param height of one row
 * @param label width of the labels beside the bars, their gap included; 0 where names
 * stand above
 * @param bar height of one bar
 * @param names the lines of each name
 */
record BarRow(double height, double label, double bar, List<List<String>> names) {

	static final double NAME_TO_BAR = 3;

	/** Between the bars of a pair. */
	static final double PAIR_GAP = 2;

	private static final double WIDEST_LABEL = 300;

	private static final double NAME_WIDTH = Canvas.WIDTH - 2 * Canvas.MARGIN;

	/** The whole name above its bars, on two lines where it is long. */
	static BarRow named(ChartDefinition definition, Lettering lettering) {
		boolean arabic = definition.rightToLeft();
		TextStyle style = TextStyle.note(arabic);
		List<List<String>> names = definition.categories()
			.stream()
			.map((category) -> lettering.wrap(category.label(), style, NAME_WIDTH, 2))
			.toList();
		int lines = names.stream().mapToInt(List::size).max().orElse(1);
		boolean pair = definition.kind() == ChartKind.PAIRED_BARS;
		double bar = pair ? style.line() - 4 : 9;
		double bars = pair ? 2 * bar + PAIR_GAP : bar;
		// More space beneath a bar than between it and its name, so that they belong
		// together.
		double height = lines * style.line() - 1 + NAME_TO_BAR + bars + (pair ? 12 : 8);
		return new BarRow(height, 0, bar, names);
	}

	/** The short name beside its bar. */
	static BarRow labelled(ChartDefinition definition, Lettering lettering) {
		TextStyle style = TextStyle.note(definition.rightToLeft());
		List<List<String>> names = new ArrayList<>();
		double widest = 0;
		int lines = 1;
		for (ChartCategory category : definition.categories()) {
			List<String> name = lettering.wrap(category.label(), style, WIDEST_LABEL, 2);
			names.add(name);
			lines = Math.max(lines, name.size());
			for (String line : name) {
				widest = Math.max(widest, lettering.width(line, style));
			}
		}
		return new BarRow(Math.max(lines * style.line() + 4, 26), widest + 8, 14, names);
	}

}
