package org.bayan.domain.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How the rows of a table of activities relate to its total.
 *
 * @param total the figure of the total, counted on its own
 * @param rows what the rows add up to
 * @param inSeveral how many activities stand in more than one row
 */
public record Reconciliation(long total, long rows, long inSeveral) {

	static Reconciliation of(Cell total, List<Row> rows, List<ReportedActivity> activities,
			Function<ReportedActivity, Collection<String>> codes) {
		Set<String> shown = new HashSet<>();
		rows.forEach((row) -> shown.add(row.code()));
		long several = activities.stream()
			.map(codes)
			.filter((own) -> own.size() > 1 && new HashSet<>(own).stream().filter(shown::contains).count() > 1)
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
