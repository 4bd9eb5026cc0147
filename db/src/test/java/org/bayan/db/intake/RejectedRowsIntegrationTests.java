package org.bayan.db.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.bayan.db.TestActivity;
import org.bayan.db.TestDatabase;
import org.bayan.db.TestFacts;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.intake.RowNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows that are not taken in: in which order, with which reasons, and which of them stay
 * open. The activities K1 to K3 are known, each part of the next.
 */
class RejectedRowsIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final TestFacts facts = new TestFacts(database, false);

	private static final RejectedRows rejected = new RejectedRows(database.dsl());

	private static final UUID CONTENT = new UUID(1, 1);

	@BeforeAll
	static void known() {
		facts.merge(row("K1").partOf("K2"), row("K2").partOf("K3"), row("K3"));
	}

	private static TestActivity row(String ref) {
		return TestActivity.of(ref, "2025-05-01");
	}

	private static RejectedRow bad(long number, @Nullable String ref, UUID content, Rejection... further) {
		return new RejectedRow(number, ref, content, "type", "fête", "unknown_type", List.of("visit", "launch"),
				List.of(further));
	}

	private static long file(String name, boolean dryRun, String sheets) {
		return requireNonNull((Long) database.dsl()
			.fetchValue(
					"insert into intake.file (name, sha256, byte_size, received_at, dry_run, state, sheets)"
							+ " values (?, '', 1, now(), ?, 'done', ?::text[]) returning file_id",
					name, dryRun, sheets));
	}

	private static List<RejectedRow> all(long file) {
		List<RejectedRow> all = new ArrayList<>();
		rejected.forEach(file, all::add);
		return all;
	}

	private static List<String> told(long file) {
		return all(file).stream()
			.map((one) -> one.number() + " " + one.column() + " " + one.value() + " " + one.reason() + " "
					+ String.join(", ", one.arguments()))
			.toList();
	}

	private static List<Long> staged() {
		return database.dsl().fetch("select row_number from intake.staged_row order by 1").getValues(0, Long.class);
	}

	@Test
	void rowsAreToldInTheOrderOfTheirFileAsTheyWereFound() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			long other = file("b.csv", false, "{}");
			Rejection more = new Rejection(9, Column.CITY, "x\u2028y", Reason.TEXT_TOO_LONG, List.of("3", "2"));
			Rejection row = new Rejection(9, null, null, Reason.TOO_FEW_CELLS, List.of());
			RejectedRow ninth = bad(9, "A\"9", CONTENT, more, row);
			rejected.add(file, List.of(ninth, bad(10_000_002, null, CONTENT), bad(2, "A2", CONTENT)));
			rejected.add(other, List.of(bad(1, "A1", CONTENT)));
			rejected.add(other, List.of());
			assertThat(all(file)).extracting(RejectedRow::number).containsExactly(2L, 9L, 10_000_002L);
			assertThat(all(file).get(1)).isEqualTo(ninth);
			assertThat(rejected.count(file)).isEqualTo(3);
		});
	}

	@Test
	void aRowThatRepeatsAnotherCountsOnce() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			facts.stage(row("A1"), row("A2"), row("A1"), row("A1"));
			assertThat(rejected.rejectDuplicates(file)).isEqualTo(2);
			assertThat(staged()).containsExactly(2L, 3L);
			assertThat(all(file)).isEmpty();
		});
	}

	@Test
	void rowsThatShareAReferenceAndDifferAreAllRejected() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			facts.stage(row("A1"), row("A2"), row("A1").city("Rabat"), row("A1"));
			assertThat(rejected.rejectDuplicates(file)).isZero();
			assertThat(staged()).containsExactly(3L);
			assertThat(told(file)).containsExactly("2 activity_ref A1 duplicate_reference 2, 4, 5",
					"4 activity_ref A1 duplicate_reference 2, 4, 5", "5 activity_ref A1 duplicate_reference 2, 4, 5");
		});
	}

	@Test
	void aRowBesideABadOneOfItsReferenceIsRejectedAndWhatWasWrongComesAfterIt() {
		database.undone(() -> {
			long file = file("book.xlsx", false, "{May,June}");
			facts.stage(row("A1"));
			Rejection city = new Rejection(10_000_004, Column.CITY, "x", Reason.TEXT_TOO_LONG, List.of("3", "2"));
			rejected.add(file, List.of(bad(10_000_004, "A1", CONTENT, city, city, city, city)));
			rejected.rejectDuplicates(file);
			assertThat(staged()).isEmpty();
			assertThat(told(file)).containsExactly("2 activity_ref A1 duplicate_reference May!2, June!4",
					"10000004 activity_ref A1 duplicate_reference May!2, June!4");
			Rejection type = new Rejection(10_000_004, Column.TYPE, "fête", Reason.UNKNOWN_TYPE,
					List.of("visit", "launch"));
			assertThat(all(file).getLast().further()).containsExactly(type, city, city, city);
		});
	}

	@Test
	void badRowsWithTheSameCellsKeepTheirReason() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			rejected.add(file, List.of(bad(2, "A1", CONTENT), bad(3, "A1", CONTENT), bad(4, "A2", CONTENT),
					bad(5, "A2", new UUID(2, 2)), bad(6, null, CONTENT), bad(7, null, CONTENT)));
			rejected.rejectDuplicates(file);
			assertThat(all(file)).extracting(RejectedRow::reason)
				.containsExactly("unknown_type", "unknown_type", "duplicate_reference", "duplicate_reference",
						"unknown_type", "unknown_type");
		});
	}

	@Test
	void aChainOfPartsThatLeadsBackIsRejectedWhereItIsALoop() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			// A1 leads to the loop of A2 and A3 and is none of it
			facts.stage(row("A1").partOf("A2"), row("A2").partOf("A3"), row("A3").partOf("A2"), row("A4").partOf("A9"));
			rejected.rejectLoops(file);
			assertThat(told(file)).containsExactly("3 part_of A3 part_of_loop ", "4 part_of A2 part_of_loop ");
			assertThat(staged()).containsExactly(2L, 5L);
		});
	}

	@Test
	void aLoopMayLeadOverWhatIsKnown() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			facts.stage(row("K3").partOf("K1"));
			rejected.rejectLoops(file);
			assertThat(told(file)).containsExactly("2 part_of K1 part_of_loop ");
			// whoever takes an edge away opens the loop
			facts.stage(row("K3").partOf("K1"), row("K2"));
			rejected.rejectLoops(file("b.csv", false, "{}"));
			assertThat(staged()).containsExactly(2L, 3L);
		});
	}

	@Test
	void aRejectedRowLeavesItsEarlierProgrammeInForceWhichMayCloseAnotherLoop() {
		database.undone(() -> {
			long file = file("a.csv", false, "{}");
			// K1 and A1 are a loop; K1 stays part of K2, and so K2 of K1 is one, too
			facts.stage(row("K1").partOf("A1"), row("A1").partOf("K1"), row("K2").partOf("K1"));
			rejected.rejectLoops(file);
			assertThat(told(file)).hasSize(3);
			assertThat(staged()).isEmpty();
		});
	}

	@Test
	void aRowIsOpenUntilItsFileOrItsActivityComesAgain() {
		database.undone(() -> {
			long mended = file("mended.csv", false, "{}");
			long open = file("open.csv", false, "{May}");
			rejected.add(mended, List.of(bad(2, "X1", CONTENT)));
			rejected.add(open, List.of(bad(3, "X2", CONTENT), bad(2, null, CONTENT)));
			rejected.add(file("look.csv", true, "{}"), List.of(bad(2, "X3", CONTENT)));
			file("open.csv", true, "{}");
			file("mended.csv", false, "{}");
			RejectedRows.Open rows = rejected.open(1);
			assertThat(rows.count()).isEqualTo(2);
			assertThat(rows.first()).containsExactly(new RejectedRows.OpenRow("open.csv", new RowNames(List.of("May")),
					2, "type", "fête", "unknown_type", List.of("visit", "launch")));
			assertThat(rejected.open(9).first()).extracting(RejectedRows.OpenRow::row).containsExactly(2L, 3L);
		});
	}

	@Test
	void anActivityThatALaterFileHasIsMended() {
		database.undone(() -> {
			rejected.add(file("old.csv", false, "{}"), List.of(bad(2, "K1", CONTENT), bad(3, "K2", CONTENT)));
			database.dsl()
				.execute("update activity.activity_version set file_id = ? where activity_ref = 'K2'",
						file("new.csv", false, "{}"));
			assertThat(rejected.open(9).first()).extracting(RejectedRows.OpenRow::row).containsExactly(2L);
		});
	}

}
