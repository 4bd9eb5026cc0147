package org.bayan.web.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.SignInAttempts;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.reference.References;
import org.bayan.web.account.LinkCode;
import org.bayan.web.account.PasswordFault;
import org.bayan.web.account.Passwords;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Gives accounts the passwords that people choose themselves: who knows the present one,
 * or has a link that works once.
 */
@Component
class ChosenPasswords {

	private final Accounts accounts;

	private final SignInAttempts attempts;

	private final References references;

	private final AuditEntries audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Passwords passwords = new Passwords();

	ChosenPasswords(Accounts accounts, SignInAttempts attempts, References references, AuditEntries audit,
			TransactionTemplate transaction, Clock clock) {
		this.accounts = accounts;
		this.attempts = attempts;
		this.references = references;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** What became of it. */
	sealed interface Outcome {

		/**
		 * The account has the new password; its sessions have ended.
		 *
		 * @param account as it is now
		 */
		record Changed(Account account) implements Outcome {

		}

		/** Not the present password, or no link that works; nobody learns more. */
		record Refused() implements Outcome {

		}

		/** The new password may not be chosen. */
		record Unfit(PasswordFault fault) implements Outcome {

		}

		/**
		 * Too many tries; the present password was not looked at.
		 *
		 * @param remaining until the next one is let in
		 */
		record Throttled(Duration remaining) implements Outcome {

		}

	}

	/**
	 * Changes the password of somebody who knows the present one, with as many tries as
	 * signing in has.
	 */
	Outcome change(Account account, String present, String chosen, String address) {
		PasswordFault fault = fault(chosen, account);
		if (fault != null) {
			return new Outcome.Unfit(fault);
		}
		SignInAttempts.Admission admission = requireNonNull(
				this.transaction.execute((status) -> this.attempts.admit(account.name(), address)));
		return switch (admission) {
			case SignInAttempts.Admission.Refused refused -> new Outcome.Throttled(refused.remaining());
			case SignInAttempts.Admission.Admitted admitted -> compare(admitted, account, present, chosen, address);
		};
	}

	private Outcome compare(SignInAttempts.Admission.Admitted admitted, Account account, String present, String chosen,
			String address) {
		if (!this.passwords.matches(present, account)) {
			this.transaction.executeWithoutResult(
					(status) -> this.audit.add(account.key(), "password-refused", account.key(), address));
			return new Outcome.Refused();
		}
		String hash = this.passwords.hash(chosen);
		return requireNonNull(this.transaction.execute((status) -> {
			this.attempts.succeeded(admitted.number());
			return set(account, hash, account.key(), address);
		}));
	}

	/**
	 * Sets the password of an account to which somebody has a link.
	 * @param name the account's as the link has it
	 * @param code what the link holds
	 */
	Outcome byLink(String name, String code, String chosen, String address) {
		Optional<Account> linked = this.transaction.execute((status) -> linked(name, code));
		if (linked == null || linked.isEmpty()) {
			return new Outcome.Refused();
		}
		PasswordFault fault = fault(chosen, linked.get());
		if (fault != null) {
			return new Outcome.Unfit(fault);
		}
		String hash = this.passwords.hash(chosen);
		return requireNonNull(this.transaction.execute((status) -> linked(name, code)
			.<Outcome>map((account) -> set(account, hash, account.key() + " link", address))
			.orElseGet(Outcome.Refused::new)));
	}

	private Optional<Account> linked(String name, String code) {
		return this.accounts.linked(name, LinkCode.hash(code), this.clock.instant());
	}

	private @Nullable PasswordFault fault(String chosen, Account account) {
		return PasswordFault.of(chosen, account.name(), this.references.organisation());
	}

	private Outcome set(Account account, String hash, String object, String address) {
		this.accounts.password(account, hash);
		this.audit.add(account.key(), "password-changed", object, address);
		return new Outcome.Changed(this.accounts.find(account.key()).orElseThrow());
	}

}
