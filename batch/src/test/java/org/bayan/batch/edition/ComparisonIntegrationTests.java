package org.bayan.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.report.FigureCaches;
import org.bayan.db.report.RangeReports;
import org.bayan.db.report.Reports;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Headline.Subject;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What running periods are compared with, and what nobody recorded, counted by hand. The
 * data go up to 22 November 2026, the day of the tests' clock.
 */
class ComparisonIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final Span TO_OCTOBER = new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 10));

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() throws IOException {
		program.facts()
			.setUp(NAMES, "USD",
					new ReferenceLists(List.of(new Group("ARB", NAMES)),
							List.of(new MemberState("EGY", "EG", NAMES, "ARB", null),
									new MemberState("MAR", "MA", NAMES, "ARB", null)),
							List.of(new Sector("EDU", "sector", NAMES), new Sector("CUL", "sector", NAMES),
									new Sector("SCI", "sector", NAMES)),
							List.of()));
		take("P1,One,completed,2025-01-10,,EDU,MAR,MAR,workshop,100.00,,USD",
				"P2,Two,completed,2025-07-05,,CUL,EGY,MAR,workshop,,,",
				"P3,Three,completed,2025-10-01,,EDU,MAR,MAR,visit,,,",
				"P4,Four,completed,2025-11-20,,EDU,MAR,MAR,visit,,,",
				"P5,Five,completed,2025-08-15,,EDU,EGY,,visit,,10.00,EUR",
				"C1,Six,completed,2026-01-15,2026-01-20,EDU,MAR,MAR,workshop,,,",
				"C2,Over the edge,completed,2025-12-20,2026-02-10,CUL,EGY,EGY,workshop,,,",
				"C3,Seven,completed,2026-07-10,,CUL,EGY,MAR,visit,,,",
				"C4,Eight,completed,2026-10-30,2026-11-05,EDU,MAR,MAR,visit,,,",
				"C5,Nine,completed,2026-11-10,,EDU,MAR,MAR,visit,,,",
				"C6,To come,ongoing,2026-11-30,,SCI,EGY,EGY,visit,,,",
				"C7,Plan,planned,2026-12-05,,EDU,MAR,,visit,50.00,,USD");
	}

	@Test
	void aRunningYearIsComparedOverItsMonthsThatHaveEnded() {
		PeriodReport year = report("2026");
		assertThat(year.head().soFar()).isTrue();
		assertThat(year.head().compared()).contains(TO_OCTOBER);
		assertThat(year.head().comparedPrevious()).contains(TO_OCTOBER.minusMonths(12));
		// so far C1, C3 to C6; to October C1, C3, C4 against P1, P2, P3, P5
		assertHeadline(year.tables().headline(Measure.ACTIVITIES), 5, 3, 4);
		// C2 began before the year, C4 ends behind the span: each once
		assertHeadline(year.tables().headline(Measure.ACTIVE), 6, 4, 4);
		assertHeadline(year.headline(Subject.STATES_TAKING_PART), 2, 2, 2);
		assertHeadline(year.tables().headline(Measure.HOSTED), 5, 3, 3);
		assertThat(year.head().yearToDate()).isEmpty();
		assertRow(year.tables().states(), "MAR", 3, 2, 2);
		assertRow(year.tables().states(), "EGY", 2, 1, 2);
		assertRow(year.tables().sectors(), "CUL", 1, 1, 1);
		assertRow(year.tables().sectors(), "SCI", 1, 0, 0);
		assertRow(year.tables().groups(), "GROUP:ARB", 5, 3, 4);
		Tally visits = year.tables()
			.types()
			.stream()
			.filter((tally) -> tally.code().equals("visit"))
			.findFirst()
			.orElseThrow();
		assertThat(visits).isEqualTo(new Tally("visit", Cell.of(4), Cell.of(2), Cell.of(2), Cell.of(2)));
		assertSameOnPages("2026");
	}

	@Test
	void theRecordsOfASpanAreThoseOfItsFigure() {
		PeriodReport year = report("2026");
		for (Measure measure : List.of(Measure.ACTIVITIES, Measure.ACTIVE, Measure.COMPLETED, Measure.HOSTED)) {
			assertThat(Cell.of(records(measure, TO_OCTOBER))).as(measure.code())
				.isEqualTo(year.tables().total().compared().of(measure));
			assertThat(Cell.of(records(measure, TO_OCTOBER.minusMonths(12)))).as(measure.code())
				.isEqualTo(year.tables().total().previous().of(measure));
		}
	}

	@Test
	void aRunningQuarterIsComparedWithTheMonthsOfTheSamePosition() {
		PeriodReport quarter = report("2026-Q4");
		assertThat(quarter.head().compared()).contains(Span.of(YearMonth.of(2026, 10)));
		assertThat(quarter.head().comparedPrevious()).contains(Span.of(YearMonth.of(2026, 7)));
		assertThat(quarter.head().comparedYearBefore()).contains(Span.of(YearMonth.of(2025, 10)));
		// C4 to C6; in October C4 against C3 in July and P3 a year before
		assertHeadline(quarter.tables().headline(Measure.ACTIVITIES), 3, 1, 1);
		assertThat(quarter.tables().headline(Measure.ACTIVITIES).yearBefore()).isEqualTo(Cell.of(1));
		assertThat(quarter.tables().headline(Measure.ACTIVITIES).yearToDate()).isEqualTo(Cell.of(3));
		assertThat(quarter.tables().headline(Measure.ACTIVITIES).yearToDateBefore()).isEqualTo(Cell.of(4));
		assertSameOnPages("2026-Q4");
	}

	@Test
	void aRunningMonthAndWhatLiesAheadAreNotCompared() {
		for (String period : List.of("2026-11", "2026-12", "2027-Q1", "2027")) {
			PeriodReport report = report(period);
			assertThat(report.head().compared()).as(period).isEmpty();
			for (Headline headline : report.headlines()) {
				assertThat(headline.sincePrevious().compared()).as("%s %s", period, headline.subject()).isFalse();
				assertThat(headline.sinceYearBefore().compared()).as("%s %s", period, headline.subject()).isFalse();
			}
			assertThat(report.head().soFar()).isEqualTo(period.equals("2026-11"));
		}
		assertThat(report("2026-11").head().yearToDate()).contains(TO_OCTOBER);
		assertThat(report("2026-11").tables().total().now().activities()).isEqualTo(Cell.of(2));
	}

	@Test
	void aPeriodThatHasEndedIsComparedWhole() {
		PeriodReport october = report("2026-10");
		assertThat(october.head().running()).isNull();
		assertHeadline(october.tables().headline(Measure.ACTIVITIES), 1, 1, 0);
		assertThat(october.tables().headline(Measure.ACTIVITIES).yearBefore()).isEqualTo(Cell.of(1));
		assertHeadline(report("2025").tables().headline(Measure.ACTIVITIES), 6, 6, 0);
	}

	@Test
	void aMonthWithAnEditionHasEndedAlthoughTheDataLieInIt() {
		dataOf("2026-10-20");
		assertThat(report("2026-10").head().compared()).isEmpty();
		assertThat(report("2026").head().compared()).contains(new Span(YearMonth.of(2026, 1), YearMonth.of(2026, 9)));
		program.bean(Publisher.class).publish(Period.parse("2026-10"), ZONE);
		PeriodReport october = report("2026-10");
		assertThat(october.head().running()).isNull();
		assertHeadline(october.tables().headline(Measure.ACTIVITIES), 1, 1, 0);
		assertThat(report("2026").head().compared()).contains(TO_OCTOBER);
		assertHeadline(report("2026").tables().headline(Measure.ACTIVITIES), 5, 3, 4);
		// as known on a day before the edition it had not
		assertThat(in(() -> reports().of(Period.parse("2026-10"), Place.EVERYWHERE, SectorScope.EVERY,
				LocalDate.of(2026, 11, 1), ZONE))
			.orElseThrow()
			.head()
			.compared()).isEmpty();
	}

	@Test
	void moneyThatNobodyRecordedIsNoDataAndZeroWhereOthersHaveSome() {
		PeriodReport before = report("2025");
		assertThat(before.tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.of(10_000));
		assertThat(row(before.tables().states(), "EGY").now().of(Measure.BUDGET)).isEqualTo(Cell.of(0));
		// a line without a rate is a record
		assertThat(before.tables().total().now().of(Measure.EXPENDITURE)).isEqualTo(Cell.of(0));
		assertThat(before.tables().total().now().of(Measure.UNCONVERTED)).isEqualTo(Cell.of(1));
		assertThat(report("2025-08").tables().total().now().of(Measure.EXPENDITURE)).isEqualTo(Cell.of(0));
		assertThat(report("2025-08").tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.NO_DATA);
		assertThat(row(report("2025-07").tables().sectors(), "CUL").now().of(Measure.EXPENDITURE))
			.isEqualTo(Cell.NO_DATA);
		PeriodReport year = report("2026");
		assertThat(year.tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.of(5_000));
		assertThat(year.tables().total().now().of(Measure.EXPENDITURE)).isEqualTo(Cell.NO_DATA);
		assertThat(year.tables().headline(Measure.BUDGET).compared()).isEqualTo(Cell.NO_DATA);
		assertThat(year.tables().headline(Measure.BUDGET).previous()).isEqualTo(Cell.of(10_000));
		assertThat(year.tables().headline(Measure.BUDGET).sincePrevious()).isEqualTo(Change.NOT_COMPARED);
		assertThat(report("2024").tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.NO_DATA);
		PeriodReport asOf = in(() -> reports().of(Period.parse("2025"), Place.EVERYWHERE, SectorScope.EVERY,
				LocalDate.of(2026, 11, 22), ZONE))
			.orElseThrow();
		assertThat(asOf.tables().total()).isEqualTo(before.tables().total());
	}

	@Test
	void whatLiesAheadIsZeroOfPlansAndNoDataOfTheRest() {
		PeriodReport december = report("2026-12");
		assertThat(december.tables().total().now().of(Measure.PLANNED)).isEqualTo(Cell.of(1));
		assertThat(december.tables().total().now().of(Measure.CANCELLED)).isEqualTo(Cell.of(0));
		assertThat(december.tables().total().now().of(Measure.BUDGET)).isEqualTo(Cell.of(5_000));
		assertThat(row(december.tables().states(), "EGY").now().of(Measure.BUDGET)).isEqualTo(Cell.of(0));
		assertThat(december.tables().total().now().activities()).isEqualTo(Cell.NO_DATA);
		assertThat(december.tables().total().now().of(Measure.UNCONVERTED)).isEqualTo(Cell.NO_DATA);
	}

	@Test
	void coverageIsMeasuredToTheDayOfTheDataAndNoLaterStartCounts() {
		for (String period : List.of("2026", "2026-11", "2027")) {
			PeriodReport report = report(period);
			assertThat(report.head().coveredUntil()).as(period).isEqualTo("2026-11-22");
			assertThat(latest(report.tables().coverage().sectors(), "SCI")).isEqualTo("null NONE_ON_FILE");
			// 10 July to 22 November: four whole months
			assertThat(latest(report.tables().coverage().sectors(), "CUL")).isEqualTo("2026-07-10 FROM_3_TO_5");
			assertThat(latest(report.tables().coverage().states(), "EGY")).isEqualTo("2026-07-10 FROM_3_TO_5");
			assertThat(latest(report.tables().coverage().states(), "MAR")).isEqualTo("2026-11-10 UNDER_3");
			assertSameOnPages(period);
		}
		assertThat(report("2026-10").head().coveredUntil()).isEqualTo("2026-10-31");
		assertThat(latest(report("2026-10").tables().coverage().sectors(), "CUL")).isEqualTo("2026-07-10 FROM_3_TO_5");
	}

	@Test
	void aSeriesTellsNoDataAsTheReportsDo() {
		RangeReport series = in(() -> new RangeReports(program.dsl(), new FigureCaches())
			.of(new Range(Period.parse("2024"), Period.parse("2027")), Scope.ALL, null, ZONE)).orElseThrow();
		assertThat(series.total().of(Measure.BUDGET)).containsExactly(Cell.NO_DATA, Cell.of(10_000), Cell.of(5_000),
				Cell.NO_DATA);
		assertThat(series.total().of(Measure.EXPENDITURE)).containsExactly(Cell.NO_DATA, Cell.of(0), Cell.NO_DATA,
				Cell.NO_DATA);
		assertThat(series.total().of(Measure.ACTIVITIES)).containsExactly(Cell.of(0), Cell.of(6), Cell.of(5),
				Cell.NO_DATA);
		assertThat(series.soFar()).isEqualTo(Period.parse("2026"));
	}

	private static void assertHeadline(Headline headline, long now, long compared, long previous) {
		assertThat(List.of(headline.now(), headline.compared(), headline.previous())).as(headline.subject().code())
			.containsExactly(Cell.of(now), Cell.of(compared), Cell.of(previous));
		assertThat(headline.sincePrevious()).isEqualTo(Change.between(Cell.of(previous), Cell.of(compared)));
	}

	private static void assertRow(List<Row> rows, String code, long now, long compared, long previous) {
		Row row = row(rows, code);
		assertThat(List.of(row.now().activities(), row.compared().activities(), row.previous().activities())).as(code)
			.containsExactly(Cell.of(now), Cell.of(compared), Cell.of(previous));
	}

	private static Row row(List<Row> rows, String code) {
		return rows.stream().filter((row) -> row.code().equals(code)).findFirst().orElseThrow();
	}

	private static String latest(List<Coverage.Latest> all, String code) {
		Coverage.Latest one = all.stream().filter((latest) -> latest.code().equals(code)).findFirst().orElseThrow();
		return one.latestStart() + " " + one.age();
	}

	/** Pages count from the rolls of the days what reports count from the facts. */
	private static void assertSameOnPages(String period) {
		PeriodReport report = report(period);
		PeriodReport page = in(() -> new Reports(program.dsl(), new FigureCaches()).figures(Period.parse(period),
				Place.EVERYWHERE, SectorScope.EVERY, null, ZONE))
			.orElseThrow();
		assertThat(page.tables().total()).isEqualTo(report.tables().total());
		assertThat(page.tables().types()).isEqualTo(report.tables().types());
		assertThat(page.tables().hosts()).isEqualTo(report.tables().hosts());
		assertThat(page.tables().coverage()).isEqualTo(report.tables().coverage());
		assertThat(page.head().running()).isEqualTo(report.head().running());
	}

	private static long records(Measure measure, Span span) {
		Range range = new Range(new Period(Period.Length.MONTH, span.first()),
				new Period(Period.Length.MONTH, span.last()));
		RecordFilter filter = new RecordFilter(measure, null, Place.EVERYWHERE, SectorScope.EVERY, null, null, "",
				RecordFilter.NOW, new RecordFilter.Detail(null, null, null, null, range, null));
		return in(() -> new RecordedActivities(program.dsl()).count(filter));
	}

	private static PeriodReport report(String period) {
		return in(() -> reports().of(Period.parse(period), Place.EVERYWHERE, SectorScope.EVERY, null, ZONE))
			.orElseThrow();
	}

	private static Reports reports() {
		return new Reports(program.dsl());
	}

	/** Moves the newest change of the figures to the morning of a day. */
	private static void dataOf(String day) {
		program.in(() -> {
			program.dsl().execute("set local session_replication_role = replica");
			program.dsl()
				.execute(
						"update activity.change set recorded_at = cast(? as timestamptz) where recorded_at > '2000-01-01'",
						day + "T09:00:00Z");
		});
	}

	private static <T> T in(Supplier<T> reading) {
		List<T> found = new ArrayList<>();
		program.in(() -> found.add(reading.get()));
		return found.getFirst();
	}

	private void take(String... rows) throws IOException {
		Path file = Files.writeString(this.folder.resolve("rows.csv"),
				"activity_ref,title_en,status,start_date,end_date,sectors,member_states,host_country,type,budget,"
						+ "expenditure,currency\n" + String.join("\n", rows) + "\n");
		assertThat(program.facts().importFile(file, "rows.csv", false, (read) -> {
		}).rejected()).isZero();
	}

}
