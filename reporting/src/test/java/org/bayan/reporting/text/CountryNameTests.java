package org.bayan.reporting.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Countries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CountryNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			MAR | le Maroc               | au Maroc                | du Maroc
			EGY | l’Égypte               | en Égypte               | de l’Égypte
			DZA | l’Algérie              | en Algérie              | de l’Algérie
			AFG | l’Afghanistan          | en Afghanistan          | de l’Afghanistan
			IRN | l’Iran                 | en Iran                 | de l’Iran
			SAU | l’Arabie saoudite      | en Arabie saoudite      | de l’Arabie saoudite
			CIV | la Côte d’Ivoire       | en Côte d’Ivoire        | de la Côte d’Ivoire
			SLE | la Sierra Leone        | en Sierra Leone         | de la Sierra Leone
			GMB | la Gambie              | en Gambie               | de la Gambie
			ARE | les Émirats arabes unis | aux Émirats arabes unis | des Émirats arabes unis
			MDV | les Maldives           | aux Maldives            | des Maldives
			COM | les Comores            | aux Comores             | des Comores
			BHR | Bahreïn                | à Bahreïn               | de Bahreïn
			DJI | Djibouti               | à Djibouti              | de Djibouti
			OMN | Oman                   | à Oman                  | d’Oman
			YEM | le Yémen               | au Yémen                | du Yémen
			BRN | le Brunéi Darussalam   | au Brunéi Darussalam    | du Brunéi Darussalam
			BFA | le Burkina Faso        | au Burkina Faso         | du Burkina Faso
			GUY | le Guyana              | au Guyana               | du Guyana
			TCD | le Tchad               | au Tchad                | du Tchad
			HND | le Honduras            | au Honduras             | du Honduras
			HUN | la Hongrie             | en Hongrie              | de la Hongrie
			HTI | Haïti                  | en Haïti                | d’Haïti
			ISR | Israël                 | en Israël               | d’Israël
			CUB | Cuba                   | à Cuba                  | de Cuba
			MLT | Malte                  | à Malte                 | de Malte
			USA | les États-Unis         | aux États-Unis          | des États-Unis
			JAM | la Jamaïque            | à la Jamaïque           | de la Jamaïque
			IMN | l’Île de Man           | à l’Île de Man          | de l’Île de Man
			KOR | la République de Corée | en République de Corée  | de la République de Corée
			""")
	void frenchNamesTakeTheirArticleAndPreposition(String code, String the, String in, String of) {
		CountryName name = new CountryName(Language.FR, code, Texts.in(Language.FR).country(code));
		assertThat(List.of(name.the(), name.in(), name.of())).containsExactly(the, in, of);
	}

	@Test
	void aLongNameFollowsItsFirstWordNotTheCountrysShortName() {
		CountryName kingdom = new CountryName(Language.FR, "MAR", "Royaume du Maroc");
		assertThat(List.of(kingdom.the(), kingdom.in(), kingdom.of())).containsExactly("le Royaume du Maroc",
				"au Royaume du Maroc", "du Royaume du Maroc");
		assertThat(new CountryName(Language.FR, "MLI", "République du Mali").of())
			.isEqualTo("de la République du Mali");
		assertThat(new CountryName(Language.FR, "QAT", "État du Qatar").of()).isEqualTo("de l’État du Qatar");
		assertThat(new CountryName(Language.EN, "MAR", "Kingdom of Morocco").the()).isEqualTo("the Kingdom of Morocco");
		assertThat(new CountryName(Language.EN, "IRN", "Iran (Islamic Republic of)").the())
			.isEqualTo("Iran (Islamic Republic of)");
		assertThat(new CountryName(Language.AR, "MAR", "المملكة المغربية").agreement()).isEqualTo("other");
		assertThat(new CountryName(Language.AR, "IRQ", "جمهورية العراق").agreement()).isEqualTo("other");
	}

	@Test
	void elisionFollowsTheNameOfTheReferenceData() {
		assertThat(new CountryName(Language.FR, "IRQ", "Irak").in()).isEqualTo("en Irak");
		assertThat(new CountryName(Language.FR, "BGD", "Ouzbékistan").of()).isEqualTo("de l’Ouzbékistan");
		assertThat(new CountryName(Language.FR, "XKX", "Ailleurs").of()).isEqualTo("d’Ailleurs");
	}

	@Test
	void arabicVerbsAgreeWithTheCountrysGender() {
		Set<String> masculine = Countries.codes()
			.stream()
			.filter((code) -> new CountryName(Language.AR, code, Texts.in(Language.AR).country(code)).agreement()
				.equals("m"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(masculine).containsExactly("GIB", "IOT", "IRQ", "JOR", "LBN", "MAR", "MNE", "SDN", "SOM", "SSD",
				"VAT", "YEM");
	}

	@Test
	void englishNamesTakeTheWhereTheyNeedIt() {
		assertThat(Stream.of("GMB", "ARE", "MDV", "COM", "NLD", "USA", "PHL", "VAT", "COD", "MAR", "UKR", "SDN", "PSE")
			.map((code) -> new CountryName(Language.EN, code, Texts.in(Language.EN).country(code)).in()))
			.containsExactly("in the Gambia", "in the United Arab Emirates", "in the Maldives", "in the Comoros",
					"in the Netherlands", "in the United States", "in the Philippines", "in the Holy See",
					"in the Democratic Republic of the Congo", "in Morocco", "in Ukraine", "in Sudan", "in Palestine");
	}

	@Test
	void verbsArePluralAfterFrenchPlurals() {
		assertThat(Stream.of("MDV", "COM", "ARE", "USA", "MAR", "EGY", "BHR")
			.map((code) -> new CountryName(Language.FR, code, Texts.in(Language.FR).country(code)).agreement()))
			.containsExactly("plural", "plural", "plural", "plural", "other", "other", "other");
	}

	@Test
	void everyCountryOfTheWorldHasItsGrammar() {
		Set<String> listed = Lists.read("countries.csv")
			.stream()
			.map((row) -> row.getFirst())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(listed).isEqualTo(new TreeSet<>(Countries.codes()));
		assertThat(Lists.read("countries.csv")).allSatisfy((row) -> {
			assertThat(row).hasSize(6);
			assertThat(row.get(1)).isIn("", "the");
			assertThat(row.get(2)).isIn("", "m", "f", "mp", "fp");
			assertThat(row.get(5)).isIn("m", "f");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					MMR | Myanmar                                | Myanmar                               | ميانمار
					TUR | Türkiye                                | Türkiye                               | تركيا
					PSE | Palestine                              | Palestine                             | فلسطين
					CIV | Côte d’Ivoire                          | Côte d’Ivoire                         | كوت ديفوار
					COD | Democratic Republic of the Congo       | République démocratique du Congo      | جمهورية الكونغو الديمقراطية
					COG | Congo                                  | Congo                                 | الكونغو
					KOR | Republic of Korea                      | République de Corée                   | جمهورية كوريا
					BIH | Bosnia and Herzegovina                 | Bosnie-Herzégovine                    | البوسنة والهرسك
					VNM | Viet Nam                               | Viet Nam                              | فيتنام
					CPV | Cabo Verde                             | Cabo Verde                            | كابو فيردي
					RUS | Russia                                 | Russie                                | روسيا
					""")
	void otherCountriesAreCalledAsInternationalOrganisationsCallThem(String code, String en, String fr, String ar) {
		assertThat(Stream.of(Language.values()).map((language) -> Texts.in(language).country(code))).containsExactly(en,
				fr, ar);
	}

	@Test
	void everyCountryHasAProperNameInEachLanguage() {
		assertThat(Countries.codes()).hasSize(249).allSatisfy((code) -> {
			String en = Texts.in(Language.EN).country(code);
			String fr = Texts.in(Language.FR).country(code);
			String ar = Texts.in(Language.AR).country(code);
			assertThat(List.of(en, fr, ar)).as(code).noneMatch((name) -> name.equals(code) || name.contains("SAR"));
			assertThat(en + fr).as(code).doesNotContain("&", "St. ", "U.S.", "'", " - ", "Territories palest");
			assertThat(ar).as(code).matches("[\\p{IsArabic}\\p{M} ()\\-]+");
			assertThat(List.of(en, fr, ar)).as(code).allMatch((name) -> !name.contains(","));
		});
	}

}
