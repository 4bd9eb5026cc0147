package org.bayan.db.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.SummaryRow;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The rows of the summary that a report may need, by period, place and sector. */
final class Figured {

	private final Map<Key, SummaryRow> rows = new HashMap<>();

	/**
	 * Reads the months of the report's trend, with their quarters and years.
	 * @param knownAfter the change after which the figures are asked; null: the current
	 * ones
	 */
	Figured(DSLContext dsl, Period period, @Nullable Long knownAfter) {
		Period first = new Period(Period.Length.MONTH, period.lastMonth().minusMonths(PeriodReport.TREND_MONTHS - 1L));
		Period last = new Period(Period.Length.MONTH, period.lastMonth());
		new Summaries(dsl).rows(first, last, knownAfter,
				(row) -> this.rows.put(new Key(row.period(), row.place(), row.sector()), row));
	}

	/** Reads of the same months what a report of a place and a sector shows now. */
	Figured(DSLContext dsl, Period period, String place, String sector) {
		Set<Period> periods = new LinkedHashSet<>();
		for (int back = 0; back < PeriodReport.TREND_MONTHS; back++) {
			for (Period.Length length : Period.Length.values()) {
				periods.add(Period.of(length, period.lastMonth().minusMonths(back).atDay(1)));
			}
		}
		new Summaries(dsl).rowsOfReport(List.copyOf(periods), period, place, sector,
				(row) -> this.rows.put(new Key(row.period(), row.place(), row.sector()), row));
	}

	/**
	 * The latest of the months that has activities, by place in a sector, or by sector in
	 * a place.
	 */
	Map<String, YearMonth> latestMonths(Period until, String fixed, boolean byPlace) {
		Map<String, YearMonth> latest = new HashMap<>();
		this.rows.forEach((key, row) -> {
			Period period = Period.parse(key.period());
			if (period.length() == Period.Length.MONTH && row.activities() > 0
					&& (byPlace ? key.sector() : key.place()).equals(fixed)
					&& !period.firstMonth().isAfter(until.lastMonth())) {
				latest.merge(byPlace ? key.place() : key.sector(), period.firstMonth(),
						(one, other) -> one.isAfter(other) ? one : other);
			}
		});
		return latest;
	}

	/**
	 * Reads what a range needs: the places in one sector, and the sectors in one place.
	 */
	Figured(DSLContext dsl, List<Period> periods, Scope scope, @Nullable Long knownAfter) {
		new Summaries(dsl).rowsOf(periods, scope.place(), scope.sector(), knownAfter,
				(row) -> this.rows.put(new Key(row.period(), row.place(), row.sector()), row));
	}

	/** The sectors that have figures in a place. */
	Collection<String> sectors(String place) {
		Collection<String> sectors = new TreeSet<>();
		this.rows.keySet().stream().filter((key) -> key.place().equals(place)).map(Key::sector).forEach(sectors::add);
		return sectors;
	}

	/** A measure's sum, money in minor units; null where nothing is counted or known. */
	@Nullable BigInteger sum(Measure measure, Period period, String place, String sector) {
		SummaryRow row = this.rows.get(new Key(period.toString(), place, sector));
		if (row == null) {
			return null;
		}
		return switch (measure) {
			case ACTIVITIES -> BigInteger.valueOf(row.activities());
			case ACTIVE -> BigInteger.valueOf(row.active());
			case COMPLETED -> BigInteger.valueOf(row.completed());
			case PLANNED -> BigInteger.valueOf(row.planned());
			case CANCELLED -> BigInteger.valueOf(row.cancelled());
			case HOSTED -> BigInteger.valueOf(row.hosted());
			case PARTICIPANTS -> known(row.participants());
			case WOMEN -> known(row.women());
			case REPORTING_PARTICIPANTS -> BigInteger.valueOf(row.reportingParticipants());
			case BUDGET -> minor(row.budget());
			case EXPENDITURE -> minor(row.expenditure());
			case UNCONVERTED -> BigInteger.valueOf(row.unconverted());
		};
	}

	private static @Nullable BigInteger known(@Nullable Long sum) {
		return (sum != null) ? BigInteger.valueOf(sum) : null;
	}

	private static BigInteger minor(BigDecimal amount) {
		return amount.movePointRight(2).toBigIntegerExact();
	}

	private record Key(String period, String place, String sector) {

	}

}
