package org.bayan.db.operation;

import org.jooq.DSLContext;

import static org.bayan.db.jooq.operations.Tables.RESTART;
import static org.jooq.impl.DSL.currentOffsetDateTime;

/** Failed runs that an administrator wants tried again at once. */
public class Restarts {

	private final DSLContext dsl;

	public Restarts(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Asks for a run to be tried again. */
	public void ask(long run, String account) {
		this.dsl.insertInto(RESTART).set(RESTART.RUN_ID, run).set(RESTART.ASKED_BY, account).execute();
	}

	/** Takes up what was asked for; false if nothing was. */
	public boolean take() {
		return this.dsl.update(RESTART)
			.set(RESTART.TAKEN_AT, currentOffsetDateTime())
			.where(RESTART.TAKEN_AT.isNull())
			.execute() > 0;
	}

}
