package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.Png;
import org.bayan.reporting.picture.Svg;
import org.bayan.reporting.picture.TextStyle;
import org.bayan.reporting.picture.Trace;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a chart: rule line, finding, subtitle, plot, notes and source. 960 x 540 pixels,
 * or as high as its rows need; as PNG for screens with twice the pixels each way, for
 * print with 300 dots an inch at the same size, and as SVG.
 */
public final class ChartPicture {

	/** Lines of text are no longer than can be read. */
	private static final double TEXT_WIDTH = 860;

	private static final double SCREEN = 96;

	private static final double SCREEN_PNG = 2 * SCREEN;

	private static final double PRINT_PNG = 300;

	private static final double BEFORE_PLOT = 16;

	private static final double AFTER_PLOT = 16;

	private final ChartDefinition definition;

	private final Lettering lettering;

	private final boolean arabic;

	private final Drawing drawing;

	private final List<String> title;

	private final List<String> subtitle;

	private final List<String> notes = new ArrayList<>();

	private final List<String> source;

	public ChartPicture(ChartDefinition definition) {
		this.definition = definition;
		this.arabic = definition.rightToLeft();
		this.lettering = new Lettering(this.arabic);
		this.drawing = Drawing.of(definition, this.lettering);
		this.title = this.lettering.balanced(definition.title(), TextStyle.title(this.arabic), TEXT_WIDTH);
		this.subtitle = this.lettering.balanced(definition.subtitle(), TextStyle.subtitle(this.arabic), TEXT_WIDTH);
		// Each note begins a line, so that it can be found.
		definition.notes().forEach((note) -> note(note.text()));
		note(codes());
		this.source = this.lettering.balanced(definition.source(), note(), TEXT_WIDTH);
	}

	private void note(String words) {
		this.notes.addAll(this.lettering.balanced(words, note(), TEXT_WIDTH));
	}

	/** What the codes in the plot stand for; empty where there are none. */
	private String codes() {
		return this.drawing.coded()
			.stream()
			.map((one) -> this.definition.texts().get("chart.code", "code", one.key(), "name", one.name()))
			.collect(Collectors.joining(" · "));
	}

	/** Writes the picture as PNG for screens. */
	public void png(OutputStream out) throws IOException {
		png(SCREEN_PNG, out);
	}

	/** Writes the picture as PNG with 300 dots an inch. */
	public void printPng(OutputStream out) throws IOException {
		png(PRINT_PNG, out);
	}

	private void png(double dotsPerInch, OutputStream out) throws IOException {
		double scale = dotsPerInch / SCREEN;
		BufferedImage image = new BufferedImage((int) Math.round(Canvas.WIDTH * scale),
				(int) Math.round(height() * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D g2 = image.createGraphics();
		try {
			g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g2.setPaint(Palette.PAPER);
			g2.fillRect(0, 0, image.getWidth(), image.getHeight());
			g2.scale(scale, scale);
			draw(g2);
		}
		finally {
			g2.dispose();
		}
		Png.write(image, dotsPerInch, out);
	}

	/**
	 * Writes the picture as SVG, its words as outlines and as title, description and
	 * titles of marks.
	 */
	public void svg(OutputStream out) throws IOException {
		SVGGraphics2D g2 = new SVGGraphics2D(Canvas.WIDTH, height());
		g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g2.setDefsKeyPrefix(this.definition.name() + "-");
		g2.setGeomDoubleConverter(Svg::twoDecimals);
		g2.setTransformDoubleConverter(Svg::twoDecimals);
		draw(g2);
		out.write(Svg.document(g2.getSVGElement(), this.definition, Canvas.WIDTH, height())
			.getBytes(StandardCharsets.UTF_8));
	}

	/** Height in pixels. */
	public int height() {
		return (int) Math
			.ceil(Math.max(this.drawing.pictureHeight(), headHeight() + this.drawing.height() + footHeight()));
	}

	private double headHeight() {
		return Canvas.MARGIN + 4 + this.title.size() * TextStyle.title(this.arabic).line() + 2
				+ this.subtitle.size() * TextStyle.subtitle(this.arabic).line() + BEFORE_PLOT;
	}

	private double footHeight() {
		return AFTER_PLOT + (this.notes.size() + this.source.size()) * note().line() + (this.notes.isEmpty() ? 0 : 4)
				+ Canvas.MARGIN - 8;
	}

	/** Draws the picture and tells what it drew where. */
	Trace draw(Graphics2D g2) {
		Trace trace = new Trace();
		Pen pen = new Pen(g2, this.definition, this.lettering, trace);
		int height = height();
		pen.fill(new Rectangle2D.Double(0, 0, Canvas.WIDTH, height), Palette.PAPER);
		pen.line(Canvas.MARGIN, Canvas.MARGIN - 6.5, Canvas.WIDTH - Canvas.MARGIN, Canvas.MARGIN - 6.5, Palette.INK, 1);
		double y = pen.lines(this.title, TextStyle.title(this.arabic), Canvas.MARGIN, Canvas.MARGIN + 4,
				Lettering.Anchor.START);
		pen.lines(this.subtitle, TextStyle.subtitle(this.arabic), Canvas.MARGIN, y + 2, Lettering.Anchor.START);
		double foot = height - footHeight();
		this.drawing.draw(pen, new Rectangle2D.Double(Canvas.MARGIN, headHeight(), Canvas.WIDTH - 2 * Canvas.MARGIN,
				foot - headHeight()));
		y = pen.lines(this.notes, note(), Canvas.MARGIN, foot + AFTER_PLOT, Lettering.Anchor.START);
		pen.lines(this.source, note(), Canvas.MARGIN, y + (this.notes.isEmpty() ? 0 : 4), Lettering.Anchor.START);
		return trace;
	}

	private TextStyle note() {
		return TextStyle.note(this.arabic);
	}

}
