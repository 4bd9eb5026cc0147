package org.bayan.reporting.drawing;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * One dot a member on a line of counts, those of one count above each other. The chosen
 * one is named, others where four or fewer share a count and their names fit beside them;
 * all that are not named in the plot are named beneath it.
 */
final class DotStripDrawing implements Drawing {

	private static final double DOT = 9;

	private static final int NAMED = 4;

	private static final double TO_NAME = 7;

	private final ChartDefinition definition;

	private final ChartContent.DotStrip strip;

	private final Lettering lettering;

	private final TextStyle text;

	/** From one dot to the next where names stand beside them; without names less. */
	private final double rise;

	private final List<List<String>> beneath = new ArrayList<>();

	DotStripDrawing(ChartDefinition definition, ChartContent.DotStrip strip, Lettering lettering) {
		this.definition = definition;
		this.strip = strip;
		this.lettering = lettering;
		this.text = TextStyle.note(lettering.rightToLeft());
		this.rise = lettering.rightToLeft() ? 19 : 16;
		for (int i = 0; i < strip.stacks().size(); i++) {
			if (!named(i)) {
				beneath(strip.stacks().get(i));
			}
		}
	}

	private void beneath(ChartContent.Stack stack) {
		Map<Cell, List<String>> byCount = new LinkedHashMap<>();
		stack.dots()
			.forEach((dot) -> byCount.computeIfAbsent(dot.value(), (key) -> new ArrayList<>())
				.add(dot.category().label().replace(' ', '\u00a0')));
		byCount.forEach((count, names) -> {
			names.sort(this.definition.texts().order());
			String line = this.definition.texts()
				.get("chart.mark", "name", this.definition.figure(count), "value", this.definition.texts().list(names));
			this.beneath.add(this.lettering.wrap(line, this.text, Canvas.WIDTH - 2 * Canvas.MARGIN));
		});
	}

	@Override
	public int pictureHeight() {
		return Canvas.LEAST_HEIGHT;
	}

	@Override
	public double height() {
		double tallest = 0;
		for (int i = 0; i < this.strip.stacks().size(); i++) {
			tallest = Math.max(tallest, this.strip.stacks().get(i).dots().size() * rise(i));
		}
		return tallest + (above() ? 2 : 1) * this.rise + 16 + axisHeight() + beneathHeight();
	}

	/** Whether the chosen one is named above its stack, for want of room beside it. */
	private boolean above() {
		for (int i = 0; i < this.strip.stacks().size(); i++) {
			if (above(i)) {
				return true;
			}
		}
		return false;
	}

	private boolean above(int index) {
		return !named(index) && this.strip.stacks()
			.get(index)
			.dots()
			.stream()
			.filter((dot) -> dot.category().chosen())
			.anyMatch((dot) -> !fits(index, this.lettering.width(dot.category().label(), style(dot))));
	}

	private double beneathHeight() {
		int lines = this.beneath.stream().mapToInt(List::size).sum();
		return (lines > 0) ? 12 + lines * this.text.line() : 0;
	}

	private double rise(int index) {
		return named(index) ? this.rise : DOT + 2;
	}

	private double axisHeight() {
		return 8 + this.text.line();
	}

	/** Where a count stands in the direction of reading. */
	private double at(long count) {
		double left = Canvas.MARGIN + DOT;
		// The names of the last stack stand beside it.
		double right = Canvas.WIDTH - Canvas.MARGIN - DOT - lastNames();
		long most = Math.max(1, this.strip.stacks().isEmpty() ? 1 : this.strip.stacks().getLast().at());
		return left + (right - left) * count / most;
	}

	private double lastNames() {
		return this.strip.stacks().isEmpty() ? 0 : TO_NAME + Math.min(260, widest(this.strip.stacks().getLast()));
	}

	private double widest(ChartContent.Stack stack) {
		boolean few = stack.dots().size() <= NAMED;
		double names = stack.dots()
			.stream()
			.filter((dot) -> few || dot.category().chosen())
			.mapToDouble((dot) -> this.lettering.width(dot.category().label(), style(dot)))
			.max()
			.orElse(0);
		return few ? names : Math.max(names, this.lettering.width(stack.label(), this.text));
	}

	/** Whether all of a stack are few and their names fit before the next. */
	private boolean named(int index) {
		ChartContent.Stack stack = this.strip.stacks().get(index);
		return stack.dots().size() <= NAMED && fits(index, widest(stack));
	}

	private boolean fits(int index, double width) {
		double next = (index + 1 < this.strip.stacks().size())
				? at(this.strip.stacks().get(index + 1).at()) - DOT / 2 - 4 : Canvas.WIDTH - Canvas.MARGIN;
		return at(this.strip.stacks().get(index).at()) + DOT / 2 + TO_NAME + width <= next;
	}

	private TextStyle style(ChartContent.Dot dot) {
		return dot.category().chosen() ? this.text.semibold().in(Palette.INK) : this.text;
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		double axis = area.getY() + height() - axisHeight() - beneathHeight();
		pen.line(Canvas.MARGIN, axis, Canvas.WIDTH - Canvas.MARGIN, axis, Palette.INK_3, 1);
		for (BigInteger tick : this.strip.scale().ticks()) {
			double x = at(tick.longValueExact());
			String figure = this.definition.figure(Cell.of(tick));
			if (x + this.lettering.width(figure, this.text) / 2 <= Canvas.WIDTH - Canvas.MARGIN / 2.0) {
				pen.text(figure, this.text, x, axis + 6 + this.text.size(), Lettering.Anchor.MIDDLE);
			}
		}
		for (int i = 0; i < this.strip.stacks().size(); i++) {
			stack(pen, i, axis);
		}
		double y = axis + axisHeight() + 12;
		for (List<String> names : this.beneath) {
			y = pen.lines(names, this.text, Canvas.MARGIN, y, Lettering.Anchor.START);
		}
	}

	private void stack(Pen pen, int index, double axis) {
		ChartContent.Stack stack = this.strip.stacks().get(index);
		boolean named = named(index);
		double x = at(stack.at());
		double y = axis - DOT / 2 - 6;
		List<ChartContent.Dot> dots = new ArrayList<>(stack.dots());
		ChartContent.@Nullable Dot chosen = dots.stream()
			.filter((dot) -> dot.category().chosen())
			.findFirst()
			.orElse(null);
		boolean above = chosen != null && above(index);
		if (above) {
			// Named above its stack, so it stands at the top; the definition has it
			// first.
			dots.add(dots.removeFirst());
		}
		for (ChartContent.Dot dot : dots) {
			double middle = pen.mirrored(x);
			pen.mark(new Ellipse2D.Double(middle - DOT / 2, y - DOT / 2, DOT, DOT),
					dot.category().chosen() ? Palette.ACCENT : Palette.CONTEXT, dot.category(), dot.value());
			if (named || (dot == chosen && !above)) {
				pen.text(dot.category().label(), style(dot), x + DOT / 2 + TO_NAME, y + this.text.size() * 0.36,
						Lettering.Anchor.START);
			}
			y -= rise(index);
		}
		if (above && chosen != null) {
			above(pen, chosen, x, y, axis - height() + axisHeight() + beneathHeight());
		}
		else if (!named && dots.size() > NAMED && fits(index, this.lettering.width(stack.label(), this.text))) {
			pen.text(stack.label(), this.text, x + DOT / 2 + TO_NAME, y + rise(index) + this.text.size() * 0.36,
					Lettering.Anchor.START);
		}
		else if (!named) {
			pen.text(this.definition.texts().number(dots.size()), this.text, x, y + this.text.size() * 0.36,
					Lettering.Anchor.MIDDLE);
		}
	}

	/** The name of the chosen one at the top of the plot, a line leads to its dot. */
	private void above(Pen pen, ChartContent.Dot chosen, double x, double bottom, double top) {
		double half = this.lettering.width(chosen.category().label(), style(chosen)) / 2;
		double middle = Math.clamp(x, Canvas.MARGIN + half, Canvas.WIDTH - Canvas.MARGIN - half);
		pen.text(chosen.category().label(), style(chosen), middle, top + this.text.size(), Lettering.Anchor.MIDDLE);
		pen.tick(pen.mirrored(x), top + this.text.line() + 2, bottom, Palette.RULE, 1);
	}

}
