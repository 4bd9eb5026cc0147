package org.bayan.domain.language;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTests {

	@Test
	void eachIsWrittenAsItsCode() {
		assertThat(Language.values()).extracting(Language::code).containsExactly("en", "fr", "ar");
		assertThat(Language.values()).allMatch((one) -> one.toString().equals(one.code()));
		assertThat(Language.values()).allMatch((one) -> Language.ofCode(one.code()) == one);
		assertThat(Language.ofCode("EN")).isNull();
		assertThat(Language.ofCode("fr-FR")).isNull();
	}

	@Test
	void namesAreSoughtInOnesOwnLanguageFirst() {
		assertThat(Language.EN.fallbacks()).containsExactly(Language.EN, Language.FR, Language.AR);
		assertThat(Language.FR.fallbacks()).containsExactly(Language.FR, Language.EN, Language.AR);
		assertThat(Language.AR.fallbacks()).containsExactly(Language.AR, Language.EN, Language.FR);
	}

	@Test
	void aTitleIsToldInTheFirstLanguageThatHasIt() {
		Titles titles = new Titles(null, "Atelier", "ورشة");
		assertThat(titles.told(Language.EN, "A-1")).isEqualTo("Atelier");
		assertThat(titles.language(Language.EN)).isEqualTo(Language.FR);
		assertThat(titles.told(Language.AR, "A-1")).isEqualTo("ورشة");
		assertThat(titles.language(Language.AR)).isEqualTo(Language.AR);
		assertThat(new Titles("Workshop", null, null).language(Language.AR)).isEqualTo(Language.EN);
		assertThat(new Titles(null, null, null).told(Language.FR, "A-1")).isEqualTo("A-1");
	}

}
