package org.bayan.db.operation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static org.bayan.db.jooq.operations.Tables.AUDIT;
import static org.jooq.impl.DSL.noCondition;

/**
 * What was done, by whom: written in the transaction of the deed, so that neither is
 * there without the other; the database refuses to change a row.
 */
public class AuditEntries {

	private final DSLContext dsl;

	public AuditEntries(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** The newest entries first. */
	public List<Entry> newest(int limit) {
		return entries(noCondition(), limit);
	}

	/** The newest entries first, those of some actions left out. */
	public List<Entry> newestBut(Collection<String> actions, int limit) {
		return entries(AUDIT.ACTION.notIn(actions), limit);
	}

	/** The newest entries of an action first. */
	public List<Entry> newestOf(String action, int limit) {
		return entries(AUDIT.ACTION.eq(action), limit);
	}

	private List<Entry> entries(Condition condition, int limit) {
		return this.dsl.selectFrom(AUDIT)
			.where(condition)
			.orderBy(AUDIT.AUDIT_ID.desc())
			.limit(limit)
			.fetch((row) -> new Entry(row.getAt().toInstant(), row.getAccount(), row.getAction(), row.getObject(),
					row.getAddress()));
	}

	/**
	 * What was done.
	 *
	 * @param at real time
	 * @param account key of the account; null: a command on the host, or nobody known
	 */
	public record Entry(Instant at, @Nullable String account, String action, @Nullable String object,
			@Nullable String address) {

	}

	/**
	 * Adds an entry.
	 * @param account key of the account that did it; null: a command on the host, or
	 * nobody known
	 * @param action what was done, {@code sign-in}
	 * @param object what it was done to; null where the action says it all
	 * @param address where from; null: on the host
	 */
	public void add(@Nullable String account, String action, @Nullable String object, @Nullable String address) {
		this.dsl.insertInto(AUDIT)
			.set(AUDIT.ACCOUNT, account)
			.set(AUDIT.ACTION, action)
			.set(AUDIT.OBJECT, object)
			.set(AUDIT.ADDRESS, address)
			.execute();
	}

}
