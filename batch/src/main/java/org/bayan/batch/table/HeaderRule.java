package org.bayan.batch.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bayan.domain.intake.StorableText;
import org.jspecify.annotations.Nullable;

/** What makes a row the header, and what a table of its kind needs to know of columns. */
public interface HeaderRule {

	/** Enough headings to know one's file by. */
	int TOLD = 12;

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

	/** The columns that a table needs besides those that it has. */
	default List<String> missing(Set<String> columns) {
		return List.of(key());
	}

	/**
	 * The arguments of {@code FileFault.NO_HEADER} for a file that begins with this row.
	 */
	default String[] missing(List<String> row) {
		List<String> headings = row.stream()
			.filter((cell) -> !Whitespace.isBlank(cell))
			.map((cell) -> StorableText.storable(Whitespace.trim(cell)))
			.limit(TOLD)
			.toList();
		return new String[] { Integer.toString(TableLimits.HEADER_ROWS), String.join(", ", missing(columns(row))),
				String.join(", ", headings) };
	}

	/** The arguments of {@code FileFault.NO_HEADER}. */
	default String[] missing() {
		return new String[] { Integer.toString(TableLimits.HEADER_ROWS), key() };
	}

}
