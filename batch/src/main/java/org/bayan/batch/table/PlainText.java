package org.bayan.batch.table;

/**
 * Characters of texts. Tabs and line ends are spaces where a text has one line; other
 * controls, NUL among them, halves of surrogate pairs and code points that are no
 * characters are in no text that somebody wrote: they are the mark of a broken file, and
 * PostgreSQL or XML could not hold them, so they are refused and never silently removed.
 */
public final class PlainText {

	private PlainText() {
	}

	/** Whether a character is fine in every text, as nearly all are. */
	private static boolean isPlain(char c) {
		if (c < 0x2028) {
			return c >= ' ' && (c < 0x7f || c > 0x9f);
		}
		return c > 0x2029 && c < 0xd800;
	}

	/** The first code point that no text may hold; -1 where there is none. */
	public static int firstForbidden(String text) {
		for (int i = firstOdd(text); i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			boolean control = Character.isISOControl(c) && !isLineEnd(c) && c != '\t';
			boolean half = c >= 0xd800 && c <= 0xdfff;
			boolean none = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
			if (control || half || none) {
				return c;
			}
		}
		return -1;
	}

	private static int firstOdd(String text) {
		int i = 0;
		while (i < text.length() && isPlain(text.charAt(i))) {
			i++;
		}
		return i;
	}

	/** With LF for every line end, so that the same text is the same on every system. */
	public static String lines(String text) {
		if (firstOdd(text) == text.length()) {
			return text;
		}
		StringBuilder lines = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
				continue;
			}
			lines.append(isLineEnd(c) ? '\n' : c);
		}
		return lines.toString();
	}

	/** With one space for every run of tabs and line ends. */
	public static String oneLine(String text) {
		if (firstOdd(text) == text.length()) {
			return text;
		}
		StringBuilder line = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != '\t' && !isLineEnd(c)) {
				line.append(c);
			}
			else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
		}
		return line.toString();
	}

	/** {@code U+0000}. */
	public static String codePoint(int c) {
		return String.format("U+%04X", c);
	}

	private static boolean isLineEnd(int c) {
		return c == '\n' || c == '\r' || c == 0x0b || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
	}

}
