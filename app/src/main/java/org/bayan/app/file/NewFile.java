package org.bayan.app.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A file that is written under another name beside it and renamed at the end, so that
 * nobody ever sees half of it.
 */
public final class NewFile {

	private NewFile() {
	}

	/** Writes the whole file, replacing what was there; its directory is made. */
	public static void write(Path file, Content content) throws IOException {
		write(file, content, new FileAttribute<?>[0]);
	}

	/** The same for its owner alone, from the first byte on. */
	public static void writePrivately(Path file, Content content) throws IOException {
		write(file, content, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
	}

	private static void write(Path file, Content content, FileAttribute<?>... attributes) throws IOException {
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
		try {
			// what a killed process of that number left has its own permissions
			Files.deleteIfExists(part);
			try (OutputStream out = Files.newOutputStream(Files.createFile(part, attributes))) {
				content.writeTo(out);
			}
			catch (AccessDeniedException ex) {
				throw (AccessDeniedException) new AccessDeniedException(file.toString()).initCause(ex);
			}
			catch (FileSystemException ex) {
				throw failed(file, ex.getReason(), ex);
			}
			catch (UncheckedIOException ex) {
				throw failed(file, requireNonNull(ex.getCause()).getMessage(), ex);
			}
			catch (IOException ex) {
				throw failed(file, ex.getMessage(), ex);
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/** Says where it failed, by the name that the user knows. */
	private static FileSystemException failed(Path file, @Nullable String reason, Exception cause) {
		FileSystemException failure = new FileSystemException(file.toString(), null, reason);
		failure.initCause(cause);
		return failure;
	}

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

}
