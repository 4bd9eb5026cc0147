package org.bayan.app.command;

import java.util.concurrent.Callable;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.batch.edition.InconsistentFiguresException;
import org.bayan.batch.edition.Published;
import org.bayan.batch.edition.Publisher;
import org.bayan.db.operation.Works;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
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
	private final Speech speech = new Speech();

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
		Texts texts = this.speech.texts();
		Period chosen = requireNonNull(this.month);
		if (chosen.length() != Period.Length.MONTH) {
			throw new UsageException(texts.get("command.publish.no-month", "period", chosen));
		}
		Published published;
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			if (this.noWait && jobs.bean(Works.class).isTaken(Works.FACTS)) {
				this.console.out().println(texts.get("command.running"));
				return ExitCode.DONE;
			}
			published = jobs.bean(Publisher.class)
				.publish(chosen, this.settings.zone())
				.orElseThrow(() -> new FailedException(texts.get("command.report.no-data")));
		}
		catch (InconsistentFiguresException ex) {
			throw new FailedException(texts.get("command.publish.inconsistent", "month", texts.period(chosen)));
		}
		if (this.json) {
			this.console.out()
				.println(new JsonLine().put("month", chosen.toString())
					.put("edition", published.number())
					.put("new", published.fresh())
					.put("restated", published.restated()));
		}
		else {
			this.console.out().println(said(texts, chosen, published));
		}
		return ExitCode.DONE;
	}

	private static String said(Texts texts, Period month, Published published) {
		String key = !published.fresh() ? "command.publish.same"
				: (published.number() == 1) ? "command.publish.first" : "command.publish.next";
		return texts.get(key, "month", texts.period(month), "number", published.number(), "n", published.restated());
	}

}
