package org.bayan.batch.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Processes of the program to be killed. One is always started ahead and waits to be told
 * its work, so that its start runs beside what the test does with the one before it; and
 * all use a class-data archive, which the first of them wrote. Both together make a kill
 * cost a third of what starting a process for it costs.
 */
final class Children implements AutoCloseable {

	private final String url;

	private final Path file;

	private final Path archive;

	private final String classPath;

	private @Nullable Started next;

	/** A started process and what it says. */
	record Started(Process process, BufferedReader out) {

		/** Waits until the process can work. */
		void ready() throws IOException {
			expect("ready");
		}

		/**
		 * Tells the process what to do.
		 * @param failpoint where it dies of itself; null: nowhere
		 */
		void work(String work, @Nullable String failpoint) throws IOException {
			OutputStream in = this.process.getOutputStream();
			in.write((work + " " + ((failpoint != null) ? failpoint : "") + "\n").getBytes(UTF_8));
			in.flush();
		}

		/** Waits until the work is done. */
		void done() throws IOException {
			expect("done");
		}

		/** Whether the process ends without saying that its work is done. */
		boolean endsSilently() throws IOException {
			return this.out.readLine() == null;
		}

		/**
		 * Kills the process as kill -9 does, if it still runs.
		 * @return whether it was still running, and its work not done
		 */
		boolean kill() throws IOException, InterruptedException {
			boolean alive = this.process.isAlive();
			// by its handle: Process.destroyForcibly would close the stream, too
			this.process.toHandle().destroyForcibly();
			this.process.waitFor();
			return alive && endsSilently();
		}

		boolean endsWithin(long milliseconds) throws InterruptedException {
			return this.process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
		}

		private void expect(String word) throws IOException {
			String line = this.out.readLine();
			if (!word.equals(line)) {
				throw new IllegalStateException("The process said " + line + " and not " + word + ".");
			}
		}

	}

	/**
	 * Makes the archive with a process that does one work undisturbed.
	 * @param url the database
	 * @param folder where the archive goes
	 * @param file what to import
	 */
	Children(String url, Path folder, Path file) throws IOException, InterruptedException {
		this.url = url;
		this.file = file;
		this.archive = folder.resolve("child.jsa");
		this.classPath = jars(folder);
		Started first = start("-XX:ArchiveClassesAtExit=" + this.archive);
		first.ready();
		first.work("import", null);
		first.done();
		first.process().waitFor();
	}

	/** A process that is ready to work; another is started for the next time. */
	Started take() throws IOException {
		Started taken = (this.next != null) ? this.next : start("-XX:SharedArchiveFile=" + this.archive);
		taken.ready();
		this.next = start("-XX:SharedArchiveFile=" + this.archive);
		return taken;
	}

	@Override
	public void close() {
		if (this.next != null) {
			this.next.process().destroyForcibly();
		}
	}

	private Started start(String option) throws IOException {
		List<String> command = List.of(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Xlog:disable", option, "-cp",
				this.classPath, Child.class.getName(), this.url, this.file.toString());
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		return new Started(process, new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
	}

	/** This process's class path with jars for directories: archives hold no others. */
	private static String jars(Path folder) throws IOException {
		List<String> jars = new ArrayList<>();
		for (String element : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
			Path path = Path.of(element);
			if (Files.isDirectory(path)) {
				Path jar = folder.resolve(String.format(Locale.ROOT, "classes%d.jar", jars.size()));
				pack(path, jar);
				jars.add(jar.toString());
			}
			else {
				jars.add(element);
			}
		}
		return String.join(java.io.File.pathSeparator, jars);
	}

	private static void pack(Path directory, Path jar) throws IOException {
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				out.putNextEntry(new JarEntry(directory.relativize(file).toString()));
				Files.copy(file, out);
			}
		}
	}

}
