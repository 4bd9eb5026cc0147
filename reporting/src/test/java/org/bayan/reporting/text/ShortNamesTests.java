package org.bayan.reporting.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShortNamesTests {

	@Test
	void statesHaveShortNamesWithTheirLineBreaks() {
		assertThat(ShortNames.state("en", "ARE")).isEqualTo("Emirates");
		assertThat(ShortNames.state("fr", "CIV")).isEqualTo("Côte|d’Ivoire");
		assertThat(ShortNames.state("ar", "SAU")).isEqualTo("السعودية");
		assertThat(ShortNames.state("en", "FRA")).isNull();
	}

	@Test
	void aSectorsShortNameIsItsOwn() {
		assertThat(ShortNames.sector("en", "SCI", "Science and Environment Sector"))
			.isEqualTo("Science and|environment");
		assertThat(ShortNames.sector("fr", "LAIS", "Département des Affaires juridiques"))
			.isEqualTo("Affaires|juridiques");
		assertThat(ShortNames.sector("ar", "EDU", "قطاع التربية")).isEqualTo("التربية");
	}

	@Test
	void theSameCodeOfAnotherOrganisationKeepsItsFullName() {
		assertThat(ShortNames.sector("en", "SCI", "Social Cohesion Initiative")).isNull();
		assertThat(ShortNames.sector("en", "NONE", "No sector stated")).isNull();
	}

}
