package org.bayan.db.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.Shares;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How rows become versions, and what lies below a programme; each test has references of
 * its own.
 */
class ActivitiesIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final TestFacts facts = new TestFacts(database, false);

	private static final Activities activities = new Activities(database.dsl());

	/** Of a change until further notice nothing is written behind the dash. */
	private static List<String> versions(String ref) {
		return list(
				"""
						select from_change || '-' || coalesce(nullif(to_change, 9223372036854775807)::text, '')
							|| case when withdrawn then ' withdrawn' else '' end || ' ' || coalesce(title_en, '') || ' ' || file_row
						from activity.activity_version where activity_ref = ? order by from_change""",
				ref);
	}

	private static List<String> list(String sql, Object... binds) {
		return database.dsl().resultQuery(sql, binds).fetch(0, String.class);
	}

	private static TestActivity titled(String ref, String title) {
		return TestActivity.of(ref, "2025-05-01").titles(title, null, null);
	}

	@Test
	void aRowIsNewChangedOrSaysWhatIsKnown() {
		long first = facts.merge(titled("A1", "one"), titled("A2", "one"));
		assertThat(facts.compare(titled("A1", "two"), titled("A2", "one"), titled("A3", "one")))
			.isEqualTo(new Merged(1, 1, 1));
		long second = facts.merge(titled("A3", "one"), titled("A2", "one"), titled("A1", "two"));
		assertThat(versions("A1")).containsExactly(first + "-" + second + " one 2", second + "- two 4");
		assertThat(versions("A2")).containsExactly(first + "- one 3");
		assertThat(versions("A3")).containsExactly(second + "- one 2");
		assertThat(new Merged(0, 0, 3).isEmpty()).isTrue();
		assertThat(new Merged(0, 1, 0).isEmpty()).isFalse();
	}

	@Test
	void howAShareIsWrittenMakesNoOtherVersion() {
		Shares half = Shares.stated(List.of("MAR", "EGY"), List.of(5_000, 5_000));
		facts.merge(TestActivity.of("B1", "2025-05-01").countries("MAR EGY"));
		assertThat(facts.compare(TestActivity.of("B1", "2025-05-01").countries(half))).isEqualTo(new Merged(0, 0, 1));
		Shares other = Shares.stated(List.of("MAR", "EGY"), List.of(5_001, 4_999));
		assertThat(facts.compare(TestActivity.of("B1", "2025-05-01").countries(other))).isEqualTo(new Merged(0, 1, 0));
	}

	@Test
	void aTextThatIsTakenAwayIsAChange() {
		facts.merge(TestActivity.of("B2", "2025-05-01").city("Rabat"));
		assertThat(facts.compare(TestActivity.of("B2", "2025-05-01"))).isEqualTo(new Merged(0, 1, 0));
	}

	@Test
	void aWithdrawnActivityIsFoundAndComesBackAsAChange() {
		long first = facts.merge(titled("C1", "one"));
		database.undone(() -> assertThat(activities.withdraw(List.of("C1", "C1", "C9"), 1_000)).isEqualTo(1));
		long second = facts.withdraw("C1");
		database.undone(() -> assertThat(activities.withdraw(List.of("C1"), 1_000)).isZero());
		assertThat(activities.withdrawn(List.of("C1", "C9"))).isEqualTo(Map.of("C1", true));
		assertThat(activities.find(List.of("C1", "C9"))).containsOnlyKeys("C1");
		assertThat(facts.compare(titled("C1", "one"))).isEqualTo(new Merged(0, 1, 0));
		facts.withdraw("C1");
		assertThat(versions("C1")).containsExactly(first + "-" + second + " one 2", second + "- withdrawn one 2");
		long third = facts.merge(titled("C1", "one"));
		assertThat(versions("C1")).hasSize(3).last().isEqualTo(third + "- one 2");
		assertThat(activities.withdrawn(List.of("C1"))).isEqualTo(Map.of("C1", false));
	}

	@Test
	void anActivityIsReadAsItWasWritten() {
		TestActivity row = TestActivity.of("D1", "2025-05-01")
			.until("2025-05-03")
			.titles(null, "Réunion", "اجتماع")
			.countries(Shares.stated(List.of("MAR", "FRA"), List.of(9_999, 1)))
			.sectors("EDU CUL SCI")
			.host("MAR")
			.partners("a;b", "\"c\"")
			.partOf("D0")
			.budget(-5)
			.currency("KWD");
		facts.merge(row);
		assertThat(activities.find(List.of("D1"))).isEqualTo(Map.of("D1", row.build()));
	}

	@Test
	void activitiesOfAStretchAreGivenInOrderAsKnownThen() {
		long first = facts.merge(TestActivity.of("E2", "1999-01-01"), TestActivity.of("E10", "1999-01-31"),
				TestActivity.of("E3", "1998-12-31"), TestActivity.of("E4", "1999-02-01"));
		facts.merge(TestActivity.of("E2", "1999-01-02").until("1999-03-01"));
		long third = facts.withdraw("E10");
		assertThat(given(first, "1999-01-01", "1999-01-31")).containsExactly("E10 1999-01-31", "E2 1999-01-01");
		assertThat(given(third, "1999-01-01", "1999-01-31")).containsExactly("E2 1999-01-02");
		assertThat(given(first - 1, "1999-01-01", "1999-01-31")).isEmpty();
	}

	private static List<String> given(long change, String from, String to) {
		return database.get(() -> {
			List<String> given = new ArrayList<>();
			activities.forEach(change, LocalDate.parse(from), LocalDate.parse(to),
					(activity) -> given.add(activity.ref() + " " + activity.startDate()));
			return given;
		});
	}

	@Test
	void theNewestFileOfWhatIsStagedIsThatOfItsActivities() {
		facts.merge(titled("F1", "one"));
		database.undone(() -> {
			facts.stage(titled("F9", "one"));
			assertThat(activities.newestFile()).isNull();
			facts.stage(titled("F9", "one"), titled("F1", "two"));
			assertThat(activities.newestFile()).isEqualTo(1L);
		});
	}

	/** The edges, each with the changes between which it held. */
	private static List<String> edges(String part) {
		return list("""
				select from_change || '-' || coalesce(nullif(to_change, 9223372036854775807)::text, '') || ' '
					|| coalesce((select min(v.activity_ref) from activity.activity_version v
						where v.activity_id = p.programme_id), 'unknown')
				from activity.part p where activity_id = activity.id_of(?) order by from_change""", part);
	}

	/** Below which programmes lie a budget (b) and an expenditure (e), and when. */
	private static List<String> below(String programme) {
		return list("""
				select from_change || '-' || coalesce(nullif(to_change, 9223372036854775807)::text, '') || ' '
					|| case when budget_below then 'b' else '' end || case when expenditure_below then 'e' else '' end
				from activity.programme where activity_id = activity.id_of(?) order by from_change""", programme);
	}

	@Test
	void anActivityIsPartOfOneProgrammeAtATime() {
		long first = facts.merge(titled("G1", "one").partOf("G8"), titled("G8", "one"));
		facts.merge(titled("G1", "two").partOf("G8"));
		long third = facts.merge(titled("G1", "two").partOf("G9"));
		assertThat(edges("G1")).containsExactly(first + "-" + third + " G8", third + "- unknown");
		long fourth = facts.withdraw("G1");
		assertThat(edges("G1")).last().isEqualTo(third + "-" + fourth + " unknown");
		assertThat(below("G8")).containsExactly(first + "-" + third + " ");
		assertThat(below("G9")).containsExactly(third + "-" + fourth + " ");
	}

	@Test
	void aProgrammeKnowsTheMoneyOfAllThatLiesBelowIt() {
		long first = facts.merge(titled("H3", "one").partOf("H2"), titled("H2", "one").partOf("H1"),
				titled("H1", "one"));
		assertThat(below("H1")).containsExactly(first + "- ");
		long second = facts.merge(titled("H3", "one").partOf("H2").budget(1));
		assertThat(below("H1")).containsExactly(first + "-" + second + " ", second + "- b");
		assertThat(below("H2")).containsExactly(first + "-" + second + " ", second + "- b");
		// its own money is no matter
		facts.merge(titled("H1", "one").expenditure(7));
		assertThat(below("H1")).last().isEqualTo(second + "- b");
		long fourth = facts.merge(titled("H2", "one").expenditure(3));
		assertThat(below("H1")).last().isEqualTo(second + "-" + fourth + " b");
		assertThat(below("H2")).last().isEqualTo(second + "- b");
		assertThat(below("H3")).isEmpty();
	}

	@Test
	void whatWasCancelledBelowAProgrammeHasNoBudgetThere() {
		long first = facts.merge(titled("I1", "one"),
				titled("I2", "one").partOf("I1").status(ActivityStatus.CANCELLED).budget(9).expenditure(9));
		assertThat(below("I1")).containsExactly(first + "- e");
	}

	@Test
	void whatAChangeMayMoveIsWhatChangedAndEverythingAboveIt() {
		facts.merge(titled("J3", "one").partOf("J2"), titled("J2", "one").partOf("J1"), titled("J1", "one"),
				titled("J4", "one").partOf("J1"));
		database.undone(() -> {
			facts.stage(titled("J3", "two"));
			activities.merge(1, 1_000);
			assertThat(touched()).containsExactly("J1", "J2", "J3");
			// what it was part of before counts otherwise, too
			facts.stage(titled("J4", "one").partOf("J2"));
			activities.merge(1, 1_001);
			assertThat(touched()).containsExactly("J1", "J2", "J4");
		});
	}

	private static List<String> touched() {
		return list("""
				select v.activity_ref from activity.activity_version v join touched using (activity_id)
				where v.to_change = 9223372036854775807 order by 1""");
	}

}
