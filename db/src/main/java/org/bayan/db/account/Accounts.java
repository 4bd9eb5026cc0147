package org.bayan.db.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.bayan.db.jooq.operations.tables.records.AccountRecord;
import org.bayan.domain.language.Language;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.operations.Tables.ACCOUNT;
import static org.jooq.impl.DSL.currentOffsetDateTime;

/** The accounts, in the current transaction. */
public class Accounts {

	private final DSLContext dsl;

	public Accounts(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** The account of a name, however it is written. */
	public Optional<Account> find(String name) {
		return this.dsl.selectFrom(ACCOUNT)
			.where(ACCOUNT.ACCOUNT_KEY.eq(Account.keyOf(name)))
			.fetchOptional()
			.map(Accounts::account);
	}

	/** All of them, by name. */
	public List<Account> all() {
		return this.dsl.selectFrom(ACCOUNT).orderBy(ACCOUNT.ACCOUNT_KEY).fetch(Accounts::account);
	}

	/** Makes an account; false, and nothing done, if the name is taken. */
	public boolean add(String name, Role role, String passwordHash) {
		return this.dsl.insertInto(ACCOUNT)
			.set(ACCOUNT.ACCOUNT_KEY, Account.keyOf(name))
			.set(ACCOUNT.NAME, name)
			.set(ACCOUNT.ROLE, role.code())
			.set(ACCOUNT.PASSWORD_HASH, passwordHash)
			.onConflictDoNothing()
			.execute() == 1;
	}

	/** Gives an account a new password, which ends its sessions. */
	public void password(Account account, String passwordHash) {
		this.dsl.update(ACCOUNT)
			.set(ACCOUNT.PASSWORD_HASH, passwordHash)
			.set(ACCOUNT.PASSWORD_NUMBER, ACCOUNT.PASSWORD_NUMBER.plus(1))
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	/** Gives an account another role, from its next request on. */
	public void role(Account account, Role role) {
		this.dsl.update(ACCOUNT).set(ACCOUNT.ROLE, role.code()).where(ACCOUNT.ACCOUNT_KEY.eq(account.key())).execute();
	}

	/** Remembers the language an account chose. */
	public void language(Account account, Language language) {
		this.dsl.update(ACCOUNT)
			.set(ACCOUNT.LANGUAGE, language.code())
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	/** Shuts an account out from its next request on, or lets it in again. */
	public void disabled(Account account, boolean disabled) {
		var update = this.dsl.update(ACCOUNT);
		(disabled ? update.set(ACCOUNT.DISABLED_AT, currentOffsetDateTime())
				: update.setNull(ACCOUNT.DISABLED_AT).set(ACCOUNT.PASSWORD_NUMBER, ACCOUNT.PASSWORD_NUMBER.plus(1)))
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	private static @Nullable Language language(@Nullable String code) {
		return (code != null) ? Language.ofCode(code) : null;
	}

	private static Account account(AccountRecord row) {
		@Nullable OffsetDateTime disabledAt = row.getDisabledAt();
		return new Account(row.getAccountKey(), row.getName(), requireNonNull(Role.ofCode(row.getRole())),
				row.getPasswordHash(), row.getPasswordNumber(), language(row.getLanguage()),
				row.getMadeAt().toInstant(), (disabledAt != null) ? disabledAt.toInstant() : null);
	}

}
