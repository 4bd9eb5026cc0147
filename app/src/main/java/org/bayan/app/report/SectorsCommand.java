package org.bayan.app.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Shows which sectors have reported which months. */
@Command(name = "sectors",
		description = {
				"Shows for each sector whether it has reported a month: reported (an activity of it begins in the",
				"month), confirmed that there is nothing to report, missing, or not yet reported." })
final class SectorsCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(paramLabel = "PERIOD", converter = ReportCommand.PeriodConverter.class,
			description = "A month 2025-05, a quarter 2025-Q2 or a year 2025.")
	private @Nullable Period period;

	@Option(names = "--json", description = "Print one JSON object a sector and month.")
	private boolean json;

	SectorsCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Span span = Span.of(requireNonNull(this.period));
		Texts texts = this.spoken.texts();
		List<Line> lines;
		try (Database database = Jobs.openRecovered(this.settings)) {
			lines = database.read((dsl) -> lines(dsl, span));
		}
		for (Line line : lines) {
			this.console.out().println(this.json ? line.json() : line.words(texts, this.settings));
		}
		return ExitCode.DONE;
	}

	private static List<Line> lines(DSLContext dsl, Span span) {
		SectorMonths months = new SectorMonths(dsl);
		Set<SectorMonths.Key> submitted = months.submitted(span);
		Map<SectorMonths.Key, SectorMonths.Said> said = months.current(span)
			.stream()
			.collect(Collectors.toMap((one) -> new SectorMonths.Key(one.sector(), one.month()), Function.identity()));
		List<Line> lines = new ArrayList<>();
		for (YearMonth month = span.first(); !month.isAfter(span.last()); month = month.plusMonths(1)) {
			for (Sector sector : new References(dsl).sectors(new Changes(dsl).latest())) {
				SectorMonths.Key key = new SectorMonths.Key(sector.code(), month);
				lines.add(submitted.contains(key) ? new Line(key, Submission.SUBMITTED, null) : new Line(key,
						said.containsKey(key) ? said.get(key).submission() : Submission.AWAITED, said.get(key)));
			}
		}
		return lines;
	}

	/** A sector's month, and who said what of it. */
	private record Line(SectorMonths.Key of, Submission submission, SectorMonths.@Nullable Said said) {

		JsonLine json() {
			return new JsonLine().put("month", this.of.month().toString())
				.put("sector", this.of.sector())
				.put("state", this.submission.code())
				.put("by", (this.said != null) ? this.said.by() : null)
				.put("at", (this.said != null) ? this.said.at() : null)
				.put("reason", (this.said != null) ? this.said.reason() : null);
		}

		String words(Texts texts, Settings settings) {
			String state = texts.get("submission." + this.submission.code());
			String key = (this.said != null) ? "command.sectors.said" : "command.sectors.line";
			return (this.said == null)
					? texts.get(key, "month", this.of.month().toString(), "sector", this.of.sector(), "state", state)
					: texts.get(key, "month", this.of.month().toString(), "sector", this.of.sector(), "state", state,
							"name", this.said.by(), "moment", texts.moment(this.said.at(), settings.zone()), "reason",
							this.said.reason());
		}

	}

}
