package org.bayan.db;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportNames;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;
import org.bayan.domain.report.Scope;

/** A report of a month with little in it. */
public final class TestReport {

	/** The moment of its data. */
	public static final Instant DATA = Instant.parse("2025-06-01T06:00:00Z");

	private TestReport() {
	}

	/**
	 * The report of a month.
	 * @param now the figures of its total
	 */
	public static PeriodReport of(String month, Figures now, ReportedActivity... activities) {
		Period period = Period.parse(month);
		YearMonth last = period.lastMonth();
		List<TrendMonth> trend = IntStream.range(0, PeriodReport.TREND_MONTHS)
			.mapToObj((at) -> new TrendMonth(last.minusMonths(PeriodReport.TREND_MONTHS - 1L - at), Figures.UNKNOWN))
			.toList();
		Row total = new Row(RowKind.TOTAL, "ALL", null, null, null, now, Figures.UNKNOWN, Figures.UNKNOWN,
				Figures.UNKNOWN, Figures.UNKNOWN);
		Matrix matrix = new Matrix(List.of(Place.OUTSIDE), List.of(SectorScope.NONE), List.of(List.of(Cell.of(3))));
		Coverage coverage = new Coverage(List.of(new Coverage.Latest("MAR", null, Coverage.Age.NONE_ON_FILE)),
				List.of());
		List<Tally> types = List.of(new Tally("visit", Cell.of(1), Cell.NO_DATA, Cell.NOT_APPLICABLE));
		return new PeriodReport(
				new ReportHead(TestFacts.NAMES, period, Scope.ALL, DATA, "Africa/Casablanca", null, null, "USD", null,
						null),
				new ReportTables(total, trend, List.of(), List.of(), List.of(), List.of(), matrix, coverage, types,
						List.of(), List.of(), null, List.of()),
				new ReportedRecords(List.of(activities), List.of()), new ReportNames(List.of(), List.of(), List.of()));
	}

}
