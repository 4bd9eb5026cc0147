package org.bayan.app.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Setting;
import org.bayan.app.launch.Settings;
import org.bayan.batch.edition.SectorReports;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Records what is said of sectors that have no activities in a month. */
@Command(description = {
		"nothing: the sectors confirm that they have nothing to report of a month, so its zero is a zero.",
		"missing: takes such a word back, their figures are not known. With who, when and why." })
final class SectorWordCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	private final Submission word;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(index = "0", paramLabel = "YYYY-MM", converter = ReportCommand.PeriodConverter.class,
			description = "The month.")
	private @Nullable Period month;

	@Parameters(index = "1..*", arity = "1..*", paramLabel = "SECTOR", description = "Codes of sectors or centres.")
	private List<String> sectors = new ArrayList<>();

	@Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Who confirmed it, and how; kept.")
	private String reason = "";

	SectorWordCommand(Settings settings, Console console, Submission word) {
		this.settings = settings;
		this.console = console;
		this.word = word;
	}

	@Override
	public Integer call() {
		Texts texts = this.spoken.texts();
		Period chosen = requireNonNull(this.month);
		YearMonth now = YearMonth.from(this.settings.clock().instant().atZone(this.settings.zone()));
		if (chosen.length() != Period.Length.MONTH || chosen.firstMonth().isAfter(now)) {
			throw new UsageException(texts.get("command.sectors.no-month", "period", chosen));
		}
		List<String> codes = this.sectors.stream().map((code) -> code.toUpperCase(Locale.ROOT)).distinct().toList();
		String by = this.settings.get(Setting.SYSTEM_USER).orElse("host");
		SectorReports.Confirmation said;
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			SectorReports reports = jobs.bean(SectorReports.class);
			said = (this.word == Submission.NOTHING) ? reports.nothing(chosen, codes, by, null, this.reason)
					: reports.missing(chosen, codes, by, null, this.reason);
		}
		if (!said.unknown().isEmpty()) {
			throw new FailedException(texts.get("command.sectors.unknown", "codes", String.join(", ", said.unknown())));
		}
		if (!said.reported().isEmpty()) {
			throw new FailedException(texts.get("command.sectors.reported", "codes", String.join(", ", said.reported()),
					"month", texts.period(chosen)));
		}
		this.console.out()
			.println(texts.get("command.sectors.recorded", "codes", String.join(", ", codes), "month",
					texts.period(chosen), "state", texts.get("submission." + this.word.code())));
		return ExitCode.DONE;
	}

}
