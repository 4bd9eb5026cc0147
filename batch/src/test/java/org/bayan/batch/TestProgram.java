package org.bayan.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.bayan.batch.edition.Publisher;
import org.bayan.batch.edition.SectorReports;
import org.bayan.batch.facts.FactChanges;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.Verification;
import org.bayan.reporting.output.Format;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The jobs on a database of their own, on the one PostgreSQL of this module's tests. Its
 * editions have tables alone, 33 files, as pictures and workbooks take seconds; the
 * product's own publisher is {@link #wholePublisher}. Registered as an extension of a
 * class of tests it is empty before each of them and ends with the last.
 */
public final class TestProgram implements AutoCloseable, BeforeEachCallback, AfterAllCallback {

	/** The business clock of the tests stands at this instant. */
	public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

	private static @Nullable EmbeddedPostgres running;

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String url;

	private final ConfigurableApplicationContext context;

	static {
		// two classes of tests start at once, and Spring Boot sets up the process's log
		// without a lock
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
		((Logger) LoggerFactory.getLogger("org.springframework.batch.core.step.AbstractStep")).setLevel(Level.OFF);
	}

	private TestProgram(String url) {
		this.url = url;
		this.context = new SpringApplicationBuilder(Program.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run("--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
					"--spring.flyway.enabled=false", "--spring.datasource.hikari.maximum-pool-size=4",
					"--spring.batch.job.enabled=false", "--spring.batch.jdbc.initialize-schema=never",
					"--spring.batch.jdbc.table-prefix=operations.batch_",
					"--spring.batch.jdbc.isolation-level-for-create=read_committed");
	}

	/**
	 * A program on a fresh, migrated database. Its runs have numbers that no other's in
	 * this process have: Spring Batch keeps step scopes by them, and two classes of tests
	 * run at once.
	 */
	public static TestProgram start() {
		int number = NUMBER.incrementAndGet();
		String name = "test" + number;
		DSL.using(postgres().getPostgresDatabase(), SQLDialect.POSTGRES)
			.execute("create database " + name + " template migrated");
		DSLContext made = DSL.using(postgres().getDatabase("postgres", name), SQLDialect.POSTGRES);
		for (String of : List.of("job_instance", "job_execution", "step_execution")) {
			made.execute("alter sequence operations.batch_" + of + "_seq restart with " + number * 1_000_000L);
		}
		return new TestProgram(postgres().getJdbcUrl("postgres", name));
	}

	/** The program on a database that another process has started. */
	public static TestProgram connect(String url) {
		return new TestProgram(url);
	}

	/** Another process of the program on the same database. */
	public TestProgram another() {
		return new TestProgram(this.url);
	}

	public String url() {
		return this.url;
	}

	public FactChanges facts() {
		return this.context.getBean(FactChanges.class);
	}

	public Summaries summaries() {
		return this.context.getBean(Summaries.class);
	}

	public DSLContext dsl() {
		return this.context.getBean(DSLContext.class);
	}

	/** A bean of the program. */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/** The publisher of the product, with files of every format. */
	public Publisher wholePublisher() {
		return this.context.getBean("publisher", Publisher.class);
	}

	/** Runs work in one transaction. */
	public void in(Runnable work) {
		new TransactionTemplate(this.context.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> work.run());
	}

	/** The text of {@code export summary}. */
	public String summary() {
		return summary(null);
	}

	/** The text of {@code export summary} as known after a change. */
	public String summary(@Nullable Long change) {
		StringBuilder text = new StringBuilder(Summaries.HEADER).append('\n');
		in(() -> summaries().rows(null, null, change, (row) -> text.append(Summaries.csv(row)).append('\n')));
		return text.toString();
	}

	/** Empties every table but those of the schema's making. */
	public void clear() {
		in(() -> {
			dsl().execute(
					"""
							truncate activity.change, activity.organisation, activity.region, activity.member_state,
								activity.sector, activity.exchange_rate, activity.activity_version, activity.part, activity.programme, intake.file,
								intake.file_part, intake.rejected_row, intake.staged_row, reporting.summary_cell, reporting.day_roll, reporting.edition,
								reporting.sector_month, operations.edition_check,
								operations.due_rule, reporting.month_reopening,
								operations.batch_job_instance cascade""");
			dsl().execute("update reporting.summary_state set change_id = 0");
			dsl().execute("update intake.stage set file_id = null");
		});
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		clear();
	}

	@Override
	public void afterAll(ExtensionContext tests) {
		close();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static synchronized EmbeddedPostgres postgres() {
		if (running != null) {
			return running;
		}
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
			DSL.using(postgres.getPostgresDatabase(), SQLDialect.POSTGRES).execute("create database migrated");
			Flyway.configure()
				.dataSource(postgres.getDatabase("postgres", "migrated"))
				.defaultSchema("operations")
				.createSchemas(true)
				.load()
				.migrate();
			running = postgres;
			return postgres;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			TransactionAutoConfiguration.class, JooqAutoConfiguration.class, BatchJdbcAutoConfiguration.class })
	@Import(BatchConfiguration.class)
	static class Program {

		@Bean
		Clock clock() {
			return Clock.fixed(NOW, ZoneOffset.UTC);
		}

		@Bean
		@Primary
		Publisher quickPublisher(FactChanges facts, Editions editions, Restatements restatements, Reports reports,
				Changes changes, Verification verification, SectorReports sectorReports, References references,
				PlatformTransactionManager transactions, Clock clock) {
			return new Publisher(facts, editions, restatements, reports, changes, verification, sectorReports,
					references, new TransactionTemplate(transactions), clock, List.of(Format.CSV));
		}

	}

}
