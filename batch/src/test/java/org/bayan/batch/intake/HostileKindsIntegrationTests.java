package org.bayan.batch.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.bayan.batch.intake.BadRowsTests.Outcome;
import org.bayan.batch.table.UnreadableFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small files that ask for a lot are refused, or read, with little: a process with a heap
 * of 100 MB tries them all and counts the processor time of each, as a multiple of what a
 * sheet of 330,000 rows takes that asks for nothing, which is a second on two cores that
 * do nothing else.
 */
@Timeout(300)
@Isolated
@Tag("long")
class HostileKindsIntegrationTests {

	private static final double MOST_TIMES = 2;

	private static final int TRIES = 3;

	@TempDir
	Path folder;

	/**
	 * Tries the files named, and prints of each its time as a multiple of the first's,
	 * and what came of it. One that takes too long is tried again, beside the first: what
	 * else the machine does adds to both.
	 */
	public static void main(String... files) throws IOException {
		Path ordinary = Path.of(files[0]);
		Try.of(ordinary);
		Try base = Try.of(ordinary);
		for (String file : files) {
			Try tried = Try.of(Path.of(file));
			for (int i = 1; i < TRIES && tried.times(base) > MOST_TIMES; i++) {
				base = Try.of(ordinary);
				tried = Try.of(Path.of(file));
			}
			System.out.printf(Locale.ROOT, "%.3f %s %s%n", tried.times(base), tried.outcome,
					Path.of(file).getFileName());
		}
	}

	@Test
	void noFileTakesTwiceAnOrdinaryOneOrAHundredMegabytes() throws Exception {
		Map<String, byte[]> kinds = HostileKinds.all();
		assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx100m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						HostileKindsIntegrationTests.class.getName()));
		command.add(Files.write(this.folder.resolve("ordinary.xlsx"), HostileKinds.ordinary()).toString());
		for (Map.Entry<String, byte[]> kind : kinds.entrySet()) {
			command.add(Files.write(this.folder.resolve(kind.getKey() + ".xlsx"), kind.getValue()).toString());
		}
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(output).isZero();
		Map<String, Double> slow = new TreeMap<>();
		Map<String, String> outcomes = new TreeMap<>();
		output.lines().forEach((line) -> {
			String name = line.substring(line.lastIndexOf(' ') + 1).replace(".xlsx", "");
			double times = Double.parseDouble(line.substring(0, line.indexOf(' ')));
			outcomes.put(name, line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')));
			if (times > MOST_TIMES) {
				slow.put(name, times);
			}
		});
		assertThat(slow).isEmpty();
		assertThat(outcomes).hasSize(kinds.size() + 1);
		assertThat(outcomes).containsEntry("ordinary", "read 0 330000")
			.containsEntry("sheets-300", "too_many_sheets")
			.containsEntry("sheets-2-of-one-part", "damaged_workbook")
			.containsEntry("relationships-300000", "oversized_workbook")
			.containsEntry("shared-text-of-1-mb-24000-times", "oversized_workbook")
			.containsEntry("names-of-elements", "oversized_workbook")
			.containsEntry("rows-of-a-ratio-of-80", "oversized_workbook")
			.containsEntry("rows-500000-of-16000-columns", "oversized_workbook")
			.containsEntry("merge-of-a-long-text-over-300000-rows", "oversized_workbook")
			.containsEntry("rules-of-30-mb-behind-the-rows", "read 1 0");
	}

	/** The processor's seconds for a file, and what came of it. */
	private record Try(double seconds, String outcome) {

		static Try of(Path file) throws IOException {
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			String outcome = read(file);
			return new Try((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9, outcome);
		}

		private static String read(Path file) throws IOException {
			try {
				Outcome rows = Outcome.of(file, "a.xlsx", BadRowsTests.LISTS);
				return "read " + rows.accepted().size() + " " + rows.rejected().size();
			}
			catch (UnreadableFile ex) {
				return ex.fault().code();
			}
		}

		double times(Try other) {
			return this.seconds / other.seconds;
		}

	}

}
