package org.bayan.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.bayan.app.sample.Sample;
import org.bayan.batch.edition.Publisher;
import org.bayan.batch.edition.SectorReports;
import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.Trials;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Verification;
import org.bayan.domain.period.Period;
import org.bayan.reporting.output.Format;
import org.bayan.web.account.Passwords;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * The pages on the real sample in an embedded database of their own, with one account a
 * role; the clock stands at 22 November 2026.
 */
final class ServedSample implements AutoCloseable {

	/** Every account's. */
	static final String PASSWORD = "correct horse battery";

	private final Path home;

	private final Settings settings;

	private final Database database;

	private Pages pages;

	private ServedSample(Path home, Settings settings, Database database, Pages pages) {
		this.home = home;
		this.settings = settings;
		this.database = database;
		this.pages = pages;
	}

	/** Its home is made once for each selection of further files. */
	static ServedSample start(byte[]... further) throws IOException {
		String name = "sample " + Arrays.stream(further).map(Arrays::hashCode).toList();
		Path home = Files.createTempDirectory("bayan-pages");
		PreparedHome.copyTo(home, name, (settings, database) -> {
			try (Jobs jobs = Jobs.start(database, settings)) {
				take(jobs, Sample.activities());
				for (byte[] file : further) {
					take(jobs, file);
				}
			}
			String hash = new Passwords().hash(PASSWORD);
			database.change((dsl) -> {
				for (Role role : Role.values()) {
					new Accounts(dsl).add(role.code(), role, hash);
				}
				return true;
			});
		});
		Settings settings = PreparedHome.settings(home);
		Database database = Database.open(settings);
		PreparedHome.numberRuns(database.connections());
		return new ServedSample(home, settings, database, Pages.serve(database, settings, 0));
	}

	private static void take(Jobs jobs, byte[] content) throws IOException {
		Path file = Files.createTempFile("bayan-sample", ".csv");
		Files.write(file, content);
		jobs.facts().importFile(file, "activities.csv", false, (rows) -> {
		});
		Files.delete(file);
	}

	/** Takes another file in. */
	void take(byte[] file) throws IOException {
		try (Jobs jobs = Jobs.start(this.database, this.settings)) {
			take(jobs, file);
		}
	}

	/** Has a file tried as planners do, and gives its number. */
	long tried(String rows) throws IOException {
		Path file = Files.createTempFile("bayan-trial", ".csv");
		try (Jobs jobs = Jobs.start(this.database, this.settings)) {
			Files.writeString(file, rows);
			long number = requireNonNull(
					new TransactionTemplate(jobs.bean(PlatformTransactionManager.class)).execute((status) -> {
						try {
							return jobs.bean(Trials.class)
								.store(file, "trial.csv", "planner", this.settings.clock().instant());
						}
						catch (IOException ex) {
							throw new UncheckedIOException(ex);
						}
					}));
			jobs.facts().finishLeftRuns();
			return number;
		}
		finally {
			Files.delete(file);
		}
	}

	/** Publishes a month. */
	void publish(Period month) {
		try (Jobs jobs = Jobs.start(this.database, this.settings)) {
			jobs.bean(Publisher.class).publish(month, this.settings.zone());
		}
	}

	/** As the program publishes, but with tables alone: the other files take seconds. */
	void publishTables(Period month) {
		try (Jobs jobs = Jobs.start(this.database, this.settings)) {
			new Publisher(jobs.facts(), jobs.bean(Editions.class), jobs.bean(Restatements.class),
					jobs.bean(Reports.class), jobs.bean(Changes.class), jobs.bean(Verification.class),
					jobs.bean(SectorReports.class), jobs.bean(References.class),
					new TransactionTemplate(jobs.bean(PlatformTransactionManager.class)), this.settings.clock(),
					List.of(Format.CSV))
				.publish(month, this.settings.zone());
		}
	}

	Database database() {
		return this.database;
	}

	Settings settings() {
		return this.settings;
	}

	Pages pages() {
		return this.pages;
	}

	/** Somebody who is not signed in. */
	Visitor visitor() {
		return new Visitor(this.pages.address());
	}

	/** Somebody of a role who is signed in. */
	Visitor visitor(Role role) throws IOException, InterruptedException {
		return visitor().signIn(role.code(), PASSWORD);
	}

	/** Does what users ask for, until the end. */
	void work() {
		Workers.start(this.database, this.settings);
	}

	/** Another process of the program on the same database. */
	Pages another() {
		return Pages.serve(this.database, this.settings, 0);
	}

	/** Another process, with one more setting. */
	Pages another(String setting, String value) {
		Properties properties = new Properties();
		properties.setProperty("bayan.home", this.home.toString());
		properties.setProperty("bayan.clock", "2026-11-22T09:00:00Z");
		properties.setProperty(setting, value);
		return Pages.serve(this.database, new Settings(properties, Map.of()), 0);
	}

	/** Ends the pages and serves them again. */
	void restart() {
		this.pages.close();
		this.pages = Pages.serve(this.database, this.settings, 0);
	}

	/** Makes an account with the password of all. */
	void add(String name, Role role) {
		String hash = new Passwords().hash(PASSWORD);
		this.database.change((dsl) -> new Accounts(dsl).add(name, role, hash));
	}

	Account account(String name) {
		return this.database.read((dsl) -> new Accounts(dsl).find(name)).orElseThrow();
	}

	@Override
	public void close() throws IOException {
		this.database.close();
		PreparedHome.remove(this.home);
	}

}
