package org.bayan.db.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bayan.db.TestDatabase;
import org.bayan.db.TestReport;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.operation.AuditEntries.Entry;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** When months are due, wait and close; January to March 2026 have an edition. */
class CalendarsIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	private static final Calendars calendars = new Calendars(database.dsl());

	private static final SectorMonths months = new SectorMonths(database.dsl());

	private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

	/** Casablanca is an hour ahead of Greenwich then. */
	private static final DueRule RULE = new DueRule(5, LocalTime.of(6, 0), CASABLANCA, YearMonth.of(2026, 1), 10);

	private static final YearMonth JANUARY = YearMonth.of(2026, 1);

	private static final Instant DUE = Instant.parse("2026-02-05T05:00:00Z");

	private static final Instant NOON = Instant.parse("2026-04-07T12:00:00Z");

	private static final List<String> SECTORS = List.of("EDU", "CUL");

	@BeforeAll
	static void publish() {
		for (int month = 1; month <= 3; month++) {
			new Editions(database.dsl()).add(
					new Edition(1, TestReport.of("2026-0" + month, Figures.UNKNOWN), List.of(), List.of()), 1, NOON,
					"1", List.of());
		}
	}

	private static Period month(int number) {
		return new Period(Period.Length.MONTH, YearMonth.of(2026, number));
	}

	private static MonthClose close(int month) {
		return new MonthClose(month(month), 1, DUE, NOON);
	}

	private static void say(String sector, int month) {
		long change = new Changes(database.dsl()).record("completeness", NOON, null, null);
		months.say(new SectorMonths.Key(sector, YearMonth.of(2026, month)), Submission.NOTHING, "test", "", change);
	}

	@Test
	void theRuleIsTheOneSetLastAndItIsWrittenWhoSetIt() {
		database.undone(() -> {
			assertThat(calendars.rule()).isEmpty();
			assertThat(calendars.due(NOON)).isEmpty();
			calendars.set(RULE, NOON, "r. alami", "10.0.0.1");
			DueRule second = new DueRule(31, LocalTime.of(23, 59), ZoneId.of("UTC"), YearMonth.of(2026, 2));
			calendars.set(second, NOON, null, null);
			assertThat(calendars.rule()).contains(second);
			assertThat(new AuditEntries(database.dsl()).newestOf("rule-set", 10))
				.extracting(Entry::account, Entry::object, Entry::address)
				.containsExactly(tuple(null, "31 23:59 UTC from 2026-02", null),
						tuple("r. alami", "5 06:00 Africa/Casablanca from 2026-01 cut-off 10", "10.0.0.1"));
		});
	}

	@Test
	void aMonthIsDueFromItsMomentOnUntilItIsClosed() {
		database.undone(() -> {
			calendars.set(RULE, NOON, null, null);
			assertThat(calendars.due(DUE.minusSeconds(1))).isEmpty();
			assertThat(calendars.due(DUE)).containsExactly(JANUARY);
			assertThat(calendars.due(NOON)).containsExactly(JANUARY, YearMonth.of(2026, 2), YearMonth.of(2026, 3));
			calendars.close(close(2));
			assertThat(calendars.due(NOON)).containsExactly(JANUARY, YearMonth.of(2026, 3));
			assertThat(calendars.closed()).containsExactly(close(2));
			assertThat(calendars.closedMonths()).containsExactly(YearMonth.of(2026, 2));
		});
	}

	@Test
	void aMonthWaitsForSilentSectorsUpToItsCutOff() {
		database.undone(() -> {
			calendars.set(RULE, NOON, null, null);
			Instant cutOff = Instant.parse("2026-02-10T05:00:00Z");
			assertThat(calendars.ready(DUE, SECTORS, CASABLANCA)).isEmpty();
			assertThat(calendars.waits(JANUARY, cutOff.minusSeconds(1), SECTORS)).isTrue();
			assertThat(calendars.ready(cutOff, SECTORS, CASABLANCA)).containsExactly(JANUARY);
			say("EDU", 1);
			assertThat(calendars.ready(DUE, SECTORS, CASABLANCA)).isEmpty();
			say("CUL", 1);
			assertThat(calendars.ready(DUE, SECTORS, CASABLANCA)).containsExactly(JANUARY);
			// March waits until 10 April
			assertThat(calendars.ready(NOON, SECTORS, CASABLANCA)).containsExactly(JANUARY, YearMonth.of(2026, 2));
			assertThat(calendars.ready(NOON, List.of(), CASABLANCA)).hasSize(3);
		});
	}

	@Test
	void noMonthIsReadyBeforeItHasEndedWhereTheOrganisationIs() {
		database.undone(() -> {
			DueRule early = new DueRule(1, LocalTime.MIDNIGHT, ZoneId.of("Asia/Jakarta"), JANUARY);
			calendars.set(early, NOON, null, null);
			Instant due = Instant.parse("2026-01-31T17:00:00Z");
			assertThat(calendars.due(due)).containsExactly(JANUARY);
			assertThat(calendars.ready(due, SECTORS, ZoneId.of("UTC"))).isEmpty();
			assertThat(calendars.ready(due.plusSeconds(7 * 3_600), SECTORS, ZoneId.of("UTC"))).containsExactly(JANUARY);
		});
	}

	@Test
	void aMonthClosesWithAnEditionOfItsOwn() {
		assertThatThrownBy(() -> database.undone(() -> calendars.close(new MonthClose(month(1), 2, DUE, NOON))))
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("month_close_period_number_fkey");
		assertThatThrownBy(() -> database.undone(() -> {
			calendars.close(close(1));
			calendars.close(close(1));
		})).isInstanceOf(DataAccessException.class).hasMessageContaining("month_close_pkey");
	}

	@Test
	void twoTransactionsAtOnceCloseAMonthOnce() throws Exception {
		CountDownLatch begun = new CountDownLatch(2);
		Callable<Boolean> closing = () -> {
			try {
				database.in(() -> {
					begun.countDown();
					await(begun);
					calendars.close(close(3));
				});
				return true;
			}
			catch (DataAccessException ex) {
				return false;
			}
		};
		try (ExecutorService both = Executors.newFixedThreadPool(2)) {
			List<Future<Boolean>> closed = both.invokeAll(List.of(closing, closing));
			assertThat(List.of(closed.getFirst().get(), closed.getLast().get())).containsExactlyInAnyOrder(true, false);
		}
		assertThat(calendars.closed()).containsExactly(close(3));
		database.dsl().execute("delete from reporting.month_close");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aClosedMonthIsOpenedAgainAndItsTurnsAreCounted() {
		database.undone(() -> {
			assertThat(calendars.reopen(month(1), NOON, "late", null, null)).isFalse();
			assertThat(calendars.reopenings(month(1))).isZero();
			for (int turn = 1; turn <= 2; turn++) {
				calendars.close(close(1));
				assertThat(calendars.reopen(month(1), NOON, "late " + turn, "r. alami", "10.0.0.1")).isTrue();
				assertThat(calendars.closed()).isEmpty();
				assertThat(calendars.reopenings(month(1))).isEqualTo(turn);
			}
			assertThat(calendars.reopenings(month(2))).isZero();
			assertThat(new AuditEntries(database.dsl()).newestOf("month-reopened", 10)).extracting(Entry::object)
				.containsExactly("2026-01: late 2", "2026-01: late 1");
		});
	}

	@Test
	void whatIsSaidOfASectorsMonthReplacesWhatWasSaidAndStaysKnown() {
		database.undone(() -> {
			SectorMonths.Key key = new SectorMonths.Key("EDU", JANUARY);
			long first = new Changes(database.dsl()).record("completeness", NOON, null, null);
			months.say(key, Submission.MISSING, "calendar", "cut-off", first);
			long second = new Changes(database.dsl()).record("completeness", NOON.plusSeconds(9), null, null);
			months.say(key, Submission.NOTHING, "r. alami", "none held", second);
			Span january = Span.of(JANUARY);
			assertThat(months.said(january, first)).isEqualTo(Map.of(key, Submission.MISSING));
			assertThat(months.said(january, second)).isEqualTo(Map.of(key, Submission.NOTHING));
			assertThat(months.said(january, first - 1)).isEmpty();
			assertThat(months.said(january.minusMonths(1), second)).isEmpty();
			assertThat(months.current(january)).containsExactly(new SectorMonths.Said("EDU", JANUARY,
					Submission.NOTHING, "r. alami", NOON.plusSeconds(9), "none held"));
		});
	}

	@Test
	void aSectorIsSilentOfWhichNothingBeginsAndNothingIsSaid() {
		database.undone(() -> {
			say("SCI", 1);
			cell("2026-01", "ALL", "EDU", "1, 0, 0");
			cell("2026-01", "ALL", "SHS", "0, 0, 1");
			cell("2026-01", "MAR", "CUL", "1, 0, 0");
			cell("2026-Q1", "ALL", "CUL", "1, 0, 0");
			cell("2026-02", "ALL", "CUL", "1, 0, 0");
			assertThat(months.silent(month(1), List.of("SHS", "SCI", "OTH", "EDU", "CUL"))).containsExactly("OTH",
					"CUL");
			assertThat(months.submitted(Span.yearTo(YearMonth.of(2026, 2)))).containsExactlyInAnyOrder(
					new SectorMonths.Key("EDU", JANUARY), new SectorMonths.Key("SHS", JANUARY),
					new SectorMonths.Key("CUL", YearMonth.of(2026, 2)));
		});
	}

	private static void cell(String period, String place, String sector, String counts) {
		database.dsl()
			.execute(
					"insert into reporting.summary_cell (period, place, sector, activities, planned, cancelled, active,"
							+ " completed, hosted, participants, reporting_participants, women, reporting_women, budget_minor,"
							+ " expenditure_minor, unconverted) values ('" + period + "', '" + place + "', '" + sector
							+ "', " + counts + ", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)");
	}

}
