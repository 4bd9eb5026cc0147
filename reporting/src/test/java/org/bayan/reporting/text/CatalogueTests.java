package org.bayan.reporting.text;

import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessagePattern;
import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CatalogueTests {

	@ParameterizedTest
	@EnumSource
	void everyLanguageHasTheKeysOfEnglish(Language language) {
		assertThat(Catalogue.read(language).keySet()).isEqualTo(Catalogue.read(Language.EN).keySet());
	}

	@ParameterizedTest
	@EnumSource
	void everyPatternIsWellFormedAndTakesTheArgumentsOfEnglish(Language language) {
		Map<String, String> english = Catalogue.read(Language.EN);
		Map<String, Set<String>> wrong = new TreeMap<>();
		Catalogue.read(language).forEach((key, pattern) -> {
			Set<String> expected = Catalogue.arguments(english.getOrDefault(key, ""));
			if (!Catalogue.arguments(pattern).equals(expected)) {
				wrong.put(key, Catalogue.arguments(pattern));
			}
		});
		assertThat(wrong).as("keys with other arguments than in English").isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void noTextIsEmptyOrHoldsAnAsciiApostrophe(Language language) {
		assertThat(Catalogue.read(language)).allSatisfy((key, pattern) -> {
			assertThat(pattern).as(key).isNotBlank();
			assertThat(pattern).as(key + ": write ’, as ' quotes in MessageFormat").doesNotContain("'");
		});
	}

	@ParameterizedTest
	@EnumSource
	void noTextHasTypewriterQuotationMarksOrThoseOfAnotherLanguage(Language language) {
		assertThat(Catalogue.read(language).values())
			.noneMatch((pattern) -> pattern.contains("\"") || pattern.contains("‘"))
			.noneMatch((pattern) -> language != Language.EN && (pattern.contains("“") || pattern.contains("”")))
			.noneMatch((pattern) -> language == Language.EN && pattern.contains("«"));
	}

	@Test
	void frenchDoubleSignsHaveTheirNoBreakSpaces() {
		assertThat(Catalogue.read(Language.FR).values()).noneMatch(
				(pattern) -> Pattern.compile("[ ][:;!?»%]|«[^\u202f]|[^\u202f]»|\\p{L}[;!?]").matcher(pattern).find());
	}

	@Test
	void noArabicWordHasALatinSignAfterIt() {
		assertThat(Catalogue.read(Language.AR).values())
			.noneMatch((pattern) -> Pattern.compile("[\u0600-\u06ff»] ?[,;?]")
				.matcher(pattern.replaceAll("\\{[a-z]+, (?:plural|select|selectordinal),", ""))
				.find());
	}

	@Test
	void aNumberIsKeptWithItsNoun() {
		assertThat(Catalogue.joined("{n, plural, one {# state} other {# states}} of {total} in 24 months"))
			.isEqualTo("{n, plural, one {#\u00a0state} other {#\u00a0states}} of {total}\u00a0in 24\u00a0months");
		assertThat(Catalogue.joined("وعددها {total}")).isEqualTo("وعددها\u00a0{total}");
	}

	@Test
	void arabicPluralsNameEveryForm() {
		Catalogue.read(Language.AR).forEach((key, pattern) -> {
			for (Set<String> forms : pluralForms(pattern)) {
				assertThat(forms).as(key).contains("one", "two", "few", "many", "other");
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void everyArgumentIsAWord(Language language) {
		Catalogue.read(language)
			.forEach((key, pattern) -> assertThat(Catalogue.arguments(pattern)).as(key)
				.allMatch((name) -> name.matches("[a-z]+")));
	}

	@Test
	void aKeyThatStandsTwiceIsAnError() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Catalogue.read(new StringReader("a = 1\na = 2\n"), "x_en.properties", new HashMap<>()))
			.withMessage("x_en.properties: the key a stands twice in the catalogue");
	}

	@Test
	void frenchSpacesAreNoBreakSpaces() {
		assertThat(Catalogue.french("Total : 3 ; « oui » ! 5 %"))
			.isEqualTo("Total\u00a0: 3\u202f; «\u202foui\u202f»\u202f! 5\u202f%");
	}

	private static Set<Set<String>> pluralForms(String text) {
		MessagePattern pattern = new MessagePattern(text);
		Set<Set<String>> all = new HashSet<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			MessagePattern.Part part = pattern.getPart(i);
			if (part.getType() == MessagePattern.Part.Type.ARG_START
					&& part.getArgType() == MessagePattern.ArgType.PLURAL) {
				Set<String> forms = new TreeSet<>();
				int end = pattern.getLimitPartIndex(i);
				int depth = 0;
				for (int j = i + 1; j < end; j++) {
					MessagePattern.Part.Type type = pattern.getPartType(j);
					if (type == MessagePattern.Part.Type.MSG_START) {
						depth++;
					}
					else if (type == MessagePattern.Part.Type.MSG_LIMIT) {
						depth--;
					}
					else if (depth == 0 && type == MessagePattern.Part.Type.ARG_SELECTOR) {
						forms.add(pattern.getSubstring(pattern.getPart(j)));
					}
				}
				all.add(forms);
			}
		}
		return all;
	}

}
