package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.report.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

/** One dot a state or sector above its count, the chosen one in the accent colour. */
final class DotsSketch {

	private static final double STEP = 15;

	/** Where the axis begins. */
	private static final double ZERO = 12;

	private final ChartDefinition definition;

	private final ChartContent.DotStrip strip;

	private final Sketch sketch;

	private final DotLabels labels;

	DotsSketch(ChartDefinition definition, ChartContent.DotStrip strip, Sketch sketch) {
		this.definition = definition;
		this.strip = strip;
		this.sketch = sketch;
		this.labels = new DotLabels(strip, room(sketch), sketch.width() - ZERO, sketch.small());
	}

	void draw() {
		int tallest = this.strip.stacks().stream().mapToInt((stack) -> stack.dots().size()).max().orElse(1);
		double base = 18 + tallest * STEP;
		this.sketch.line(10, base, this.sketch.width() - 60, base, Sketch.INK_3, 1);
		for (long tick : this.strip.scale().ticks()) {
			this.sketch.text(x(tick), base + 18, this.definition.figure(Cell.of(tick)), "middle", this.sketch.small(),
					Sketch.INK_2, false);
		}
		for (ChartContent.Stack stack : this.strip.stacks()) {
			stack(stack, base);
		}
		this.sketch.height(base + 28);
	}

	private void stack(ChartContent.Stack stack, double base) {
		List<ChartContent.Dot> dots = DotLabels.rising(stack);
		for (int i = 0; i < dots.size(); i++) {
			ChartContent.Dot dot = dots.get(i);
			ChartCategory category = dot.category();
			double y = base - 9 - i * STEP;
			String name = this.labels.of(dot);
			this.sketch.mark(this.definition.series().getFirst(), category, dot.value(), () -> this.sketch
				.circle(x(stack.at()), y, 5.5, category.chosen() ? Sketch.ACCENT : Sketch.CONTEXT));
			if (name.equals(category.label())) {
				this.sketch.name(category, () -> name(dot, stack, y, name));
			}
			else if (!name.isEmpty()) {
				name(dot, stack, y, name);
			}
		}
	}

	private void name(ChartContent.Dot dot, ChartContent.Stack stack, double y, String words) {
		boolean before = this.labels.isBefore(dot);
		boolean chosen = dot.category().chosen();
		this.sketch.text(x(stack.at()) + (before ? -11 : 11), y + 4, words, before ? "end" : "start",
				this.sketch.small(), chosen ? Sketch.INK : Sketch.INK_2, chosen);
	}

	private double x(long value) {
		return ZERO + room(this.sketch) * value / Math.max(1, this.strip.scale().maximum());
	}

	/** The names stand behind their dots. */
	private static double room(Sketch sketch) {
		return sketch.width() - ((sketch.width() > 600) ? 150 : 100);
	}

}
