package org.bayan.app.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.bayan.app.postgres.EmbeddedPostgres;

/**
 * Keeps the audit of the embedded database from the program itself: it belongs to the
 * server's owner, whom only the start of a process and the update of the tables need. The
 * program may read it and add to it; it can neither change, empty, drop or replace it nor
 * take its trigger away.
 */
final class AuditGuard {

	/** Of those who guard it at the same time. */
	private static final String TURN = "select pg_advisory_xact_lock(4711, 6)";

	private final EmbeddedPostgres postgres;

	AuditGuard(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	/** Lets the program update the tables. */
	void lift() throws SQLException {
		execute("""
				do $$
				begin
					if to_regclass('operations.audit') is not null then
						alter schema operations owner to bayan_program;
						alter table operations.audit owner to bayan_program;
						alter function operations.refuse() owner to bayan_program;
					end if;
				end $$""");
	}

	/** Guards it, if it is not yet. */
	void set() throws SQLException {
		if (isSet()) {
			return;
		}
		execute("""
				alter schema operations owner to current_user;
				grant usage, create on schema operations to bayan_program;
				alter table operations.audit owner to current_user;
				alter function operations.refuse() owner to current_user;
				revoke all on operations.audit from bayan_program;
				grant select, insert on operations.audit to bayan_program;
				grant select on sequence operations.audit_audit_id_seq to bayan_program""");
	}

	/** Empties the database, of which the program owns no more than a part. */
	void dropAll() throws SQLException {
		execute("drop schema activity, intake, reporting, operations cascade");
	}

	private boolean isSet() throws SQLException {
		try (Connection connection = this.postgres.dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet owner = statement.executeQuery("""
						select tableowner <> current_user from pg_tables
						where schemaname = 'operations' and tablename = 'audit'""")) {
			return owner.next() && owner.getBoolean(1);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.postgres.ownersConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute(TURN);
			statement.execute(sql);
			connection.commit();
		}
	}

}
