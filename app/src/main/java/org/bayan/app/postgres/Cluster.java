package org.bayan.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A data directory and the server that runs on it. Every method is called under the lock
 * of the server, so at most one process creates, starts, stops or kills.
 */
final class Cluster {

	private static final long LOG_SIZE_TO_SET_ASIDE = 5_000_000;

	/** The first version whose own locale knows the cases of all alphabets. */
	private static final int BUILTIN_LOCALE_SINCE = 17;

	private static final String UNFINISHED = "data.part";

	private final Path data;

	private final Path log;

	private final Path programs;

	private final int majorVersion;

	Cluster(Path data, Path log, Path programs, int majorVersion) {
		this.data = data;
		this.log = log;
		this.programs = programs;
		this.majorVersion = majorVersion;
	}

	/** Makes the data directory, whole or not at all, if it is not there. */
	void createIfAbsent(String user, Path passwordFile) throws IOException {
		deleteUnfinished();
		if (Files.isDirectory(this.data)) {
			requireSameMajorVersion();
			return;
		}
		// each try has a directory of its own: the initdb of a killed process goes on for
		// a while
		deleteUnfinished();
		Path part = Files.createTempDirectory(this.data.toAbsolutePath().getParent(), UNFINISHED);
		List<String> arguments = new ArrayList<>(List.of("-D", part.toString(), "-U", user, "-A", "scram-sha-256",
				"--pwfile", passwordFile.toString(), "-E", "UTF8", "--locale=C"));
		if (this.majorVersion >= BUILTIN_LOCALE_SINCE) {
			arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
		}
		Outcome outcome = run("initdb", arguments);
		if (outcome.exitCode() != 0) {
			throw new PostgresUnavailableException(
					"The database in %s could not be created: %s".formatted(this.data, outcome.lastLine()));
		}
		Directories.moveDurably(part, this.data);
	}

	/**
	 * The port of the server that already runs on this directory, once it is ready. A
	 * server that is just stopping is waited for, processes that outlived their killed
	 * server are ended, and a file that names a process of another program is removed.
	 */
	OptionalInt findRunning() throws IOException {
		long deadline = System.nanoTime() + Waiting.START.toNanos();
		while (System.nanoTime() < deadline) {
			Postmaster postmaster = Postmaster.read(this.data);
			if (ServerProcesses.isBeingControlled(this.data)) {
				// a killed process's pg_ctl goes on starting or stopping
				Waiting.shortly();
			}
			else if (postmaster == null || !ServerProcesses.include(postmaster.pid(), this.data)) {
				ServerProcesses.kill(this.data);
				Files.deleteIfExists(Postmaster.file(this.data));
				return OptionalInt.empty();
			}
			else if (postmaster.state() == Postmaster.State.READY) {
				return OptionalInt.of(postmaster.port());
			}
			else {
				Waiting.shortly();
			}
		}
		throw unavailable(
				"The database in %s is not ready after %d minutes".formatted(this.data, Waiting.START.toMinutes()));
	}

	/**
	 * Starts the server on that port.
	 * @return false if it could not, as after another program took the port
	 */
	boolean start(int port) throws IOException {
		Files.writeString(this.data.resolve("postgresql.conf"), Distribution.resource("postgresql.conf"));
		if (Files.exists(this.log) && Files.size(this.log) > LOG_SIZE_TO_SET_ASIDE) {
			Files.move(this.log, this.log.resolveSibling(this.log.getFileName() + ".1"),
					StandardCopyOption.REPLACE_EXISTING);
		}
		Outcome outcome = run("pg_ctl", List.of("start", "-w", "-t", Long.toString(Waiting.START.toSeconds()), "-s",
				"-D", this.data.toString(), "-l", this.log.toString(), "-o", "-p " + port));
		return outcome.exitCode() == 0;
	}

	/** Stops the server cleanly; one that does not stop in time is killed. */
	void stop() throws IOException {
		Outcome outcome = run("pg_ctl", List.of("stop", "-w", "-t", Long.toString(Waiting.STOP.toSeconds()), "-s", "-m",
				"fast", "-D", this.data.toString()));
		if (outcome.exitCode() != 0) {
			ServerProcesses.kill(this.data);
		}
	}

	/** The newest line of the server's log that says why it did not start. */
	String reason() throws IOException {
		List<String> lines = Files.exists(this.log) ? Files.readAllLines(this.log, StandardCharsets.ISO_8859_1)
				: List.of();
		return lines.reversed()
			.stream()
			.filter((line) -> line.contains("FATAL:") || line.contains("PANIC:"))
			.findFirst()
			.map((line) -> line.replaceFirst("^.*?(FATAL|PANIC):\\s*", ""))
			.orElse("see " + this.log);
	}

	PostgresUnavailableException unavailable(String what) throws IOException {
		return new PostgresUnavailableException("%s (%s).".formatted(what, reason()));
	}

	private void deleteUnfinished() throws IOException {
		try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(this.data.toAbsolutePath().getParent(),
				UNFINISHED + "*")) {
			for (Path directory : unfinished) {
				try {
					Directories.delete(directory);
				}
				catch (NoSuchFileException | DirectoryNotEmptyException ex) {
					// still written to or removed by the initdb of a killed process
				}
			}
		}
	}

	private void requireSameMajorVersion() throws IOException {
		String found = Files.readString(this.data.resolve("PG_VERSION")).trim();
		if (!found.equals(Integer.toString(this.majorVersion))) {
			throw new PostgresUnavailableException(
					"The database in %s is of PostgreSQL %s, but this program comes with PostgreSQL %d."
						.formatted(this.data, found, this.majorVersion));
		}
	}

	private Outcome run(String program, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(Account.current().commandPrefix());
		command.add(this.programs.resolve("bin").resolve(program).toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
		// the user's own PGPORT, PGDATA, PGOPTIONS ... are about other servers
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		builder.environment().put("LC_ALL", "C");
		Process process = builder.start();
		try {
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Outcome(process.waitFor(), output);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(program + " was interrupted", ex);
		}
	}

	private record Outcome(int exitCode, String output) {

		String lastLine() {
			return Arrays.stream(this.output.split("\n"))
				.map(String::trim)
				.filter((line) -> !line.isEmpty())
				.filter((line) -> !line.contains("removing"))
				.reduce((first, second) -> second)
				.orElse("no reason given");
		}

	}

}
