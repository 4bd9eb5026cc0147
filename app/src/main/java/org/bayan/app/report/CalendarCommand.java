package org.bayan.app.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.batch.edition.MonthlyClose;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.reference.References;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.calendar.WrongRuleException;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Shows and keeps the calendar of monthly reports. */
@Command(name = "calendar", description = "Shows when monthly reports are due, which are closed and which are missing.")
final class CalendarCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	CalendarCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Instant now = this.settings.clock().instant();
		Optional<DueRule> rule;
		List<MonthClose> closed;
		List<YearMonth> due;
		List<String> silent;
		try (Database database = Jobs.openRecovered(this.settings)) {
			rule = database.read((dsl) -> new Calendars(dsl).rule());
			closed = database.read((dsl) -> new Calendars(dsl).closed());
			due = database.read((dsl) -> new Calendars(dsl).due(now));
			silent = database.read((dsl) -> waitedFor(dsl, due, now));
		}
		if (this.json) {
			this.console.out()
				.println(new JsonLine().put("rule", rule.map(DueRule::written).orElse(null))
					.put("next", rule.map((one) -> one.next(now).toString()).orElse(null))
					.put("next_due_at", rule.map((one) -> one.dueAt(one.next(now))).orElse(null))
					.put("due", due.stream().map(YearMonth::toString).toList())
					.put("waiting_for", silent)
					.put("closed", closed.stream().map((close) -> close.month().toString()).toList()));
		}
		else {
			print(rule, closed, due, silent, now);
		}
		return ExitCode.DONE;
	}

	private void print(Optional<DueRule> rule, List<MonthClose> closed, List<YearMonth> due, List<String> silent,
			Instant now) {
		Texts texts = this.spoken.texts();
		if (rule.isEmpty()) {
			this.console.out().println(texts.get("command.calendar.no-rule"));
		}
		else {
			YearMonth next = rule.get().next(now);
			this.console.out()
				.println(texts.get("command.calendar.next", "month", texts.month(next), "moment",
						texts.moment(rule.get().dueAt(next), rule.get().zone())));
		}
		for (YearMonth month : due) {
			this.console.out()
				.println(texts.get("command.calendar.missing", "month", texts.month(month), "moment",
						texts.moment(rule.orElseThrow().dueAt(month), rule.orElseThrow().zone())));
		}
		if (!silent.isEmpty()) {
			this.console.out()
				.println(texts.get("command.calendar.waiting", "month", texts.month(due.getFirst()), "moment",
						texts.moment(rule.orElseThrow().cutOffAt(due.getFirst()), rule.orElseThrow().zone()), "sectors",
						String.join(", ", silent)));
		}
		for (MonthClose close : closed) {
			this.console.out()
				.println(texts.get("command.calendar.closed", "month", texts.period(close.month()), "number",
						close.edition(), "moment", texts.moment(close.closedAt(), this.settings.zone())));
		}
	}

	/** The sectors for which the oldest month that is due still waits. */
	private static List<String> waitedFor(DSLContext dsl, List<YearMonth> due, Instant now) {
		List<String> sectors = new References(dsl).sectors(new Changes(dsl).latest())
			.stream()
			.map(Sector::code)
			.toList();
		return due.stream()
			.limit(1)
			.filter((month) -> new Calendars(dsl).waits(month, now, sectors))
			.flatMap((month) -> new SectorMonths(dsl).silent(new Period(Period.Length.MONTH, month), sectors).stream())
			.toList();
	}

	@Command(name = "set", description = "Says when the report of a month is due in the month after it.")
	int set(@Mixin LanguageOption spoken,
			@Option(names = "--day", required = true, paramLabel = "DAY",
					description = "1 to 31; in a shorter month its last day.") int day,
			@Option(names = "--time", paramLabel = "HH:MM", defaultValue = "06:00",
					description = "Local time (default: ${DEFAULT-VALUE}).") String time,
			@Option(names = "--zone", paramLabel = "ZONE",
					description = "Time zone (default: the organisation's).") @Nullable String zone,
			@Option(names = "--from", paramLabel = "YYYY-MM",
					description = "The first month that is reported (default: this month).") @Nullable String from,
			@Option(names = "--cut-off", paramLabel = "DAY", description = {
					"Wait for sectors that have not reported up to this day, at the same time; then the",
					"month closes and they are marked missing (default: no waiting)." }) @Nullable Integer cutOff) {
		Texts texts = spoken.texts();
		DueRule rule;
		try {
			rule = DueRule.of(String.valueOf(day), time, (zone != null) ? zone : this.settings.zone().getId(),
					(from != null) ? from
							: YearMonth.now(this.settings.clock().withZone(this.settings.zone())).toString(),
					(cutOff != null) ? cutOff.toString() : "");
		}
		catch (WrongRuleException ex) {
			throw new UsageException(texts.get("calendar.wrong." + ex.part().code(), "value", ex.value()));
		}
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			jobs.bean(MonthlyClose.class).set(rule);
		}
		YearMonth next = rule.next(this.settings.clock().instant());
		this.console.out()
			.println(texts.get("command.calendar.next", "month", texts.month(next), "moment",
					texts.moment(rule.dueAt(next), rule.zone())));
		return ExitCode.DONE;
	}

	@Command(name = "run", description = "Closes every month that is due and not closed, oldest first.")
	int run(@Mixin LanguageOption spoken, @Option(names = "--no-wait",
			description = "If something else is changing the figures, say so and end.") boolean noWait) {
		Texts texts = spoken.texts();
		MonthlyClose.CaughtUp result;
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			if (noWait && jobs.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
				this.console.out().println(texts.get("command.running"));
				return ExitCode.DONE;
			}
			result = jobs.bean(MonthlyClose.class).catchUp(this.settings.zone());
		}
		for (MonthClose close : result.closed()) {
			this.console.out()
				.println(texts.get("command.calendar.closed", "month", texts.period(close.month()), "number",
						close.edition(), "moment", texts.moment(close.closedAt(), this.settings.zone())));
		}
		if (!result.failed().isEmpty()) {
			throw new FailedException(result.failed()
				.stream()
				.map((one) -> texts.get(
						one.inconsistent() ? "command.calendar.inconsistent" : "command.calendar.failed", "month",
						texts.period(one.month())))
				.collect(Collectors.joining(" ")));
		}
		if (result.closed().isEmpty()) {
			this.console.out().println(texts.get("command.calendar.nothing-due"));
		}
		return ExitCode.DONE;
	}

	@Command(name = "reopen", description = "Opens a closed month again: the calendar closes it once more.")
	int reopen(@Mixin LanguageOption spoken,
			@Parameters(paramLabel = "YYYY-MM", converter = ReportCommand.PeriodConverter.class,
					description = "The month.") @Nullable Period month,
			@Option(names = "--reason", required = true, paramLabel = "TEXT",
					description = "Why; kept.") String reason) {
		Texts texts = spoken.texts();
		Period chosen = requireNonNull(month);
		boolean reopened;
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			reopened = jobs.bean(MonthlyClose.class).reopen(chosen, reason);
		}
		if (!reopened) {
			throw new FailedException(texts.get("command.calendar.not-closed", "month", texts.period(chosen)));
		}
		this.console.out().println(texts.get("command.calendar.reopened", "month", texts.period(chosen)));
		return ExitCode.DONE;
	}

}
