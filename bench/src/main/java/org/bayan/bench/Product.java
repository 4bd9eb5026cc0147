package org.bayan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.batch.intake.ActivityFile;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.intake.IntakeFile;

/**
 * The program in a process of its own with the heap of a small server, so that its memory
 * is its own: a work a line comes in, the seconds it took go out.
 */
final class Product implements AutoCloseable {

	/** From here on the launcher lets both compilers work. */
	private static final long LARGE = 100_000_000;

	private final Process process;

	private final BufferedReader out;

	/**
	 * Starts the program on a database, as the launcher does for a file of such a size.
	 */
	Product(String url, String user, String password, Path file) throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=" + ((Files.size(file) > LARGE) ? 4 : 1),
				"-Djava.awt.headless=true", "-Duser.timezone=UTC", "-Duser.language=en", "-Dorg.jooq.no-logo=true",
				"-Dorg.jooq.no-tips=true", "-Dspring.datasource.url=" + url, "-Dspring.datasource.username=" + user,
				"-Dspring.datasource.password=" + password, "-cp", System.getProperty("java.class.path"),
				Product.class.getName()));
		this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		this.out = new BufferedReader(new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		answer();
	}

	/** Takes a file in; the seconds it took. */
	double importFile(Path file) throws IOException {
		return tell("import " + file);
	}

	/** Makes every figure again; the seconds it took. */
	double summariseAll() throws IOException {
		return tell("summarise");
	}

	/** Reads a file's rows without a database; the seconds it took. */
	double read(Path file) throws IOException {
		return tell("read " + file);
	}

	/** The most memory the process had, in MB. */
	long peakMemory() throws IOException {
		return (long) tell("memory");
	}

	private double tell(String work) throws IOException {
		OutputStream in = this.process.getOutputStream();
		in.write((work + "\n").getBytes(StandardCharsets.UTF_8));
		in.flush();
		return answer();
	}

	private double answer() throws IOException {
		String line = this.out.readLine();
		if (line == null) {
			throw new IllegalStateException("The program ended.");
		}
		return Double.parseDouble(line);
	}

	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The process: says 0 when it is ready. */
	public static void main(String[] args) throws IOException, UnreadableFile {
		Settings settings = Settings.ofProcess();
		try (Database database = Database.open(settings); Jobs jobs = Jobs.start(database, settings)) {
			System.out.println(0);
			BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				long start = System.nanoTime();
				String[] work = line.split(" ", 2);
				switch (work[0]) {
					case "import" -> require(jobs.facts().importFile(Path.of(work[1]), work[1], false, (rows) -> {
					}));
					case "summarise" -> jobs.facts().summariseAll();
					case "read" -> readAll(Path.of(work[1]));
					case "memory" -> start = System.nanoTime() - Machine.peakMemory() * 1_000_000_000;
					default -> throw new IllegalArgumentException(line);
				}
				System.out.println((System.nanoTime() - start) / 1e9);
			}
		}
	}

	private static void require(IntakeFile file) {
		if (file.state() != IntakeFile.State.DONE || file.rejected() > 0) {
			throw new IllegalStateException(file.toString());
		}
	}

	private static void readAll(Path path) throws UnreadableFile {
		try (ActivityFile file = ActivityFile.open(path, path.toString())) {
			while (file.next() != null) {
				// every row is read and its cells are text
			}
		}
	}

}
