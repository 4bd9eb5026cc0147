package org.bayan.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.bayan.app.launch.PreparedHome;
import org.bayan.app.postgres.EmbeddedPostgres;
import org.bayan.app.postgres.ForeignServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** The same figures on every database, also after it was killed and when it is shared. */
@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class DatabasesIntegrationTests {

	private static final String HEADER = "activity_ref,title_en,status,start_date,sectors,member_states\n";

	@TempDir
	Path directory;

	@Test
	void externalDatabasesOfBothVersionsGiveTheSameFigures() throws Exception {
		Path file = activities("A", 200);
		Program embedded = program("embedded");
		assertThat(embedded.run("import", file).exitCode()).isZero();
		String figures = embedded.run("export", "summary").out();
		assertThat(figures.lines().count()).isGreaterThan(100);
		try (EmbeddedPostgres oldest = ForeignServer.oldest(this.directory.resolve("oldest"));
				EmbeddedPostgres newest = ForeignServer.bundled(this.directory.resolve("newest"))) {
			for (EmbeddedPostgres server : List.of(oldest, newest)) {
				Program external = program("external").with("SPRING_DATASOURCE_URL", server.jdbcUrl())
					.with("SPRING_DATASOURCE_USERNAME", server.user())
					.with("SPRING_DATASOURCE_PASSWORD", server.password());
				assertThat(external.run("import", file).exitCode()).isZero();
				assertThat(external.run("export", "summary").out()).isEqualTo(figures);
				assertThat(external.run("verify").exitCode()).isZero();
				assertThat(this.directory.resolve("external/postgres")).doesNotExist();
			}
		}
		Program.Result unreachable = program("external")
			.with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/x")
			.run("digest");
		assertThat(unreachable.exitCode()).isEqualTo(1);
		assertThat(unreachable.err())
			.startsWith("bayan: The database cannot be used: Connection to 127.0.0.1:1 refused")
			.hasLineCount(1);
	}

	@Test
	void commandsAtTheSameTimeShareOneServerAndDoEachFileOnce() throws Exception {
		Program program = prepared("shared");
		Path first = activities("A", 100);
		Path second = activities("B", 100);
		List<Program.Running> running = new ArrayList<>();
		for (Path file : List.of(first, second, first, second)) {
			running.add(program.start("import", file, "--json"));
		}
		List<String> answers = new ArrayList<>();
		for (Program.Running command : running) {
			Program.Result result = command.end();
			assertThat(result.exitCode()).as(result.err()).isZero();
			answers.add(result.out().replaceAll(".*(\"read\".*),\"already.*\n", "$1"));
		}
		String fresh = "\"read\":100,\"new\":100,\"changed\":0,\"unchanged\":0,\"rejected\":0";
		String known = "\"read\":100,\"new\":0,\"changed\":0,\"unchanged\":100,\"rejected\":0";
		// whoever comes with the bytes that another is taking in waits and reports its
		// result
		assertThat(answers).contains(fresh).isSubsetOf(fresh, known);
		String together = program.run("digest").out();
		Program alone = prepared("alone");
		assertThat(alone.run("import", first, second).exitCode()).isZero();
		assertThat(alone.run("digest").out()).isEqualTo(together);
		assertThat(postmaster("shared")).as("the last one stopped the server").doesNotExist();
	}

	@Test
	void killedServerKeepsEveryAcknowledgedImport() throws Exception {
		Path acknowledged = activities("A", 50);
		Path cut = activities("B", 4000);
		Program undisturbed = prepared("undisturbed");
		assertThat(undisturbed.run("import", acknowledged, cut).exitCode()).isZero();

		Program program = prepared("killed");
		assertThat(program.run("import", acknowledged).exitCode()).isZero();
		String before = program.run("digest").out();
		Program.Running importing = program.start("import", cut);
		ProcessHandle server = awaitImport("killed", importing.process());
		assertThat(importing.process().isAlive()).as("the import still goes on when the server is killed").isTrue();
		assertThat(server.destroyForcibly()).isTrue();
		Program.Result failed = importing.end();
		assertThat(failed.exitCode()).isEqualTo(1);
		assertThat(failed.err()).hasLineCount(1).startsWith("bayan: ").doesNotContain("\tat ");

		assertThat(before).isNotEqualTo(undisturbed.run("digest").out());
		assertThat(program.run("import", cut, "--json").out()).contains("\"read\":4000").contains("\"rejected\":0");
		assertThat(program.run("digest").out()).isEqualTo(undisturbed.run("digest").out());
		assertThat(program.run("verify").exitCode()).isZero();
	}

	/**
	 * Waits until a command of that home has the lock of the facts, and gives its server.
	 */
	private ProcessHandle awaitImport(String home, Process command) throws Exception {
		while (command.isAlive()) {
			LockSupport.parkNanos(5_000_000);
			if (!Files.exists(postmaster(home))) {
				continue;
			}
			List<String> lines = Files.readAllLines(postmaster(home));
			if (lines.size() < 8 || !lines.get(7).startsWith("ready")) {
				continue;
			}
			String password = Files.readString(this.directory.resolve(home).resolve("postgres/password")).trim();
			try (Connection connection = DriverManager
				.getConnection("jdbc:postgresql://127.0.0.1:" + lines.get(3) + "/postgres", "bayan", password);
					Statement statement = connection.createStatement()) {
				while (command.isAlive()) {
					try (ResultSet held = statement
						.executeQuery("select 1 from pg_locks where locktype = 'advisory'")) {
						if (held.next()) {
							return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
						}
					}
				}
			}
		}
		throw new AssertionError("the import ended before the server could be killed");
	}

	private Program program(String home) {
		return Program.at(this.directory.resolve(home));
	}

	/** The program where its database is made already. */
	private Program prepared(String home) {
		return Program.at(PreparedHome.copyTo(this.directory.resolve(home)));
	}

	private Path postmaster(String home) {
		return this.directory.resolve(home).resolve("postgres/data/postmaster.pid");
	}

	private Path activities(String prefix, int count) throws IOException {
		StringBuilder rows = new StringBuilder(HEADER);
		for (int i = 0; i < count; i++) {
			rows.append("%s%05d,Activity %d,completed,20%02d-%02d-%02d,EDU;CUL,EGY;MAR;IDN%n".formatted(prefix, i, i,
					10 + i % 15, 1 + i % 12, 1 + i % 28));
		}
		return Files.writeString(this.directory.resolve(prefix + ".csv"), rows);
	}

}
