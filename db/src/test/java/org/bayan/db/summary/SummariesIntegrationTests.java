package org.bayan.db.summary;

import java.util.ArrayList;
import java.util.List;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.db.change.Changes;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of the worked example of measures.md, and the rules that prove them. */
class SummariesIntegrationTests {

	private final TestDatabase database = new TestDatabase();

	private final Changes changes = new Changes(this.database.dsl());

	private final Summaries summaries = new Summaries(this.database.dsl());

	private final TestFacts facts = new TestFacts(this.database);

	@BeforeEach
	void states() {
		this.facts.states("QAT ARB", "EGY ARB", "SAU ARB", "DZA ARB", "MAR ARB", "IRQ ARB", "KWT ARB", "SOM ARB",
				"LBY ARB", "IDN ARB", "UZB ARB");
	}

	@Test
	void workedExampleOfTheMeasures() {
		workedExample();
		List<String> may = csv("2025-05", "2025-05");
		assertThat(may).contains("2025-05,ALL,ALL,6,7,7,0,0,6,,,0,100.00,0.00,0",
				"2025-05,MAR,ALL,2,2,2,0,0,1,,,0,0.00,0.00,0", "2025-05,EGY,ALL,1,1,1,0,0,1,,,0,0.00,0.00,0",
				"2025-05,EXT,ALL,1,1,1,0,0,2,,,0,0.00,0.00,0", "2025-05,ORG,ALL,0,1,1,0,0,0,,,0,0.00,0.00,0",
				"2025-05,ALL,EDU,2,2,2,0,0,2,,,0,33.34,0.00,0", "2025-05,IDN,EDU,1,1,1,0,0,0,,,0,33.34,0.00,0",
				"2025-05,IDN,CUL,1,1,1,0,0,0,,,0,33.33,0.00,0", "2025-05,IDN,SCI,1,1,1,0,0,0,,,0,33.33,0.00,0",
				"2025,ALL,ALL,7,7,7,0,0,7,,,0,100.00,0.00,0", "2025-Q2,ALL,ALL,7,7,7,0,0,7,,,0,100.00,0.00,0");
		assertThat(may).noneMatch((row) -> row.startsWith("2025-04"));
	}

	@Test
	void workedExampleIsConsistent() {
		workedExample();
		assertThat(differences()).isEmpty();
	}

	@Test
	void anAmountBeyondSixtyFourBitsTimesItsWeightIsApportionedExactly() {
		this.facts.merge(activity("A1", "2025-05-04", "EDU", "QAT MAR EGY").budget(99_999_999_999_999_999L),
				activity("A2", "2025-05-04", "EDU", "QAT MAR EGY").budget(-99_999_999_999_999_998L),
				activity("A3", "2025-05-04", "EDU", "QAT MAR EGY").budget(68_719_476_736L));
		// shares 3334, 3333, 3333; A3 is the largest amount that is summed in 64 bits
		assertThat(csv("2025-05", "2025-05")).contains("2025-05,ALL,ALL,3,3,3,0,0,0,,,0,687194767.37,0.00,0",
				"2025-05,QAT,ALL,3,3,3,0,0,0,,,0,229110735.43,0.00,0",
				"2025-05,MAR,ALL,3,3,3,0,0,0,,,0,229042015.97,0.00,0",
				"2025-05,EGY,ALL,3,3,3,0,0,0,,,0,229042015.97,0.00,0");
	}

	@Test
	void eachRuleFindsItsOwnBreach() {
		workedExample();
		this.database.dsl()
			.execute("update reporting.summary_cell set budget_minor = 3333 where period = '2025-05' and place = 'IDN'"
					+ " and sector = 'EDU'");
		this.database.dsl()
			.execute("update reporting.summary_cell set activities = 7 where period = '2025-05' and place = 'ALL'"
					+ " and sector = 'ALL'");
		assertThat(differences()).contains(new Difference(1, "2025-05", "IDN", "ALL", "budget", "10000", "9999"),
				new Difference(1, "2025-05", "ALL", "EDU", "budget", "3334", "3333"),
				new Difference(2, "2025-05", "ALL", "ALL", "activities", "7", "6"),
				new Difference(3, "2025", "ALL", "ALL", "activities", "7", "8"),
				new Difference(4, "2025-05", "ALL", "ALL", "activities", "7", "6"), new Difference(5, "2025-05", "IDN",
						"EDU", "row", "1 1 1 0 0 0 0 0 0 0 3333 0 0", "1 1 1 0 0 0 0 0 0 0 3334 0 0"));
	}

	@Test
	void activitiesBehindACount() {
		workedExample();
		CountedActivities counted = new CountedActivities(this.database.dsl());
		long now = this.changes.latest();
		assertThat(counted.behind(Measure.ACTIVITIES, "2025-05", new Place("MAR"), SectorScope.EVERY, now))
			.containsExactly("A2", "A3");
		assertThat(counted.behind(Measure.ACTIVE, "2025-05", Place.ORGANISATION_WIDE, new SectorScope("CCD"), now))
			.containsExactly("A7");
		assertThat(counted.behind(Measure.HOSTED, "2025-Q2", Place.OUTSIDE, new SectorScope("CUL"), now))
			.containsExactly("A5", "A6");
	}

	@Test
	void incrementalFiguresEqualThoseFromNothing() {
		this.facts.merge(activity("A1", "2025-05-04", "EDU", "QAT MAR").until("2025-08-04").host("QAT").budget(10_001),
				activity("A2", "2025-05-06", "SCI", "EGY").host("EGY").budget(-500));
		this.facts.merge(activity("A1", "2025-12-31", "CUL", "QAT").until("2026-01-01").budget(7));
		this.facts.withdraw("A2", "A2", "unknown");
		List<String> incremental = csv(null, null);
		assertThat(incremental).contains("2025,ALL,ALL,1,1,0,0,0,0,,,0,0.07,0.00,0",
				"2026,ALL,ALL,0,1,1,0,0,0,,,0,0.00,0.00,0");
		assertThat(differences()).isEmpty();
		this.database.in(() -> this.summaries.recompute(this.changes.latest()));
		assertThat(csv(null, null)).isEqualTo(incremental);
	}

	@Test
	void aRollThatIsNotWhatTheFactsGiveIsADifference() {
		workedExample();
		this.database.in(() -> this.database.dsl().execute("""
				update reporting.day_roll set hosts = 'MAR' || chr(30) || 'MAR' where start_date = date '2025-05-06';
				delete from reporting.day_roll where start_date = date '2025-04-29'"""));
		assertThat(differences()).containsExactly(new Difference(5, "2025-04-29", "ALL", "ALL", "roll", "0", "1"),
				new Difference(5, "2025-05-06", "ALL", "ALL", "roll", "1", "1"));
	}

	private List<Difference> differences() {
		List<Difference> differences = new ArrayList<>();
		this.database.in(() -> differences.addAll(new Verification(this.database.dsl()).differences(100)));
		return differences;
	}

	private void workedExample() {
		this.facts.merge(
				activity("A1", "2025-05-04", "EDU", "QAT").until("2025-05-04")
					.host("QAT")
					.titles("title \"quoted\\\"", null, null)
					.partners("a, \"b\" \\ c", "d"),
				activity("A2", "2025-05-06", "SCI", "EGY SAU DZA MAR IRQ KWT SOM").until("2025-05-08").host("EGY"),
				activity("A3", "2025-05-06", "CSFAI", "MAR").until("2025-05-07").host("MAR"),
				activity("A4", "2025-05-04", "SHS", "LBY").until("2025-05-07").host("LBY"),
				activity("A5", "2025-05-15", "EDU CUL SCI", "IDN").until("2025-05-15").host("RUS").budget(10_000),
				activity("A6", "2025-05-15", "CUL", "RUS").until("2025-05-15").host("RUS"),
				TestActivity.of("A7", "2025-04-29").until("2025-05-02").sectors("CCD").host("UZB"));
	}

	private List<String> csv(@Nullable String from, @Nullable String to) {
		List<String> rows = new ArrayList<>();
		this.database.in(() -> this.summaries.rows((from != null) ? Period.parse(from) : null,
				(to != null) ? Period.parse(to) : null, null, (row) -> rows.add(Summaries.csv(row))));
		return rows;
	}

	private static TestActivity activity(String ref, String start, String sectors, String countries) {
		return TestActivity.of(ref, start).sectors(sectors).countries(countries);
	}

}
