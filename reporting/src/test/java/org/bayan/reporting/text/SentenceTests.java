package org.bayan.reporting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.place.SectorScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTests {

	private static final Target RECORDS = Target.Records.of(Measure.ACTIVITIES);

	private static final Target MOROCCO = new Target.Place("MAR");

	@ParameterizedTest
	@EnumSource
	void itsTextIsThatOfThePatternWhateverLeadsSomewhere(Language language) {
		Texts texts = Texts.in(language);
		Catalogue.read(language).forEach((key, pattern) -> {
			Set<String> chosen = arguments(pattern, ArgType.SELECT);
			Set<String> counted = arguments(pattern, ArgType.PLURAL);
			for (long n : List.of(0, 1, 2, 3, 11, 100, 1234)) {
				List<Object> plain = new ArrayList<>();
				List<Object> leading = new ArrayList<>();
				for (String name : Catalogue.arguments(pattern)) {
					plain.addAll(List.of(name, chosen.contains(name) ? "1" : counted.contains(name) ? n : "x y"));
					leading.addAll(List.of(name, chosen.contains(name) ? "1"
							: counted.contains(name) ? new Count(n, RECORDS) : Sentence.of("x y", "y", MOROCCO)));
				}
				assertThat(texts.say(key, leading.toArray()).text()).as(key).isEqualTo(texts.get(key, plain.toArray()));
			}
		});
	}

	@Test
	void aCountLeadsWithItsNounWhereTheFormIsNoMore() {
		assertThat(leading(Language.EN, "finding.activities", 57)).containsExactly("57\u00a0activities");
		assertThat(leading(Language.FR, "finding.activities", 1234)).containsExactly("1\u202f234\u00a0activités");
		assertThat(leading(Language.AR, "finding.activities", 1)).containsExactly("نشاط واحد");
		assertThat(leading(Language.AR, "finding.activities", 2)).containsExactly("نشاطان");
		assertThat(leading(Language.AR, "finding.activities", 11)).containsExactly("11\u00a0نشاطًا");
	}

	@Test
	void aCountLeadsAloneWhereItsFormSaysMore() {
		assertThat(leading(Language.EN, "summary.activities", 57)).containsExactly("57");
		assertThat(leading(Language.AR, "summary.outside", 3)).containsExactly("3");
		assertThat(leading(Language.AR, "summary.outside", 1)).isEmpty();
	}

	@Test
	void noneLeadsNowhere() {
		assertThat(leading(Language.EN, "finding.activities", 0)).isEmpty();
	}

	@Test
	void aNameLeadsWithoutItsArticle() {
		CountryName gambia = new CountryName(Language.FR, "GMB", "Gambie");
		assertThat(Sentence.of(gambia.in(), gambia.name(), new Target.Place("GMB")).parts())
			.containsExactly(new Sentence.Part("en ", null), new Sentence.Part("Gambie", new Target.Place("GMB")));
	}

	@Test
	void aCapitalChangesTheFirstLetterAlone() {
		Sentence name = Sentence.of("the Gambia", "Gambia", MOROCCO);
		assertThat(name.capital().text()).isEqualTo("The Gambia");
		assertThat(name.capital().small()).isEqualTo(name);
		assertThat(Sentence.EMPTY.capital()).isEqualTo(Sentence.EMPTY);
	}

	@Test
	void twoCountsOfOneSentenceLeadToTheirOwn() {
		Target sector = Target.Records.of(Measure.ACTIVITIES).in(new SectorScope("EDU"));
		Sentence sentence = Texts.in(Language.EN)
			.say("finding.sectors.top", "name", Sentence.of("Education", "Education", new Target.Sector("EDU")), "n",
					new Count(9, sector), "total", new Count(57, RECORDS));
		assertThat(sentence.parts()).containsExactly(new Sentence.Part("Education", new Target.Sector("EDU")),
				new Sentence.Part(" was involved in ", null), new Sentence.Part("9", sector),
				new Sentence.Part("\u00a0of the ", null), new Sentence.Part("57", RECORDS),
				new Sentence.Part("\u00a0activities", null));
	}

	private static List<String> leading(Language language, String key, long n) {
		return Texts.in(language)
			.say(key, "n", new Count(n, RECORDS), "period", "in 2022")
			.parts()
			.stream()
			.filter((part) -> part.target() != null)
			.map(Sentence.Part::text)
			.toList();
	}

	private static Set<String> arguments(String text, ArgType type) {
		MessagePattern pattern = new MessagePattern(text);
		Set<String> names = new TreeSet<>();
		for (int i = 0; i < pattern.countParts(); i++) {
			MessagePattern.Part part = pattern.getPart(i);
			boolean ordinal = type == ArgType.PLURAL && part.getArgType() == ArgType.SELECTORDINAL;
			if (part.getType() == MessagePattern.Part.Type.ARG_START && (part.getArgType() == type || ordinal)) {
				names.add(pattern.getSubstring(pattern.getPart(i + 1)));
			}
		}
		return names;
	}

}
