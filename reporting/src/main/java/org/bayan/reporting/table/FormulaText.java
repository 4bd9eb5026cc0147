package org.bayan.reporting.table;

/**
 * Texts that a spreadsheet would read as a formula. In CSV they get an apostrophe in
 * front; so do texts that begin with apostrophes before such a sign, so that taking one
 * away gives back the original.
 */
public final class FormulaText {

	// Spreadsheets take the full-width forms for the plain ones; tab and return hide what
	// follows.
	private static final String SIGNS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\u2212";

	private FormulaText() {
	}

	/** Whether a spreadsheet may take the text for a formula. */
	public static boolean looksLikeOne(String text) {
		return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
	}

	/** The text as CSV holds it. */
	public static String guarded(String text) {
		return beginsApostrophesThenSign(text, 0) ? "'" + text : text;
	}

	/** The text that was guarded. */
	public static String original(String guarded) {
		return beginsApostrophesThenSign(guarded, 1) ? guarded.substring(1) : guarded;
	}

	private static boolean beginsApostrophesThenSign(String text, int atLeast) {
		int apostrophes = 0;
		while (apostrophes < text.length() && text.charAt(apostrophes) == '\'') {
			apostrophes++;
		}
		return apostrophes >= atLeast && looksLikeOne(text.substring(apostrophes));
	}

}
