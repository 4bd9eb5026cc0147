package org.bayan.app.command;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Settings;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.operation.Runs;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.request.Queue;
import org.bayan.db.request.Requests;
import org.bayan.db.summary.Summaries;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what state the database and its work are in; repairs nothing. */
@Command(name = "status",
		description = { "Shows what is queued, running, stuck and due. Alone among the commands it repairs nothing:",
				"what it calls stuck, the next other command does." })
final class StatusCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	StatusCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		State state;
		try (Database database = Database.open(this.settings)) {
			state = database.read((dsl) -> {
				boolean running = new WorkLocks(dsl, database.connections()).isTaken(WorkLocks.FACTS);
				int waiting = new IntakeFiles(dsl).waiting().size();
				int unfinished = new Runs(dsl).unfinished();
				long latest = new Changes(dsl).latest();
				List<YearMonth> monthsDue = new Calendars(dsl).due(this.settings.clock().instant());
				List<YearMonth> monthsFailed = new ArrayList<>(new Runs(dsl).failedMonths());
				monthsFailed.retainAll(monthsDue);
				return new State(String.valueOf(dsl.fetchSingle("show server_version").get(0)), running, waiting,
						running ? 0 : unfinished, new Summaries(dsl).current() != latest,
						new Changes(dsl).recordedAt(latest).orElse(null),
						monthsDue.stream().map(YearMonth::toString).toList(),
						monthsFailed.stream().map(YearMonth::toString).toList(), new Runs(dsl).failures().size(),
						new EditionChecks(dsl).newest().orElse(null), new Requests(dsl).queue());
			});
		}
		if (this.json) {
			this.console.out().println(state.json());
		}
		else {
			print(state);
		}
		return ExitCode.DONE;
	}

	private void print(State state) {
		Texts texts = this.spoken.texts();
		this.console.out().println(texts.get("command.status.database", "version", state.postgres()));
		this.console.out()
			.println((state.dataAsOf() != null)
					? texts.get("command.status.data-as-of", "moment",
							texts.moment(state.dataAsOf(), this.settings.zone()))
					: texts.get("command.status.no-data"));
		this.console.out()
			.println(texts.get(state.running() ? "command.status.running" : "command.status.idle", "queued",
					state.queued(), "stuck", state.stuck()));
		RequestWords.of(state.requests(), texts).forEach(this.console.out()::println);
		if (state.due()) {
			this.console.out().println(texts.get("command.status.due"));
		}
		if (!state.monthsDue().isEmpty()) {
			this.console.out()
				.println(texts.get("command.status.months-due", "n", state.monthsDue().size(), "month",
						texts.month(YearMonth.parse(state.monthsDue().getFirst()))));
		}
		for (String month : state.monthsFailed()) {
			this.console.out()
				.println(texts.get("command.status.month-failed", "month", texts.month(YearMonth.parse(month))));
		}
		if (state.failed() > 0) {
			this.console.out().println(texts.get("command.status.failed", "n", state.failed()));
		}
		if (state.check() != null && state.check().differences() > 0) {
			this.console.out()
				.println(texts.get("command.status.editions-differ", "what", String.valueOf(state.check().first())));
		}
	}

	/**
	 * What is shown.
	 *
	 * @param postgres the server's version
	 * @param running whether a process is changing facts or figures
	 * @param queued files that are stored and not yet taken in
	 * @param stuck runs of processes that are gone
	 * @param due whether the figures are behind the facts
	 * @param dataAsOf when the newest change was recorded
	 * @param monthsDue months due and not closed, oldest first
	 * @param monthsFailed those of them that could not be closed
	 * @param failed works of the last seven days whose newest run failed
	 * @param check the newest comparison of the editions; null: never
	 * @param requests how what users asked for on the pages stands
	 */
	private record State(String postgres, boolean running, int queued, int stuck, boolean due,
			@Nullable Instant dataAsOf, List<String> monthsDue, List<String> monthsFailed, int failed,
			EditionChecks.@Nullable Check check, Queue requests) {

		JsonLine json() {
			return new JsonLine().put("postgres", this.postgres)
				.put("running", this.running)
				.put("queued", this.queued)
				.put("stuck", this.stuck)
				.put("requests", RequestWords.json(this.requests))
				.put("due", this.due ? 1 : 0)
				.put("data_as_of", this.dataAsOf)
				.put("months_due", this.monthsDue)
				.put("months_failed", this.monthsFailed)
				.put("failed", this.failed)
				.put("editions_checked_at", (this.check != null) ? this.check.at() : null)
				.put("editions_differ", (this.check != null) ? this.check.differences() : null);
		}

	}

}
