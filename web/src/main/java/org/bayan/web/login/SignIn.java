package org.bayan.web.login;

import java.time.Duration;
import java.util.Optional;

import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.SignInAttempts;
import org.bayan.db.operation.AuditEntries;
import org.bayan.domain.language.Language;
import org.bayan.web.account.Passwords;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/** Lets people in who know their password, and nobody try too often. */
public class SignIn {

	private final Accounts accounts;

	private final SignInAttempts attempts;

	private final AuditEntries audit;

	private final TransactionTemplate transaction;

	private final Passwords passwords = new Passwords();

	public SignIn(Accounts accounts, SignInAttempts attempts, AuditEntries audit, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** What became of a try. */
	sealed interface Outcome {

		/**
		 * The password is right.
		 *
		 * @param account whose
		 */
		record Accepted(Account account) implements Outcome {

		}

		/** No such account, or not its password, or disabled; nobody learns which. */
		record Refused() implements Outcome {

		}

		/**
		 * Too many tries; the password was not looked at.
		 *
		 * @param remaining until the next one is let in
		 */
		record Throttled(Duration remaining) implements Outcome {

		}

	}

	/**
	 * Tries a name and a password.
	 * @param language the language chosen on the page; null: none was
	 */
	Outcome attempt(String name, String password, String address, @Nullable Language language) {
		SignInAttempts.Admission admission = requireNonNull(
				this.transaction.execute((status) -> this.attempts.admit(name, address)));
		return switch (admission) {
			case SignInAttempts.Admission.Refused refused -> new Outcome.Throttled(refused.remaining());
			case SignInAttempts.Admission.Admitted admitted -> compare(admitted, name, password, address, language);
		};
	}

	private Outcome compare(SignInAttempts.Admission.Admitted admitted, String name, String password, String address,
			@Nullable Language language) {
		Optional<Account> account = Account.isName(name.strip()) ? this.accounts.find(name) : Optional.empty();
		boolean matches = this.passwords.matches(password, account.orElse(null));
		return requireNonNull(this.transaction.execute((status) -> {
			if (account.isEmpty() || !matches || account.get().disabled()) {
				this.audit.add(null, "sign-in-refused", account.map(Account::key).orElse(null), address);
				return new Outcome.Refused();
			}
			this.attempts.succeeded(admitted.number());
			this.accounts.signedIn(account.get(), language);
			this.audit.add(account.get().key(), "sign-in", null, address);
			return new Outcome.Accepted(account.get());
		}));
	}

	/** Records that somebody signs out. */
	void signOut(Account account, String address) {
		this.transaction.executeWithoutResult((status) -> this.audit.add(account.key(), "sign-out", null, address));
	}

}
