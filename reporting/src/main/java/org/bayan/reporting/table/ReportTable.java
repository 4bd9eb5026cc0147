package org.bayan.reporting.table;

import java.util.AbstractList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
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
		if (!(rows instanceof Lazy)) {
			rows = List.copyOf(rows);
			for (Line row : rows) {
				if (row.values().size() != columns.size()) {
					throw new IllegalArgumentException(
							name + ": " + row.values().size() + " values of " + columns.size() + " columns");
				}
			}
		}
	}

	/**
	 * A table with one row an item, each value made when it is asked for, so that 100,000
	 * activities need no second copy in memory and a single column costs no more than
	 * itself.
	 * @param value of an item in a column, by the column's number
	 */
	static <T> ReportTable of(String name, List<Column> columns, List<T> items, BiFunction<T, Integer, Value> value) {
		int size = columns.size();
		return new ReportTable(name, columns,
				new Rows<>(items, (item) -> new Line(false, new Made<>(size, (column) -> value.apply(item, column)))));
	}

	/** Rows that are made when they are asked for. */
	interface Lazy {

	}

	/** A list whose elements are made when they are asked for. */
	private static class Made<T> extends AbstractList<T> implements RandomAccess {

		private final int size;

		private final IntFunction<T> element;

		Made(int size, IntFunction<T> element) {
			this.size = size;
			this.element = element;
		}

		@Override
		public T get(int index) {
			return this.element.apply(Objects.checkIndex(index, this.size));
		}

		@Override
		public int size() {
			return this.size;
		}

	}

	private static final class Rows<T> extends Made<Line> implements Lazy {

		Rows(List<T> items, Function<T, Line> line) {
			super(items.size(), (index) -> line.apply(items.get(index)));
		}

	}

	/**
	 * Some rows of many, gone through from the first on: asking for one by number is
	 * slow.
	 */
	private static final class Part extends AbstractList<Line> implements Lazy {

		private final List<Line> whole;

		private final int from;

		private final int size;

		Part(List<Line> whole, int from, int to) {
			this.whole = whole;
			this.from = from;
			this.size = to - from;
		}

		@Override
		public Iterator<Line> iterator() {
			return this.whole.stream().skip(this.from).limit(this.size).iterator();
		}

		@Override
		public Line get(int index) {
			return this.whole.get(this.from + Objects.checkIndex(index, this.size));
		}

		@Override
		public int size() {
			return this.size;
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
			values = Collections.unmodifiableList(values);
		}

	}

	/**
	 * Some of the rows, from the first to before the last, made when they are asked for.
	 */
	public ReportTable part(int from, int to) {
		return new ReportTable(this.name, this.columns, new Part(this.rows, from, to));
	}

	/** Where a column stands; -1 where the table has none of that key. */
	public int indexOf(String key) {
		return IntStream.range(0, this.columns.size())
			.filter((i) -> this.columns.get(i).key().equals(key))
			.findFirst()
			.orElse(-1);
	}

	/** The same rows with some of the columns, in the order of their keys. */
	public ReportTable select(List<String> keys) {
		List<Integer> at = keys.stream().map(this::indexOf).filter((i) -> i >= 0).toList();
		return new ReportTable(this.name, at.stream().map(this.columns::get).toList(),
				this.rows.stream()
					.map((row) -> new Line(row.total(), at.stream().map((i) -> row.values().get(i)).toList()))
					.toList());
	}

	/** The same columns with some of the rows. */
	public ReportTable where(Predicate<Line> shown) {
		return new ReportTable(this.name, this.columns, this.rows.stream().filter(shown).toList());
	}

}
