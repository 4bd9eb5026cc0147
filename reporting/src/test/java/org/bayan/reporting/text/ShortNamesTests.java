package org.bayan.reporting.text;

import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShortNamesTests {

	@Test
	void statesHaveShortNamesWithTheirLineBreaks() {
		assertThat(ShortNames.state(Language.EN, "ARE")).isEqualTo("Emirates");
		assertThat(ShortNames.state(Language.FR, "CIV")).isEqualTo("Côte|d’Ivoire");
		assertThat(ShortNames.state(Language.AR, "SAU")).isEqualTo("السعودية");
	}

	@Test
	void allOtherStatesAreCalledAsCldrDoesInShort() {
		assertThat(ShortNames.state(Language.EN, "FRA")).isEqualTo("France");
		assertThat(ShortNames.state(Language.EN, "GBR")).isEqualTo("UK");
		assertThat(ShortNames.state(Language.FR, "FJI")).isEqualTo("Fidji");
		assertThat(ShortNames.state(Language.AR, "VUT")).isEqualTo("فانواتو");
		assertThat(ShortNames.state(Language.EN, "XKX")).isEqualTo("Kosovo");
		assertThat(ShortNames.state(Language.EN, "XAA")).isNull();
	}

	@Test
	void aSectorsShortNameIsItsOwn() {
		assertThat(ShortNames.sector(Language.EN, "SCI", "Science and Environment Sector"))
			.isEqualTo("Science and|environment");
		assertThat(ShortNames.sector(Language.FR, "LAIS", "Département des Affaires juridiques"))
			.isEqualTo("Affaires|juridiques");
		assertThat(ShortNames.sector(Language.AR, "EDU", "قطاع التربية")).isEqualTo("التربية");
	}

	@Test
	void theSameCodeOfAnotherOrganisationKeepsItsFullName() {
		assertThat(ShortNames.sector(Language.EN, "SCI", "Social Cohesion Initiative")).isNull();
		assertThat(ShortNames.sector(Language.EN, "NONE", "No sector stated")).isNull();
	}

}
