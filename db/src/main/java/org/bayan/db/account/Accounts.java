package org.bayan.db.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.bayan.db.jooq.operations.tables.records.AccountRecord;
import org.bayan.domain.language.Language;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.operations.Tables.ACCOUNT;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.val;

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

	/**
	 * Makes an account; false, and nothing done, if the name is taken.
	 * @param passwordHash null: its password is still to be chosen
	 */
	public boolean add(String name, Role role, @Nullable String passwordHash) {
		return this.dsl.insertInto(ACCOUNT)
			.set(ACCOUNT.ACCOUNT_KEY, Account.keyOf(name))
			.set(ACCOUNT.NAME, name)
			.set(ACCOUNT.ROLE, role.code())
			.set(ACCOUNT.PASSWORD_HASH, passwordHash)
			.onConflictDoNothing()
			.execute() == 1;
	}

	/**
	 * Gives an account a new password, which ends its sessions; no link works any more.
	 */
	public void password(Account account, String passwordHash) {
		withoutLink().set(ACCOUNT.PASSWORD_HASH, passwordHash)
			.set(ACCOUNT.PASSWORD_NUMBER, ACCOUNT.PASSWORD_NUMBER.plus(1))
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	/**
	 * Makes a link by which a password may be chosen; one made before works no more.
	 * @param hash of what it holds
	 * @param expiresAt business time
	 */
	public void link(Account account, byte[] hash, Instant expiresAt) {
		this.dsl.update(ACCOUNT)
			.set(ACCOUNT.LINK_HASH, hash)
			.set(ACCOUNT.LINK_EXPIRES_AT, expiresAt.atOffset(ZoneOffset.UTC))
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	/**
	 * The account of a name whose link that is; none where it works no more. Until the
	 * transaction ends nobody else finds it, so it works once.
	 * @param now business time
	 */
	public Optional<Account> linked(String name, byte[] hash, Instant now) {
		return this.dsl.selectFrom(ACCOUNT)
			.where(ACCOUNT.ACCOUNT_KEY.eq(Account.keyOf(name)))
			.and(ACCOUNT.LINK_HASH.eq(hash))
			.and(ACCOUNT.LINK_EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)))
			.forUpdate()
			.fetchOptional()
			.map(Accounts::account);
	}

	/**
	 * Gives an account another role, from its next request on; a lower one ends its
	 * sessions.
	 */
	public void role(Account account, Role role) {
		this.dsl.update(ACCOUNT)
			.set(ACCOUNT.ROLE, role.code())
			.set(ACCOUNT.PASSWORD_NUMBER, ACCOUNT.PASSWORD_NUMBER.plus(role.includes(account.role()) ? 0 : 1))
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	/** Lets nobody else change administrators until the transaction ends. */
	public void lockAdministrators() {
		this.dsl.select(ACCOUNT.ACCOUNT_KEY)
			.from(ACCOUNT)
			.where(ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.code()))
			.orderBy(ACCOUNT.ACCOUNT_KEY)
			.forUpdate()
			.execute();
	}

	/** Whether an account is the only one that can sign in as an administrator. */
	public boolean isLastAdministrator(Account account) {
		return this.dsl.select(ACCOUNT.ACCOUNT_KEY)
			.from(ACCOUNT)
			.where(ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.code()))
			.and(ACCOUNT.DISABLED_AT.isNull())
			.and(ACCOUNT.PASSWORD_HASH.isNotNull())
			.fetch(ACCOUNT.ACCOUNT_KEY)
			.equals(List.of(account.key()));
	}

	/**
	 * Remembers that somebody signed in.
	 * @param language the one that was chosen there; null: none was
	 */
	public void signedIn(Account account, @Nullable Language language) {
		this.dsl.update(ACCOUNT)
			.set(ACCOUNT.SIGNED_IN_AT, currentOffsetDateTime())
			.set(ACCOUNT.LANGUAGE, (language != null) ? val(language.code()) : ACCOUNT.LANGUAGE)
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	/**
	 * Shuts an account out from its next request on, also whoever has a link to it, or
	 * lets it in again.
	 */
	public void disabled(Account account, boolean disabled) {
		var update = withoutLink();
		(disabled ? update.set(ACCOUNT.DISABLED_AT, currentOffsetDateTime())
				: update.setNull(ACCOUNT.DISABLED_AT).set(ACCOUNT.PASSWORD_NUMBER, ACCOUNT.PASSWORD_NUMBER.plus(1)))
			.where(ACCOUNT.ACCOUNT_KEY.eq(account.key()))
			.execute();
	}

	private UpdateSetMoreStep<AccountRecord> withoutLink() {
		return this.dsl.update(ACCOUNT).setNull(ACCOUNT.LINK_HASH).setNull(ACCOUNT.LINK_EXPIRES_AT);
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
		return (moment != null) ? moment.toInstant() : null;
	}

	private static @Nullable Language language(@Nullable String code) {
		return (code != null) ? Language.ofCode(code) : null;
	}

	private static Account account(AccountRecord row) {
		return new Account(row.getAccountKey(), row.getName(), requireNonNull(Role.ofCode(row.getRole())),
				row.getPasswordHash(), row.getPasswordNumber(), language(row.getLanguage()),
				row.getMadeAt().toInstant(), instant(row.getSignedInAt()), instant(row.getDisabledAt()));
	}

}
