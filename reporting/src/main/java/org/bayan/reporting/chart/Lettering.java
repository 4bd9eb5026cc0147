package org.bayan.reporting.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws and measures text in one direction of reading. A {@code Font} of Java has no
 * second font to fall back on, so each text is set as runs of Latin and Arabic type; all
 * of it is drawn as outlines, so that PNG and SVG look alike wherever they are opened.
 */
final class Lettering {

	/** Where the given x lies in the text, in its own direction of reading. */
	enum Anchor {

		START, MIDDLE, END

	}

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final boolean rightToLeft;

	Lettering(boolean rightToLeft) {
		this.rightToLeft = rightToLeft;
	}

	boolean rightToLeft() {
		return this.rightToLeft;
	}

	/** Advance of one line in pixels. */
	double width(String text, TextStyle style) {
		return text.isEmpty() ? 0 : new TextLayout(runs(text, style).getIterator(), CONTEXT).getAdvance();
	}

	/** Draws one line with its baseline at {@code y}. */
	void draw(Graphics2D g2, String text, TextStyle style, double x, double y, Anchor anchor) {
		if (text.isEmpty()) {
			return;
		}
		TextLayout layout = new TextLayout(runs(text, style).getIterator(), CONTEXT);
		double left = switch (anchor) {
			case START -> this.rightToLeft ? x - layout.getAdvance() : x;
			case MIDDLE -> x - layout.getAdvance() / 2;
			case END -> this.rightToLeft ? x : x - layout.getAdvance();
		};
		g2.setPaint(style.colour());
		g2.fill(layout.getOutline(AffineTransform.getTranslateInstance(left, y)));
	}

	/** The lines of a text that is at most {@code width} pixels wide. */
	List<String> wrap(String text, TextStyle style, double width) {
		List<String> lines = new ArrayList<>();
		if (text.isEmpty()) {
			return lines;
		}
		LineBreakMeasurer measurer = new LineBreakMeasurer(runs(text, style).getIterator(), CONTEXT);
		int from = 0;
		while (from < text.length()) {
			measurer.nextLayout((float) width);
			lines.add(text.substring(from, measurer.getPosition()).strip());
			from = measurer.getPosition();
		}
		return lines;
	}

	private AttributedString runs(String text, TextStyle style) {
		AttributedString runs = new AttributedString(text);
		runs.addAttribute(TextAttribute.RUN_DIRECTION,
				this.rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
		runs.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
		int from = 0;
		while (from < text.length()) {
			Font font = style.typeface().fontOf(text.codePointAt(from));
			int to = from;
			while (to < text.length() && style.typeface().fontOf(text.codePointAt(to)) == font) {
				to += Character.charCount(text.codePointAt(to));
			}
			runs.addAttribute(TextAttribute.FONT, font.deriveFont(style.size()), from, to);
			from = to;
		}
		return runs;
	}

}
