package org.bayan.app.organisation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.app.launch.Icesco;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.reference.NamesRule;
import org.bayan.batch.reference.PastedNames;
import org.bayan.batch.reference.ReferenceFiles;
import org.bayan.batch.reference.RefusedReference;
import org.bayan.batch.reference.WrongLine;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The first lists of an organisation: tables of our columns, or names as they were
 * pasted. What is wrong is said for all of them together.
 */
final class GivenLists {

	private final Texts texts;

	private final NamesRule rule;

	private final Language first;

	private final List<String> wrong = new ArrayList<>();

	/**
	 * To be read.
	 * @param languages of the organisation; names are in the first
	 */
	GivenLists(Texts texts, List<Language> languages) {
		this.texts = texts;
		this.rule = NamesRule.standIn(languages);
		this.first = languages.getFirst();
	}

	/** All three; a list that is not given has nothing in it. */
	ReferenceLists read(Path members, @Nullable Path groups, @Nullable Path sectors) {
		List<Group> regions = (groups != null) ? groups(groups) : List.of();
		return new ReferenceLists(regions, members(members, regions), (sectors != null) ? sectors(sectors) : List.of(),
				null);
	}

	private List<Group> groups(Path path) {
		return read(path, () -> ReferenceFiles.groups(path, name(path), this.rule));
	}

	private List<MemberState> members(Path path, List<Group> groups) {
		Set<String> codes = groups.stream().map(Group::code).collect(Collectors.toSet());
		if (path.toString().equals("icesco") && !Files.exists(path)) {
			return List.copyOf(Icesco.members(codes));
		}
		return read(path, () -> {
			PastedNames pasted = PastedNames.of(path, name(path), "iso3");
			if (pasted == null) {
				return ReferenceFiles.memberStates(path, name(path), codes, this.rule);
			}
			List<MemberState> members = pasted.members();
			pasted.wrong().forEach(this::wrong);
			return members;
		});
	}

	private List<Sector> sectors(Path path) {
		return read(path, () -> {
			PastedNames pasted = PastedNames.of(path, name(path), "code");
			if (pasted == null) {
				return ReferenceFiles.sectors(path, name(path), this.rule);
			}
			List<Sector> sectors = pasted.sectors(this.first, this.rule);
			pasted.wrong().forEach(this::wrong);
			return sectors;
		});
	}

	private <T> List<T> read(Path path, Reading<T> reading) {
		if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
			this.wrong.add(this.texts.get("command.import.no-file", "file", path));
			return List.of();
		}
		try {
			return reading.read();
		}
		catch (UnreadableFile ex) {
			this.wrong.add(Reasons.of(this.texts, ex.file(), ex.fault(), ex.arguments()));
		}
		catch (RefusedReference ex) {
			this.wrong
				.add(Reasons.of(this.texts, ex.file(), ex.row(), ex.column(), ex.value(), ex.fault(), ex.arguments()));
		}
		return List.of();
	}

	private void wrong(WrongLine line) {
		List<String> states = line.more()
			.stream()
			.map((code) -> this.texts.get("command.init.state", "name", this.texts.country(code), "code", code))
			.toList();
		String more = (line.kind() == WrongLine.Kind.TWICE) ? line.more().getFirst() : this.texts.list(states);
		this.wrong
			.add(this.texts.get("command.init.line", "file", line.file(), "line", String.valueOf(line.line()), "what",
					this.texts.get("command.init.wrong." + line.kind().code(), "value", line.value(), "more", more)));
	}

	/** What is wrong, a sentence each. */
	List<String> wrong() {
		return List.copyOf(this.wrong);
	}

	/** Which names of the organisation's languages are missing, a sentence a language. */
	List<String> missing(List<Language> languages) {
		return languages.stream().flatMap((language) -> {
			List<String> codes = this.rule.missing()
				.stream()
				.filter((one) -> one.language() == language)
				.map(NamesRule.Missing::code)
				.toList();
			return codes.isEmpty() ? Stream.<String>empty()
					: Stream
						.of(this.texts.get("command.init.missing", "language", Texts.in(language).get("web.language"),
								"n", codes.size(), "codes", this.texts.list(codes)));
		}).toList();
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	/** Reads one list. */
	private interface Reading<T> {

		List<T> read() throws UnreadableFile, RefusedReference;

	}

}
