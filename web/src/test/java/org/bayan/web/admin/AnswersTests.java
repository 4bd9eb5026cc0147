package org.bayan.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.bayan.db.calendar.MonthClose;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.operation.Run;
import org.bayan.db.request.Queue;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.bayan.web.admin.Answer.Sign;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;

/**
 * What an administrator reads on 10 June 2025 in Casablanca, where the report of a month
 * is due on the 5th of the next at 06:00.
 */
class AnswersTests {

	private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

	private static final Instant NOW = Instant.parse("2025-06-10T09:00:00Z");

	private static final DueRule RULE = new DueRule(5, LocalTime.of(6, 0), CASABLANCA, YearMonth.of(2025, 1));

	private static final YearMonth MAY = YearMonth.of(2025, 5);

	private static final EditionHead EDITION = new EditionHead(Period.parse("2025-05"), 1, 7,
			Instant.parse("2025-06-05T05:02:00Z"), "x");

	private static final Queue NONE = new Queue(0, 0, 0, Duration.ZERO);

	/** A state in which nothing is to be done, with what a test changes. */
	private static final class State {

		private @Nullable DueRule rule = RULE;

		private List<MonthClose> closed = List.of();

		private List<YearMonth> due = List.of();

		private List<String> waitedFor = List.of();

		private @Nullable Instant dataAsOf = Instant.parse("2025-06-09T15:30:00Z");

		private int queued;

		private List<Run> failures = List.of();

		private EditionChecks.@Nullable Check check;

		private Queue requests = NONE;

		Health.State state() {
			return new Health.State(Optional.ofNullable(this.rule), NOW, this.closed, this.due, List.of(),
					this.waitedFor, this.dataAsOf, this.queued, this.failures, this.check, this.requests);
		}

	}

	private final State state = new State();

	@Test
	void whereAllIsWellTheTitleSaysWhatComesNext() {
		assertThat(title(Language.EN))
			.isEqualTo("Nothing failed and nothing is waiting; June 2025 is due on " + "5 July 2025, 06:00");
		this.state.rule = null;
		assertThat(title(Language.EN)).isEqualTo("Nothing failed and nothing is waiting");
	}

	@Test
	void theTitleSaysWhatMattersMostFirst() {
		this.state.due = List.of(MAY);
		this.state.failures = List.of(run("import", "may.csv"), run("summarise", null));
		this.state.queued = 1;
		this.state.requests = new Queue(2, 1, 1, Duration.ZERO);
		assertThat(title(Language.EN)).isEqualTo("The report of May 2025 is due and not published; "
				+ "3 failures in the last seven days; 4 files or reports are waiting");
		this.state.due = List.of(YearMonth.of(2025, 4), MAY);
		assertThat(title(Language.EN)).startsWith("2 months are due and not published, the first April 2025; ");
	}

	@Test
	void lastMonthsReportWasPublishedAndClosedInTime() {
		this.state.closed = List.of(new MonthClose(Period.parse("2025-05"), 1, RULE.dueAt(MAY), NOW));
		Answer last = answers(List.of(EDITION)).getFirst();
		assertThat(last).isEqualTo(new Answer(Sign.OK, "Last month’s report",
				"May 2025 was published on 5 June 2025, 06:02 (edition 1). It was due on 5 June 2025, 06:00.",
				"/editions/2025-05/1?lang=en", "See edition 1"));
	}

	@Test
	void ofSeveralEditionsTheNewestIsNamed() {
		EditionHead second = new EditionHead(Period.parse("2025-05"), 2, 9, Instant.parse("2025-06-08T10:00:00Z"), "x");
		EditionHead april = new EditionHead(Period.parse("2025-04"), 3, 9, Instant.parse("2025-06-08T10:00:00Z"), "x");
		Answer last = answers(List.of(EDITION, second, april)).getFirst();
		assertThat(last.sentence()).as("published by hand")
			.isEqualTo("May 2025 was published on 8 June 2025, 11:00 (edition 2).");
	}

	@Test
	void lastMonthsReportMayBeOverdueAheadOrNobodysBusiness() {
		this.state.due = List.of(MAY);
		assertThat(answers(List.of(EDITION)).getFirst()).isEqualTo(new Answer(Sign.BAD, "Last month’s report",
				"May 2025 was due on 5 June 2025, 06:00 and is not published yet."));
		this.state.due = List.of();
		assertThat(answers(List.of()).getFirst().sentence()).isEqualTo("May 2025 is due on 5 June 2025, 06:00.");
		this.state.rule = new DueRule(5, LocalTime.of(6, 0), CASABLANCA, YearMonth.of(2025, 6));
		assertThat(answers(List.of()).getFirst()).isEqualTo(new Answer(Sign.OK, "Last month’s report",
				"May 2025 is not published; the rule begins with June 2025."));
		this.state.rule = null;
		assertThat(answers(List.of()).getFirst()).isEqualTo(new Answer(Sign.CHECK, "Last month’s report",
				"May 2025 is not published, and no rule says when reports are due."));
	}

	@Test
	void theNextReportSaysWhoHasNotReported() {
		assertThat(next(new int[] { 2, 9 })).isEqualTo(new Answer(Sign.OK, "Next report",
				"June 2025 is due on 5 July 2025, 06:00. 2 of 9 sectors and centres have not reported it yet. "
						+ "Rule: Day 5 of the month after, 06:00 (Africa/Casablanca), from January 2025 on.",
				"/admin/rule?lang=en", "Change the rule"));
		assertThat(next(new int[] { 0, 9 }).sentence()).contains(" All 9 sectors and centres have reported it. ");
		assertThat(next(new int[] { 9, 9 }).sentence())
			.contains(" None of the 9 sectors and centres has reported it yet. ");
		assertThat(next(null).sentence()).doesNotContain("sectors");
	}

	@Test
	void monthsThatAreOverdueAreNamedAsLongAsTheyAreFew() {
		this.state.due = List.of(YearMonth.of(2025, 4), MAY);
		Answer two = next(null);
		assertThat(two.sign()).isEqualTo(Sign.BAD);
		assertThat(two.sentence()).startsWith("2 months are overdue: April 2025, May 2025. ");
		this.state.due = IntStream.rangeClosed(1, 7).mapToObj((month) -> YearMonth.of(2024, month)).toList();
		assertThat(next(null).sentence()).startsWith("7 months are overdue: from January 2024 to July 2024. ");
	}

	@Test
	void withoutARuleNobodyKnowsWhatIsNext() {
		this.state.rule = null;
		assertThat(next(null)).isEqualTo(new Answer(Sign.CHECK, "Next report",
				"No rule says when reports are due: planners publish each month themselves.", "/admin/rule?lang=en",
				"Change the rule"));
	}

	@Test
	void whatWaitsIsCountedAndWhoIsWaitedForNamed() {
		assertThat(answers().get(2)).isEqualTo(new Answer(Sign.OK, "Waiting", "Nothing is waiting."));
		this.state.queued = 2;
		this.state.requests = new Queue(1, 1, 0, Duration.ofMinutes(14));
		this.state.due = List.of(MAY);
		this.state.waitedFor = List.of("EDU", "CUL");
		assertThat(answers().get(2)).isEqualTo(new Answer(Sign.CHECK, "Waiting",
				"2 files have been received and are not taken in yet. 1 report is being made. "
						+ "1 report that a user asked for is waiting. May 2025 waits for 2 sectors: EDU, CUL."));
		this.state.requests = new Queue(1, 0, 0, Duration.ofMinutes(16));
		assertThat(answers().get(2).sign()).as("no worker is there").isEqualTo(Sign.BAD);
	}

	@Test
	void theLatestFailureSaysWhatWentWrong() {
		assertThat(answers().get(3)).isEqualTo(new Answer(Sign.OK, "Failed", "Nothing in the last seven days."));
		this.state.failures = List.of(run("import", "may.csv"));
		assertThat(answers().get(3)).isEqualTo(new Answer(Sign.BAD, "Failed",
				"In the last seven days: \u2068may.csv\u2069. \u2068broken\u2069", "#runs", "See the runs"));
		this.state.failures = List.of(run("monthly-report", null), run("import", "may.csv"));
		this.state.requests = new Queue(0, 0, 1, Duration.ZERO);
		assertThat(answers().get(3).sentence())
			.isEqualTo("In the last seven days: 2 runs; the latest is Publishing. \u2068broken\u2069 "
					+ "1 report that a user asked for could not be made.");
	}

	@Test
	void theFiguresAreCheckedAgainstTheEditions() {
		assertThat(answers().get(4)).isEqualTo(new Answer(Sign.OK, "Figures", "As of 9 June 2025, 16:30."));
		this.state.check = new EditionChecks.Check(NOW, 3, 0, null);
		assertThat(answers().get(4)).isEqualTo(new Answer(Sign.OK, "Figures", "As of 9 June 2025, 16:30. "
				+ "All 3 published editions were checked on 10 June 2025, 10:00 and are unchanged."));
		this.state.check = new EditionChecks.Check(NOW, 1, 2, "2025-05 edition 1");
		assertThat(answers().get(4)).isEqualTo(new Answer(Sign.BAD, "Figures", "As of 9 June 2025, 16:30. "
				+ "The published edition was checked on 10 June 2025, 10:00 and differs."));
		this.state.dataAsOf = null;
		assertThat(answers().get(4)).isEqualTo(new Answer(Sign.CHECK, "Figures", "There are no figures yet."));
	}

	@Test
	void aBackupThatWasNeverMadeIsToBeLookedAt() {
		assertThat(answers().get(5))
			.isEqualTo(new Answer(Sign.CHECK, "Backup", "None has been made yet: bayan backup FILE."));
		assertThat(new Answers(this.state.state(), List.of(), NOW, Texts.in(Language.EN), CASABLANCA)
			.all((run) -> null, null)
			.get(5)).isEqualTo(new Answer(Sign.OK, "Backup", "The latest was made on 10 June 2025, 10:00."));
	}

	private String title(Language language) {
		return plain(new Answers(this.state.state(), List.of(), null, Texts.in(language), CASABLANCA).title());
	}

	private List<Answer> answers() {
		return answers(List.of());
	}

	private List<Answer> answers(List<EditionHead> editions) {
		return told(editions, null);
	}

	private Answer next(int @Nullable [] silent) {
		return told(List.of(), silent).get(1);
	}

	private List<Answer> told(List<EditionHead> editions, int @Nullable [] silent) {
		return new Answers(this.state.state(), editions, null, Texts.in(Language.EN), CASABLANCA)
			.all(Run::error, silent)
			.stream()
			.map((one) -> new Answer(one.sign(), one.question(), plain(one.sentence()), one.address(), one.link()))
			.toList();
	}

	private static Run run(String job, @Nullable String file) {
		return new Run(1, job, null, file, null, "FAILED", LocalDateTime.of(2025, 6, 9, 8, 0), Duration.ofSeconds(2), 0,
				false, null, "broken");
	}

}
