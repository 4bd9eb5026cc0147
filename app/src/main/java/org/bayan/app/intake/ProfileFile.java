package org.bayan.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.bayan.app.console.FailedException;
import org.bayan.app.file.NewFile;
import org.bayan.db.intake.Profile;
import org.bayan.domain.intake.Field;
import org.bayan.domain.intake.ListAnswers;
import org.bayan.domain.intake.ListQuestion.Kind;
import org.bayan.domain.intake.Mapping;
import org.bayan.reporting.text.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A profile as a file of JSON, to be kept or taken to another organisation's program: its
 * name, the headings that are read, and the answers by kind and spelling.
 */
final class ProfileFile {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private static final long LARGEST = 10_000_000;

	private final Path path;

	private final Texts texts;

	ProfileFile(Path path, Texts texts) {
		this.path = path;
		this.texts = texts;
	}

	/** What the file holds. */
	record Content(String name, List<String> headings, Map<String, Map<String, String>> answers) {

	}

	void write(Profile profile) throws IOException {
		Map<String, Map<String, String>> answers = new TreeMap<>();
		profile.mapping().answers().forEach((kind, given) -> answers.put(kind.code(), given));
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("name", profile.name());
		content.put("headings", profile.mapping().headings());
		content.put("answers", answers);
		NewFile.write(this.path, (out) -> {
			out.write(MAPPER.writeValueAsBytes(content));
			out.write('\n');
		});
	}

	/**
	 * The profile of the file; its version is not known.
	 * @param sectors codes of the sectors that there are
	 * @throws FailedException if the file is no profile, or says what cannot be meant
	 */
	Profile read(Set<String> sectors) throws IOException {
		if (!Files.isRegularFile(this.path) || Files.size(this.path) > LARGEST) {
			throw fault("no-file", "", "");
		}
		Content content;
		try {
			content = MAPPER.readValue(Files.readAllBytes(this.path), Content.class);
		}
		catch (JacksonException ex) {
			throw fault("unreadable", "", "");
		}
		if (content.name() == null || content.headings() == null || content.answers() == null
				|| content.name().isBlank()) {
			throw fault("unreadable", "", "");
		}
		Mapping mapping = new Mapping(content.headings(), Map.of());
		for (Map.Entry<String, Map<String, String>> of : content.answers().entrySet()) {
			for (Map.Entry<String, String> one : of.getValue().entrySet()) {
				Kind kind = kind(of.getKey(), one.getKey());
				mapping = mapping.with(kind, one.getKey(), kept(kind, one.getValue(), sectors)
					.orElseThrow(() -> fault("answer", kind.code() + " " + one.getKey(), one.getValue())));
			}
		}
		return new Profile(content.name().strip(), 0, mapping);
	}

	private Kind kind(String code, String spelling) {
		try {
			return Kind.of(code);
		}
		catch (IllegalArgumentException ex) {
			throw fault("answer", code + " " + spelling, code);
		}
	}

	private static Optional<String> kept(Kind kind, String answer, Set<String> sectors) {
		if (kind != Kind.REFERENCE) {
			return ListAnswers.kept(kind, answer, sectors::contains);
		}
		try {
			for (String field : answer.split(" ")) {
				Field.of(field);
			}
			return Optional.of(answer);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private FailedException fault(String what, String at, String value) {
		return new FailedException(
				this.texts.get("command.profile." + what, "file", this.path, "at", at, "value", value));
	}

}
