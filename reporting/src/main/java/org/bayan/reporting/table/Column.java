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
		LINK, DATE, COUNT,
		/** An amount in minor units of the reporting currency, which has two digits. */
		MONEY,
		/** A signed difference of counts. */
		CHANGE,
		/** A signed share in basis points. */
		PERCENT;

		/** Whether it is a number, set to the right in every language. */
		public boolean number() {
			return ordinal() >= COUNT.ordinal();
		}

	}

}
