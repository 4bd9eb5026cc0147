package org.bayan.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a chart: rule line, finding, subtitle, plot, notes and source. 960 x 540 pixels,
 * a chart of many bars is as high as they need; PNG has twice the pixels each way.
 */
public final class ChartPicture {

	/** Width in pixels. */
	public static final int WIDTH = 960;

	/** Height in pixels, unless the rows need more. */
	public static final int HEIGHT = 540;

	private static final int MARGIN = 28;

	private static final int PNG_SCALE = 2;

	private final ChartDefinition definition;

	private final Lettering lettering;

	private final boolean arabic;

	private final List<String> title;

	private final List<String> subtitle;

	private final List<String> foot = new ArrayList<>();

	public ChartPicture(ChartDefinition definition) {
		this.definition = definition;
		this.arabic = definition.rightToLeft();
		this.lettering = new Lettering(this.arabic);
		double width = WIDTH - 2 * MARGIN;
		this.title = this.lettering.wrap(definition.title(), TextStyle.title(this.arabic), width);
		this.subtitle = this.lettering.wrap(definition.subtitle(), TextStyle.subtitle(this.arabic), width);
		this.foot.addAll(this.lettering.wrap(String.join(" ", definition.notes()), note(), width));
		this.foot.addAll(this.lettering.wrap(definition.source(), note(), width));
	}

	/** Writes the picture as PNG. */
	public void png(OutputStream out) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH * PNG_SCALE, height() * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
		Graphics2D g2 = image.createGraphics();
		try {
			g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			g2.scale(PNG_SCALE, PNG_SCALE);
			draw(g2);
		}
		finally {
			g2.dispose();
		}
		Png.write(image, PNG_SCALE, out);
	}

	/**
	 * Writes the picture as SVG, its words as outlines and as title, description and
	 * titles of marks.
	 */
	public void svg(OutputStream out) throws IOException {
		SVGGraphics2D g2 = new SVGGraphics2D(WIDTH, height());
		g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g2.setDefsKeyPrefix(this.definition.name() + "-");
		g2.setGeomDoubleConverter(ChartPicture::twoDecimals);
		g2.setTransformDoubleConverter(ChartPicture::twoDecimals);
		draw(g2);
		out.write(Svg.document(g2.getSVGElement(), this.definition, WIDTH, height()).getBytes(StandardCharsets.UTF_8));
	}

	/** Height in pixels. */
	public int height() {
		double rows = (this.definition.kind() == ChartKind.BARS)
				? this.definition.categories().size() * BarRows.smallestRow(this.arabic) : 0;
		return (int) Math.ceil(Math.max(HEIGHT, headHeight() + rows + footHeight()));
	}

	private double headHeight() {
		return MARGIN + 10 + this.title.size() * TextStyle.title(this.arabic).line()
				+ this.subtitle.size() * TextStyle.subtitle(this.arabic).line()
				+ ((this.definition.kind() == ChartKind.COLUMNS) ? 34 : 14);
	}

	private double footHeight() {
		return 14 + this.foot.size() * note().line() + MARGIN - 8;
	}

	private void draw(Graphics2D g2) {
		int height = height();
		g2.setPaint(Palette.PAPER);
		g2.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
		g2.setPaint(Palette.INK);
		g2.setStroke(new BasicStroke(1));
		g2.draw(new Line2D.Double(MARGIN, MARGIN - 6.5, WIDTH - MARGIN, MARGIN - 6.5));
		double y = lines(g2, this.title, TextStyle.title(this.arabic), MARGIN + 4);
		lines(g2, this.subtitle, TextStyle.subtitle(this.arabic), y + 2);
		lines(g2, this.foot, note(), height - MARGIN + 8 - this.foot.size() * note().line());
		if (!this.definition.categories().isEmpty() && this.definition.content() instanceof ChartContent.Plot) {
			// The last figure of a row stands beside its bar.
			double beside = (this.definition.kind() == ChartKind.BARS) ? 48 : 0;
			double rows = this.definition.categories().size() * BarRows.largestRow(this.arabic);
			double free = height - headHeight() - footHeight();
			double plotHeight = (this.definition.kind() == ChartKind.BARS) ? Math.min(rows, free) : free;
			ChartPlots.plot(this.definition)
				.draw(g2, new Rectangle2D.Double(MARGIN + (this.arabic ? beside : 0), headHeight(),
						WIDTH - 2 * MARGIN - beside, plotHeight), null, null, null);
		}
	}

	private double lines(Graphics2D g2, List<String> lines, TextStyle style, double top) {
		double y = top;
		for (String line : lines) {
			this.lettering.draw(g2, line, style, this.arabic ? WIDTH - MARGIN : MARGIN, y + style.line() * 0.72,
					Lettering.Anchor.START);
			y += style.line();
		}
		return y;
	}

	private TextStyle note() {
		return TextStyle.note(this.arabic);
	}

	/**
	 * Two decimals, without trailing zeros; hundreds of outlines make this worth doing by
	 * hand.
	 */
	static String twoDecimals(double value) {
		long hundredths = Math.round(value * 100);
		long whole = Math.abs(hundredths) / 100;
		long rest = Math.abs(hundredths) % 100;
		String digits = (rest == 0) ? "" : (rest % 10 == 0) ? "." + rest / 10 : (rest < 10) ? ".0" + rest : "." + rest;
		return ((hundredths < 0) ? "-" : "") + whole + digits;
	}

}
