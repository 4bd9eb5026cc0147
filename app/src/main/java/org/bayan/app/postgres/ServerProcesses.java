package org.bayan.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The processes of the server of one data directory, found by what they are and not by a
 * number in a file: a PostgreSQL process runs the program {@code postgres}
 * ({@code /proc/PID/exe}) and works in its data directory ({@code /proc/PID/cwd}) or,
 * while it starts, names it on its command line. So a process number that was given to
 * another program is never mistaken for ours, and what a killed server left behind is
 * found.
 */
final class ServerProcesses {

	private static final Set<String> CONTROLLERS = Set.of("pg_ctl", "unshare");

	private ServerProcesses() {
	}

	static List<ProcessHandle> of(Path dataDirectory) {
		return ProcessHandle.allProcesses().filter((process) -> worksIn(process, dataDirectory)).toList();
	}

	static boolean include(long pid, Path dataDirectory) {
		return ProcessHandle.of(pid).filter((process) -> worksIn(process, dataDirectory)).isPresent();
	}

	/** Kills them all. What they had acknowledged is in the log and comes back. */
	static void kill(Path dataDirectory) throws IOException {
		long deadline = System.nanoTime() + Waiting.STOP.toNanos();
		for (List<ProcessHandle> left = of(dataDirectory); !left.isEmpty(); left = of(dataDirectory)) {
			if (System.nanoTime() > deadline) {
				throw new IOException("Processes of the PostgreSQL in %s cannot be ended: %s".formatted(dataDirectory,
						left.stream().map(ProcessHandle::pid).toList()));
			}
			left.forEach(ProcessHandle::destroyForcibly);
			Waiting.shortly();
		}
	}

	/** Whether some {@code pg_ctl} is at work on that directory. */
	static boolean isBeingControlled(Path dataDirectory) {
		return ProcessHandle.allProcesses()
			.anyMatch((process) -> CONTROLLERS.contains(program(process)) && names(process, dataDirectory));
	}

	private static boolean worksIn(ProcessHandle process, Path dataDirectory) {
		// the program of an older installation, replaced meanwhile, is shown with
		// "(deleted)"
		if (!program(process).replace(" (deleted)", "").equals("postgres")) {
			return false;
		}
		try {
			return Files.isSameFile(entry(process, "cwd"), dataDirectory) || names(process, dataDirectory);
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * The file name of the program, empty if the process is gone, dead but not yet
	 * collected by its parent, or someone else's.
	 */
	private static String program(ProcessHandle process) {
		try {
			return Files.readSymbolicLink(entry(process, "exe")).getFileName().toString();
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static boolean names(ProcessHandle process, Path dataDirectory) {
		try {
			String commandLine = Files.readString(entry(process, "cmdline"));
			return List.of(commandLine.split("\0")).contains(dataDirectory.toString());
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Path entry(ProcessHandle process, String name) {
		return Path.of("/proc", Long.toString(process.pid()), name);
	}

}
