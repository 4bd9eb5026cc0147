package org.bayan.db.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bayan.db.TestDatabase;
import org.bayan.db.activity.Activities;
import org.bayan.db.activity.Merged;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.StagedRow;
import org.bayan.db.intake.StagedRows;
import org.bayan.db.reference.References;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummariesIntegrationTests {

	private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

	private final TestDatabase database = new TestDatabase();

	private final Changes changes = new Changes(this.database.dsl());

	private final Summaries summaries = new Summaries(this.database.dsl());

	private final Activities activities = new Activities(this.database.dsl());

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
		setUp();
		merge(activity("A1", "2025-05-04", null, "EDU", "QAT MAR EGY", null, 99_999_999_999_999_999L),
				activity("A2", "2025-05-04", null, "EDU", "QAT MAR EGY", null, -99_999_999_999_999_998L),
				activity("A3", "2025-05-04", null, "EDU", "QAT MAR EGY", null, 68_719_476_736L));
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
		setUp();
		merge(activity("A1", "2025-05-04", "2025-08-04", "EDU", "QAT MAR", "QAT", 10_001L),
				activity("A2", "2025-05-06", null, "SCI", "EGY", "EGY", -500L));
		merge(activity("A1", "2025-12-31", "2026-01-01", "CUL", "QAT", null, 7L));
		this.database.in(() -> {
			long change = this.changes.record("withdrawal", NOON, null, "entered twice");
			assertThat(this.activities.withdraw(List.of("A2", "A2", "unknown"), change)).isEqualTo(1);
			this.summaries.follow(change - 1, change);
		});
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
		setUp();
		merge(activity("A1", "2025-05-04", "2025-05-04", "EDU", "QAT", "QAT", null),
				activity("A2", "2025-05-06", "2025-05-08", "SCI", "EGY SAU DZA MAR IRQ KWT SOM", "EGY", null),
				activity("A3", "2025-05-06", "2025-05-07", "CSFAI", "MAR", "MAR", null),
				activity("A4", "2025-05-04", "2025-05-07", "SHS", "LBY", "LBY", null),
				activity("A5", "2025-05-15", "2025-05-15", "EDU CUL SCI", "IDN", "RUS", 10_000L),
				activity("A6", "2025-05-15", "2025-05-15", "CUL", "RUS", "RUS", null),
				activity("A7", "2025-04-29", "2025-05-02", "CCD", "", "UZB", null));
	}

	private void setUp() {
		this.database.in(() -> {
			References references = new References(this.database.dsl());
			Names names = new Names("n", "n", "n");
			references.setUp(names, "USD");
			long change = this.changes.record("setup", Instant.EPOCH, null, null);
			references.replaceGroups(List.of(new Group("ARB", names)), change);
			references.replaceMemberStates(
					List.of("QAT", "EGY", "SAU", "DZA", "MAR", "IRQ", "KWT", "SOM", "LBY", "IDN", "UZB")
						.stream()
						.map((code) -> new MemberState(code, null, names, "ARB", null))
						.toList(),
					change);
		});
	}

	private void merge(Activity... rows) {
		StagedRows staged = new StagedRows(this.database.dsl(), this.database.dataSource());
		this.database.in(() -> {
			staged.clear();
			List<StagedRow> numbered = new ArrayList<>();
			for (Activity row : rows) {
				numbered.add(new StagedRow(numbered.size() + 2, row, null));
			}
			staged.add(numbered::forEach);
			long before = this.changes.latest();
			long change = this.changes.record("import", NOON, null, null);
			Merged expected = this.activities.compare();
			assertThat(this.activities.merge(1, change)).isEqualTo(expected);
			this.summaries.follow(before, change);
		});
	}

	private List<String> csv(@Nullable String from, @Nullable String to) {
		List<String> rows = new ArrayList<>();
		this.database.in(() -> this.summaries.rows((from != null) ? Period.parse(from) : null,
				(to != null) ? Period.parse(to) : null, null, (row) -> rows.add(Summaries.csv(row))));
		return rows;
	}

	private static Activity activity(String ref, String start, @Nullable String end, String sectors, String countries,
			@Nullable String host, @Nullable Long budget) {
		return new Activity(ref, "title \"quoted\\\" " + ref, null, null, ActivityType.OTHER, ActivityStatus.COMPLETED,
				LocalDate.parse(start), (end != null) ? LocalDate.parse(end) : null, DatePrecision.DAY, shares(sectors),
				shares(countries), countries.isEmpty() ? 0 : 1, host, null, Modality.UNKNOWN, Stated.NOTHING, budget,
				null, null, List.of("a, \"b\" \\ c", "d"), null, null, null);
	}

	private static Shares shares(String codes) {
		return codes.isEmpty() ? Shares.NONE : Shares.equal(List.of(codes.split(" ")));
	}

}
