package org.bayan.batch.run;

import java.sql.SQLException;

import org.bayan.db.operation.WorkLocks;

/** Tells failures that pass from those that would come again. */
public final class Passing {

	private Passing() {
	}

	/**
	 * Whether the same work may succeed another time: the connection or the server went
	 * away (classes 08 and 57 of SQLSTATE), a resource ran out (53), another process took
	 * over.
	 */
	public static boolean mayPass(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof WorkLocks.FencedException || (cause instanceof SQLException sql
					&& sql.getSQLState() != null && sql.getSQLState().matches("(08|53|57).*"))) {
				return true;
			}
		}
		return false;
	}

}
