package org.bayan.app.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import javax.sql.DataSource;

import org.bayan.app.postgres.EmbeddedPostgres;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

import static org.bayan.db.jooq.operations.Tables.BATCH_JOB_EXECUTION;

/**
 * The database of this process, with the tables of this program's version: the embedded
 * one, or with {@code spring.datasource.url} one of the user's own.
 */
public final class Database implements AutoCloseable {

	private static final List<String> UNFINISHED = List.of("STARTING", "STARTED", "STOPPING");

	private final @Nullable EmbeddedPostgres embedded;

	private final DataSource connections;

	private final String url;

	private final String user;

	private final String password;

	private volatile boolean begun;

	/** What stands on the database, in the order in which it was started. */
	private final Deque<AutoCloseable> guests = new ConcurrentLinkedDeque<>();

	private Database(@Nullable EmbeddedPostgres embedded, DataSource connections, String url, String user,
			String password) {
		this.embedded = embedded;
		this.connections = connections;
		this.url = url;
		this.user = user;
		this.password = password;
	}

	/** Starts or joins the database and updates its tables where needed. */
	public static Database open(Settings settings) {
		Database database = settings.get(Setting.DATABASE_URL)
			.map((url) -> external(settings, url))
			.orElseGet(() -> embedded(settings));
		// also where the process is ended by a signal
		Runtime.getRuntime().addShutdownHook(new Thread(database::close, "leave-database"));
		try {
			database.update();
			database.read((dsl) -> new References(dsl).zone()).ifPresent(settings::organisationZone);
			return database;
		}
		catch (SQLException ex) {
			database.close();
			throw new DatabaseException("The database cannot be used: %s.".formatted(ex.getMessage()), ex);
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
	}

	/** Whether the database has its organisation and reference data. */
	public boolean isSetUp() {
		return read((dsl) -> new References(dsl).reportingCurrency() != null);
	}

	/** It got the organisation that comes with the product, as nobody had set one up. */
	void began() {
		this.begun = true;
	}

	/** Whether it got its organisation by this process, without being asked. */
	public boolean hasBegun() {
		return this.begun;
	}

	/**
	 * Whether a killed process left something to be done: a run that nobody runs, a
	 * stored file that nobody takes in, or figures behind the facts.
	 */
	public boolean hasLeftRuns() {
		return read((dsl) -> !new WorkLocks(dsl, this.connections).isTaken(WorkLocks.FACTS)
				&& (new Summaries(dsl).current() != new Changes(dsl).latest()
						|| !new IntakeFiles(dsl).waiting().isEmpty()
						|| dsl.fetchExists(BATCH_JOB_EXECUTION, BATCH_JOB_EXECUTION.STATUS.in(UNFINISHED))));
	}

	/** Whether this is the program's own server. */
	public boolean isEmbedded() {
		return this.embedded != null;
	}

	/**
	 * Takes everything out of the database and makes its tables anew.
	 * @return false, and nothing done, if a command is changing the figures
	 */
	public boolean empty() {
		return empty(null, () -> {
		});
	}

	/** Whether this program has the migration up to which tables were made. */
	public boolean knows(String schema) {
		return Schema.knows(schema);
	}

	/**
	 * Takes everything out of the database, makes its tables as they were at a migration,
	 * fills them, and brings them up to this program's version; nobody changes the
	 * figures meanwhile.
	 * @param schema the script of that migration; null: the newest
	 * @return false, and nothing done, if a command is changing the figures
	 */
	public boolean empty(@Nullable String schema, Contents filling) {
		return new WorkLocks(DSL.using(this.connections, SQLDialect.POSTGRES), this.connections)
			.tryTake(WorkLocks.FACTS, "emptying")
			.map((lock) -> {
				try (lock) {
					dropAll();
					try {
						// the audit is filled, too, so it is not guarded yet
						Schema.update(this.connections, schema);
						filling.fill();
					}
					finally {
						update();
					}
					return true;
				}
				catch (SQLException ex) {
					throw new DatabaseException("The database cannot be emptied: %s.".formatted(ex.getMessage()), ex);
				}
			})
			.orElse(false);
	}

	private void dropAll() throws SQLException {
		if (this.embedded != null) {
			new AuditGuard(this.embedded).dropAll();
		}
		else {
			DSL.using(this.connections, SQLDialect.POSTGRES)
				.execute("drop schema activity, intake, reporting, operations cascade");
		}
	}

	/** Brings the tables up to this program's version. */
	private void update() throws SQLException {
		if (this.embedded == null) {
			Schema.update(this.connections);
			return;
		}
		AuditGuard guard = new AuditGuard(this.embedded);
		if (!Schema.isCurrent(this.connections)) {
			guard.lift();
			Schema.update(this.connections);
		}
		guard.set();
	}

	/** Fills tables that are empty. */
	@FunctionalInterface
	public interface Contents {

		void fill() throws SQLException;

	}

	/** The address for a pool. */
	String url() {
		return this.url;
	}

	String user() {
		return this.user;
	}

	String password() {
		return this.password;
	}

	/** Connections of their own, outside any pool. */
	public DataSource connections() {
		return this.connections;
	}

	/** Changes something in one transaction. */
	public <T> T change(Function<DSLContext, T> work) {
		return DSL.using(this.connections, SQLDialect.POSTGRES)
			.transactionResult((configuration) -> work.apply(configuration.dsl()));
	}

	/** Reads in one transaction, so that all it reads is of one moment. */
	public <T> T read(Function<DSLContext, T> reading) {
		try (Connection connection = this.connections.getConnection()) {
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			return reading.apply(DSL.using(connection, SQLDialect.POSTGRES));
		}
		catch (SQLException ex) {
			throw new DatabaseException("The database cannot be read: %s.".formatted(ex.getMessage()), ex);
		}
	}

	/**
	 * Closes something with the database and before it, also where the process is ended
	 * by a signal.
	 */
	void closeFirst(AutoCloseable guest) {
		this.guests.push(guest);
	}

	/**
	 * Closes what stands on it, then leaves the embedded server, which the last one to
	 * leave stops.
	 */
	@Override
	public synchronized void close() {
		for (AutoCloseable guest = this.guests.poll(); guest != null; guest = this.guests.poll()) {
			try {
				guest.close();
			}
			catch (Exception ex) {
				LoggerFactory.getLogger(Database.class).warn("Not closed cleanly", ex);
			}
		}
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

	private static Database embedded(Settings settings) {
		EmbeddedPostgres postgres = EmbeddedPostgres.join(settings.home());
		return new Database(postgres, postgres.dataSource(), postgres.jdbcUrl(), postgres.user(), postgres.password());
	}

	private static Database external(Settings settings, String url) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		try {
			dataSource.setUrl(url);
		}
		catch (IllegalArgumentException ex) {
			throw new SettingException(
					"spring.datasource.url is '%s', which is not an address of a PostgreSQL such as jdbc:postgresql://host/name."
						.formatted(url),
					ex);
		}
		String user = settings.get(Setting.DATABASE_USER).orElse("");
		String password = settings.get(Setting.DATABASE_PASSWORD).orElse("");
		if (!user.isEmpty()) {
			dataSource.setUser(user);
			dataSource.setPassword(password);
		}
		return new Database(null, dataSource, url, user, password);
	}

}
