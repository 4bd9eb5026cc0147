package org.bayan.db.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which names accounts may have, and which of them are one. */
class AccountTests {

	@ParameterizedTest
	@ValueSource(strings = { "a", "R. Alami", "planner@icesco.org", "فاطمة", "é\u0301 7", "O’Neill-x_y", "2 b" })
	void lettersDigitsAndAFewSignsMakeAName(String name) {
		assertThat(Account.isName(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " a", "a ", "-a", ".a", "a/b", "a\nb", "a\u200bb", "<b>", "a'b" })
	void anythingElseIsNone(String name) {
		assertThat(Account.isName(name)).isFalse();
	}

	@Test
	void aNameHasAtMost64Characters() {
		assertThat(Account.isName("a".repeat(64))).isTrue();
		assertThat(Account.isName("a".repeat(65))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "R. Alami, r. alami", "ÉLODIE, élodie", "Ｅｌｏ, elo", "e\u0301lodie, élodie", "' Ann ', ann", "I, i" })
	void namesThatDifferInCaseOrFormAloneAreOne(String name, String key) {
		assertThat(Account.keyOf(name)).isEqualTo(key);
	}

	@Test
	void eachRoleMayDoWhatThoseBeforeItMay() {
		assertThat(Role.ADMINISTRATOR.includes(Role.LEADERSHIP)).isTrue();
		assertThat(Role.PLANNER.includes(Role.PLANNER)).isTrue();
		assertThat(Role.PLANNER.includes(Role.ADMINISTRATOR)).isFalse();
		assertThat(Role.LEADERSHIP.includes(Role.PLANNER)).isFalse();
		assertThat(Role.ofCode("planner")).isEqualTo(Role.PLANNER);
		assertThat(Role.ofCode("PLANNER")).isNull();
	}

}
