package org.bayan.reporting.table;

/**
 * A column of a table.
 *
 * @param key what it holds, the same in every language
 * @param label its heading
 * @param kind how its values are written
 */
public record Column(String key, String label, Kind kind) {

	/** How values are written. */
	public enum Kind {

		/** Words of the catalogue or the reference data, codes. */
		TEXT,
		/** Words that came with the data, in any language and direction. */
		FOREIGN,
		/** An address. */
		LINK, DATE,
		/** A month, as its first day. */
		MONTH,
		/** A year, as one of its days. */
		YEAR, COUNT,
		/** An amount in minor units of the reporting currency, which has two digits. */
		MONEY,
		/** An amount in a currency of its own. */
		AMOUNT,
		/** A signed difference of counts. */
		CHANGE,
		/** A signed difference of amounts in minor units. */
		MONEY_CHANGE,
		/** A signed change in basis points. */
		PERCENT,
		/** A part of a whole in basis points, shown to one digit. */
		SHARE,
		/** A part of a whole in basis points, shown exactly. */
		EXACT_SHARE,
		/** A part of one activity, in 100,000,000ths. */
		WEIGHT;

		/** Whether it is a number, set to the right in every language. */
		public boolean number() {
			return ordinal() >= COUNT.ordinal();
		}

		/** How many decimal places its whole number has as a figure: 2 for cents. */
		public int places() {
			return switch (this) {
				case MONEY, MONEY_CHANGE -> 2;
				case PERCENT, SHARE, EXACT_SHARE -> 4;
				case WEIGHT -> 8;
				case TEXT, FOREIGN, LINK, DATE, MONTH, YEAR, COUNT, AMOUNT, CHANGE -> 0;
			};
		}

	}

}
