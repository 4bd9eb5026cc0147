package org.bayan.db.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Zero, no data and not applicable, told apart by what sectors reported, by the money
 * that was recorded and by when a state joined. The data go up to 10 May 2025.
 */
class ToldIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	@RegisterExtension
	private static final Extension undone = database.eachTestUndone();

	private static final SectorScope EDU = new SectorScope("EDU");

	private static final SectorScope SCI = new SectorScope("SCI");

	private static final Place MDV = new Place("MDV");

	private static final Span SHOWN = new Span(YearMonth.of(2023, 7), YearMonth.of(2025, 6));

	/** Before anything was said of sectors, and before M5 was withdrawn. */
	private static long before;

	private static long now;

	private static SectorReporting reporting;

	private static Told told;

	@BeforeAll
	static void facts() {
		TestFacts facts = new TestFacts(database, false);
		facts.states("MAR ARB", "MDV ASI 2025-05-06");
		facts.sectors("EDU", "CUL", "SCI");
		before = facts.merge(TestActivity.of("M1", "2025-01-10").until("2025-02-03").budget(100).expenditure(50),
				TestActivity.of("M2", "2025-03-01").status(ActivityStatus.CANCELLED).budget(5).expenditure(7),
				TestActivity.of("P1", "2025-04-01").budget(9),
				TestActivity.of("P2", "2024-12-01").partOf("P1").budget(1),
				TestActivity.of("M5", "2025-05-01").budget(3),
				TestActivity.of("M6", "2025-06-01").currency("JPY").budget(8),
				TestActivity.of("T1", "2025-03-10").sectors("EDU").countries("MAR"),
				TestActivity.of("T2", "2025-04-10").sectors("CUL").status(ActivityStatus.PLANNED));
		now = facts.withdraw("M5");
		say("SCI", 1, Submission.MISSING);
		say("SCI", 2, Submission.MISSING);
		say("SCI", 3, Submission.MISSING);
		say("SCI", 4, Submission.NOTHING);
		say("EDU", 3, Submission.MISSING);
		say("CUL", 3, Submission.MISSING);
		reporting = reporting(now);
		told = told(reporting);
	}

	private static void say(String sector, int month, Submission state) {
		new SectorMonths(database.dsl()).say(new SectorMonths.Key(sector, YearMonth.of(2025, month)), state, "calendar",
				"cut-off", now);
	}

	private static SummaryRows rows(long change) {
		return database.get(() -> new SummaryRows(database.dsl(), Period.parse("2025-06"), change));
	}

	private static SectorReporting reporting(long change) {
		return new SectorReporting(database.dsl(), SHOWN, change, rows(change));
	}

	private static RecordedMoney money(long change) {
		return new RecordedMoney(database.dsl(), SHOWN, change, null);
	}

	private static Told told(SectorReporting reporting) {
		Lists lists = Lists.after(now, new References(database.dsl()), new FigureCache());
		return new Told(lists, LocalDate.of(2025, 5, 10), rows(now), reporting, money(now));
	}

	private static Cell activities(String period, Place place, SectorScope sector) {
		return told.of(Period.parse(period), place, sector).activities();
	}

	@Test
	void aSectorIsMissingInAPeriodOfWhichEveryMonthWasMarkedSo() {
		assertThat(reporting.missing(SCI, Period.parse("2025-03"))).isTrue();
		assertThat(reporting.missing(SCI, Period.parse("2025-Q1"))).isTrue();
		assertThat(reporting.missing(SCI, Period.parse("2025-04"))).isFalse();
		assertThat(reporting.missing(SCI, Period.parse("2025"))).isFalse();
		assertThat(reporting.missing(SCI, Period.parse("2024-12"))).isFalse();
		assertThat(reporting(before).missing(SCI, Period.parse("2025-03"))).isFalse();
	}

	@Test
	void aSectorWithAnActivityHasReportedWhateverWasMarked() {
		assertThat(reporting.missing(EDU, Period.parse("2025-03"))).isFalse();
		assertThat(submissions("2025-03", Scope.ALL)).containsExactly(Submission.SUBMITTED, Submission.MISSING,
				Submission.MISSING);
		// a plan is a report, too
		assertThat(submissions("2025-04", Scope.ALL)).containsExactly(Submission.AWAITED, Submission.SUBMITTED,
				Submission.NOTHING);
		assertThat(submissions("2025-04", new Scope(Place.EVERYWHERE, null, SCI, TestFacts.NAMES)))
			.containsExactly(Submission.NOTHING);
	}

	private static List<Submission> submissions(String period, Scope scope) {
		return requireNonNull(completeness(reporting, period, scope)).months()
			.stream()
			.map(SectorMonth::submission)
			.toList();
	}

	private static @Nullable Completeness completeness(SectorReporting of, String period, Scope scope) {
		return of.completeness(Period.parse(period), new References(database.dsl()).sectors(now), scope);
	}

	@Test
	void whereNothingWasSaidOfAPeriodNothingIsToldOfItsSectors() {
		assertThat(completeness(reporting, "2024-12", Scope.ALL)).isNull();
		assertThat(completeness(reporting(before), "2025-03", Scope.ALL)).isNull();
		assertThat(submissions("2025", Scope.ALL)).hasSize(36);
	}

	@Test
	void theSilenceOfASectorIsNoData() {
		assertThat(activities("2025-03", Place.EVERYWHERE, SCI)).isEqualTo(Cell.NO_DATA);
		assertThat(activities("2025-03", new Place("MAR"), SCI)).isEqualTo(Cell.NO_DATA);
		assertThat(activities("2025-04", Place.EVERYWHERE, SCI)).isEqualTo(Cell.of(0));
		assertThat(activities("2025-03", Place.EVERYWHERE, EDU)).isEqualTo(Cell.of(1));
		// in a place where it had nothing, a sector that reported has none
		assertThat(activities("2025-03", Place.OUTSIDE, EDU)).isEqualTo(Cell.of(0));
	}

	@Test
	void aStateIsAskedFromThePeriodInWhichItJoined() {
		assertThat(activities("2025-04", MDV, SectorScope.EVERY)).isEqualTo(Cell.NOT_APPLICABLE);
		assertThat(activities("2025-05", MDV, SectorScope.EVERY)).isEqualTo(Cell.of(0));
		assertThat(activities("2025-Q1", MDV, SectorScope.EVERY)).isEqualTo(Cell.NOT_APPLICABLE);
		assertThat(activities("2025-Q2", MDV, SectorScope.EVERY)).isEqualTo(Cell.of(0));
	}

	@Test
	void whatLiesAheadOfTheDataIsNoDataButForPlans() {
		Figures june = told.of(Period.parse("2025-06"), new Place("MAR"), SectorScope.EVERY);
		assertThat(june.activities()).isEqualTo(Cell.NO_DATA);
		assertThat(june.of(Measure.PLANNED)).isEqualTo(Cell.of(0));
	}

	@Test
	void severalMonthsAreKnownIfOneIs() {
		Span quarter = new Span(YearMonth.of(2025, 1), YearMonth.of(2025, 3));
		assertThat(told.over(quarter, Place.EVERYWHERE, SCI).activities()).isEqualTo(Cell.NO_DATA);
		assertThat(told.over(quarter, 0, Place.EVERYWHERE, EDU).activities()).isEqualTo(Cell.of(1));
		assertThat(told.over(quarter, 1, Place.EVERYWHERE, EDU).activities()).isEqualTo(Cell.of(0));
		assertThat(told.over(quarter, MDV, SectorScope.EVERY).activities()).isEqualTo(Cell.NOT_APPLICABLE);
		assertThat(
				told.over(new Span(YearMonth.of(2025, 1), YearMonth.of(2025, 5)), MDV, SectorScope.EVERY).activities())
			.isEqualTo(Cell.of(0));
		assertThat(told.over(null, 0, MDV, SectorScope.EVERY)).isEqualTo(Figures.UNKNOWN);
	}

	@Test
	void moneyIsRecordedInTheMonthOfALineThatCounts() {
		RecordedMoney money = money(now);
		assertThat(recorded(money, Measure.BUDGET)).containsExactly("2024-12", "2025-01", "2025-06");
		assertThat(recorded(money, Measure.EXPENDITURE)).containsExactly("2025-02", "2025-03");
		assertThat(money.unrecorded(Measure.BUDGET, Period.parse("2025-Q1"))).isFalse();
		assertThat(money.unrecorded(Measure.EXPENDITURE, Period.parse("2025-Q2"))).isTrue();
		assertThat(money.unrecorded(Measure.WOMEN, Period.parse("2025-Q2"))).isFalse();
		assertThat(recorded(money(before), Measure.BUDGET)).containsExactly("2024-12", "2025-01", "2025-05", "2025-06");
	}

	private static List<String> recorded(RecordedMoney money, Measure measure) {
		return SHOWN.months()
			.stream()
			.map(YearMonth::toString)
			.filter((month) -> !money.unrecorded(measure, Period.parse(month)))
			.toList();
	}

	@Test
	void moneyThatNobodyRecordedIsNoDataWhereOthersHaveZero() {
		assertThat(told.of(Period.parse("2025-01"), new Place("MAR"), SectorScope.EVERY).of(Measure.BUDGET))
			.isEqualTo(Cell.of(0));
		assertThat(told.of(Period.parse("2025-02"), new Place("MAR"), SectorScope.EVERY).of(Measure.BUDGET))
			.isEqualTo(Cell.NO_DATA);
		assertThat(told.of(Period.parse("2025-02"), Place.EVERYWHERE, SectorScope.EVERY).of(Measure.EXPENDITURE))
			.isEqualTo(Cell.of(50));
	}

	@Test
	void whatWasReadOfAMonthIsKept() {
		FigureCache cache = new FigureCache();
		assertThat(recorded(new RecordedMoney(database.dsl(), SHOWN, now, cache), Measure.BUDGET)).contains("2025-01");
		database.undone(() -> {
			database.dsl().execute("update activity.activity_version set budget_minor = null");
			assertThat(recorded(new RecordedMoney(database.dsl(), SHOWN, now, cache), Measure.BUDGET))
				.contains("2025-01");
			assertThat(recorded(new RecordedMoney(database.dsl(), SHOWN, now, new FigureCache()), Measure.BUDGET))
				.isEmpty();
		});
		assertThat(new Changes(database.dsl()).latest()).isEqualTo(now);
	}

}
