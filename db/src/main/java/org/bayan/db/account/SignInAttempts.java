package org.bayan.db.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

import org.bayan.db.jooq.operations.tables.SignInAttempt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

import static org.bayan.db.jooq.operations.Tables.SIGN_IN_ATTEMPT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

/**
 * Tries to sign in, counted in the database, so that all instances of the program count
 * together and a restart forgets nothing. A try is recorded before its password is looked
 * at, as one that failed; so a thousand at once are no more than one after the other.
 */
public class SignInAttempts {

	/** So many tries may fail within the window, for one account and from one address. */
	public static final int PER_ACCOUNT = 8;

	public static final int PER_ADDRESS = 40;

	public static final Duration WINDOW = Duration.ofMinutes(15);

	private static final Duration KEPT = Duration.ofDays(1);

	/** Upper half of the keys of these advisory locks: "sign". */
	private static final int LOCK_SPACE = 0x7369676e;

	private final DSLContext dsl;

	public SignInAttempts(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** What became of a try. */
	public sealed interface Admission {

		/**
		 * The password may be looked at.
		 *
		 * @param number of the try
		 */
		record Admitted(long number) implements Admission {

		}

		/**
		 * Too many tries failed.
		 *
		 * @param remaining until the next one is let in
		 */
		record Refused(Duration remaining) implements Admission {

		}

	}

	/**
	 * Records a try, in a transaction of its own, unless too many failed before.
	 * @param name the account's name as typed, known or not
	 * @param address where the try comes from
	 */
	public Admission admit(String name, String address) {
		byte[] account = hash(name);
		// Two tries at once must not both be the last that is let in. Always the account
		// first: so no two wait for each other.
		lock("account " + HexFormat.of().formatHex(account));
		lock("address " + address);
		this.dsl.deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.AT.lt(ago(KEPT))).execute();
		Duration wait = longer(
				wait(SIGN_IN_ATTEMPT.ACCOUNT_HASH.eq(account).and(SIGN_IN_ATTEMPT.AT.gt(lastSuccess(account))),
						PER_ACCOUNT),
				wait(SIGN_IN_ATTEMPT.ADDRESS.eq(address), PER_ADDRESS));
		if (wait.isPositive()) {
			return new Admission.Refused(wait);
		}
		return new Admission.Admitted(this.dsl.insertInto(SIGN_IN_ATTEMPT)
			.set(SIGN_IN_ATTEMPT.ACCOUNT_HASH, account)
			.set(SIGN_IN_ATTEMPT.ADDRESS, address)
			.returning(SIGN_IN_ATTEMPT.ATTEMPT_ID)
			.fetchSingle(SIGN_IN_ATTEMPT.ATTEMPT_ID));
	}

	/**
	 * Marks a try as one that succeeded: those before it count no longer for its account.
	 */
	public void succeeded(long number) {
		this.dsl.update(SIGN_IN_ATTEMPT)
			.set(SIGN_IN_ATTEMPT.SUCCEEDED, true)
			.where(SIGN_IN_ATTEMPT.ATTEMPT_ID.eq(number))
			.execute();
	}

	/** How long until fewer than the limit have failed within the window. */
	private Duration wait(Condition which, int limit) {
		List<Long> ages = this.dsl
			.select(field("extract(epoch from clock_timestamp() - {0})::bigint", Long.class, SIGN_IN_ATTEMPT.AT))
			.from(SIGN_IN_ATTEMPT)
			.where(which.and(SIGN_IN_ATTEMPT.SUCCEEDED.isFalse()).and(SIGN_IN_ATTEMPT.AT.gt(ago(WINDOW))))
			.orderBy(SIGN_IN_ATTEMPT.AT.desc())
			.limit(limit)
			.fetch(0, Long.class);
		return (ages.size() < limit) ? Duration.ZERO
				: longer(Duration.ofSeconds(1), WINDOW.minusSeconds(ages.getLast()));
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

	private Field<OffsetDateTime> lastSuccess(byte[] account) {
		SignInAttempt earlier = SIGN_IN_ATTEMPT.as("earlier");
		return coalesce(field(this.dsl.select(max(earlier.AT))
			.from(earlier)
			.where(earlier.ACCOUNT_HASH.eq(account).and(earlier.SUCCEEDED.isTrue()))), ago(WINDOW));
	}

	private static Field<OffsetDateTime> ago(Duration duration) {
		return field("clock_timestamp() - {0} * interval '1 second'", OffsetDateTime.class, val(duration.toSeconds()));
	}

	private void lock(String name) {
		this.dsl.execute("select pg_advisory_xact_lock(?, hashtext(?))", LOCK_SPACE, name);
	}

	private static byte[] hash(String name) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(Account.keyOf(name).getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
