package org.bayan.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A home with its database made, as a process leaves it. Making one unpacks a server and
 * goes through every migration, 5 s, which the tests of that do; the others copy it.
 */
public final class PreparedHome {

	private static final Map<String, Path> PREPARED = new HashMap<>();

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private PreparedHome() {
	}

	/** Makes a home whose database is empty. */
	public static Path copyTo(Path home) {
		return copyTo(home, "empty", (settings, database) -> {
		});
	}

	/**
	 * Makes a home as somebody left it who did this work in it, which is done once.
	 * @param name of the work
	 */
	static synchronized Path copyTo(Path home, String name, Work work) {
		try {
			Path prepared = PREPARED.get(name);
			if (prepared == null) {
				prepared = Files.createTempDirectory("bayan-prepared-");
				removeAtTheEnd(prepared);
				if (!name.equals("empty")) {
					copyTo(prepared);
				}
				Settings settings = settings(prepared);
				try (Database database = Database.open(settings)) {
					numberRuns(database.connections());
					work.in(settings, database);
				}
				// each copy has a port of its own
				Files.delete(prepared.resolve("postgres/port"));
				PREPARED.put(name, prepared);
			}
			copy(prepared, home);
			return home;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	/**
	 * Gives the runs in a database numbers that no other's in this process have: Spring
	 * Batch keeps step scopes by them, and two classes of tests may run at once.
	 */
	public static void numberRuns(DataSource database) {
		int number = NUMBER.incrementAndGet();
		for (String of : List.of("job_instance", "job_execution", "step_execution")) {
			DSL.using(database, SQLDialect.POSTGRES)
				.execute("alter sequence operations.batch_" + of + "_seq restart with " + number * 1_000_000L);
		}
	}

	/** The settings of a process in a home, on 22 November 2026. */
	static Settings settings(Path home) {
		Properties properties = new Properties();
		properties.setProperty("bayan.home", home.toString());
		properties.setProperty("bayan.clock", "2026-11-22T09:00:00Z");
		return new Settings(properties, Map.of());
	}

	/** As a process with these variables of its environment has them. */
	public static Settings settings(Map<String, String> environment) {
		return new Settings(new Properties(), environment);
	}

	/** Removes a home and all in it. */
	static void remove(Path home) throws IOException {
		try (Stream<Path> files = Files.walk(home)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(from)) {
			files = walk.toList();
		}
		for (Path file : files) {
			Path target = to.resolve(from.relativize(file));
			if (!Files.isDirectory(target)) {
				Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, java.nio.file.LinkOption.NOFOLLOW_LINKS);
			}
		}
	}

	private static void removeAtTheEnd(Path home) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				remove(home);
			}
			catch (IOException ex) {
				// it lies among the temporary files
			}
		}));
	}

	/** Something done in a home. */
	interface Work {

		void in(Settings settings, Database database) throws IOException;

	}

}
