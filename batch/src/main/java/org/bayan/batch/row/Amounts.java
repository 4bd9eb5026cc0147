package org.bayan.batch.row;

import java.math.BigDecimal;

import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/** Whole numbers and amounts of money. */
final class Amounts {

	/**
	 * Digits before the point: below 10^15 units, a hundred times the world's yearly
	 * product in dollars, so that millions of lines still add up in 64 bits of cents.
	 */
	static final int MAX_DIGITS = 15;

	/** The smallest amount that is too large. */
	static final String LIMIT = "1" + "0".repeat(MAX_DIGITS);

	/** More decimals than any currency has: enough to know that they are too many. */
	private static final int MAX_DECIMALS = 9;

	private Amounts() {
	}

	/** A whole number from 0; null where the cell is empty or rejected. */
	static @Nullable Integer count(RowCells cells, Column column) {
		String written = cells.trimmed(column);
		if (written == null) {
			return null;
		}
		String text = Digits.latin(written);
		if (!Digits.allDigits(text, 0, text.length())) {
			boolean negative = text.charAt(0) == '-' && Digits.allDigits(text, 1, text.length())
					&& !isZero(text, 1, text.length());
			cells.reject(column, negative ? Reason.NEGATIVE_NUMBER : Reason.NOT_A_WHOLE_NUMBER);
			return null;
		}
		int start = 0;
		while (start < text.length() - 1 && text.charAt(start) == '0') {
			start++;
		}
		long number = (text.length() - start > 10) ? Long.MAX_VALUE : Long.parseLong(text, start, text.length(), 10);
		if (number > Integer.MAX_VALUE) {
			cells.reject(column, Reason.NUMBER_TOO_LARGE, Integer.toString(Integer.MAX_VALUE));
			return null;
		}
		return (int) number;
	}

	/** An amount as a plain decimal; null where the cell is empty or rejected. */
	static @Nullable BigDecimal amount(RowCells cells, Column column) {
		String written = cells.trimmed(column);
		if (written == null) {
			return null;
		}
		String text = Digits.latin(written);
		int start = (text.charAt(0) == '-') ? 1 : 0;
		int point = text.indexOf('.');
		int end = (point < 0) ? text.length() : point;
		boolean plain = Digits.allDigits(text, start, end)
				&& (point < 0 || Digits.allDigits(text, point + 1, text.length()));
		if (!plain) {
			cells.reject(column, hasComma(text) ? Reason.DECIMAL_COMMA : Reason.BAD_AMOUNT);
			return null;
		}
		while (start < end && text.charAt(start) == '0') {
			start++;
		}
		if (end - start > MAX_DIGITS) {
			cells.reject(column, Reason.AMOUNT_TOO_LARGE, LIMIT);
			return null;
		}
		int decimals = (point < 0) ? 0 : Math.min(text.length() - point - 1, MAX_DECIMALS);
		String digits = text.substring(start, end) + text.substring(end, (point < 0) ? end : point + 1 + decimals);
		BigDecimal amount = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits.isEmpty() ? "0" : digits);
		return (text.charAt(0) == '-') ? amount.negate() : amount;
	}

	/** Digits and signs of numbers, a comma among them. */
	private static boolean hasComma(String text) {
		boolean comma = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == ',' || c == 0x60c || c == 0x66c) {
				comma = true;
			}
			else if (!Digits.isDigit(c) && c != '.' && !(c == '-' && i == 0)) {
				return false;
			}
		}
		return comma;
	}

	private static boolean isZero(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (text.charAt(i) != '0') {
				return false;
			}
		}
		return true;
	}

}
