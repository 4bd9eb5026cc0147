package org.bayan.app.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Settings;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.Profile;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.reference.References;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import static java.util.Objects.requireNonNull;

/** How lists with columns of their own are read, by name. */
@Command(name = "profile", synopsisSubcommandLabel = "COMMAND",
		description = "Shows how lists with columns of their own are read, and carries that to another program.")
final class ProfileCommand implements Runnable {

	private final Settings settings;

	private final Console console;

	@Spec
	private @Nullable CommandSpec spec;

	ProfileCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public void run() {
		throw new ParameterException(requireNonNull(this.spec).commandLine(),
				"list, show, export or import is missing");
	}

	@Command(name = "list", description = "Shows the profiles, the last made first.")
	int list(@Mixin LanguageOption spoken,
			@Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
		Texts texts = spoken.texts();
		List<Profile> profiles;
		try (Database database = Database.open(this.settings)) {
			profiles = database.read((dsl) -> new OwnLists(dsl).profiles());
		}
		if (profiles.isEmpty() && !json) {
			this.console.out().println(texts.get("command.profile.none"));
		}
		for (Profile profile : profiles) {
			long answers = profile.mapping().answers().values().stream().mapToLong((given) -> given.size()).sum();
			this.console.out()
				.println(json
						? new JsonLine().put("name", profile.name())
							.put("version", profile.version())
							.put("headings", profile.mapping().headings())
							.put("answers", answers)
						: texts.get("command.profile.line", "name", profile.name(), "version", profile.version(),
								"headings", profile.mapping().headings().size(), "answers", answers));
		}
		return ExitCode.DONE;
	}

	@Command(name = "show", description = "Shows the headings that a profile reads and what was said.")
	int show(@Mixin LanguageOption spoken, @Parameters(paramLabel = "NAME", description = "The profile.") String name) {
		Profile profile = find(name, spoken.texts());
		profile.mapping().headings().forEach((heading) -> this.console.out().println("heading\t" + heading));
		profile.mapping()
			.answers()
			.forEach((kind, given) -> given.forEach((spelling, answer) -> this.console.out()
				.println(kind.code() + "\t" + spelling + "\t" + (answer.isEmpty() ? AnswersFile.NONE : answer))));
		return ExitCode.DONE;
	}

	@Command(name = "export", description = "Writes a profile to a file of JSON.")
	int export(@Mixin LanguageOption spoken, @Parameters(paramLabel = "NAME", description = "The profile.") String name,
			@Parameters(paramLabel = "FILE", description = "The file to write.") Path file) throws IOException {
		Texts texts = spoken.texts();
		new ProfileFile(file, texts).write(find(name, texts));
		this.console.out().println(texts.get("command.profile.exported", "name", name, "file", file));
		return ExitCode.DONE;
	}

	@Command(name = "import",
			description = "Takes a profile from a file of JSON, as a new version where one of its name is there.")
	int take(@Mixin LanguageOption spoken,
			@Parameters(paramLabel = "FILE", description = "A file that export wrote.") Path file) throws IOException {
		Texts texts = spoken.texts();
		try (Database database = Database.open(this.settings)) {
			Set<String> sectors = database.read((dsl) -> new References(dsl).sectors(new Changes(dsl).latest())
				.stream()
				.map(Sector::code)
				.collect(Collectors.toSet()));
			Profile read = new ProfileFile(file, texts).read(sectors);
			Clock clock = this.settings.clock();
			Profile kept = database.change((dsl) -> {
				OwnLists lists = new OwnLists(dsl);
				Profile remembered = lists.remember(read.name(), read.mapping(), null, clock.instant());
				new AuditEntries(dsl).add(null, "profile-imported", remembered.name() + " " + remembered.version(),
						null);
				return remembered;
			});
			this.console.out()
				.println(texts.get("command.profile.imported", "name", kept.name(), "version", kept.version()));
		}
		return ExitCode.DONE;
	}

	private Profile find(String name, Texts texts) {
		try (Database database = Database.open(this.settings)) {
			return database.read((dsl) -> new OwnLists(dsl).profile(name))
				.orElseThrow(() -> new FailedException(texts.get("command.profile.unknown", "name", name)));
		}
	}

}
