package org.bayan.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own for each test, on the one PostgreSQL of this module's tests. */
public final class TestDatabase {

	private static final EmbeddedPostgres POSTGRES = start();

	/** By version, the databases as they were then. */
	private static final Map<String, String> EARLIER = new ConcurrentHashMap<>();

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final DataSource dataSource;

	private final DSLContext dsl;

	private final TransactionTemplate transaction;

	public TestDatabase() {
		this("template migrated");
	}

	private TestDatabase(String made) {
		String name = "test" + NUMBER.incrementAndGet();
		DSL.using(POSTGRES.getPostgresDatabase(), SQLDialect.POSTGRES).execute("create database " + name + " " + made);
		this.dataSource = POSTGRES.getDatabase("postgres", name);
		this.dsl = DSL.using(new TransactionAwareDataSourceProxy(this.dataSource), SQLDialect.POSTGRES);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(this.dataSource));
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

	/** Makes a database that others are copied from. */
	private static void make(EmbeddedPostgres postgres, String name, String version) {
		DSL.using(postgres.getPostgresDatabase(), SQLDialect.POSTGRES).execute("create database " + name);
		flyway(postgres.getDatabase("postgres", name)).target(version).load().migrate();
	}

	private static EmbeddedPostgres start() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
			make(postgres, "migrated", "latest");
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
