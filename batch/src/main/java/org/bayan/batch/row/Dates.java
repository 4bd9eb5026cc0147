package org.bayan.batch.row;

import java.time.LocalDate;
import java.time.YearMonth;

import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.jspecify.annotations.Nullable;

/** Dates as {@code 2025-05-31}. */
final class Dates {

	/**
	 * A spreadsheet's first year. An earlier one is a slip: 0202 for 2022, or the date
	 * that a spreadsheet shows for an empty formula.
	 */
	static final int FIRST_YEAR = 1900;

	/**
	 * Nothing is planned two centuries ahead, and an activity fills every month until its
	 * end: a slip like 9202 for 2022 would make 86,000 months.
	 */
	static final int LAST_YEAR = 2200;

	private Dates() {
	}

	/** The date of a cell; null where it is empty or rejected. */
	static @Nullable LocalDate read(RowCells cells, Column column) {
		String written = cells.trimmed(column);
		if (written == null) {
			return null;
		}
		String text = Digits.latin(written);
		if (!hasForm(text)) {
			cells.reject(column, isTwoDigitYear(text) ? Reason.TWO_DIGIT_YEAR : Reason.BAD_DATE);
			return null;
		}
		int year = number(text, 0, 4);
		int month = number(text, 5, 7);
		int day = number(text, 8, 10);
		if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
			cells.reject(column, Reason.NO_SUCH_DAY);
			return null;
		}
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			cells.reject(column, Reason.YEAR_OUT_OF_RANGE, Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
			return null;
		}
		return LocalDate.of(year, month, day);
	}

	private static boolean hasForm(String text) {
		return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-' && Digits.allDigits(text, 0, 4)
				&& Digits.allDigits(text, 5, 7) && Digits.allDigits(text, 8, 10);
	}

	/** 25-05-31, 31/05/25, 5.6.25: three groups of one or two digits. */
	private static boolean isTwoDigitYear(String text) {
		int groups = 0;
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || text.charAt(i) == '-' || text.charAt(i) == '/' || text.charAt(i) == '.') {
				if (i - start > 2 || !Digits.allDigits(text, start, i)) {
					return false;
				}
				groups++;
				start = i + 1;
			}
		}
		return groups == 3;
	}

	private static int number(String text, int start, int end) {
		int number = 0;
		for (int i = start; i < end; i++) {
			number = number * 10 + text.charAt(i) - '0';
		}
		return number;
	}

}
