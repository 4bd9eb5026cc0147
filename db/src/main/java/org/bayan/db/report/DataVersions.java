package org.bayan.db.report;

import org.jooq.DSLContext;
import org.jooq.Record;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.CHANGE;
import static org.bayan.db.jooq.reporting.Tables.EDITION;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_STATE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

/**
 * Tells by one statement whether anything of the figures has changed: every request for a
 * page asks.
 */
public class DataVersions {

	private final DSLContext dsl;

	public DataVersions(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * What figures depend on.
	 *
	 * @param change the newest change; 0 before the first
	 * @param figures the change up to which the figures are current
	 * @param writer the transaction that brought them there: a database that was emptied
	 * or restored has the same numbers again
	 * @param editions how many there are
	 */
	public record State(long change, long figures, String writer, int editions) {

	}

	/** As of now, or of the snapshot of the current transaction. */
	public State state() {
		Record row = this.dsl
			.select(field(this.dsl.select(coalesce(max(CHANGE.CHANGE_ID), inline(0L))).from(CHANGE)),
					field(this.dsl.select(coalesce(max(SUMMARY_STATE.CHANGE_ID), inline(0L))).from(SUMMARY_STATE)),
					field("coalesce((select max(xmin::text) from reporting.summary_state), '')", String.class),
					field(this.dsl.selectCount().from(EDITION)))
			.fetchSingle();
		return new State(requireNonNull(row.get(0, Long.class)), requireNonNull(row.get(1, Long.class)),
				requireNonNull(row.get(2, String.class)), requireNonNull(row.get(3, Integer.class)));
	}

}
