package org.bayan.domain.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Row;

/**
 * How the rows of a table of activities relate to its total.
 *
 * @param total the figure of the total, counted on its own
 * @param rows what the rows add up to
 * @param inSeveral how many activities stand in more than one row
 */
public record Reconciliation(long total, long rows, long inSeveral) {

	/**
	 * The relation of rows that are known with their activities.
	 * @param of what a row is of
	 * @param own what of that each activity counts in
	 */
	static <T> Reconciliation of(Cell total, List<Row> rows, Function<Row, T> of, List<ReportedActivity> activities,
			Function<ReportedActivity, Collection<T>> own) {
		Set<T> shown = new HashSet<>();
		rows.forEach((row) -> shown.add(of.apply(row)));
		long several = activities.stream()
			.map(own)
			.filter((some) -> some.size() > 1 && new HashSet<>(some).stream().filter(shown::contains).count() > 1)
			.count();
		return of(total, rows, several);
	}

	static Reconciliation of(Cell total, List<Row> rows, long several) {
		long sum = rows.stream().mapToLong((row) -> row.now().activities().count()).sum();
		return new Reconciliation(total.count(), sum, several);
	}

	/** Whether the rows add up to the total, so that there is nothing to explain. */
	public boolean agrees() {
		return this.total == this.rows;
	}

}
