package org.bayan.app.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.report.DataVersions;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.table.RestatedFigure;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Tells what differs between a month's editions, and between the last one and today. */
@Command(name = "changes",
		description = {
				"Lists the figures of a published month that differ from its last edition today, and those that",
				"each edition restated, with the activities that caused it." })
final class ChangesCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(paramLabel = "YYYY-MM", converter = ReportCommand.PeriodConverter.class, description = "The month.")
	private @Nullable Period month;

	@Option(names = "--json", description = "Print one JSON object a comparison.")
	private boolean json;

	ChangesCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	/**
	 * An edition beside what came after it.
	 *
	 * @param number of the earlier edition
	 * @param next of the later one; null: today
	 * @param edition the later one, or what it would be today
	 * @param report the later report, with what it restates
	 */
	private record Compared(int number, @Nullable Integer next, Edition edition, PeriodReport report) {

	}

	@Override
	public Integer call() {
		Texts texts = this.spoken.texts();
		Period chosen = requireNonNull(this.month);
		List<Compared> all;
		try (Database database = Jobs.openRecovered(this.settings)) {
			all = database.read((dsl) -> compared(dsl, chosen));
		}
		if (all.isEmpty()) {
			throw new FailedException(
					texts.get("command.changes.unpublished", "month", texts.period(chosen), "code", chosen));
		}
		for (Compared one : all) {
			if (this.json) {
				this.console.out().println(json(one));
			}
			else {
				print(one, chosen, texts);
			}
		}
		return ExitCode.DONE;
	}

	private List<Compared> compared(DSLContext dsl, Period chosen) {
		Editions editions = new Editions(dsl);
		Reports reports = new Reports(dsl);
		List<EditionHead> heads = editions.all().stream().filter((head) -> head.period().equals(chosen)).toList();
		List<Compared> all = new ArrayList<>();
		if (!heads.isEmpty()) {
			long change = new Changes(dsl).latest();
			PeriodReport today = reports.after(change, chosen, this.settings.zone()).orElseThrow();
			Edition next = new Restatements(editions, reports, new DataVersions(dsl)).next(heads.getLast(), today,
					change);
			all.add(new Compared(heads.getLast().number(), null, next,
					next.marked(LocalDate.ofInstant(today.head().dataAsOf(), this.settings.zone()))));
		}
		for (EditionHead head : heads.reversed()) {
			if (head.number() > 1) {
				Edition edition = editions.find(chosen, head.number()).orElseThrow();
				all.add(new Compared(head.number() - 1, head.number(), edition,
						edition.marked(LocalDate.ofInstant(head.publishedAt(), this.settings.zone()))));
			}
		}
		return all;
	}

	private void print(Compared one, Period chosen, Texts texts) {
		int figures = one.edition().restatements().size();
		this.console.out()
			.println((one.next() == null)
					? texts.get("command.changes.today", "month", texts.period(chosen), "number", one.number(), "n",
							figures)
					: texts.get("command.changes.edition", "month", texts.period(chosen), "number", one.number(),
							"next", one.next(), "n", figures));
		for (RestatedFigure figure : new Tables(one.report(), texts).restatedFigures()) {
			this.console.out()
				.println("  " + texts.get("command.changes.figure", "measure", figure.measure(), "place",
						figure.place(), "sector", figure.sector(), "months", figure.months(), "before", figure.before(),
						"now", figure.now(), "why",
						figure.activities().isEmpty() ? figure.otherwise() : texts.list(figure.activities())));
		}
		for (Cause cause : one.edition().causes()) {
			this.console.out().println("  " + new Tables(one.report(), texts).cause(cause));
		}
	}

	private static JsonLine json(Compared one) {
		return new JsonLine().put("edition", one.number())
			.put("next", one.next())
			.put("figures", one.edition().restatements().stream().map(ChangesCommand::json).toList())
			.put("causes", one.edition().causes().stream().map(ChangesCommand::json).toList());
	}

	private static JsonLine json(Restatement restated) {
		Span span = restated.figure().span();
		return new JsonLine().put("from", (span != null) ? span.first().toString() : null)
			.put("to", (span != null) ? span.last().toString() : null)
			.put("kind", restated.figure().kind())
			.put("place", restated.figure().place().code())
			.put("sector", restated.figure().sector().code())
			.put("measure", restated.figure().measure().code())
			.put("published", figure(restated.before(), restated))
			.put("now", figure(restated.now(), restated))
			.put("activities", restated.activities());
	}

	/** As {@code export summary} writes it; words where it is not known. */
	private static String figure(Cell cell, Restatement restated) {
		return switch (cell.state()) {
			case NO_DATA -> "no-data";
			case NOT_APPLICABLE -> "n/a";
			case VALUE, ZERO -> restated.figure().measure().money() ? new BigDecimal(cell.amount(), 2).toPlainString()
					: cell.amount().toString();
		};
	}

	private static JsonLine json(Cause cause) {
		return new JsonLine().put("activity", cause.activityRef())
			.put("change", cause.change())
			.put("at", cause.recordedAt())
			.put("file", cause.file())
			.put("row", cause.row());
	}

}
