package org.bayan.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * Connections to the embedded server wherever it runs at the moment, starting it again if
 * nothing answers.
 */
final class RevivingDataSource extends PGSimpleDataSource {

	private static final long serialVersionUID = 1L;

	/** Sent while a server starts, recovers or stops. */
	private static final String CANNOT_CONNECT_NOW = "57P03";

	private final transient EmbeddedPostgres postgres;

	RevivingDataSource(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return getConnection(this.postgres.user(), this.postgres.password());
	}

	@Override
	public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
		try {
			return connect(user, password);
		}
		catch (SQLException ex) {
			if (!isGone(ex)) {
				throw ex;
			}
			this.postgres.revive();
			return connect(user, password);
		}
	}

	private synchronized Connection connect(@Nullable String user, @Nullable String password) throws SQLException {
		setUrl(this.postgres.jdbcUrl());
		return super.getConnection(user, password);
	}

	private static boolean isGone(SQLException ex) {
		return PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState().equals(ex.getSQLState())
				|| CANNOT_CONNECT_NOW.equals(ex.getSQLState());
	}

}
