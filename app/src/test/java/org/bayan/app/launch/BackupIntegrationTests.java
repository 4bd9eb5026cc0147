package org.bayan.app.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.bayan.app.backup.BackupFile;
import org.bayan.app.command.Commands;
import org.bayan.app.console.Console;
import org.bayan.app.sample.Sample;
import org.bayan.batch.edition.Publisher;
import org.bayan.db.backup.TableCopies;
import org.bayan.domain.period.Period;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Backups by the commands, each database an embedded one of its own. */
class BackupIntegrationTests {

	@TempDir
	private Path folder;

	@Tag("long")
	@Test
	void aBackupDuringAnImportRestoresToTheSameDigest() throws Exception {
		Path backup = this.folder.resolve("backup.zip");
		String after;
		try (Database database = Database.open(prepared("first"));
				Jobs jobs = Jobs.start(database, settings("first"))) {
			importFile(jobs, Files.write(this.folder.resolve("sample.csv"), Sample.activities()));
			jobs.bean(Publisher.class).publish(Period.parse("2022-11"), ZoneId.of("Africa/Casablanca"));
			Path large = Files.writeString(this.folder.resolve("large.csv"), rows(2_000));
			CompletableFuture<Void> importing;
			// the import comes to its last step and waits there
			try (Connection held = database.connections().getConnection()) {
				held.setAutoCommit(false);
				DSL.using(held, SQLDialect.POSTGRES).execute("select from reporting.summary_state for update");
				importing = CompletableFuture.runAsync(() -> importFile(jobs, large));
				awaitRunning(database);
				assertThat(run(database, "backup", backup)).isEqualTo(new Result(0, ""));
				assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).as("holds hashes")
					.isEqualTo("rw-------");
				assertThat(importing).as("the backup is made while the import goes on").isNotDone();
			}
			importing.get(3, TimeUnit.MINUTES);
			after = database.read(Digests::all);
		}
		// everything destroyed
		delete(this.folder.resolve("first"));
		assertThat(run("second", "restore", backup)).isEqualTo(new Result(0, ""));
		// like after a kill: the file's bytes were stored, so the next command takes it
		// in
		assertThat(run("second", "digest").err()).isEmpty();
		try (Database restored = Database.open(settings("second"))) {
			assertThat(restored.read(Digests::all)).isEqualTo(after);
			int files = restored.read((dsl) -> dsl.fetchCount(DSL.table("reporting.edition_file")));
			assertThat(files).isPositive();
		}
		assertThat(run("second", "restore", backup).err()).contains("The database is not empty");
	}

	@Test
	void aDamagedBackupIsRefusedWithOneSentenceAndLeavesNothing() throws Exception {
		Path backup = this.folder.resolve("backup.zip");
		try (Database database = Database.open(prepared("third"));
				Jobs jobs = Jobs.start(database, settings("third"))) {
			importFile(jobs, Files.write(this.folder.resolve("sample.csv"), Sample.activities()));
			assertThat(run(database, "backup", backup)).isEqualTo(new Result(0, ""));
		}
		byte[] whole = Files.readAllBytes(backup);
		byte[] flipped = whole.clone();
		flipped[whole.length / 2] ^= 1;
		byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 3);
		for (byte[] damaged : new byte[][] { flipped, cut, "no zip".getBytes(StandardCharsets.UTF_8) }) {
			Result refused = run("fourth", "restore", Files.write(this.folder.resolve("damaged.zip"), damaged));
			assertThat(refused.exitCode()).isEqualTo(1);
			assertThat(refused.err()).startsWith("bayan: ").contains("nothing was restored").hasLineCount(1);
		}
		assertThat(isSetUp("fourth")).isFalse();
		assertThat(run("fourth", "restore", backup)).isEqualTo(new Result(0, ""));
		assertThat(isSetUp("fourth")).isTrue();
	}

	@Tag("long")
	@Test
	void aBackupOfAnEarlierSchemaIsBroughtUpToThisOne() throws Exception {
		Path backup = this.folder.resolve("old.zip");
		String earlier = "V072__tries.sql";
		try (Database database = Database.open(prepared("fifth"))) {
			assertThat(database.empty(earlier, () -> {
				try (Connection connection = database.connections().getConnection();
						var out = Files.newOutputStream(backup)) {
					connection.setAutoCommit(false);
					String digest = Digests.all(DSL.using(connection, SQLDialect.POSTGRES));
					BackupFile.write(new TableCopies(connection), digest, Instant.parse("2026-11-22T09:00:00Z"), out,
							(rows) -> {
							});
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			})).isTrue();
			try (BackupFile file = BackupFile.open(backup)) {
				assertThat(file.manifest().schema()).isEqualTo(earlier);
			}
		}
		assertThat(run("fifth", "restore", backup)).isEqualTo(new Result(0, ""));
		try (Database database = Database.open(settings("fifth"))) {
			try (Connection connection = database.connections().getConnection()) {
				assertThat(new TableCopies(connection).schema()).isGreaterThan(earlier);
			}
		}
	}

	private static void awaitRunning(Database database) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (!database.read((dsl) -> dsl.fetchExists(DSL.table("intake.staged_row")))) {
			assertThat(System.nanoTime()).as("the import does not begin").isLessThan(end);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
		}
	}

	private static void importFile(Jobs jobs, Path file) {
		jobs.facts().importFile(file, file.getFileName().toString(), false, (rows) -> {
		});
	}

	private static String rows(int count) {
		StringBuilder rows = new StringBuilder("activity_ref,title_en,start_date,sectors,member_states\n");
		for (int i = 0; i < count; i++) {
			rows.append(String.format(Locale.ROOT, "L%d,Activity,2023-%02d-%02d,EDU;CUL,MAR;EGY%n", i, 1 + i % 12,
					1 + i % 28));
		}
		return rows.toString();
	}

	private boolean isSetUp(String home) {
		try (Database database = Database.open(settings(home))) {
			return database.isSetUp();
		}
	}

	private Settings prepared(String home) {
		PreparedHome.copyTo(this.folder.resolve(home));
		return settings(home);
	}

	private Settings settings(String home) {
		Properties properties = new Properties();
		properties.setProperty("bayan.home", this.folder.resolve(home).toString());
		properties.setProperty("bayan.clock", "2026-11-22T09:00:00Z");
		return new Settings(properties, Map.of());
	}

	/** What a command ends with and what it says of errors. */
	private record Result(int exitCode, String err) {

	}

	/** On a database that this process has open: as another user of the same server. */
	private Result run(Database open, Object... arguments) {
		Properties properties = new Properties();
		properties.setProperty("bayan.home", this.folder.resolve("other").toString());
		properties.setProperty("bayan.clock", "2026-11-22T09:00:00Z");
		properties.setProperty("spring.datasource.url", open.url());
		properties.setProperty("spring.datasource.username", open.user());
		properties.setProperty("spring.datasource.password", open.password());
		return run(new Settings(properties, Map.of()), arguments);
	}

	private Result run(String home, Object... arguments) {
		return run(settings(home), arguments);
	}

	private static Result run(Settings settings, Object... arguments) {
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		String[] texts = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
		int exitCode = new Commands(settings, new Console(new PrintStream(new ByteArrayOutputStream()),
				new PrintStream(err, true, StandardCharsets.UTF_8), false))
			.run(texts);
		// progress goes to the same stream
		String errors = err.toString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.startsWith("bayan: "))
			.reduce("", (all, line) -> all + line + "\n");
		return new Result(exitCode, errors);
	}

	private static void delete(Path directory) throws IOException {
		try (var files = Files.walk(directory)) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

}
