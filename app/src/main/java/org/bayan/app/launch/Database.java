package org.bayan.app.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

import org.bayan.app.postgres.EmbeddedPostgres;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of this process, with the tables of this program's version: the embedded
 * one, or with {@code spring.datasource.url} one of the user's own.
 */
public final class Database implements AutoCloseable {

	private final @Nullable EmbeddedPostgres embedded;

	private final DataSource connections;

	private Database(@Nullable EmbeddedPostgres embedded, DataSource connections) {
		this.embedded = embedded;
		this.connections = connections;
	}

	/** Starts or joins the database and updates its tables where needed. */
	public static Database open(Settings settings) {
		Database database = settings.get("spring.datasource.url")
			.map((url) -> new Database(null, external(settings, url)))
			.orElseGet(() -> embedded(settings));
		try {
			Schema.update(database.connections);
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

	/** Connections of their own, outside any pool. */
	public DataSource connections() {
		return this.connections;
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

	/** Leaves the embedded server, which the last one to leave stops. */
	@Override
	public void close() {
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

	private static Database embedded(Settings settings) {
		EmbeddedPostgres postgres = EmbeddedPostgres.join(settings.home());
		// also where the process is ended by a signal
		Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "leave-postgres"));
		return new Database(postgres, postgres.dataSource());
	}

	private static DataSource external(Settings settings, String url) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		try {
			dataSource.setUrl(url);
		}
		catch (IllegalArgumentException ex) {
			throw new SettingException(
					"spring.datasource.url is '%s', which is no address of a PostgreSQL such as jdbc:postgresql://host/name."
						.formatted(url),
					ex);
		}
		settings.get("spring.datasource.username").ifPresent(dataSource::setUser);
		settings.get("spring.datasource.password").ifPresent(dataSource::setPassword);
		return dataSource;
	}

}
