package org.bayan.app.command;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.operation.Run;
import org.bayan.db.operation.Runs;
import org.bayan.db.request.Queue;
import org.bayan.db.request.Requests;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the newest runs. */
@Command(name = "jobs",
		description = "Lists the newest runs with their state, counts and durations, and counts users’ requests.")
final class JobsCommand implements Callable<Integer> {

	private static final int SHOWN = 50;

	// LocalDateTime.toString leaves out a second that is 0
	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--json", description = "Print one JSON object a run, and at last one that counts the requests.")
	private boolean json;

	JobsCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		List<Run> runs;
		Queue requests;
		try (Database database = Jobs.openRecovered(this.settings)) {
			runs = database.read((dsl) -> new Runs(dsl).newest(SHOWN));
			requests = database.read((dsl) -> new Requests(dsl).queue());
		}
		Texts texts = this.spoken.texts();
		if (runs.isEmpty() && !this.json) {
			this.console.out().println(texts.get("command.jobs.none"));
		}
		for (Run run : runs) {
			this.console.out().println(this.json ? json(run) : line(run, texts));
		}
		if (this.json) {
			this.console.out().println(new JsonLine().put("requests", RequestWords.json(requests)));
		}
		else {
			RequestWords.of(requests, texts).forEach(this.console.out()::println);
		}
		return ExitCode.DONE;
	}

	private static JsonLine json(Run run) {
		return new JsonLine().put("number", run.number())
			.put("job", run.job())
			.put("file_number", run.fileNumber())
			.put("file", run.file())
			.put("period", run.period())
			.put("state", run.state().toLowerCase(Locale.ROOT))
			.put("started_at", started(run))
			.put("milliseconds", (run.duration() != null) ? run.duration().toMillis() : null)
			.put("read", run.read())
			.put("dry_run", run.dryRun())
			.put("new", (run.rows() != null) ? run.rows().added() : null)
			.put("changed", (run.rows() != null) ? run.rows().changed() : null)
			.put("unchanged", (run.rows() != null) ? run.rows().unchanged() : null)
			.put("rejected", (run.rows() != null) ? run.rows().rejected() : null)
			.put("error", run.error());
	}

	private static String line(Run run, Texts texts) {
		String file = (run.file() != null) ? "#" + run.fileNumber() + " " + run.file()
				: (run.period() != null) ? run.period() : "";
		double seconds = (run.duration() != null) ? run.duration().toMillis() / 1000.0 : 0;
		return String.format(Locale.ROOT, "%5d  %-14s %-10s %-19s %9.1f s %9s  %s", run.number(), run.job(),
				texts.get("command.jobs.state." + run.state().toLowerCase(Locale.ROOT)),
				(run.startedAt() != null) ? SECONDS.format(run.startedAt()) : "", seconds, texts.number(run.read()),
				(run.error() != null) ? file + "  " + run.error() : file);
	}

	private static @Nullable String started(Run run) {
		return (run.startedAt() != null) ? SECONDS.format(run.startedAt()) + "Z" : null;
	}

}
