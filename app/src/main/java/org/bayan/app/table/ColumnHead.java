package org.bayan.app.table;

/**
 * A column of a table that is written.
 *
 * @param name its heading
 * @param kind what its values are
 */
public record ColumnHead(String name, Kind kind) {

	/** What the values of a column are; decides over types, and over what is guarded. */
	public enum Kind {

		/** Text of the data, which may hold anything. */
		TEXT,

		/** Codes, dates and other text of fixed form. */
		CODE,

		/** Decimal numbers in plain form. */
		NUMBER

	}

}
