package org.bayan.reporting.sheet;

import org.apache.poi.ss.util.CellReference;
import org.bayan.reporting.table.ReportTable;

/**
 * Where a table stands in a workbook.
 *
 * @param sheet the sheet's name
 * @param header the row of its headings, from 0
 * @param column its first column, from 0
 */
public record TableArea(String sheet, ReportTable table, int header, int column) {

	/** How high a row is. */
	public static final float ROW_POINTS = 16;

	public int first() {
		return this.header + 1;
	}

	/** The row after the last. */
	public int end() {
		return first() + this.table.rows().size();
	}

	/** The column of a key. */
	public int columnOf(String key) {
		return this.column + this.table.indexOf(key);
	}

	/** One cell, with the sheet. */
	public String cell(String key, int row) {
		return reference(this.sheet, columnOf(key), row, columnOf(key), row);
	}

	/** Some rows of a column, with the sheet. */
	public String range(String key, int from, int to) {
		return reference(this.sheet, columnOf(key), from, columnOf(key), to);
	}

	/**
	 * Cells from one to another, as formulas name them:
	 * {@code 'Member states'!$E$6:$E$8}.
	 */
	public static String reference(String sheet, int column, int row, int lastColumn, int lastRow) {
		String from = new CellReference(row, column, true, true).formatAsString();
		String to = new CellReference(lastRow, lastColumn, true, true).formatAsString();
		return "'" + sheet.replace("'", "''") + "'!" + (from.equals(to) ? from : from + ":" + to);
	}

	/** One cell of the sheet itself: {@code D6}. */
	public static String address(int column, int row) {
		return new CellReference(row, column).formatAsString();
	}

	/** Cells of the sheet itself: {@code D6:D20}. */
	public static String local(int column, int row, int lastColumn, int lastRow) {
		return new CellReference(row, column).formatAsString() + ":"
				+ new CellReference(lastRow, lastColumn).formatAsString();
	}

}
