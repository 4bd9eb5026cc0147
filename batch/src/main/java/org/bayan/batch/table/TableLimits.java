package org.bayan.batch.table;

/** How much a table may hold. */
public final class TableLimits {

	/**
	 * In how many rows the header is looked for: enough for a title, a logo and a few
	 * lines of explanation above it.
	 */
	public static final int HEADER_ROWS = 30;

	/** As many as a sheet of Excel has. */
	public static final int MAX_COLUMNS = 16_384;

	/**
	 * Characters in one row, all cells together: room for a cell of 10 MB, so that it can
	 * be rejected like any other bad cell, and little enough for the heap.
	 */
	public static final int MAX_ROW_CHARACTERS = 16 << 20;

	private TableLimits() {
	}

}
