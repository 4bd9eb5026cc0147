package org.bayan.app.report;

import java.util.List;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.batch.edition.InconsistentFiguresException;
import org.bayan.batch.edition.MonthNotEndedException;
import org.bayan.batch.edition.Published;
import org.bayan.batch.edition.Publisher;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.reference.References;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Cause;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Freezes the next edition of a month. */
@Command(name = "publish",
		description = { "Freezes the next edition of a month: its figures, its files in all languages and formats, and",
				"the moment up to which the facts were known. Nothing new since the last edition: no new one." })
final class PublishCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(paramLabel = "YYYY-MM", converter = ReportCommand.PeriodConverter.class, description = "The month.")
	private @Nullable Period month;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--no-wait", description = "If something else is changing the figures, say so and end.")
	private boolean noWait;

	PublishCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Texts texts = this.spoken.texts();
		Period chosen = requireNonNull(this.month);
		if (chosen.length() != Period.Length.MONTH) {
			throw new UsageException(texts.get("command.publish.no-month", "period", chosen));
		}
		Published published;
		Restated restated;
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			if (this.noWait && jobs.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
				this.console.out().println(texts.get("command.running"));
				return ExitCode.DONE;
			}
			published = jobs.bean(Publisher.class)
				.publish(chosen, this.settings.zone())
				.orElseThrow(() -> new FailedException(texts.get("command.report.no-data")));
			restated = database.read((dsl) -> Restated.of(dsl, chosen, published.number()));
		}
		catch (MonthNotEndedException ex) {
			throw new FailedException(texts.get("command.publish.not-ended", "month", texts.period(chosen), "moment",
					texts.moment(chosen.end(this.settings.zone()), this.settings.zone())));
		}
		catch (InconsistentFiguresException ex) {
			throw new FailedException(texts.get("command.publish.inconsistent", "month", texts.period(chosen)));
		}
		if (this.json) {
			this.console.out()
				.println(new JsonLine().put("month", chosen.toString())
					.put("edition", published.number())
					.put("new", published.fresh())
					.put("restated", published.restated())
					.put("activities", published.fresh() ? restated.activities() : List.of())
					.put("silent", restated.silent())
					.put("rejected_open", restated.rejected()));
		}
		else {
			this.console.out().println(said(texts, chosen, published));
			if (published.fresh()) {
				print(texts, chosen, published, restated);
			}
		}
		return ExitCode.DONE;
	}

	private static String said(Texts texts, Period month, Published published) {
		String key = !published.fresh() ? "command.publish.same"
				: (published.number() == 1) ? "command.publish.first" : "command.publish.next";
		return texts.get(key, "month", texts.period(month), "number", published.number(), "n", published.restated());
	}

	/** What is to be known of a month that was just published. */
	private void print(Texts texts, Period month, Published published, Restated restated) {
		if (published.restated() > 0) {
			this.console.out()
				.println(texts.get("command.publish.restated", "number", published.number() - 1, "n",
						published.restated(), "m", restated.activities().size(), "refs", restated.named(texts), "code",
						month));
		}
		if (!restated.silent().isEmpty()) {
			this.console.out()
				.println(texts.get("command.publish.silent", "n", restated.silent().size(), "sectors",
						String.join(", ", restated.silent())));
		}
		if (restated.rejected() > 0) {
			this.console.out().println(texts.get("command.publish.rejected", "n", restated.rejected()));
		}
	}

	/**
	 * What the page says before a month is published.
	 *
	 * @param activities references of those that restated a figure
	 * @param silent codes of the sectors that have not reported
	 * @param rejected rows that were rejected and not mended
	 */
	private record Restated(List<String> activities, List<String> silent, long rejected) {

		/** So many are named; ‘bayan changes’ names them all. */
		private static final int NAMED = 5;

		static Restated of(DSLContext dsl, Period month, int number) {
			List<String> codes = new References(dsl).sectors(new Changes(dsl).latest())
				.stream()
				.map(Sector::code)
				.toList();
			return new Restated(new Editions(dsl).find(month, number)
				.orElseThrow()
				.causes()
				.stream()
				.map(Cause::activityRef)
				.toList(), new SectorMonths(dsl).silent(month, codes), new RejectedRows(dsl).open(0).count());
		}

		String named(Texts texts) {
			List<String> first = this.activities.subList(0, Math.min(NAMED, this.activities.size()));
			return texts.list(first) + ((this.activities.size() > NAMED) ? " …" : "");
		}

	}

}
