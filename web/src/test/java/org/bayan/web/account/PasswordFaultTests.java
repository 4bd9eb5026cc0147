package org.bayan.web.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Names;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which passwords may be chosen, and what is said of the others. */
class PasswordFaultTests {

	private static final Names ICESCO = new Names("Organization (ICESCO)", "Organisation du monde (ICESCO)",
			"منظمة العالم (إيسيسكو)");

	@ParameterizedTest
	@ValueSource(strings = { "twelve chars", "correct horse battery", "نخلة في باحة الدار", "Zx9!kLm2#pQr",
			"a dragon eats the moon", "password of the old lighthouse", "198512121234", "passwords and icebergs" })
	void whatIsLongAndNobodysFirstGuessMayBeChosen(String password) {
		assertThat(fault(password)).isNull();
	}

	@Test
	void twelveCharactersAreEnoughAndSeventyTwoBytesTheMost() {
		assertThat(fault("eleven char")).isEqualTo(PasswordFault.LENGTH);
		String words = "long way round ".repeat(9);
		assertThat(fault("a" + words.substring(0, 71))).isNull();
		assertThat(fault("a" + words.substring(0, 72))).isEqualTo(PasswordFault.LENGTH);
		assertThat(fault("نخلة ونخلة ونخلة وباحة وباحة ودار وباب وسقف")).as("more bytes than letters")
			.isEqualTo(PasswordFault.LENGTH);
	}

	@ParameterizedTest
	@ValueSource(strings = { "I am the Planner", "PLANNER of all months", "the ｐｌａｎｎｅｒ speaks" })
	void theNameIsNoPassword(String password) {
		assertThat(fault(password)).isEqualTo(PasswordFault.NAME);
	}

	@ParameterizedTest
	@ValueSource(strings = { "my Icesco years", "ICESCO20262026", "في إيسيسكو دائمًا", "organisation du monde!" })
	void norIsTheOrganisation(String password) {
		assertThat(fault(password)).isEqualTo(PasswordFault.ORGANISATION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Password1234", "qwertyuiop123", "123456789012", "P@ssw0rd2026!!", "!!!Welcome2026!!!",
			"passwordpassword", "Password Password", "azertyazerty", "MotDePasse2026", "bismillah2026", "aaaaaaaaaaaa",
			"abcabcabcabc", "1212121212121212", "------------", "Q!!!!!!!!!!!!", "sunshine!!!!!!!!",
			"Iloveyouforever" })
	void norIsOneOfTheMostUsedWithOrWithoutMore(String password) {
		assertThat(fault(password)).isEqualTo(PasswordFault.COMMON);
	}

	@Test
	void theListHasMoreThanAThousandInTheFormInWhichTheyAreLookedUp() throws IOException {
		List<String> lines;
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(PasswordFault.class.getResourceAsStream("common-passwords.txt")),
				StandardCharsets.UTF_8))) {
			lines = reader.lines().toList();
		}
		assertThat(lines).hasSizeGreaterThan(1_000).doesNotHaveDuplicates().isSorted();
		assertThat(lines).allMatch((line) -> line.equals(line.strip().toLowerCase(Locale.ROOT)) && !line.isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					LENGTH       | A password has at least 12 characters and at most 72 bytes, which is 72 Latin or 36 Arabic letters; nothing was changed.
					NAME         | A password does not contain the name of its account; nothing was changed.
					ORGANISATION | A password does not contain the name of the organisation; nothing was changed.
					COMMON       | This password is one of the most used, or little more than one, and is guessed first; nothing was changed.
					""")
	void eachIsOneSentence(PasswordFault fault, String sentence) {
		assertThat(fault.sentence(Texts.in(Language.EN)).replace('\u00a0', ' ')).isEqualTo(sentence);
	}

	@ParameterizedTest
	@EnumSource
	void inEveryLanguage(Language language) {
		for (PasswordFault fault : PasswordFault.values()) {
			assertThat(fault.sentence(Texts.in(language))).endsWith(".").doesNotContain("{", ". ");
		}
	}

	private static @Nullable PasswordFault fault(String password) {
		return PasswordFault.of(password, "planner", ICESCO);
	}

}
