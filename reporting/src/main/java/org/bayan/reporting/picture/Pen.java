package org.bayan.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartDefinition;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/**
 * Draws the parts of one picture and keeps a trace of them. Its x runs in the direction
 * of reading, from 0 at the edge where lines begin; {@link #mirrored} tells where that
 * is.
 */
public final class Pen {

	/** Distance between the lines of a hatching. */
	public static final double HATCH = 6;

	private final Graphics2D g2;

	private final ChartDefinition definition;

	private final Lettering lettering;

	private final Trace trace;

	public Pen(Graphics2D g2, ChartDefinition definition, Lettering lettering, Trace trace) {
		this.g2 = g2;
		this.definition = definition;
		this.lettering = lettering;
		this.trace = trace;
	}

	/** Where plots of JFreeChart draw themselves. */
	public Graphics2D graphics() {
		return this.g2;
	}

	public ChartDefinition definition() {
		return this.definition;
	}

	public Lettering lettering() {
		return this.lettering;
	}

	public boolean rightToLeft() {
		return this.lettering.rightToLeft();
	}

	/** Where an x of the direction of reading lies in the picture. */
	public double mirrored(double x) {
		return rightToLeft() ? Canvas.WIDTH - x : x;
	}

	/** A rectangle that begins at an x of the direction of reading. */
	public Rectangle2D box(double x, double y, double width, double height) {
		return new Rectangle2D.Double(rightToLeft() ? Canvas.WIDTH - x - width : x, y, width, height);
	}

	/** One line of text at an x of the direction of reading. */
	public void text(String text, TextStyle style, double x, double baseline, Lettering.Anchor anchor) {
		textAt(text, style, mirrored(x), baseline, anchor);
	}

	/** One line of text at an x of the picture. */
	public void textAt(String text, TextStyle style, double x, double baseline, Lettering.Anchor anchor) {
		Rectangle2D ink = this.lettering.draw(this.g2, text, style, x, baseline, anchor);
		if (!ink.isEmpty()) {
			this.trace.texts().add(new Trace.DrawnText(text, ink));
		}
	}

	/**
	 * A number whose right edge is the right edge of a column, in every language, so that
	 * units stand under units.
	 * @param end where the column ends in the direction of reading
	 * @param width of the column
	 */
	public void number(String text, TextStyle style, double end, double width, double baseline) {
		double right = rightToLeft() ? mirrored(end) + width : end;
		textAt(text, style, right, baseline, rightToLeft() ? Lettering.Anchor.START : Lettering.Anchor.END);
	}

	/** Lines of text from a top; returns the y beneath the last. */
	public double lines(List<String> lines, TextStyle style, double x, double top, Lettering.Anchor anchor) {
		double y = top;
		for (String line : lines) {
			text(line, style, x, y + style.line() * TextStyle.BASELINE, anchor);
			y += style.line();
		}
		return y;
	}

	/** A filled shape that stands for a figure. */
	public void mark(Shape shape, Color fill, ChartCategory category, Cell value) {
		String title = this.definition.markTitle(category, value);
		name(title);
		this.g2.setPaint(fill);
		this.g2.fill(shape);
		this.trace.marks().add(new Trace.DrawnMark(title, shape));
	}

	/** The text that alone stands for a figure: the 0 of a cell without a frame. */
	public void textMark(ChartCategory category, Cell value, String text, TextStyle style, double x, double baseline) {
		name(this.definition.markTitle(category, value));
		textAt(text, style, x, baseline, Lettering.Anchor.MIDDLE);
	}

	/** A shape that helps to read a figure and is none itself: a tick, a segment. */
	public void stroke(Shape shape, Color colour, double width) {
		this.g2.setPaint(colour);
		this.g2.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
		this.g2.draw(shape);
	}

	/** A short line that no text may cross. */
	public void tick(double x, double top, double bottom, Color colour, double width) {
		Rectangle2D line = new Rectangle2D.Double(x - width / 2, top, width, bottom - top);
		this.g2.setPaint(colour);
		this.g2.fill(line);
		this.trace.marks().add(new Trace.DrawnMark("", line));
	}

	public void line(double x1, double y1, double x2, double y2, Color colour, double width) {
		stroke(new Line2D.Double(x1, y1, x2, y2), colour, width);
	}

	public void fill(Shape shape, Color colour) {
		this.g2.setPaint(colour);
		this.g2.fill(shape);
	}

	/** The sign of no data: lines at 45 degrees, cut at the edges of the area. */
	public void noData(Rectangle2D area, ChartCategory category, String words, TextStyle style) {
		hatch(area, Palette.CONTEXT, HATCH, 1);
		signed(area, category, Cell.NO_DATA);
		if (!words.isEmpty()) {
			double plate = this.lettering.width(words, style) + 8;
			double height = style.size() * 1.25;
			Rectangle2D paper = new Rectangle2D.Double(area.getCenterX() - plate / 2, area.getCenterY() - height / 2,
					plate, height);
			fill(paper.createIntersection(area), Palette.PAPER);
			textAt(words, style, area.getCenterX(), area.getCenterY() + style.size() * 0.36, Lettering.Anchor.MIDDLE);
		}
	}

	/** The sign of not applicable: a dashed frame with its word, where that fits. */
	public void notApplicable(Rectangle2D area, ChartCategory category, String words, TextStyle style) {
		this.g2.setPaint(Palette.CONTEXT);
		this.g2
			.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 4, 3 }, 0));
		this.g2.draw(new Rectangle2D.Double(area.getX() + 0.5, area.getY() + 0.5, area.getWidth() - 1,
				area.getHeight() - 1));
		signed(area, category, Cell.NOT_APPLICABLE);
		if (this.lettering.width(words, style) <= area.getWidth() - 4) {
			textAt(words, style, area.getCenterX(), area.getCenterY() + style.size() * 0.36, Lettering.Anchor.MIDDLE);
		}
	}

	/** Gives an area a title, an invisible shape where the output can hold one. */
	private void signed(Rectangle2D area, ChartCategory category, Cell value) {
		String title = this.definition.markTitle(category, value);
		this.trace.marks().add(new Trace.DrawnMark(title, area));
		if (this.g2 instanceof SVGGraphics2D) {
			name(title);
			this.g2.setPaint(new Color(255, 255, 255, 0));
			this.g2.fill(area);
		}
	}

	/** Lines at 45 degrees within an area. */
	public void hatch(Rectangle2D area, Color colour, double distance, double width) {
		Path2D lines = new Path2D.Double();
		// Counted from the picture's corner, so that neighbours share their lines.
		double first = Math.floor((area.getMinX() - area.getHeight()) / distance) * distance;
		for (double x = first; x < area.getMaxX(); x += distance) {
			double from = Math.max(x, area.getMinX());
			double to = Math.min(x + area.getHeight(), area.getMaxX());
			if (from < to) {
				lines.moveTo(from, area.getMaxY() - (from - x));
				lines.lineTo(to, area.getMaxY() - (to - x));
			}
		}
		stroke(lines, colour, width);
	}

	public static Shape rounded(Rectangle2D box) {
		return new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 4, 4);
	}

	/** Names the next shape that is drawn, where the output can hold a name. */
	private void name(String title) {
		if (this.g2 instanceof SVGGraphics2D) {
			this.g2.setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, title);
		}
	}

}
