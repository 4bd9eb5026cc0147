package org.bayan.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} in a data directory says of its server: the first eight
 * lines are process, data directory, start time, port, socket directory, address, shared
 * memory and state. The file outlives a killed server, so its process may be gone, or be
 * another program's by now.
 *
 * @param port 0 as long as the server has not written it
 */
record Postmaster(long pid, int port, State state) {

	private static final int PORT_LINE = 3;

	private static final int STATE_LINE = 7;

	/** What the file in that data directory says, or null if there is none to be read. */
	static @Nullable Postmaster read(Path dataDirectory) throws IOException {
		List<String> lines;
		try {
			lines = Files.readAllLines(file(dataDirectory));
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		if (lines.isEmpty() || !isNumber(lines.getFirst())) {
			return null;
		}
		boolean portKnown = lines.size() > PORT_LINE && isNumber(lines.get(PORT_LINE));
		State state = (lines.size() > STATE_LINE) ? State.of(lines.get(STATE_LINE).trim()) : State.STARTING;
		return new Postmaster(Long.parseLong(lines.getFirst().trim()),
				portKnown ? Integer.parseInt(lines.get(PORT_LINE).trim()) : 0, state);
	}

	static Path file(Path dataDirectory) {
		return dataDirectory.resolve("postmaster.pid");
	}

	private static boolean isNumber(String line) {
		return line.trim().matches("[0-9]{1,9}");
	}

	/** The words of the file's eighth line. */
	enum State {

		STARTING, READY, STOPPING;

		static State of(String word) {
			return switch (word) {
				case "ready", "standby" -> READY;
				case "stopping" -> STOPPING;
				default -> STARTING;
			};
		}

	}

}
