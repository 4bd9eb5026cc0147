package org.bayan.reporting.text;

/**
 * Texts in CSV cells that a spreadsheet would take for a formula. They are written with
 * an apostrophe before them, {@code '=1+1}, which spreadsheets know as the mark of a text
 * and which is taken away again on reading, so that nothing is lost.
 *
 * <p>
 * Cells of XLSX need none of this: they say themselves that they are text.
 */
public final class FormulaGuard {

	private FormulaGuard() {
	}

	/** The text as it goes into a CSV cell. */
	public static String guarded(String text) {
		return isDangerous(text) ? "'" + text : text;
	}

	/** The text of a CSV cell, for every text that {@link #guarded} has written. */
	public static String unguarded(String cell) {
		return (!cell.isEmpty() && cell.charAt(0) == '\'' && isDangerous(cell.substring(1))) ? cell.substring(1) : cell;
	}

	/**
	 * Whether the first character that can be seen starts a formula in some spreadsheet,
	 * as the full-width forms do in East Asian ones, or the text begins with a tab or a
	 * line end, which some of them drop. A negative number is none. Apostrophes before it
	 * are passed over, so that a guarded text is guarded once more and reads back as
	 * itself.
	 */
	private static boolean isDangerous(String text) {
		int start = 0;
		while (start < text.length() && text.charAt(start) == '\'') {
			start++;
		}
		if (start < text.length() && isLineOrTab(text.charAt(start))) {
			return true;
		}
		while (start < text.length() && (text.charAt(start) == '\'' || isBlank(text.charAt(start)))) {
			start++;
		}
		return start < text.length() && switch (text.charAt(start)) {
			case '=', '+', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20' -> true;
			case '-' -> !isNumber(text, start + 1);
			default -> false;
		};
	}

	private static boolean isNumber(String text, int start) {
		boolean point = false;
		for (int i = start; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean digit = c >= '0' && c <= '9';
			if (!digit && (c != '.' || point || i == start || i == text.length() - 1)) {
				return false;
			}
			point |= !digit;
		}
		return start < text.length();
	}

	private static boolean isLineOrTab(char c) {
		return c == '\t' || c == '\r' || c == '\n';
	}

	private static boolean isBlank(char c) {
		return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)
				|| Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL;
	}

}
