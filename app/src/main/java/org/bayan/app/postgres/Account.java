package org.bayan.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The operating system's account that this process runs under. PostgreSQL refuses to run
 * as root; inside a user namespace of its own ({@code unshare -U}) root has no privileges
 * left and the server accepts it, while its files stay root's.
 */
record Account(int uid) {

	static Account current() {
		try {
			return new Account((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException ex) {
			throw new PostgresUnavailableException("The embedded PostgreSQL runs on Linux only; "
					+ "set SPRING_DATASOURCE_URL to use a PostgreSQL of your own.", ex);
		}
	}

	boolean isRoot() {
		return this.uid == 0;
	}

	/** What stands before one of the server's programs on a command line. */
	List<String> commandPrefix() {
		if (!isRoot()) {
			return List.of();
		}
		if (!mayMakeUserNamespaces()) {
			throw new PostgresUnavailableException("The embedded PostgreSQL cannot run as root here, "
					+ "as this machine forbids user namespaces: run Bayan as an ordinary user, "
					+ "or set SPRING_DATASOURCE_URL to use a PostgreSQL of your own.");
		}
		return List.of("unshare", "-U");
	}

	/**
	 * Refuses a directory of someone else, whose server this account could neither start
	 * nor reach.
	 */
	void requireOwn(Path directory) throws IOException {
		int owner = (int) Files.getAttribute(directory, "unix:uid");
		if (owner != this.uid) {
			throw new PostgresUnavailableException(
					"The database in %s belongs to the user '%s': run Bayan as that user.".formatted(directory,
							Files.getOwner(directory).getName()));
		}
	}

	private static boolean mayMakeUserNamespaces() {
		try {
			Process process = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
