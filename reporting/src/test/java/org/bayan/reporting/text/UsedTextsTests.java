package org.bayan.reporting.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UsedTextsTests {

	/** Keys that are put together from a code, by what stands before it. */
	private static final List<String> BY_CODE = List.of("month.", "currency.", "country.", "measure.", "place.",
			"sector.", "type.", "status.", "modality.", "kind.", "precision.", "period.", "in-period.", "than-period.",
			"sheet.", "column.", "note.several.", "rule.", "subject.", "title.without.", "summary.without.",
			"submission.", "template.need.", "template.holds.", "template.error.", "template.example.");

	@Test
	void everyTextOfTheReportIsUsed() throws IOException {
		StringBuilder code = new StringBuilder();
		try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				code.append(Files.readString(file));
			}
		}
		Set<String> unused = new TreeSet<>();
		for (String part : List.of("common", "report", "words", "chart", "workbook", "template")) {
			for (String key : Catalogue.read(Language.EN, List.of(part)).keySet()) {
				if (BY_CODE.stream().noneMatch(key::startsWith) && code.indexOf("\"" + key + "\"") < 0) {
					unused.add(key);
				}
			}
		}
		assertThat(unused).as("keys of texts that nobody asks for").isEmpty();
	}

}
