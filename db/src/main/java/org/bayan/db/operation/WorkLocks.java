package org.bayan.db.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.jooq.DSLContext;

import static org.bayan.db.jooq.operations.Tables.WORK;

/**
 * Kinds of work that must not run twice at once. Whoever holds the session's advisory
 * lock of a work owns it; the database frees it when the owner's connection ends, however
 * it ends. Each take-over raises the work's fence; every transaction of the work asks
 * {@link #check} first, so that an owner that lost its connection while it was stopped
 * cannot write when it wakes.
 */
public class WorkLocks {

	/** Everything that writes facts, reference data or figures. */
	public static final String FACTS = "facts";

	/** Upper half of the key of every advisory lock of this program: "baya". */
	private static final int LOCK_SPACE = 0x62617961;

	private final DSLContext dsl;

	private final DataSource connections;

	/**
	 * @param dsl takes part in the current transaction
	 * @param connections gives a connection of its own to each lock, outside any pool
	 */
	public WorkLocks(DSLContext dsl, DataSource connections) {
		this.dsl = dsl;
		this.connections = connections;
	}

	/** Takes a work if nobody has it. */
	public Optional<Held> tryTake(String work, String owner) {
		return take(work, owner, "select pg_try_advisory_lock(?, hashtext(?))");
	}

	/** Takes a work as soon as nobody else has it. */
	public Held take(String work, String owner) {
		return take(work, owner, "select true from pg_advisory_lock(?, hashtext(?))").orElseThrow();
	}

	/** Whether somebody has a work, without taking it. */
	public boolean isTaken(String work) {
		return Boolean.TRUE.equals(this.dsl.fetchValue("""
				select exists (select from pg_locks where locktype = 'advisory' and granted
					and database = (select oid from pg_database where datname = current_database())
					and classid = ? and objid = hashtext(?)::bigint & 4294967295 and objsubid = 2)""", LOCK_SPACE,
				work));
	}

	/**
	 * To be called first in each transaction of a work: waits for no one, and keeps
	 * others from taking the work over until the transaction ends.
	 * @throws FencedException if somebody took the work over since
	 */
	public void check(Held held) {
		Long fence = this.dsl.select(WORK.FENCE)
			.from(WORK)
			.where(WORK.NAME.eq(held.work))
			.forShare()
			.fetchOne(WORK.FENCE);
		if (fence == null || fence != held.fence) {
			throw new FencedException(held.work);
		}
	}

	private Optional<Held> take(String work, String owner, String lock) {
		Connection connection = null;
		try {
			connection = this.connections.getConnection();
			connection.setAutoCommit(true);
			if (!lock(connection, lock, work)) {
				connection.close();
				return Optional.empty();
			}
			return Optional.of(new Held(work, raise(connection, work, owner), connection));
		}
		catch (SQLException | RuntimeException ex) {
			if (connection != null) {
				try {
					connection.close();
				}
				catch (SQLException closing) {
					ex.addSuppressed(closing);
				}
			}
			throw new IllegalStateException("The lock of " + work + " could not be taken: " + ex.getMessage(), ex);
		}
	}

	private static boolean lock(Connection connection, String sql, String work) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setInt(1, LOCK_SPACE);
			statement.setString(2, work);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	private static long raise(Connection connection, String work, String owner) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("""
				update operations.work set fence = fence + 1, taken_at = now(), taken_by = ? where name = ?
				returning fence""")) {
			statement.setString(1, owner);
			statement.setString(2, work);
			try (ResultSet result = statement.executeQuery()) {
				if (!result.next()) {
					throw new IllegalStateException("no work " + work);
				}
				return result.getLong(1);
			}
		}
	}

	/** A work that is owned until it is closed or its connection ends. */
	public static final class Held implements AutoCloseable {

		private final String work;

		private final long fence;

		private final Connection connection;

		private Held(String work, long fence, Connection connection) {
			this.work = work;
			this.fence = fence;
			this.connection = connection;
		}

		/**
		 * Gives the work back, at once: the server notices that a connection was closed
		 * only some time later.
		 */
		@Override
		public void close() {
			try (this.connection;
					PreparedStatement unlock = this.connection
						.prepareStatement("select pg_advisory_unlock(?, hashtext(?))")) {
				unlock.setInt(1, LOCK_SPACE);
				unlock.setString(2, this.work);
				unlock.execute();
			}
			catch (SQLException ex) {
				// the connection is gone, and with it the lock
			}
		}

	}

	/** Somebody else took the work over. */
	public static final class FencedException extends RuntimeException {

		FencedException(String work) {
			super("The work " + work + " was taken over by another process.");
		}

	}

}
