package org.bayan.batch.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.operation.Runs;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The tests' clock stands at 22 November 2026. Long form: {@code -Dbayan.months=12}. */
class MonthlyCloseIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final int MONTHS = Integer.getInteger("bayan.months", 2);

	private static final YearMonth LAST = YearMonth.of(2026, 10);

	private static final YearMonth FIRST = LAST.minusMonths(MONTHS - 1L);

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	@BeforeEach
	void setUp() throws IOException {
		program.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(), List.of(new MemberState("MAR", "MA", NAMES, null, null)),
					List.of(new Sector("EDU", "sector", NAMES)), List.of()));
		StringBuilder rows = new StringBuilder("activity_ref,title_en,start_date,sectors,member_states\n");
		for (int back = 0; back < 12; back++) {
			rows.append("A%d,Activity,%s-15,EDU,MAR%n".formatted(back, LAST.minusMonths(back)));
		}
		take("activities.csv", rows.toString());
		rule(LAST);
	}

	/** The 5th at 06:00 for the month before. */
	private static void rule(YearMonth first) {
		close(program).set(new DueRule(5, LocalTime.of(6, 0), ZONE, first));
	}

	@Test
	void missedMonthsAreClosedInOrderOnceEach() {
		rule(FIRST);
		assertThat(close(program).due()).hasSize(MONTHS);
		List<MonthClose> closed = close(program).catchUp(ZONE).closed();
		assertThat(closed).extracting((one) -> one.month().toString()).isEqualTo(months());
		assertThat(closed).extracting(MonthClose::edition).containsOnly(1);
		// the 5th of November at 06:00 in Casablanca
		assertThat(closed.getLast().dueAt()).isEqualTo(Instant.parse("2026-11-05T05:00:00Z"));
		assertThat(close(program).catchUp(ZONE).closed()).isEmpty();
		assertThat(editions()).extracting((head) -> head.period() + "/" + head.number()).isEqualTo(firstEditions());
	}

	@Test
	void twoInstancesCloseEachMonthOnce() throws Exception {
		rule(FIRST);
		try (TestProgram other = program.another()) {
			CompletableFuture<List<MonthClose>> one = CompletableFuture
				.supplyAsync(() -> close(program).catchUp(ZONE).closed());
			CompletableFuture<List<MonthClose>> two = CompletableFuture
				.supplyAsync(() -> close(other).catchUp(ZONE).closed());
			List<String> closed = new ArrayList<>();
			one.get().forEach((close) -> closed.add(close.month().toString()));
			two.get().forEach((close) -> closed.add(close.month().toString()));
			assertThat(closed).containsExactlyInAnyOrderElementsOf(months());
		}
		assertThat(editions()).extracting((head) -> head.period() + "/" + head.number()).isEqualTo(firstEditions());
	}

	@Test
	void aReopenedMonthIsClosedAgainWithItsNextEdition() throws IOException {
		close(program).catchUp(ZONE);
		take("late.csv", "activity_ref,title_en,start_date,sectors,member_states\nL1,Late," + LAST + "-20,EDU,MAR\n");
		assertThat(close(program).catchUp(ZONE).closed()).as("late data alone reopen nothing").isEmpty();
		Period last = new Period(Period.Length.MONTH, LAST);
		assertThat(close(program).reopen(last, "Report of the sector was late")).isTrue();
		assertThat(close(program).reopen(last, "twice")).isFalse();
		assertThat(close(program).catchUp(ZONE).closed()).extracting(MonthClose::edition).containsExactly(2);
		assertThat(editions()).hasSize(2);
	}

	@Test
	void aMonthThatCannotBeProvedIsReportedAndTheMonthsAfterItClose() {
		rule(LAST.minusMonths(2));
		program.in(() -> program.dsl()
			.execute("update reporting.summary_cell set activities = activities + 1"
					+ " where period = '2026-08' and place = 'MAR' and sector = 'ALL'"));
		MonthlyClose.CaughtUp first = close(program).catchUp(ZONE);
		assertThat(first.closed()).extracting((one) -> one.month().toString()).containsExactly("2026-09", "2026-10");
		assertThat(first.failed()).containsExactly(new MonthlyClose.FailedClose(Period.parse("2026-08"), true));
		assertThat(failedMonths()).containsExactly(YearMonth.of(2026, 8));
		assertThat(close(program).due()).containsExactly(YearMonth.of(2026, 8));
		program.facts().summariseAll();
		assertThat(close(program).catchUp(ZONE).closed()).extracting((one) -> one.month().toString())
			.containsExactly("2026-08");
		assertThat(failedMonths()).isEmpty();
		assertThat(editions()).extracting((head) -> head.period() + "/" + head.number())
			.containsExactly("2026-08/1", "2026-09/1", "2026-10/1");
	}

	@Test
	void aMonthThatCannotBeMadeIsReportedAndTheMonthsAfterItClose() {
		rule(LAST.minusMonths(2));
		program.in(() -> {
			program.dsl().execute("""
					create function reporting.refuse_month() returns trigger language plpgsql as $$ begin
						if new.period = '2026-09' then raise exception 'no picture of it can be drawn'; end if;
						return new;
					end $$""");
			program.dsl()
				.execute("create trigger refuse_month before insert on reporting.edition "
						+ "for each row execute function reporting.refuse_month()");
		});
		try {
			MonthlyClose.CaughtUp first = close(program).catchUp(ZONE);
			assertThat(first.closed()).extracting((one) -> one.month().toString())
				.containsExactly("2026-08", "2026-10");
			assertThat(first.failed()).containsExactly(new MonthlyClose.FailedClose(Period.parse("2026-09"), false));
			assertThat(close(program).catchUp(ZONE, Set.of(YearMonth.of(2026, 9))).failed())
				.as("left alone for a while")
				.isEmpty();
		}
		finally {
			program.in(() -> {
				program.dsl().execute("drop trigger refuse_month on reporting.edition");
				program.dsl().execute("drop function reporting.refuse_month()");
			});
		}
		assertThat(failedMonths()).containsExactly(YearMonth.of(2026, 9));
		assertThat(close(program).catchUp(ZONE).closed()).extracting((one) -> one.month().toString())
			.containsExactly("2026-09");
	}

	@Test
	void aMonthIsNotClosedBeforeItHasEndedWhereTheOrganisationIs() {
		Instant lastHour = Instant.parse("2026-10-31T22:30:00Z");
		DueRule riyadh = new DueRule(1, LocalTime.of(0, 30), ZoneId.of("Asia/Riyadh"), LAST);
		close(program).set(riyadh);
		program.in(() -> {
			Calendars calendars = program.bean(Calendars.class);
			assertThat(calendars.due(lastHour)).as("due in Riyadh").containsExactly(LAST);
			assertThat(calendars.ready(lastHour, List.of(), ZONE)).isEmpty();
			assertThat(calendars.ready(Instant.parse("2026-10-31T23:00:00Z"), List.of(), ZONE)).containsExactly(LAST);
		});
	}

	private static List<YearMonth> failedMonths() {
		List<YearMonth> found = new ArrayList<>();
		program.in(() -> found.addAll(new Runs(program.dsl()).failedMonths()));
		return found;
	}

	@Test
	void withoutARuleNothingIsDue() {
		program.in(() -> program.dsl().execute("delete from operations.due_rule"));
		assertThat(close(program).due()).isEmpty();
		assertThat(close(program).catchUp(ZONE).closed()).isEmpty();
	}

	@Test
	void aRuleReadsBackAsItWasSet() {
		DueRule rule = new DueRule(31, LocalTime.of(23, 30), ZoneId.of("Asia/Riyadh"), YearMonth.of(2026, 2));
		close(program).set(rule);
		List<DueRule> found = new ArrayList<>();
		program.in(() -> found.add(program.bean(Calendars.class).rule().orElseThrow()));
		assertThat(found).containsExactly(rule);
	}

	private static List<String> months() {
		return IntStream.range(0, MONTHS).mapToObj((at) -> FIRST.plusMonths(at).toString()).toList();
	}

	private static List<String> firstEditions() {
		return months().stream().map((month) -> month + "/1").toList();
	}

	private static List<EditionHead> editions() {
		List<EditionHead> found = new ArrayList<>();
		program.in(() -> found.addAll(program.bean(Editions.class).all()));
		return found;
	}

	private static MonthlyClose close(TestProgram of) {
		return of.bean(MonthlyClose.class);
	}

	private void take(String name, String text) throws IOException {
		Path file = Files.writeString(this.folder.resolve(name), text);
		assertThat(program.facts().importFile(file, name, false, (rows) -> {
		}).rejected()).isZero();
	}

}
