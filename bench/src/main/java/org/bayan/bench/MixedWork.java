package org.bayan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Readers while others work: two who take lists of nearly 20,000 rows, one each half
 * minute, and a planner who imports 50,000 corrected activities every five minutes. The
 * import is the launcher's, with the surroundings of this process: {@code BAYAN_HOME} or
 * the database's address must be those of the program that serves.
 */
final class MixedWork {

	private static final int ROWS = 50_000;

	private static final long SECONDS_BETWEEN_LISTS = 30;

	private static final long SECONDS_BETWEEN_IMPORTS = 300;

	private static final long SECONDS_BEFORE_IMPORT = 20;

	/** Half a year in one region: of a million activities of eleven years 17,700 rows. */
	private static final String LIST = "/activities.%s?measure=activities&from=%d-%s&place=GROUP:ASI&lang=en";

	private static final List<String> HALVES = List.of("Q1&to=%1$d-Q2", "Q3&to=%1$d-Q4");

	private static final int LIST_YEAR = 2023;

	private final Readers readers;

	private final int rate;

	private final long seed;

	MixedWork(Readers readers, int rate, long seed) {
		this.readers = readers;
		this.rate = rate;
		this.seed = seed;
	}

	/** All of it at once. */
	void run(int minutes) throws Exception {
		Path folder = Files.createTempDirectory("bayan-load");
		List<Path> files = new ArrayList<>();
		for (int second = 0; second < minutes * 60; second += (int) SECONDS_BETWEEN_IMPORTS) {
			files.add(file(folder, second, ROWS));
		}
		try (ExecutorService others = Executors.newCachedThreadPool()) {
			List<Future<?>> work = new ArrayList<>();
			long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
			for (String format : List.of("csv", "xlsx")) {
				work.add(others.submit(() -> takeLists(format, end)));
			}
			work.add(others.submit(() -> imports(files)));
			read(minutes);
			for (Future<?> one : work) {
				one.get();
			}
		}
		for (Path file : files) {
			Files.delete(file);
		}
		Files.delete(folder);
	}

	/** One activity is corrected, and nothing that was kept holds any more. */
	void cold(int minutes) throws Exception {
		Path folder = Files.createTempDirectory("bayan-load");
		Path file = file(folder, 0, 1);
		importFile(file);
		Files.delete(file);
		Files.delete(folder);
		read(minutes);
	}

	private void read(int minutes) throws InterruptedException {
		Stretch stretch = this.readers.read(this.rate, minutes * 60, new Random(this.seed));
		System.out.println(stretch.course());
		System.out.println(Stretch.HEADER);
		System.out.println(stretch.line());
	}

	/** Activities that are known, with content that they never had. */
	private Path file(Path folder, int number, int rows) throws IOException, InterruptedException {
		return new MadeActivities(System.currentTimeMillis(), this.readers.codes("place"), this.readers.codes("sector"))
			.csv(folder.resolve("corrections-" + number + ".csv"), rows);
	}

	private Void takeLists(String format, long end) throws IOException, InterruptedException {
		for (int round = 0; System.nanoTime() < end; round++) {
			long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_LISTS);
			String half = String.format(Locale.ROOT, HALVES.get(round % HALVES.size()), LIST_YEAR);
			String taken = this.readers.take(String.format(Locale.ROOT, LIST, format, LIST_YEAR, half));
			System.out.println("  " + taken);
			TimeUnit.NANOSECONDS.sleep(Math.min(next, end) - System.nanoTime());
		}
		return null;
	}

	private static Void imports(List<Path> files) throws IOException, InterruptedException {
		long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_BEFORE_IMPORT);
		for (Path file : files) {
			TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
			importFile(file);
			next += TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_IMPORTS);
		}
		return null;
	}

	private static void importFile(Path file) throws IOException, InterruptedException {
		long start = System.nanoTime();
		int code = new ProcessBuilder(System.getProperty("bayan.launcher"), "import", file.toString())
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start()
			.waitFor();
		System.out.printf(Locale.ROOT, "  import of %s: exit code %d, %.1f s%n", file.getFileName(), code,
				(System.nanoTime() - start) / 1e9);
	}

}
