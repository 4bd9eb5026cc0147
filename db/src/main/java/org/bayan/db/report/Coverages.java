package org.bayan.db.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.db.summary.Summaries;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;

/** When each state and each sector of a report had its latest activity. */
final class Coverages {

	private final DSLContext dsl;

	private final Scope scope;

	private final Period period;

	private final LocalDate until;

	private final SummaryRows summaryRows;

	/**
	 * @param until the day up to which activities are looked at
	 * @param summaryRows with the figures of the months that were read already
	 */
	Coverages(DSLContext dsl, Scope scope, Period period, LocalDate until, SummaryRows summaryRows) {
		this.dsl = dsl;
		this.scope = scope;
		this.period = period;
		this.until = until;
		this.summaryRows = summaryRows;
	}

	/**
	 * From the facts.
	 * @param current whether the figures are the current ones, so that their months say
	 * where to look
	 */
	Coverage recorded(List<Row> states, List<Row> sectors, ReportedActivities counted, boolean current) {
		return current
				? of(states, sectors, counted.latestByState(monthsByState(states), this.until),
						counted.latestBySector(monthsBySector(sectors), this.until))
				: of(states, sectors, counted.latestByState(this.until), counted.latestBySector(this.until));
	}

	/** From the rolls of the days. */
	Coverage rolled(List<Row> states, List<Row> sectors, DayRollCounts rolled) {
		return of(states, sectors, rolled.latestByPlace(monthsByState(states)),
				rolled.latestBySector(monthsBySector(sectors)));
	}

	private Coverage of(List<Row> states, List<Row> sectors, Map<String, LocalDate> byState,
			Map<String, LocalDate> bySector) {
		return new Coverage(latest(states, byState), latest(sectors, bySector));
	}

	/**
	 * The months of the figures say where to look: most are among those that were read,
	 * the others are asked for.
	 */
	private Set<YearMonth> monthsByState(List<Row> states) {
		Map<String, YearMonth> months = this.summaryRows.latestByPlace(lastWhole(), this.scope.sector());
		List<String> missing = missing(states, months);
		if (!missing.isEmpty()) {
			months.putAll(new Summaries(this.dsl).latestByState(missing, this.scope.sector(), lastWhole()));
		}
		return withLast(months);
	}

	private Set<YearMonth> monthsBySector(List<Row> sectors) {
		Map<String, YearMonth> months = this.summaryRows.latestBySector(lastWhole(), this.scope.place());
		List<String> missing = missing(sectors, months);
		if (!missing.isEmpty()) {
			months.putAll(new Summaries(this.dsl).latestBySector(missing, this.scope.place(), lastWhole()));
		}
		return withLast(months);
	}

	/** The last month of which every day has come. */
	private YearMonth lastWhole() {
		YearMonth last = YearMonth.from(this.until);
		return this.until.equals(last.atEndOfMonth()) ? last : last.minusMonths(1);
	}

	/**
	 * With the last one, of which some days may not have come: its figures do not say.
	 */
	private Set<YearMonth> withLast(Map<String, YearMonth> months) {
		Set<YearMonth> all = new TreeSet<>(months.values());
		all.add(YearMonth.from(this.until));
		return all;
	}

	private static List<String> missing(List<Row> rows, Map<String, YearMonth> months) {
		return rows.stream()
			.filter((row) -> row.kind() != RowKind.NO_SECTOR)
			.map(Row::code)
			.filter((code) -> !months.containsKey(code))
			.toList();
	}

	private List<Coverage.Latest> latest(List<Row> rows, Map<String, LocalDate> starts) {
		return rows.stream().filter((row) -> row.kind() != RowKind.NO_SECTOR).map((row) -> {
			LocalDate start = starts.get(row.code());
			return new Coverage.Latest(row.code(), start, row.isMember(this.period.lastDay())
					? Coverage.Age.between(start, this.until) : Coverage.Age.NOT_APPLICABLE);
		}).toList();
	}

}
