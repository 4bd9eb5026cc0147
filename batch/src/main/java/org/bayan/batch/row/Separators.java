package org.bayan.batch.row;

import org.bayan.batch.table.Whitespace;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the codes of a list: the right signs, and others that people use.
 */
final class Separators {

	/** Signs that stand in no code, so that what follows need not be a known one. */
	private static final String UNMISTAKABLE = ",\u3001\uff1b|/+&\n";

	/** Enough for two codes with percentages. */
	private static final int LOOKED_AT = 200;

	private Separators() {
	}

	/** A semicolon, or what Arabic keyboards have for it and for a comma. */
	static boolean isRight(char c) {
		return c == ';' || c == '\u061b' || c == '\u060c';
	}

	/**
	 * What stands between a known code, with its percentage if it has one, and the next:
	 * the sign in {@code EDU:60,CUL:40}, {@code MAR / EGY} or {@code MAR and EGY}; a line
	 * feed, tab or space where it is nothing else. Null where no such code begins or
	 * follows.
	 */
	static @Nullable String wrong(String entry, Codes<?> known) {
		String text = (entry.length() > LOOKED_AT) ? entry.substring(0, LOOKED_AT) : entry;
		for (int end = 1; end < text.length(); end++) {
			if (isEdge(text, end) && known.find(text.substring(0, end)) != null) {
				String between = between(text, percentage(text, end), known);
				if (between != null) {
					return between;
				}
			}
		}
		return null;
	}

	private static @Nullable String between(String text, int from, Codes<?> known) {
		for (int start = from + 1; start < text.length(); start++) {
			for (int end = start + 1; isEdge(text, start) && end <= text.length(); end++) {
				String next = text.substring(start, end);
				// AND is Andorra, but not in MAR and EGY
				if (isEdge(text, end) && !next.equals("and") && known.find(next) != null) {
					return sign(text.substring(from, start));
				}
			}
		}
		int sign = from;
		while (sign < text.length() && (text.charAt(sign) == ' ' || text.charAt(sign) == '\t')) {
			sign++;
		}
		return (sign < text.length() && UNMISTAKABLE.indexOf(text.charAt(sign)) >= 0) ? text.substring(sign, sign + 1)
				: null;
	}

	/** Whether a code may begin or end here. */
	private static boolean isEdge(String text, int at) {
		return at == 0 || at == text.length() || !Character.isLetterOrDigit(text.charAt(at - 1))
				|| !Character.isLetterOrDigit(text.charAt(at));
	}

	/** Where the percentage behind a code ends; the place itself where there is none. */
	private static int percentage(String text, int at) {
		int end = at;
		if (text.charAt(end) == ':') {
			end++;
			while (end < text.length()
					&& (Character.isDigit(text.charAt(end)) || text.charAt(end) == '%' || (isPoint(text.charAt(end))
							&& end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))))) {
				end++;
			}
		}
		return (end == at + 1) ? at : end;
	}

	private static boolean isPoint(char c) {
		return c == '.' || c == ',' || c == '\u066b';
	}

	private static String sign(String between) {
		String sign = Whitespace.trim(between);
		return !sign.isEmpty() ? sign : (between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0) ? "\n"
				: (between.indexOf('\t') >= 0) ? "\t" : " ";
	}

}
