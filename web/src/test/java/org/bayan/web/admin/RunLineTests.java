package org.bayan.web.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.bayan.db.edition.EditionHead;
import org.bayan.db.operation.Run;
import org.bayan.db.operation.RunStep;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A run as the page of administrators shows it, on a machine in UTC. */
class RunLineTests {

	private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

	private static final Run.Rows ROWS = new Run.Rows(1_200, 30, 4, 2);

	@Test
	void aFileThatWasTakenInSaysWhatBecameOfItsRows() {
		RunLine line = line(run("import", "may.csv", null, "COMPLETED", false, ROWS));
		assertThat(line.started()).isEqualTo("9 June 2025, 09:00");
		assertThat(line.at()).isEqualTo(Instant.parse("2025-06-09T08:00:00Z"));
		assertThat(line.deed()).isEqualTo("Took in");
		assertThat(line.what()).isEqualTo("may.csv");
		assertThat(line.who()).isEqualTo("on the host");
		assertThat(line.counts()).containsExactly("1,236", "1,200", "30", "4", "2");
		assertThat(line.rejected()).isTrue();
		assertThat(line.duration()).isEqualTo("2.5\u00a0s");
		assertThat(line.state()).isEqualTo("done");
		assertThat(line.style()).isEqualTo("ok");
		assertThat(line.step()).as("it is over").isEmpty();
		assertThat(line.restartable()).isNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			import         | COMPLETED | false | Took in
			import         | STARTED   | false | Taking in
			import         | FAILED    | false | Taking in
			import         | COMPLETED | true  | Looked at
			import         | STARTED   | true  | Looking at
			monthly-report | FAILED    | false | Publishing
			monthly-report | COMPLETED | false | Published
			summarise      | FAILED    | false | Computed the figures
			""")
	void whatIsNotDoneIsNotInThePast(String job, String state, boolean dryRun, String deed) {
		assertThat(line(run(job, null, null, state, dryRun, null)).deed()).isEqualTo(deed);
	}

	@ParameterizedTest
	@CsvSource({ "import, FAILED, false, true", "monthly-report, FAILED, false, true", "import, FAILED, true, false",
			"summarise, FAILED, false, false", "import, STARTED, false, false" })
	void whatFailedAndChangesSomethingCanBeTriedAgain(String job, String state, boolean dryRun, boolean again) {
		Long number = line(run(job, null, null, state, dryRun, null)).restartable();
		assertThat(number).isEqualTo(again ? 7L : null);
	}

	@Test
	void aRunThatIsNotOverSaysItsStep() {
		RunLine failed = line(run("monthly-report", null, "2025-05", "FAILED", false, null));
		assertThat(failed.what()).isEqualTo("May 2025");
		assertThat(failed.who()).isEqualTo("calendar");
		assertThat(failed.step()).as("the last one").isEqualTo("Freezing the edition");
		assertThat(failed.style()).isEqualTo("bad");
		assertThat(failed.state()).isEqualTo("failed");
		assertThat(failed.error()).isEqualTo("broken");
		assertThat(line(run("import", "a.csv", null, "STARTED", false, null)).style()).isEqualTo("check");
	}

	@Test
	void beforeRowsAreJudgedOnlyTheirNumberIsKnown() {
		assertThat(line(run("import", "a.csv", null, "STARTED", false, null)).counts()).containsExactly("1,236", "", "",
				"", "");
		assertThat(line(run("summarise", null, null, "STARTED", false, null)).counts()).isEmpty();
	}

	@Test
	void aRunThatNeverBeganHasNoMoment() {
		Run run = new Run(7, "import", null, "a.csv", null, "STARTING", null, null, 0, false, null, null);
		RunLine line = RunLine.of(run, null, List.of(), Texts.in(Language.EN), ZoneOffset.UTC, CASABLANCA);
		assertThat(line.started()).isEmpty();
		assertThat(line.duration()).isEmpty();
		assertThat(line.step()).isEmpty();
		assertThat(line.state()).isEqualTo("starting");
	}

	@Test
	void aPublicationByHandNamesItsPublisher() {
		EditionHead edition = new EditionHead(Period.parse("2025-05"), 2, 9, Instant.parse("2025-06-08T10:00:00Z"),
				"x");
		RunLine line = RunLine.of(edition, "amina", Texts.in(Language.EN), CASABLANCA);
		assertThat(line.deed()).isEqualTo("Published");
		assertThat(line.what()).isEqualTo("May 2025, edition 2");
		assertThat(line.who()).isEqualTo("amina");
		assertThat(line.started()).isEqualTo("8 June 2025, 11:00");
		assertThat(RunLine.of(edition, null, Texts.in(Language.EN), CASABLANCA).who()).isEqualTo("on the host");
	}

	private static RunLine line(Run run) {
		List<RunStep> steps = List.of(new RunStep("prove", "COMPLETED", 0, 0, null),
				new RunStep("close", "FAILED", 0, 0, null));
		return RunLine.of(run, run.error(), steps, Texts.in(Language.EN), ZoneOffset.UTC, CASABLANCA);
	}

	private static Run run(String job, @Nullable String file, @Nullable String period, String state, boolean dryRun,
			Run.@Nullable Rows rows) {
		return new Run(7, job, null, file, period, state, LocalDateTime.of(2025, 6, 9, 8, 0), Duration.ofMillis(2_500),
				1_236, dryRun, rows, state.equals("FAILED") ? "broken" : null);
	}

}
