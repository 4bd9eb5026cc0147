package org.bayan.web.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	@Test
	void aHashNamesItsAlgorithmAndIsAnotherEachTime() {
		Passwords passwords = new Passwords();
		String hash = passwords.hash("correct horse battery");
		assertThat(hash).startsWith("{bcrypt}$2a$11$");
		assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
	}

	@Test
	void noPasswordIsNobodys() {
		Passwords passwords = new Passwords();
		assertThat(passwords.matches("nobody", null)).isFalse();
		assertThat(passwords.matches("", null)).isFalse();
	}

	@Test
	void anAccountWithoutAPasswordLetsNobodyIn() {
		Account account = new Account("amina", "Amina", Role.PLANNER, null, 1, null, Instant.EPOCH, null, null);
		assertThat(new Passwords().matches("", account)).isFalse();
		assertThat(new Passwords().matches("nobody", account)).isFalse();
	}

	@Test
	void randomOnesHaveFiveGroupsOfFourAndNeverRepeat() {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			assertThat(Passwords.random()).matches("([a-km-np-tw-z2-9u]{4}-){4}[a-km-np-tw-z2-9u]{4}");
			seen.add(Passwords.random());
		}
		assertThat(seen).hasSize(1_000);
	}

}
