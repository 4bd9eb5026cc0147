package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;

/** Classes with their count, and the names of those in each written out. */
final class ClassListDrawing implements Drawing {

	private static final double SQUARE = 13;

	private static final double TO_LABEL = 10;

	private static final double PADDING = 8;

	private static final double HEADING_GAP = 20;

	/** A name so long may break between words, shorter ones stay whole. */
	private static final int WHOLE_NAME = 30;

	private final ChartContent.ClassList list;

	private final Lettering lettering;

	private final TextStyle text;

	private final double labelWidth;

	private final double countWidth;

	ClassListDrawing(ChartDefinition definition, ChartContent.ClassList list, Lettering lettering) {
		this.list = list;
		this.lettering = lettering;
		this.text = TextStyle.subtitle(lettering.rightToLeft());
		double label = 0;
		double count = 0;
		for (ChartContent.ClassPart part : list.parts()) {
			for (ChartContent.NameClass one : part.classes()) {
				label = Math.max(label, lettering.width(one.category().label(), this.text));
				count = Math.max(count,
						lettering.width(definition.texts().number(one.names().size()), TextStyle.figure().sized(17)));
			}
		}
		this.labelWidth = label;
		this.countWidth = count;
	}

	@Override
	public int pictureHeight() {
		return Canvas.LEAST_HEIGHT;
	}

	private double namesAt() {
		return Canvas.MARGIN + SQUARE + TO_LABEL + this.labelWidth + 20 + this.countWidth + 20;
	}

	private List<String> names(ChartContent.NameClass one) {
		String comma = this.lettering.rightToLeft() ? "، " : ", ";
		String names = String.join(comma, one.names()
			.stream()
			.map((name) -> (name.length() > WHOLE_NAME) ? name : name.replace(' ', '\u00a0').replace('-', '\u2011'))
			.toList());
		return this.lettering.wrap(names, this.text, Canvas.WIDTH - Canvas.MARGIN - namesAt());
	}

	private double rowHeight(ChartContent.NameClass one) {
		return Math.max(1, names(one).size()) * this.text.line() + 2 * PADDING;
	}

	@Override
	public double height() {
		double height = 0;
		for (ChartContent.ClassPart part : this.list.parts()) {
			height += this.text.line() + 4 + ((height > 0) ? HEADING_GAP : 0);
			height += part.classes().stream().mapToDouble(this::rowHeight).sum();
		}
		return height;
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		double y = area.getY();
		for (ChartContent.ClassPart part : this.list.parts()) {
			y += (y > area.getY()) ? HEADING_GAP : 0;
			y = pen.lines(List.of(part.heading()), this.text.semibold().in(Palette.INK), Canvas.MARGIN, y,
					Lettering.Anchor.START) + 4;
			for (ChartContent.NameClass one : part.classes()) {
				pen.line(Canvas.MARGIN, y + 0.5, Canvas.WIDTH - Canvas.MARGIN, y + 0.5, Palette.GRID, 1);
				row(pen, one, y + PADDING);
				y += rowHeight(one);
			}
		}
	}

	private void row(Pen pen, ChartContent.NameClass one, double top) {
		double baseline = top + this.text.line() * TextStyle.BASELINE;
		Cell count = Cell.of(one.names().size());
		Rectangle2D square = pen.box(Canvas.MARGIN, baseline - SQUARE + 2, SQUARE, SQUARE);
		if (one.step() > 0) {
			pen.mark(square, Palette.step(one.step()), one.category(), count);
		}
		else {
			pen.mark(square, Palette.PAPER, one.category(), count);
			pen.stroke(new Rectangle2D.Double(square.getX() + 0.5, square.getY() + 0.5, SQUARE - 1, SQUARE - 1),
					Palette.INK_2, 1);
		}
		double label = Canvas.MARGIN + SQUARE + TO_LABEL;
		boolean none = one.names().isEmpty();
		pen.text(one.category().label(), none ? this.text : this.text.in(Palette.INK), label, baseline,
				Lettering.Anchor.START);
		TextStyle figure = none ? TextStyle.figure().sized(17).regular().in(Palette.INK_3)
				: TextStyle.figure().sized(17);
		pen.number(pen.definition().texts().number(one.names().size()), figure,
				label + this.labelWidth + 20 + this.countWidth, this.countWidth, baseline);
		pen.lines(names(one), this.text, namesAt(), top, Lettering.Anchor.START);
	}

}
