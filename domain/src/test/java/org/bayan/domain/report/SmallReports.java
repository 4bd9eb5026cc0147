package org.bayan.domain.report;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Running;
import org.bayan.domain.place.Place;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/** Reports of May 2025 of a few rows, whose figures tests write out. */
final class SmallReports {

	static final Period MAY = Period.parse("2025-05");

	private SmallReports() {
	}

	static ReportHead head(Period period, @Nullable Running running, String dataAsOf) {
		return new ReportHead(new Names("O", "O", "O"), period, Scope.ALL, Instant.parse(dataAsOf), "UTC", null, null,
				"USD", running, null);
	}

	/** Ended, with records. */
	static PeriodReport of(ReportTables tables, ReportedActivity... activities) {
		return new PeriodReport(head(MAY, null, "2025-06-05T06:00:00Z"), tables,
				new ReportedRecords(List.of(activities), List.of()), new ReportNames(List.of(), List.of(), List.of()));
	}

	/** Places and sectors with a total; no other month of the trend has anything. */
	static ReportTables tables(Row total, List<Row> groups, List<Row> states, List<Row> others, List<Row> sectors) {
		List<TrendMonth> trend = IntStream.range(0, PeriodReport.TREND_MONTHS)
			.mapToObj((at) -> YearMonth.of(2023, 6).plusMonths(at))
			.map((month) -> new TrendMonth(month, MAY.lastMonth().equals(month) ? total.now() : count(0)))
			.toList();
		List<Row> places = new ArrayList<>(states);
		places.addAll(others);
		List<List<Cell>> cells = places.stream()
			.map((place) -> sectors.stream().map((sector) -> Cell.of(0)).toList())
			.toList();
		Matrix matrix = new Matrix(places.stream().map(Row::place).toList(), sectors.stream().map(Row::sector).toList(),
				cells);
		return new ReportTables(total, trend, groups, states, others, sectors, matrix,
				new Coverage(List.of(), List.of()), List.of(), List.of(), List.of(), null, List.of());
	}

	static Row row(RowKind kind, String code, @Nullable String category, Figures now) {
		return new Row(kind, code, null, category, null, now, count(0), count(0), count(0), count(0));
	}

	static Row state(String code, String group, long activities) {
		return row(RowKind.STATE, code, group, count(activities));
	}

	/** So many activities and nothing else. */
	static Figures count(long activities) {
		return Figures.of((measure) -> (measure == Measure.ACTIVITIES) ? Cell.of(activities) : Cell.of(0));
	}

	/**
	 * A completed workshop of one day, the countries members but those with an asterisk.
	 */
	static ReportedActivity activity(String ref, String day, List<String> sectors, String... countries) {
		return activity(ref, day, sectors, null, Stated.NOTHING, null, countries);
	}

	static ReportedActivity activity(String ref, String day, List<String> sectors, @Nullable String host, Stated stated,
			ReportedActivity.@Nullable MoneyLine expenditure, String... countries) {
		List<Integer> shares = Shares.equal(Arrays.asList(countries)).basisPoints();
		List<ReportedActivity.Involvement> involved = IntStream.range(0, countries.length)
			.mapToObj((at) -> new ReportedActivity.Involvement(countries[at].replace("*", ""),
					!countries[at].endsWith("*"), shares.get(at)))
			.toList();
		return new ReportedActivity(ref, ref, null, null, ActivityType.WORKSHOP, ActivityStatus.COMPLETED,
				LocalDate.parse(day), LocalDate.parse(day), DatePrecision.DAY, sectors,
				Shares.equal(sectors).basisPoints(), involved, host, null, Modality.ONLINE, stated, null, List.of(),
				null, false, null, expenditure);
	}

	static Stated stated(int participants, int women) {
		return new Stated(Map.of(Measure.PARTICIPANTS, participants, Measure.WOMEN, women));
	}

	static ReportedActivity.MoneyLine usd(String day, long minor) {
		return new ReportedActivity.MoneyLine(LocalDate.parse(day), minor, "USD", BigInteger.valueOf(minor), true);
	}

	static Place place(String code) {
		return new Place(code);
	}

}
