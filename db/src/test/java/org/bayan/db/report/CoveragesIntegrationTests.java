package org.bayan.db.report;

import java.time.LocalDate;
import java.util.List;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.db.reference.References;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.Coverage.Age;
import org.bayan.domain.report.Coverage.Latest;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The latest activity of each state and sector, found on each road, up to 10 May 2025.
 */
class CoveragesIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	@RegisterExtension
	private static final Extension undone = database.eachTestUndone();

	private static final Period MAY = Period.parse("2025-05");

	private static final LocalDate UNTIL = LocalDate.of(2025, 5, 10);

	private static final List<Row> STATES = List.of(row(RowKind.STATE, "MAR", null), row(RowKind.STATE, "EGY", null),
			row(RowKind.STATE, "MDV", LocalDate.of(2025, 5, 6)), row(RowKind.STATE, "KWT", LocalDate.of(2025, 7, 1)));

	private static final List<Row> SECTORS = List.of(row(RowKind.SECTOR, "EDU", null), row(RowKind.SECTOR, "CUL", null),
			row(RowKind.SECTOR, "SCI", null), row(RowKind.NO_SECTOR, "NONE", null));

	private static long change;

	@BeforeAll
	static void facts() {
		TestFacts facts = new TestFacts(database);
		facts.states("MAR ARB", "EGY ARB", "MDV ASI 2025-05-06", "KWT ARB 2025-07-01");
		facts.merge(TestActivity.of("A9", "2025-05-09").countries("MAR").sectors("EDU"));
		change = facts.merge(TestActivity.of("A9", "2025-05-09").status(ActivityStatus.PLANNED).countries("MAR"),
				TestActivity.of("A1", "2025-04-30").countries("MAR").sectors("EDU"),
				TestActivity.of("A2", "2025-05-11").countries("MAR").sectors("CUL"),
				TestActivity.of("A3", "2024-12-10").countries("MAR").sectors("CUL"),
				TestActivity.of("A4", "2021-01-15").countries("EGY FRA").sectors("EDU"),
				TestActivity.of("A5", "2025-05-05").countries("MDV KWT"));
	}

	private static Row row(RowKind kind, String code, @Nullable LocalDate joined) {
		return new Row(kind, code, TestFacts.NAMES, null, joined, Figures.UNKNOWN, Figures.UNKNOWN, Figures.UNKNOWN,
				Figures.UNKNOWN, Figures.UNKNOWN);
	}

	private static Coverages coverages(Scope scope) {
		return new Coverages(database.dsl(), scope, MAY, UNTIL,
				SummaryRows.ofReport(database.dsl(), new FigureCache(), MAY, scope.place(), scope.sector()));
	}

	private static ReportedActivities counted(Scope scope, boolean current) {
		return new ReportedActivities(database.dsl(), change, current, scope, Span.of(MAY));
	}

	/** From the facts by way of the figures, from all facts, and from the rolls. */
	private static List<Coverage> onEachRoad(Scope scope) {
		DayRollCounts rolled = new DayRollCounts(database.dsl(), new FigureCache(), scope,
				new References(database.dsl()).memberStates(change), List.of(Span.of(MAY)), UNTIL);
		return List.of(coverages(scope).recorded(STATES, SECTORS, counted(scope, true), true),
				coverages(scope).recorded(STATES, SECTORS, counted(scope, false), false),
				coverages(scope).rolled(STATES, SECTORS, rolled));
	}

	@Test
	void theLatestStartIsOfAMemberAndNotAfterTheDay() {
		assertThat(onEachRoad(Scope.ALL)).allSatisfy((coverage) -> assertThat(coverage.states()).containsExactly(
				new Latest("MAR", LocalDate.of(2025, 4, 30), Age.UNDER_3),
				new Latest("EGY", LocalDate.of(2021, 1, 15), Age.FROM_12), new Latest("MDV", null, Age.NONE_ON_FILE),
				new Latest("KWT", null, Age.NOT_APPLICABLE)));
	}

	@Test
	void sectorsHaveTheirLatestStartAndThoseThatNameNoneHaveNoRow() {
		assertThat(onEachRoad(Scope.ALL)).allSatisfy((coverage) -> assertThat(coverage.sectors()).containsExactly(
				new Latest("EDU", LocalDate.of(2025, 4, 30), Age.UNDER_3),
				new Latest("CUL", LocalDate.of(2024, 12, 10), Age.FROM_3_TO_5),
				new Latest("SCI", null, Age.NONE_ON_FILE)));
	}

	@Test
	void aPlaceAndASectorLimitWhatIsLookedAt() {
		Scope culture = new Scope(Place.EVERYWHERE, null, new SectorScope("CUL"), TestFacts.NAMES);
		assertThat(onEachRoad(culture)).allSatisfy((coverage) -> {
			assertThat(coverage.states().getFirst())
				.isEqualTo(new Latest("MAR", LocalDate.of(2024, 12, 10), Age.FROM_3_TO_5));
			assertThat(coverage.states().get(1)).isEqualTo(new Latest("EGY", null, Age.NONE_ON_FILE));
		});
		Scope egypt = new Scope(new Place("EGY"), TestFacts.NAMES, SectorScope.EVERY, null);
		assertThat(onEachRoad(egypt)).allSatisfy((coverage) -> assertThat(coverage.sectors()).containsExactly(
				new Latest("EDU", LocalDate.of(2021, 1, 15), Age.FROM_12), new Latest("CUL", null, Age.NONE_ON_FILE),
				new Latest("SCI", null, Age.NONE_ON_FILE)));
	}

}
