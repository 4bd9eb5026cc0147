package org.bayan.reporting.sheet;

import java.util.regex.Pattern;

/** Texts as XLSX keeps them in a cell (ST_Xstring of ECMA-376). */
final class Xstring {

	/**
	 * What XML cannot hold or would change, half of a character, and an underscore that
	 * begins what looks like an escape.
	 */
	private static final Pattern ESCAPED = Pattern
		.compile("[\\x00-\\x08\\x0b-\\x1f\\ufffe\\uffff]|\\p{Cs}|_(?=x\\p{XDigit}{4}_)");

	private Xstring() {
	}

	/** The text with such characters written as {@code _x0000_}. */
	static String escaped(String text) {
		return isPlain(text) ? text : escapedAll(text);
	}

	/** Nearly every text is, and there are many. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c == '_' || c >= '\ud800') {
				return false;
			}
		}
		return true;
	}

	private static String escapedAll(String text) {
		return ESCAPED.matcher(text).replaceAll((found) -> String.format("_x%04X_", (int) found.group().charAt(0)));
	}

}
