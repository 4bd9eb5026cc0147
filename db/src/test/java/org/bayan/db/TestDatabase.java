package org.bayan.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/** A database of its own for each test, on the one PostgreSQL of this module's tests. */
public final class TestDatabase {

	private static final EmbeddedPostgres POSTGRES = start();

	/** By version, the databases as they were then. */
	private static final Map<String, String> EARLIER = new ConcurrentHashMap<>();

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final DataSource dataSource;

	private final DSLContext dsl;

	private final DataSourceTransactionManager transactions;

	private final TransactionTemplate transaction;

	public TestDatabase() {
		this("template migrated");
	}

	private TestDatabase(String made) {
		String name = "test" + NUMBER.incrementAndGet();
		DSL.using(POSTGRES.getPostgresDatabase(), SQLDialect.POSTGRES).execute("create database " + name + " " + made);
		this.dataSource = POSTGRES.getDatabase("postgres", name);
		this.dsl = DSL.using(new TransactionAwareDataSourceProxy(this.dataSource), SQLDialect.POSTGRES);
		this.transactions = new DataSourceTransactionManager(this.dataSource);
		this.transaction = new TransactionTemplate(this.transactions);
	}

	/** A database as it was after a migration, to be brought up from there. */
	public static TestDatabase at(String version) {
		return new TestDatabase("template " + EARLIER.computeIfAbsent(version, (missing) -> {
			String name = "migrated" + missing;
			make(POSTGRES, name, missing);
			return name;
		}));
	}

	/** Brings it up to today's tables. */
	public void bringUp() {
		flyway(this.dataSource).load().migrate();
	}

	private static FluentConfiguration flyway(DataSource dataSource) {
		return Flyway.configure().dataSource(dataSource).defaultSchema("operations").createSchemas(true);
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	public DSLContext dsl() {
		return this.dsl;
	}

	/** Runs work in one transaction. */
	public void in(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	/** What work in one transaction gives. */
	public <T> T get(Supplier<T> work) {
		return requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	/** Runs work in a transaction that is taken back. */
	public void undone(Runnable work) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			work.run();
		});
	}

	/**
	 * Runs each test of the class that registers it in one transaction that is taken
	 * back; whatever it does in transactions is done in that one.
	 */
	public Extension eachTestUndone() {
		return new EachTestUndone(this.transactions);
	}

	/** Makes a database that others are copied from. */
	private static void make(EmbeddedPostgres postgres, String name, String version) {
		DSL.using(postgres.getPostgresDatabase(), SQLDialect.POSTGRES).execute("create database " + name);
		flyway(postgres.getDatabase("postgres", name)).target(version).load().migrate();
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
			make(postgres, "migrated", "latest");
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class EachTestUndone implements BeforeEachCallback, AfterEachCallback {

		private final DataSourceTransactionManager transactions;

		private @Nullable TransactionStatus begun;

		EachTestUndone(DataSourceTransactionManager transactions) {
			this.transactions = transactions;
		}

		@Override
		public void beforeEach(ExtensionContext test) {
			this.begun = this.transactions.getTransaction(null);
		}

		@Override
		public void afterEach(ExtensionContext test) {
			this.transactions.rollback(requireNonNull(this.begun));
		}

	}

}
