package org.bayan.batch.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What makes a row the header, and what a table of its kind needs to know of columns. */
public interface HeaderRule {

	/**
	 * The column that every file of its kind has, for the sentence to a user whose file
	 * has none.
	 */
	String key();

	/** The column that a header's cell means; null if it means none. */
	@Nullable String column(String header);

	/** Whether these columns are enough for a header. */
	boolean isComplete(Set<String> columns);

	/**
	 * Whether a value of that column can only be one row's, so that none may share it.
	 */
	boolean isOfOneRow(String column);

	/**
	 * Whether a column holds references: a number counts as it is shown, and a date is
	 * none.
	 */
	boolean isReference(String column);

	/** Whether sheets of the same columns are one table. */
	boolean isOverSheets();

	/** The columns that a row's cells mean. */
	default Set<String> columns(List<String> cells) {
		Set<String> columns = new HashSet<>();
		for (String cell : cells) {
			String column = column(cell);
			if (column != null) {
				columns.add(column);
			}
		}
		return columns;
	}

	/** The arguments of {@code FileFault.NO_HEADER}. */
	default String[] missing() {
		return new String[] { Integer.toString(TableFile.HEADER_ROWS), key() };
	}

}
