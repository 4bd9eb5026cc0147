package org.bayan.app.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What stopped a command though it was right: a file, a disk. */
final class Obstacle {

	/** PostgreSQL's state {@code disk_full}. */
	private static final String DISK_FULL = "53100";

	private static final String NO_SPACE = "No space left on device";

	private static final String MAKE_ROOM = "make room, then run the command again; nothing half is kept";

	private Obstacle() {
	}

	/** The sentence that names it and says what to do; empty: it is none. */
	static Optional<String> in(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FileSystemException file) {
				return Optional.of(sentence(file));
			}
			if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
				return Optional.of("The disk of the database is full: " + MAKE_ROOM);
			}
			if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
				return Optional.of("The disk of the temporary files, %s, is full: %s"
					.formatted(System.getProperty("java.io.tmpdir"), MAKE_ROOM));
			}
		}
		return Optional.empty();
	}

	/** What the database or the library says, without the statement that it was about. */
	static String saying(Throwable failure) {
		Throwable saying = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException) {
				saying = cause;
			}
		}
		return String.valueOf(saying.getMessage());
	}

	private static String sentence(FileSystemException ex) {
		String file = ex.getFile();
		return switch (ex) {
			case AccessDeniedException denied ->
				"%s cannot be opened: you have no permission; name another place or change its owner".formatted(file);
			case FileAlreadyExistsException taken -> notDirectory(file);
			case NotDirectoryException no -> notDirectory(file);
			case NoSuchFileException missing -> "%s does not exist".formatted(file);
			default -> otherwise(file, String.valueOf(ex.getReason()));
		};
	}

	private static String otherwise(String file, String reason) {
		if (reason.contains(NO_SPACE)) {
			return "There is no room on the disk for %s: %s".formatted(file, MAKE_ROOM);
		}
		return reason.contains("Not a directory") ? notDirectory(String.valueOf(existing(Path.of(file))))
				: "%s cannot be used: %s".formatted(file, reason);
	}

	/** What is there of a path: where a directory should be, a file may be. */
	private static @Nullable Path existing(Path path) {
		Path there = path;
		while (there != null && !Files.exists(there)) {
			there = there.getParent();
		}
		return there;
	}

	private static String notDirectory(String file) {
		return "%s is a file where a directory is needed: name another place or remove it".formatted(file);
	}

}
