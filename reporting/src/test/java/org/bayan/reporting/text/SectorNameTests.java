package org.bayan.reporting.text;

import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectorNameTests {

	@Test
	void aNameThatSaysItsKindTakesTheArticle() {
		assertThat(
				Stream.of("Culture Sector", "Directorate General", "Center of Arabic", "ICESCO Regional Office in Baku")
					.map((name) -> new SectorName(Language.EN, name).the()))
			.containsExactly("the Culture Sector", "the Directorate General", "the Center of Arabic",
					"the ICESCO Regional Office in Baku");
		assertThat(Stream
			.of("Secteur de la Culture", "Direction générale", "Fédération des Universités", "Institut du patrimoine")
			.map((name) -> new SectorName(Language.FR, name).the())).containsExactly("le Secteur de la Culture",
					"la Direction générale", "la Fédération des Universités", "l’Institut du patrimoine");
	}

	@Test
	void anyOtherNameStandsAsItIs() {
		assertThat(new SectorName(Language.EN, "Education").the()).isEqualTo("Education");
		assertThat(new SectorName(Language.FR, "Éducation").the()).isEqualTo("«\u202fÉducation\u202f»");
		assertThat(new SectorName(Language.AR, "قطاع التربية").the()).isEqualTo("قطاع التربية");
	}

}
