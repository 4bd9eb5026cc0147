package org.bayan.reporting.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.bayan.reporting.text.ShortNames;

/**
 * Draws and measures text in one direction of reading. A {@code Font} of Java has no
 * second font to fall back on, so each text is set as runs of Latin and Arabic type; all
 * of it is drawn as outlines, so that PNG and SVG look alike wherever they are opened.
 */
public final class Lettering {

	/** Where the given x lies in the text, in its own direction of reading. */
	public enum Anchor {

		START, MIDDLE, END

	}

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private static final String ELLIPSIS = "…";

	private static final double AIR = 4;

	private static final Pattern SHORT_WORD = Pattern.compile("(?<![^ ])((?:\\p{IsLatin}{1,3}|[0-9,.]+)) ");

	private final boolean rightToLeft;

	/** The zeros of a heat map are set once. */
	private final Map<Setting, Line> lines = new HashMap<>();

	public Lettering(boolean rightToLeft) {
		this.rightToLeft = rightToLeft;
	}

	public boolean rightToLeft() {
		return this.rightToLeft;
	}

	/** Advance of one line in pixels. */
	public double width(String text, TextStyle style) {
		return text.isEmpty() ? 0 : line(text, style).advance();
	}

	/** Draws one line with its baseline at {@code y}; returns the bounds of its ink. */
	Rectangle2D draw(Graphics2D g2, String text, TextStyle style, double x, double y, Anchor anchor) {
		if (text.isBlank()) {
			return new Rectangle2D.Double(x, y, 0, 0);
		}
		Line line = line(text, style);
		double left = switch (anchor) {
			case START -> this.rightToLeft ? x - line.advance() : x;
			case MIDDLE -> x - line.advance() / 2;
			case END -> this.rightToLeft ? x : x - line.advance();
		};
		g2.setPaint(style.colour());
		g2.fill(AffineTransform.getTranslateInstance(left, y).createTransformedShape(line.outline()));
		Rectangle2D ink = line.ink();
		return new Rectangle2D.Double(left + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
	}

	/**
	 * The lines of a text that is at most {@code width} pixels wide, broken at spaces,
	 * inside a word only where it is longer than a line. Java's own rules for breaking
	 * lines are not the same in every release.
	 */
	public List<String> wrap(String text, TextStyle style, double width) {
		List<String> lines = new ArrayList<>();
		if (text.isBlank()) {
			return lines;
		}
		TextMeasurer measurer = new TextMeasurer(runs(text, style).getIterator(), CONTEXT);
		int from = afterSpaces(text, 0);
		while (from < text.length()) {
			int end = wordEnd(text, from);
			if (measurer.getAdvanceBetween(from, end) > width) {
				end = Math.max(measurer.getLineBreakIndex(from, (float) width), text.offsetByCodePoints(from, 1));
			}
			else {
				int next = wordEnd(text, afterSpaces(text, end));
				while (next > end && measurer.getAdvanceBetween(from, next) <= width) {
					end = next;
					next = wordEnd(text, afterSpaces(text, end));
				}
			}
			lines.add(text.substring(from, end).strip());
			from = afterSpaces(text, end);
		}
		return lines;
	}

	private static int afterSpaces(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) == ' ') {
			at++;
		}
		return at;
	}

	private static int wordEnd(String text, int from) {
		int space = text.indexOf(' ', from);
		return (space < 0) ? text.length() : space;
	}

	/**
	 * As {@link #wrap}, the lines about as long as one another; no line ends with an
	 * article, another short word or a number that belongs to the next word.
	 */
	public List<String> balanced(String words, TextStyle style, double width) {
		String text = SHORT_WORD.matcher(words).replaceAll("$1\u00a0");
		List<String> lines = wrap(text, style, width);
		if (lines.size() < 2) {
			return lines;
		}
		double narrow = width / 2;
		double wide = width;
		while (wide - narrow > 8) {
			double middle = (narrow + wide) / 2;
			if (wrap(text, style, middle).size() > lines.size()) {
				narrow = middle;
			}
			else {
				wide = middle;
			}
		}
		return wrap(text, style, wide);
	}

	/** At most so many lines, the last with an ellipsis where the text is longer. */
	public List<String> wrap(String text, TextStyle style, double width, int most) {
		List<String> lines = wrap(text, style, width);
		if (lines.size() <= most) {
			return lines;
		}
		List<String> kept = new ArrayList<>(lines.subList(0, most));
		String last = kept.removeLast();
		while (!last.isEmpty() && width(last + ELLIPSIS, style) > width) {
			last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).strip();
		}
		kept.add(last + ELLIPSIS);
		return kept;
	}

	/**
	 * A short name on as few lines as fit, broken at {@code |} or between words; on one
	 * line without air beside it only where it has no break. Empty where it does not fit
	 * on so many lines.
	 */
	public List<String> fitted(String shortName, TextStyle style, double width, int most) {
		String oneLine = ShortNames.oneLine(shortName);
		if (width(oneLine, style) <= width - AIR) {
			return List.of(oneLine);
		}
		List<List<String>> ways = List.of(List.of(shortName.split("\\|")), words(oneLine, style, width),
				List.of(oneLine));
		for (List<String> way : ways) {
			if (way.size() <= most && way.stream().allMatch((line) -> width(line, style) <= width)) {
				return way;
			}
		}
		return List.of();
	}

	/** The words of a name, as many on each line as fit. */
	private List<String> words(String name, TextStyle style, double width) {
		List<String> lines = new ArrayList<>();
		for (String word : name.replace("-", "- ").split(" ")) {
			String joined = lines.isEmpty() ? word
					: lines.getLast().endsWith("-") ? lines.getLast() + word : lines.getLast() + " " + word;
			if (!lines.isEmpty() && width(joined, style) <= width) {
				lines.removeLast();
				lines.add(joined);
			}
			else {
				lines.add(word);
			}
		}
		return lines;
	}

	private Line line(String text, TextStyle style) {
		return this.lines.computeIfAbsent(new Setting(text, style.typeface(), style.size()), (setting) -> {
			TextLayout layout = new TextLayout(runs(text, style).getIterator(), CONTEXT);
			Shape outline = layout.getOutline(null);
			return new Line(outline, layout.getAdvance(), outline.getBounds2D());
		});
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

	/** What the outlines of a text depend on. */
	private record Setting(String text, Typeface typeface, float size) {

	}

	/** A set line: outlines at the origin, advance, bounds of the ink. */
	private record Line(Shape outline, double advance, Rectangle2D ink) {

	}

}
