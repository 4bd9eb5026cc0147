package org.bayan.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The texts web.* of the catalogue and those that pages and code ask for. */
class UsedTextsTests {

	/** Keys that are put together from a code, by what stands before it. */
	private static final List<String> BY_CODE = List.of("web.error.", "web.sort.", "web.fact.", "web.column.",
			"web.format.", "web.request.kind.", "web.request.failed.", "web.admin.act.", "web.admin.job.",
			"web.admin.run.", "web.admin.state.", "web.admin.step.", "web.accounts.do.", "web.accounts.will.",
			"web.record.dated.", "web.imports.state.", "web.import.count.", "web.import.rejected.", "web.import.title.",
			"web.import.running.", "web.history.form.", "web.form.title.", "web.form.effect.", "web.form.do.",
			"web.form.part.", "web.form.hint.", "web.list.field.", "web.list.asks.", "web.list.none.",
			"web.list.other.", "web.list.why.", "web.list.columns.", "web.list.apart.");

	private static final Pattern KEY = Pattern.compile("['\"](web\\.[a-z0-9.-]+)['\"]");

	@Test
	void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
		Set<String> asked = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
			for (Path file : files.filter((path) -> path.toString().matches(".*\\.(java|html)")).toList()) {
				Matcher key = KEY.matcher(Files.readString(file));
				while (key.find()) {
					asked.add(key.group(1));
				}
			}
		}
		Set<String> there = new TreeSet<>();
		Texts.in(Language.EN)
			.keys()
			.stream()
			.filter((key) -> key.startsWith("web.") && BY_CODE.stream().noneMatch(key::startsWith))
			.forEach(there::add);
		asked.removeIf((key) -> BY_CODE.stream().anyMatch(key::startsWith));
		assertThat(asked).isEqualTo(there);
	}

}
