package org.bayan.batch.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** What a workbook's cells say, as text. */
public final class CellText {

	/** A spreadsheet keeps 15 digits; what a file has beyond them is noise. */
	private static final MathContext PRECISION = new MathContext(15);

	/**
	 * Half a millisecond, as a part of a day: a spreadsheet's times are no more exact
	 * than that, and what they lack to midnight is noise.
	 */
	private static final double NOISE = 0.0005 / 86_400;

	/** 9999-12-31, the last day of a spreadsheet. */
	private static final double LAST_DAY = 2_958_465;

	private CellText() {
	}

	/**
	 * A number as a person would type it: 40 for {@code 40.0}, 0.07 for
	 * {@code 7.0000000000000007E-2}; null if it is none.
	 */
	public static @Nullable String number(String text) {
		if (isShortInteger(text)) {
			return text;
		}
		double number = parse(text);
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			return null;
		}
		BigDecimal decimal = new BigDecimal(number).round(PRECISION);
		return (decimal.signum() == 0) ? "0" : decimal.stripTrailingZeros().toPlainString();
	}

	/**
	 * The day that a number means, {@code 2025-05-31}: its time of day is dropped and
	 * never moves it. Null if there is no such day, as for 60, which spreadsheets take
	 * for 29 February 1900.
	 * @param since1904 whether the workbook counts from 1904, as old ones of a Mac do
	 */
	public static @Nullable String date(String text, boolean since1904) {
		double number = parse(text);
		if (!(number >= 0 && number < LAST_DAY + 1)) {
			return null;
		}
		long day = (long) Math.floor(number + NOISE);
		if (since1904) {
			return LocalDate.of(1904, 1, 1).plusDays(day).toString();
		}
		if (day == 60) {
			return null;
		}
		return LocalDate.of(1899, 12, (day < 60) ? 31 : 30).plusDays(day).toString();
	}

	private static double parse(String text) {
		try {
			return text.isEmpty() || text.length() > 400 ? Double.NaN : Double.parseDouble(text);
		}
		catch (NumberFormatException ex) {
			return Double.NaN;
		}
	}

	private static boolean isShortInteger(String text) {
		if (text.isEmpty() || text.length() > 15 || (text.charAt(0) == '0' && text.length() > 1)) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	/** A text with its characters written as {@code _x000D_} put in their place. */
	public static String unescaped(String text) {
		int at = text.indexOf("_x");
		if (at < 0) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		int done = 0;
		while (at >= 0) {
			int code = (at + 7 <= text.length() && text.charAt(at + 6) == '_') ? hexadecimal(text, at + 2) : -1;
			if (code >= 0) {
				plain.append(text, done, at).append((char) code);
				done = at + 7;
			}
			at = text.indexOf("_x", Math.max(done, at + 1));
		}
		return plain.append(text, done, text.length()).toString();
	}

	private static int hexadecimal(String text, int start) {
		int code = 0;
		for (int i = start; i < start + 4; i++) {
			if (!HexFormat.isHexDigit(text.charAt(i))) {
				return -1;
			}
			code = code * 16 + HexFormat.fromHexDigit(text.charAt(i));
		}
		return code;
	}

}
