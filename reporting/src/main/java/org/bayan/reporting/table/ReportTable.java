package org.bayan.reporting.table;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of the report in one language.
 *
 * @param name its file name without extension: {@code states}
 * @param columns from the first in reading order
 * @param rows one value a column
 */
public record ReportTable(String name, List<Column> columns, List<Line> rows) {

	public ReportTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		for (Line row : rows) {
			if (row.values().size() != columns.size()) {
				throw new IllegalArgumentException(
						name + ": " + row.values().size() + " values of " + columns.size() + " columns");
			}
		}
	}

	/**
	 * One row.
	 *
	 * @param total whether it is the table's total
	 * @param values one a column
	 */
	public record Line(boolean total, List<Value> values) {

		public Line {
			values = List.copyOf(values);
		}

	}

	/** Where a column stands; -1 where the table has none of that key. */
	public int indexOf(String key) {
		return IntStream.range(0, this.columns.size())
			.filter((i) -> this.columns.get(i).key().equals(key))
			.findFirst()
			.orElse(-1);
	}

}
