package org.bayan.batch.table;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What makes a row the header.
 *
 * @param column the column that every file of its kind has, for the sentence to a user
 * whose file has none
 * @param rating how well a row's cells would do: 0 not at all; the first row that is not
 * 0 is the header, in a CSV file with the delimiter for which it is highest
 */
public record HeaderRule(String column, ToIntFunction<List<String>> rating) {

	int rate(List<String> cells) {
		return this.rating.applyAsInt(cells);
	}

	/** The arguments of {@code FileFault.NO_HEADER}. */
	String[] missing() {
		return new String[] { Integer.toString(TableFile.HEADER_ROWS), this.column };
	}

}
