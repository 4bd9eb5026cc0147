package org.bayan.domain.intake;

import java.util.List;

/**
 * What the rows of a file are called: by their number, in a workbook of which one sees
 * several sheets by sheet and number, {@code January!12}.
 *
 * @param sheets the sheets whose rows are read, in their order; none where the number is
 * enough
 */
public record RowNames(List<String> sheets) {

	/** Rows that are called by their number. */
	public static final RowNames NUMBERS = new RowNames(List.of());

	/**
	 * More than a sheet has rows: numbers of rows of all sheets are different and in
	 * order. Statements of {@code RejectedRows} count on it.
	 */
	private static final long SHEET = 10_000_000;

	public RowNames {
		sheets = List.copyOf(sheets);
	}

	/** The number within the file of a sheet's row; the sheets count from 0. */
	public static long number(int sheet, long row) {
		return sheet * SHEET + row;
	}

	/** What a row of that number within the file is called. */
	public String of(long number) {
		return this.sheets.isEmpty() ? Long.toString(number)
				: this.sheets.get((int) (number / SHEET)) + "!" + number % SHEET;
	}

}
