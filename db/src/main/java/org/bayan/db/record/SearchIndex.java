package org.bayan.db.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/**
 * The index by which words are found among the activities. Sorting a row into it takes as
 * long as taking the row in, so a large file goes in without it, and it is made again
 * beside everything else; until then a search reads every activity, and finds the same.
 */
public class SearchIndex {

	private static final String NAME = "activity.activity_version_words";

	private static final String MAKE = """
			create index concurrently activity_version_words on activity.activity_version
				using gin (activity.searchable(activity_ref, title_en, title_fr, title_ar, city, partners, description)
					activity.gin_trgm_ops)
				with (gin_pending_list_limit = 65536)
				where to_change = 9223372036854775807""";

	private final DataSource connections;

	/**
	 * @param connections gives connections outside any transaction and pool
	 */
	public SearchIndex(DataSource connections) {
		this.connections = connections;
	}

	/**
	 * Drops it without stopping anybody who reads.
	 * @return false if it was in use for too long: then it is there still, and rows are
	 * sorted into it
	 */
	public boolean drop() {
		try {
			execute("drop index concurrently if exists " + NAME);
			return true;
		}
		catch (SQLException ex) {
			if ("55P03".equals(ex.getSQLState())) {
				return false;
			}
			throw failed(ex);
		}
	}

	/** Whether a search uses it: not while it is being made. */
	public boolean isThere() {
		try (Connection connection = this.connections.getConnection();
				Statement statement = connection.createStatement();
				ResultSet found = statement
					.executeQuery("select indisvalid from pg_index where indexrelid = to_regclass('" + NAME + "')")) {
			return found.next() && found.getBoolean(1);
		}
		catch (SQLException ex) {
			throw failed(ex);
		}
	}

	/**
	 * Makes it if it is missing or was left half made; nobody who reads or writes waits.
	 */
	public void make() {
		if (!isThere() && drop()) {
			try {
				execute(MAKE);
			}
			catch (SQLException ex) {
				throw failed(ex);
			}
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.connections.getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(true);
			statement.execute("set maintenance_work_mem = '256MB'");
			statement.execute("set lock_timeout = '5s'");
			statement.execute(sql);
		}
	}

	private static IllegalStateException failed(SQLException ex) {
		return new IllegalStateException("The search index cannot be changed: " + ex.getMessage(), ex);
	}

}
