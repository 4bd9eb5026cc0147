package org.bayan.batch.country;

import java.util.List;
import java.util.Map;

import org.bayan.batch.country.CountryReading.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of states as people write them, and what is asked of them. */
class CountryNamesTests {

	private final CountryNames names = CountryNames.of(Map.of(), List.of());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Morocco | MAR
			  MAROC  | MAR
			المغرب | MAR
			Marruecos | MAR
			Marrocos | MAR
			Royaume du Maroc | MAR
			المملكة المغربية | MAR
			MAR | MAR
			Côte d'Ivoire | CIV
			COTE D’IVOIRE | CIV
			Ivory Coast | CIV
			CENTRAFRICAINE, REPUBLIQUE | CAF
			Congo, Democratic Republic of the | COD
			Congo, Dem. Rep. of the | COD
			Democratic Republic of Congo | COD
			Republic of the Congo | COG
			Iran (Islamic Republic of) | IRN
			Islamic Republic of Iran | IRN
			Venezuela (Bolivarian Republic of) | VEN
			Korea (Republic of) | KOR
			Korea, Democratic People's Republic of | PRK
			United Kingdom of Great Britain and Northern Ireland | GBR
			UK | GBR
			Türkiye | TUR
			Turquie | TUR
			تركيا | TUR
			Democratic Republic of Sao Tome and Prin | STP
			St. Kitts & Nevis | KNA
			Trinidad and Tobago | TTO
			Guinea-Bissau | GNB
			Guinée équatoriale | GNQ
			Papua New Guinea | PNG
			Guinée | GIN
			Republic of Guinea | GIN
			Moldavie | MDA
			Viêt Nam | VNM
			Lao People’s Democratic Republic | LAO
			Burma (Myanmar) | MMR
			Cabo Verde | CPV
			Eswatini | SWZ
			الإمارات | ARE
			الامارات العربية المتحدة | ARE
			السعوديه | SAU
			فلسطين | PSE
			State of Palestine | PSE
			Niger | NER
			Nigéria | NGA
			Dominica | DMA
			Dominican Republic | DOM
			South Sudan | SSD
			République du Soudan | SDN
			""")
	void aNameIsKnownHoweverItIsWritten(String written, String code) {
		assertThat(this.names.read(written)).isEqualTo(new CountryReading(List.of(code), List.of()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Congo | COG COD
			Congo, Rep. | COG COD
			Korea | KOR PRK
			كوريا | KOR PRK
			Yugoslavia | SRB MNE BIH HRV SVN MKD
			Tchécoslovaquie | CZE SVK
			USSR | RUS
			Republic of China | CHN TWN
			AU | AUS
			""")
	void whatSaysNoSingleStateIsAsked(String written, String candidates) {
		assertThat(this.names.read(written))
			.isEqualTo(new CountryReading(List.of(), List.of(new Question(written, List.of(candidates.split(" "))))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Marocco | MAR
			Kazakstan | KAZ
			El Savador | SLV
			Trinidad and Tobaco | TTO
			Centrafriqe | CAF
			""")
	void whatIsNearToANameIsSuggestedAndNotTaken(String written, String suggested) {
		CountryReading reading = this.names.read(written);
		assertThat(reading.codes()).isEmpty();
		assertThat(reading.questions()).hasSize(1);
		assertThat(reading.questions().getFirst().spelling()).isEqualTo(written);
		assertThat(reading.questions().getFirst().candidates()).startsWith(suggested);
	}

	@ParameterizedTest
	@CsvSource({ "MULTI-PAYS", "8 pays", "Global", "EU", "African Union", "Sub-Saharan Africa", "Regional", "UNESCO",
			"Nairobi", "n/a" })
	void whatIsNoStateIsAskedWithoutASuggestion(String written) {
		assertThat(this.names.read(written))
			.isEqualTo(new CountryReading(List.of(), List.of(new Question(written, List.of()))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Kenya; Uganda | KEN UGA
			Congo, Democratic Republic of the; Kenya | COD KEN
			Guinée / Guinée-Bissau et Niger | GIN GNB NER
			السعودية والإمارات | SAU ARE
			Egypt, Jordan and Trinidad and Tobago | EGY JOR TTO
			Congo, Democratic Republic of the, Kenya | COD KEN
			Sao Tome and Principe and Kenya | STP KEN
			Kenya, Kenya | KEN
			المغرب، تونس، مصر | MAR TUN EGY
			Bosnia and Herzegovina, Serbia | BIH SRB
			France/Italie | FRA ITA
			""")
	void aCellOfSeveralNamesIsCutWhereAllPiecesAreNames(String written, String codes) {
		assertThat(this.names.read(written)).isEqualTo(new CountryReading(List.of(codes.split(" ")), List.of()));
	}

	@Test
	void whatIsSureStandsBesideWhatIsAsked() {
		assertThat(this.names.read("Congo, Kenya, Iran")).isEqualTo(
				new CountryReading(List.of("KEN", "IRN"), List.of(new Question("Congo", List.of("COG", "COD")))));
		assertThat(this.names.read("Kenya; Marocco"))
			.isEqualTo(new CountryReading(List.of("KEN"), List.of(new Question("Marocco", List.of("MAR")))));
	}

	@Test
	void aCommaWithinANameThatIsNoStateDoesNotCutIt() {
		assertThat(this.names.read("Kenya, Nairobi"))
			.isEqualTo(new CountryReading(List.of(), List.of(new Question("Kenya, Nairobi", List.of()))));
	}

	@Test
	void aColumnOfAlpha2CodesIsRead() {
		List<String> codes = List.of("MA", "AU", "", "EG", "TN", "DZ", "LY", "MR", "SN", "ML", "Kenya");
		CountryNames column = CountryNames.of(Map.of(), codes);
		assertThat(column.read("AU").codes()).containsExactly("AUS");
		assertThat(column.read("Kenya").codes()).containsExactly("KEN");
		assertThat(CountryNames.of(Map.of(), List.of("AU", "Kenya")).read("AU").codes()).isEmpty();
	}

	@Test
	void theOrganisationsOwnNamesComeFirst() {
		CountryNames own = CountryNames.of(Map.of("COD", List.of("Congo"), "XKX", List.of("Kosovo*")), List.of());
		assertThat(own.read("congo").codes()).containsExactly("COD");
		assertThat(own.read("Kosovo").codes()).containsExactly("XKX");
	}

}
