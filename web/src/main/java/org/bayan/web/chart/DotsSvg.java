package org.bayan.web.chart;

import java.math.BigInteger;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

/** One dot a state or sector above its count, the chosen one in the accent colour. */
final class DotsSvg {

	private static final double STEP = 15;

	/** Where the axis begins. */
	private static final double ZERO = 12;

	private final ChartDefinition definition;

	private final ChartContent.DotStrip strip;

	private final SvgCanvas canvas;

	private final DotLabels labels;

	DotsSvg(ChartDefinition definition, ChartContent.DotStrip strip, SvgCanvas canvas) {
		this.definition = definition;
		this.strip = strip;
		this.canvas = canvas;
		this.labels = new DotLabels(strip, room(canvas), canvas.width() - ZERO, canvas.small());
	}

	void draw() {
		double base = 18 + this.labels.rows() * STEP;
		this.canvas.line(10, base, this.canvas.width() - 60, base, SvgCanvas.INK_3, 1);
		for (BigInteger tick : this.strip.scale().ticks()) {
			this.canvas.text(x(tick.longValueExact()), base + 18, this.definition.figure(Cell.of(tick)), "middle",
					this.canvas.small(), SvgCanvas.INK_2, false);
		}
		for (ChartContent.Stack stack : this.strip.stacks()) {
			stack(stack, base);
		}
		this.canvas.height(base + 28);
	}

	private void stack(ChartContent.Stack stack, double base) {
		List<ChartContent.Dot> dots = DotLabels.rising(stack);
		for (int i = 0; i < dots.size(); i++) {
			ChartContent.Dot dot = dots.get(i);
			ChartCategory category = dot.category();
			double y = base - 9 - i * STEP;
			DotLabels.Label label = this.labels.of(dot);
			this.canvas.mark(this.definition.series().getFirst(), category, dot.value(), () -> this.canvas
				.circle(x(stack.at()), y, 5.5, category.chosen() ? SvgCanvas.ACCENT : SvgCanvas.CONTEXT));
			if (label != null) {
				Runnable words = () -> label(label, x(stack.at()), y, base - 9 - label.row() * STEP, category.chosen());
				// how many they are is no name and leads nowhere
				if (label.words().equals(category.label())) {
					this.canvas.name(category, words);
				}
				else {
					words.run();
				}
			}
		}
	}

	private void label(DotLabels.Label label, double x, double dot, double y, boolean strong) {
		boolean before = label.side() == DotLabels.Side.BEFORE;
		double at = x + (before ? -11 : 11);
		String anchor = before ? "end" : "start";
		if (label.side() == DotLabels.Side.ABOVE) {
			at = ZERO + label.middle();
			anchor = "middle";
			this.canvas.line(x, dot - 6, x, y + 7, SvgCanvas.INK_3, 1);
		}
		this.canvas.text(at, y + 4, label.words(), anchor, this.canvas.small(),
				strong ? SvgCanvas.INK : SvgCanvas.INK_2, strong);
	}

	private double x(long value) {
		return ZERO + room(this.canvas) * value / this.strip.scale().maximum().doubleValue();
	}

	/** The names stand behind their dots. */
	private static double room(SvgCanvas canvas) {
		return canvas.width() - ((canvas.width() > 600) ? 150 : 100);
	}

}
