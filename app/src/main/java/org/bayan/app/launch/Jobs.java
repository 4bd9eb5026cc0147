package org.bayan.app.launch;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

import org.bayan.batch.BatchConfiguration;
import org.bayan.batch.facts.FactChanges;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/** Spring's context with the jobs, on a database that is open. */
public final class Jobs implements AutoCloseable {

	/** What may be set from outside by its Spring name; the rest follows below. */
	private static final Map<String, Object> DEFAULTS = Map.of("spring.datasource.hikari.maximum-pool-size", "4",
			"spring.datasource.hikari.minimum-idle", "0", "spring.datasource.hikari.connection-timeout", "10000",
			"spring.main.lazy-initialization", "true");

	private final ConfigurableApplicationContext context;

	private Jobs(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts the jobs; a new database gets its organisation and reference data. Nothing
	 * that a killed run left is done yet.
	 */
	public static Jobs start(Database database, Settings settings) {
		Jobs jobs = startAsIs(database, settings);
		if (!database.isSetUp()) {
			Icesco icesco = Icesco.of(settings);
			jobs.facts().setUp(icesco.organisation(), icesco.reference());
			database.began();
		}
		return jobs;
	}

	/** Starts the jobs on a database that may have no organisation yet. */
	public static Jobs startAsIs(Database database, Settings settings) {
		// the log is this program's own, see LogFile
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		BusinessClock clock = settings.clock();
		return new Jobs(new SpringApplicationBuilder(Program.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.registerShutdownHook(false)
			.properties(DEFAULTS)
			.initializers((GenericApplicationContext context) -> context.registerBean(Clock.class, () -> clock))
			.run("--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.user(),
					"--spring.datasource.password=" + database.password(), "--spring.batch.job.enabled=false",
					"--spring.batch.jdbc.initialize-schema=never", "--spring.batch.jdbc.table-prefix=operations.batch_",
					"--spring.batch.jdbc.isolation-level-for-create=read_committed"));
	}

	/** The database after what a killed run left is done; for commands that only read. */
	public static Database openRecovered(Settings settings) {
		Database database = Database.open(settings);
		try {
			if (!database.isSetUp() || database.hasLeftRuns()) {
				try (Jobs jobs = start(database, settings)) {
					jobs.facts().finishLeftRuns();
				}
			}
			return database;
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
	}

	public FactChanges facts() {
		return this.context.getBean(FactChanges.class);
	}

	/** The class for a table, taking part in the current transaction. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** Reads in one transaction. */
	public <T> T inTransaction(Supplier<T> reading) {
		return requireNonNull(new TransactionTemplate(this.context.getBean(PlatformTransactionManager.class))
			.execute((status) -> reading.get()));
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JooqAutoConfiguration.class, BatchJdbcAutoConfiguration.class })
	@Import(BatchConfiguration.class)
	static class Program {

	}

}
