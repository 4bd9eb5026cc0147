package org.bayan.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.Progress;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.app.organisation.Beginning;
import org.bayan.batch.facts.FactChanges;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.Profile;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.intake.ListReading;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files of activities in. */
@Command(name = "import", description = "Takes in activities from CSV or XLSX files.")
final class ImportCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of activities, CSV or XLSX.")
	private List<Path> files = List.of();

	@Option(names = "--dry-run", description = "Check every row and change nothing.")
	private boolean dryRun;

	@Option(names = "--effect", description = "Say what the files would do to each figure and change nothing.")
	private boolean effect;

	@Option(names = "--accept-changes",
			description = "Take the files in though their references seem to be running numbers of another list.")
	private boolean acceptChanges;

	@Option(names = "--rejects", paramLabel = "FILE",
			description = "Write the rejected rows with their reasons, as XLSX if the name ends so, else CSV.")
	private @Nullable Path rejects;

	@Mixin
	private final OwnListOptions ownList = new OwnListOptions();

	@Option(names = "--no-wait", description = "If something else is changing the figures, say so and end.")
	private boolean noWait;

	@Option(names = "--json", description = "Print one JSON object a file.")
	private boolean json;

	ImportCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws Exception {
		int exitCode = ExitCode.DONE;
		List<IntakeFile> done = new ArrayList<>();
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			Beginning.say(database, this.console, this.spoken.texts());
			try {
				for (Path file : this.files) {
					exitCode = worse(exitCode, takeIn(jobs, file, this.ownList.read(jobs, this.spoken.texts()), done));
				}
				Rejects rejected = new Rejects(jobs, this.spoken.texts());
				if (this.rejects != null) {
					rejected.write(done, this.rejects);
					sayWhere(done, this.rejects);
				}
				else if (!this.json) {
					rejected.show(done, this.console.out());
				}
			}
			finally {
				if (this.effect) {
					done.forEach(jobs.facts()::forgetTrial);
				}
				else if (this.dryRun) {
					done.forEach(jobs.facts()::forget);
				}
			}
		}
		return exitCode;
	}

	private int takeIn(Jobs jobs, Path path, @Nullable Profile profile, List<IntakeFile> done) throws IOException {
		if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
			return fail(path, sentence("command.import.no-file", path));
		}
		IntakeFile file;
		try (Progress progress = new Progress(this.console, this.spoken.texts(), path.toString(), 0)) {
			String name = path.getFileName().toString();
			Optional<IntakeFile> result = this.effect
					? jobs.facts().tryFile(path, name, profile, !this.noWait, progress)
					: this.noWait
							? jobs.facts().tryImportFile(path, name, this.dryRun, profile, this.acceptChanges, progress)
							: Optional.of(jobs.facts()
								.importFile(path, name, this.dryRun, profile, this.acceptChanges, progress));
			if (result.isEmpty()) {
				this.console.out()
					.println(this.json ? new JsonLine().put("file", path.toString()).put("running", true)
							: sentence("command.import.running", path));
				return ExitCode.DONE;
			}
			file = result.get();
		}
		catch (UncheckedIOException ex) {
			return fail(path, sentence("command.import.no-file", path));
		}
		if (this.effect && file.state() != IntakeFile.State.DONE) {
			jobs.facts().forgetTrial(file);
		}
		if (FactChanges.UNEXPECTED.equals(file.errorKey())) {
			return fail(path, sentence("command.import.unexpected", path));
		}
		if (FactChanges.GIVEN_UP.equals(file.errorKey())) {
			return fail(path, sentence("command.import.given-up", path));
		}
		if (file.state() == IntakeFile.State.FAILED) {
			return fail(path,
					Reasons.of(this.spoken.texts(), path.toString(),
							FileFault.valueOf(String.valueOf(file.errorKey()).toUpperCase(Locale.ROOT)),
							file.errorArguments()));
		}
		done.add(file);
		boolean look = this.dryRun || this.effect;
		EffectLines lines = this.effect ? EffectLines.of(jobs, file, this.spoken.texts()) : null;
		report(path, file, this.ownList.after(jobs, file, look, this.spoken.texts()).orElse(null), look, lines);
		return (file.rejected() > 0) ? ExitCode.REJECTED : ExitCode.DONE;
	}

	private void report(Path path, IntakeFile file, @Nullable ListReading reading, boolean look,
			@Nullable EffectLines lines) {
		if (this.json) {
			JsonLine line = new JsonLine().put("file", path.toString())
				.put("number", look ? null : file.number())
				.put("read", file.read())
				.put("new", file.added())
				.put("changed", file.changed())
				.put("unchanged", file.unchanged())
				.put("rejected", file.rejected())
				.put("already_imported_as", file.sameAs())
				.put("unknown_columns", file.unknownColumns())
				.put("sheets_not_read", file.sheetsNotRead())
				.put("dry_run", look)
				.put("set_apart", (reading != null) ? reading.setApartRows() : 0L)
				.put("open_questions", (reading != null) ? reading.open() : 0L)
				.put("rows", (reading != null) ? reading.rows(file.read()) : file.read());
			if (lines != null) {
				line.put("effect", lines.plain());
			}
			this.console.out().println(line);
			return;
		}
		Texts texts = this.spoken.texts();
		this.console.out()
			.println(texts.get("command.import.counts", "file", path, "read", file.read(), "new", file.added(),
					"changed", file.changed(), "unchanged", file.unchanged(), "rejected", file.rejected()));
		if (reading != null) {
			this.console.out()
				.println(texts.get("command.import.own-list", "apart", reading.setApartRows(), "open", reading.open()));
		}
		if (file.sameAs() != null) {
			String already = (file.rejected() > 0) ? "command.import.already-accepted" : "command.import.already";
			this.console.out().println(texts.get(already, "number", file.sameAs().toString()));
		}
		if (!file.unknownColumns().isEmpty()) {
			this.console.out()
				.println(texts.get("command.import.unknown-columns", "columns", texts.list(file.unknownColumns())));
		}
		if (!file.sheetsNotRead().isEmpty()) {
			this.console.out()
				.println(texts.get("command.import.sheets-not-read", "sheets", texts.list(file.sheetsNotRead())));
		}
		if (lines != null) {
			lines.spoken().forEach(this.console.out()::println);
		}
		if (look) {
			this.console.out().println(texts.get("command.import.dry-run"));
		}
	}

	private void sayWhere(List<IntakeFile> done, Path target) {
		if (!this.json && done.stream().anyMatch((file) -> file.rejected() > 0)) {
			this.console.out().println(sentence("command.import.rejects-written", target));
		}
	}

	private int fail(Path path, String sentence) {
		this.console.err().println("bayan: " + sentence);
		if (this.json) {
			this.console.out().println(new JsonLine().put("file", path.toString()).put("error", sentence));
		}
		return ExitCode.FAILED;
	}

	private String sentence(String key, Path path) {
		return this.spoken.texts().get(key, "file", path);
	}

	/** Failure outweighs rejected rows, and these outweigh success. */
	private static int worse(int first, int second) {
		return (first == ExitCode.FAILED || second == ExitCode.FAILED) ? ExitCode.FAILED : Math.max(first, second);
	}

}
