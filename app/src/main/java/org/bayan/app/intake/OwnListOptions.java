package org.bayan.app.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Jobs;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.Profile;
import org.bayan.db.reference.References;
import org.bayan.domain.intake.ListQuestion;
import org.bayan.domain.intake.ListReading;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How files with columns of their own are read by a command. */
final class OwnListOptions {

	@Option(names = "--profile", paramLabel = "NAME",
			description = "Read lists with columns of their own as this profile says.")
	private @Nullable String profile;

	@Option(names = "--answers", paramLabel = "FILE",
			description = "Take the answers of this file to what the profile does not know, and write what is still open into it. Begins a profile that is new.")
	private @Nullable Path answers;

	@Option(names = "--words", paramLabel = "FILE",
			description = "Write what has to be answered into this file, to be filled in for --answers. Begins a profile that is new.")
	private @Nullable Path words;

	/** What is known with the answers of the file; null until it is read. */
	private @Nullable Mapping said;

	/** What the file answers and the files of one command ask, each once. */
	private final Map<String, ListQuestion> asked = new LinkedHashMap<>();

	/**
	 * The profile with the answers of the file; null where files have the product's own
	 * columns.
	 */
	@Nullable Profile read(Jobs jobs, Texts texts) throws IOException {
		if (this.profile == null) {
			if (this.answers != null || this.words != null) {
				throw new UsageException(texts.get("command.import.answers.no-profile"));
			}
			return null;
		}
		String name = this.profile;
		Optional<Profile> known = jobs.inTransaction(() -> jobs.bean(OwnLists.class).profile(name));
		if (this.answers == null && this.words != null) {
			return known.orElse(new Profile(name, 0, Mapping.EMPTY));
		}
		if (this.answers == null) {
			return known.orElseThrow(() -> new UsageException(unknown(jobs, name, texts)));
		}
		Set<String> sectors = jobs.inTransaction(() -> jobs.bean(References.class)
			.sectors(jobs.bean(Changes.class).latest())
			.stream()
			.map(Sector::code)
			.collect(Collectors.toSet()));
		if (this.said == null) {
			// once for all files: it is written anew after each
			AnswersFile file = new AnswersFile(this.answers, texts);
			this.said = file.read(known.map(Profile::mapping).orElse(Mapping.EMPTY), sectors);
			file.given().forEach((question) -> this.asked.put(question.kind() + " " + question.spelling(), question));
		}
		Mapping said = this.said;
		return new Profile(name, known.map(Profile::version).orElse(0), said);
	}

	private static String unknown(Jobs jobs, String name, Texts texts) {
		String names = jobs.inTransaction(() -> jobs.bean(OwnLists.class).profiles())
			.stream()
			.map(Profile::name)
			.collect(Collectors.joining(", "));
		return texts.get(names.isEmpty() ? "command.import.no-profiles" : "command.import.no-profile", "name", name,
				"names", names);
	}

	/**
	 * Keeps what was said, unless it was a dry run, and writes what is still open.
	 * @return how the file was understood; nothing of one that has the product's columns
	 */
	Optional<ListReading> after(Jobs jobs, IntakeFile file, boolean dryRun, Texts texts) throws IOException {
		if (this.profile == null) {
			return Optional.empty();
		}
		String name = this.profile;
		ListReading reading = jobs.inTransaction(() -> jobs.bean(OwnLists.class).reading(file.number())).orElse(null);
		if (reading != null && (this.answers != null || this.words != null)) {
			reading.questions()
				.forEach((question) -> this.asked.merge(question.kind() + " " + question.spelling(), question,
						ListQuestion::and));
			if (this.words != null) {
				new AnswersFile(this.words, texts)
					.write(this.asked.values().stream().filter((question) -> question.answer() == null).toList());
			}
			else if (this.answers != null) {
				new AnswersFile(this.answers, texts).write(List.copyOf(this.asked.values()));
			}
			if (!dryRun) {
				jobs.inTransaction(() -> {
					OwnLists lists = jobs.bean(OwnLists.class);
					Mapping used = lists.mapping(file.number()).orElseThrow();
					Profile kept = lists.remember(name, used, null, jobs.bean(Clock.class).instant());
					lists.readWith(file.number(), used, kept);
					return kept;
				});
			}
		}
		return Optional.ofNullable(reading);
	}

}
