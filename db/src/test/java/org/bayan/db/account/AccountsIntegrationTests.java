package org.bayan.db.account;

import java.time.Duration;

import org.bayan.db.TestDatabase;
import org.bayan.db.account.SignInAttempts.Admission;
import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.db.jooq.operations.Tables.SIGN_IN_ATTEMPT;

/** Accounts by their names, and the tries to sign in that are let in. */
class AccountsIntegrationTests {

	private static final TestDatabase database = new TestDatabase();

	@RegisterExtension
	private static final Extension undone = database.eachTestUndone();

	private final Accounts accounts = new Accounts(database.dsl());

	private final SignInAttempts attempts = new SignInAttempts(database.dsl());

	private Account account(String name) {
		return this.accounts.find(name).orElseThrow();
	}

	@Test
	void anAccountIsFoundHoweverItsNameIsWrittenAndMadeOnce() {
		assertThat(this.accounts.add("R. Alami", Role.PLANNER, "{a}hash")).isTrue();
		assertThat(this.accounts.add("r. alami", Role.ADMINISTRATOR, "{a}other")).isFalse();
		Account found = account(" R. ALAMI ");
		assertThat(found.name()).isEqualTo("R. Alami");
		assertThat(found.key()).isEqualTo("r. alami");
		assertThat(found.role()).isEqualTo(Role.PLANNER);
		assertThat(found.passwordHash()).isEqualTo("{a}hash");
		assertThat(found.passwordNumber()).isEqualTo(1);
		assertThat(found.language()).isNull();
		assertThat(found.disabled()).isFalse();
		assertThat(this.accounts.find("R Alami")).isEmpty();
	}

	@Test
	void accountsStandByName() {
		this.accounts.add("zoe", Role.PLANNER, "h");
		this.accounts.add("Ann", Role.PLANNER, "h");
		assertThat(this.accounts.all()).extracting(Account::name).containsExactly("Ann", "zoe");
	}

	@Test
	void aNewPasswordAndLettingInAgainEndTheSessionsBegunBefore() {
		this.accounts.add("ann", Role.PLANNER, "h");
		this.accounts.add("bob", Role.PLANNER, "h");
		this.accounts.password(account("ann"), "{a}new");
		assertThat(account("ann").passwordHash()).isEqualTo("{a}new");
		assertThat(account("ann").passwordNumber()).isEqualTo(2);
		this.accounts.disabled(account("ann"), true);
		assertThat(account("ann").disabled()).isTrue();
		assertThat(account("ann").passwordNumber()).isEqualTo(2);
		this.accounts.disabled(account("ann"), false);
		assertThat(account("ann").disabled()).isFalse();
		assertThat(account("ann").passwordNumber()).isEqualTo(3);
		assertThat(account("bob").passwordNumber()).isEqualTo(1);
	}

	@Test
	void aRoleAndALanguageAreOfOneAccount() {
		this.accounts.add("ann", Role.PLANNER, "h");
		this.accounts.add("bob", Role.PLANNER, "h");
		this.accounts.role(account("ann"), Role.LEADERSHIP);
		this.accounts.signedIn(account("ann"), Language.AR);
		this.accounts.signedIn(account("ann"), null);
		assertThat(account("ann").role()).isEqualTo(Role.LEADERSHIP);
		assertThat(account("ann").language()).isEqualTo(Language.AR);
		assertThat(account("bob").role()).isEqualTo(Role.PLANNER);
		assertThat(account("bob").language()).isNull();
	}

	private Admission admit(String name, String address) {
		return database.get(() -> this.attempts.admit(name, address));
	}

	private long admitted(String name, String address) {
		assertThat(admit(name, address)).isInstanceOf(Admission.Admitted.class);
		return requireNonNull(
				(Long) database.dsl().fetchValue("select max(attempt_id) from operations.sign_in_attempt"));
	}

	private void laterBy(String interval) {
		database.dsl().execute("update operations.sign_in_attempt set at = at - ?::interval", interval);
	}

	@Test
	void afterEightFailuresAnAccountWaitsUntilTheFirstIsAQuarterOfAnHourOld() {
		for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
			admitted("Ann", "10.0.0." + i);
		}
		laterBy("10 minutes");
		assertThat(admit("ann ", "10.0.1.1")).isInstanceOfSatisfying(Admission.Refused.class,
				(refused) -> assertThat(refused.remaining()).isBetween(Duration.ofSeconds(270), Duration.ofMinutes(5)));
		admitted("bob", "10.0.1.1");
		laterBy("5 minutes 1 second");
		admitted("ann", "10.0.1.1");
	}

	@Test
	void whoIsRefusedDoesNotWaitLongerForIt() {
		for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
			admitted("ann", "10.0.0.1");
		}
		admit("ann", "10.0.0.1");
		assertThat(database.dsl().fetchCount(SIGN_IN_ATTEMPT)).isEqualTo(8);
	}

	@Test
	void aSuccessForgetsTheFailuresOfItsAccountAndNotThoseOfItsAddress() {
		for (int i = 0; i < SignInAttempts.PER_ACCOUNT - 1; i++) {
			admitted("ann", "10.0.0.1");
		}
		this.attempts.succeeded(admitted("ann", "10.0.0.1"));
		for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
			admitted("ann", "10.0.0.1");
		}
		assertThat(admit("ann", "10.0.0.1")).isInstanceOf(Admission.Refused.class);
		for (int i = 15; i < SignInAttempts.PER_ADDRESS; i++) {
			admitted("user " + i, "10.0.0.1");
		}
		assertThat(admit("one more", "10.0.0.1")).isInstanceOf(Admission.Refused.class);
		admitted("one more", "10.0.0.2");
	}

	@Test
	void triesOfMoreThanADayAgoAreForgottenAndNoNameIsKept() {
		admitted("ann", "10.0.0.1");
		laterBy("25 hours");
		admitted("bob", "10.0.0.1");
		assertThat(database.dsl()
			.fetch("select length(account_hash) from operations.sign_in_attempt")
			.getValues(0, Integer.class)).containsExactly(32);
	}

}
