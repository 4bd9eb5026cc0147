package org.bayan.batch.table;

import java.util.List;

/** White space of every script, no-break spaces and marks that cannot be seen. */
public final class Whitespace {

	private Whitespace() {
	}

	/** The text without blanks at its ends. */
	public static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/** Whether nothing in the text can be seen. */
	public static boolean isBlank(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isBlank(text.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	public static boolean allBlank(List<String> cells, int from) {
		for (int i = from; i < cells.size(); i++) {
			if (!isBlank(cells.get(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * White space, no-break spaces and, because copied Arabic text brings them along,
	 * zero-width and direction marks.
	 */
	static boolean isBlank(char c) {
		if (c <= ' ') {
			return c == ' ' || (c >= '\t' && c <= '\r');
		}
		if (c < 0x85) {
			return false;
		}
		if (c > 0xa0 && c < 0x1680) {
			// most letters, Arabic ones among them, without asking for each what it is
			return c == 0x61c;
		}
		return c == 0x85 || c == 0xa0 || c == 0x61c || c == 0xfeff || (c >= 0x200b && c <= 0x200f)
				|| (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || Character.isWhitespace(c)
				|| Character.isSpaceChar(c);
	}

}
