package org.bayan.domain.reference;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** ISO 3166-1 and ISO 4217 as they are written out here. */
class ListsOfTheWorldTests {

	/** 249 are assigned; the JDK's own list is another's work. */
	@Test
	void countriesAreThoseOfTheJdk() {
		assertThat(Countries.codes()).hasSize(249);
		Set<String> jdk = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
		assertThat(Countries.codes()).containsExactlyInAnyOrderElementsOf(jdk);
		for (String alpha2 : Locale.getISOCountries()) {
			assertThat(Countries.alpha2(Locale.of("", alpha2).getISO3Country())).isEqualTo(alpha2);
		}
		assertThat(Countries.contains("XKX")).as("left to users").isFalse();
		assertThat(Countries.alpha2("XKX")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "USD, 2", "JPY, 0", "KWD, 3", "XOF, 0", "MAD, 2", "OMR, 3", "ISK, 0", "DEM, 2" })
	void currenciesHaveTheDigitsOfTheirMinorUnit(String code, int digits) {
		assertThat(Currencies.contains(code)).isTrue();
		assertThat(Currencies.minorDigits(code)).isEqualTo(digits);
	}

	@Test
	void whatIsNoCurrencyHasNoDigits() {
		assertThat(Currencies.contains("XXX")).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> Currencies.minorDigits("usd"));
	}

	@Test
	void aNameIsPrintedWithARoundApostrophe() {
		Names names = new Names("Cote d'Ivoire", "Côte d'Ivoire", "كوت ديفوار");
		assertThat(names.in(Language.FR)).isEqualTo("Côte d’Ivoire");
		assertThat(names.in(Language.EN)).isEqualTo("Cote d’Ivoire");
		assertThat(names.in(Language.AR)).isEqualTo("كوت ديفوار");
		assertThat(new Names("the 'new' one", "l'un", "").in(Language.EN)).as("quotation marks")
			.isEqualTo("the 'new' one");
	}

}
