package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;

import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;

/** The sentence that stands where there is nothing to draw, in the frame of the plot. */
final class SentenceDrawing implements Drawing {

	private static final double PADDING = 40;

	private static final double WIDTH = 560;

	private final List<String> lines;

	private final TextStyle style;

	SentenceDrawing(ChartDefinition definition, Lettering lettering) {
		this.style = TextStyle.subtitle(definition.rightToLeft());
		this.lines = lettering.balanced(Objects.requireNonNull(definition.instead()), this.style, WIDTH);
	}

	@Override
	public double height() {
		return this.lines.size() * this.style.line() + 2 * PADDING;
	}

	@Override
	public int pictureHeight() {
		return Canvas.LEAST_HEIGHT;
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		Rectangle2D frame = new Rectangle2D.Double(area.getX() + 0.5, area.getY() + 0.5, area.getWidth() - 1,
				Math.max(height(), area.getHeight()) - 1);
		pen.stroke(frame, Palette.RULE, 1);
		pen.lines(this.lines, this.style, Canvas.WIDTH / 2.0,
				frame.getCenterY() - this.lines.size() * this.style.line() / 2, Lettering.Anchor.MIDDLE);
	}

}
