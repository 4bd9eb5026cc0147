package org.bayan.app.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bayan.app.command.Program;
import org.bayan.app.postgres.EmbeddedPostgres;
import org.bayan.app.postgres.ForeignServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code serve} as a process, on a PostgreSQL that is not its own, and what happens to
 * it.
 */
@Tag("long")
@Isolated("times its answers")
class ServeIntegrationTests {

	private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

	/** From the next start: 20 s until the heart is missed, then the rendering. */
	private static final Duration RESUMES_WITHIN = Duration.ofSeconds(90);

	@TempDir
	static Path directory;

	/**
	 * Two instances on one database share sessions; kill -9 of both loses neither a
	 * session nor a report that is being rendered; the database goes away and comes back;
	 * SIGTERM in the middle of a download and of a report ends all within 30 s and loses
	 * nothing.
	 */
	@Test
	void nothingIsLostWhateverIsEnded() throws Exception {
		try (EmbeddedPostgres server = ForeignServer.bundled(directory.resolve("foreign"))) {
			Program program = Program.at(directory.resolve("home"))
				.with("SPRING_DATASOURCE_URL", server.jdbcUrl())
				.with("SPRING_DATASOURCE_USERNAME", server.user())
				.with("SPRING_DATASOURCE_PASSWORD", server.password());
			assertThat(program.run("import", activities()).exitCode()).isZero();
			String password = password(program.run("user", "add", "planner", "--role", "planner").out());
			int one = freePort();
			int other = freePort();
			Program.Running first = program.start("serve", "--port", one);
			Program.Running second = program.start("serve", "--port", other);
			awaitServing(one);
			awaitServing(other);
			Visitor visitor = new Visitor(address(one)).signIn("planner", password);
			String session = visitor.cookie("SESSION");
			assertThat(new Visitor(address(other)).with("SESSION", session).get("/reports").statusCode())
				.as("the other instance knows the session")
				.isEqualTo(200);

			visitor.post("/requests", Map.of("from", "2024", "language", "en", "format", "png", "lang", "en"));
			await(RESUMES_WITHIN, () -> count(server, "done > 0 and state = 'running'") == 1);
			kill(first);
			kill(second);
			assertThat(count(server, "state = 'running'")).as("killed in the middle").isEqualTo(1);

			first = program.start("serve", "--port", one);
			awaitServing(one);
			visitor = new Visitor(address(one)).with("SESSION", session);
			assertThat(visitor.get("/reports").statusCode()).as("the session is there").isEqualTo(200);
			await(RESUMES_WITHIN, () -> count(server, "state = 'done' and attempt = 2") == 1);

			long connections = connections(server);
			ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
			await(Duration.ofSeconds(10),
					() -> ProcessHandle.of(postmaster()).filter(ProcessHandle::isAlive).isEmpty());
			long before = System.nanoTime();
			assertThat(visitor.get("/").statusCode()).isEqualTo(503);
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
			server.revive();
			Visitor same = visitor;
			await(Duration.ofSeconds(30), () -> same.get("/reports").statusCode() == 200);
			await(Duration.ofSeconds(30), () -> connections(server) <= connections + 2);

			visitor.post("/requests", Map.of("from", "2024", "language", "ar", "format", "png", "lang", "en"));
			await(RESUMES_WITHIN, () -> count(server, "done > 0 and state = 'running'") == 1);
			endInTheMiddleOfADownload(first, one, session, archive(visitor));
			assertThat(count(server, "state = 'waiting' and attempt = 0")).as("given back for the next start")
				.isEqualTo(1);
		}
	}

	private static void endInTheMiddleOfADownload(Program.Running serving, int port, String session, String path)
			throws Exception {
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(4_096);
			socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: SESSION="
						+ session + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
			long before = System.nanoTime();
			// the launcher has become the program
			assertThat(serving.process().toHandle().destroy()).isTrue();
			byte[] rest = in.readAllBytes();
			assertThat(new String(rest, StandardCharsets.ISO_8859_1)).as("the download is whole")
				.contains("Transfer-Encoding: chunked")
				.endsWith("\r\n0\r\n\r\n");
			assertThat(serving.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
		}
	}

	private static String archive(Visitor visitor) throws IOException, InterruptedException {
		Matcher link = Pattern.compile("href=\"(/requests/[^\"]+/all\\.zip)[^\"]*\"")
			.matcher(visitor.get("/reports?lang=en").body());
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private static void kill(Program.Running running) throws InterruptedException {
		running.process().destroyForcibly();
		assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	private static void awaitServing(int port) throws Exception {
		await(STARTS_WITHIN, () -> new Visitor(address(port)).get("/actuator/health").statusCode() == 200);
	}

	private static void await(Duration patience, Callable<Boolean> condition) throws Exception {
		long end = System.nanoTime() + patience.toNanos();
		while (true) {
			try {
				if (condition.call()) {
					return;
				}
			}
			catch (IOException | SQLException ex) {
				// not there yet
			}
			if (System.nanoTime() > end) {
				throw new AssertionError("not within " + patience);
			}
			LockSupport.parkNanos(100_000_000);
		}
	}

	private static long count(EmbeddedPostgres server, String which) throws SQLException {
		return number(server, "select count(*) from operations.request where " + which);
	}

	/** Of the program: those that this test opens are not counted. */
	private static long connections(EmbeddedPostgres server) throws SQLException {
		return number(server,
				"select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()");
	}

	private static long number(EmbeddedPostgres server, String sql) throws SQLException {
		try (Connection connection = server.dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getLong(1);
		}
	}

	private static long postmaster() throws IOException {
		return Long.parseLong(
				Files.readAllLines(directory.resolve("foreign/postgres/data/postmaster.pid")).getFirst().strip());
	}

	private static String password(String printed) {
		return printed.strip().substring(printed.strip().lastIndexOf(' ') + 1);
	}

	private static URI address(int port) {
		return URI.create("http://127.0.0.1:" + port + "/");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static Path activities() throws IOException {
		StringBuilder rows = new StringBuilder("activity_ref,title_en,status,start_date,sectors,member_states\n");
		for (int i = 0; i < 200; i++) {
			rows.append("A%05d,Activity %d,completed,2024-%02d-%02d,EDU;CUL,EGY;MAR;IDN%n".formatted(i, i, 1 + i % 12,
					1 + i % 28));
		}
		return Files.writeString(directory.resolve("activities.csv"), rows);
	}

}
