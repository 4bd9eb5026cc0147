package org.bayan.batch.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.bayan.batch.intake.BadRowsTests.Outcome;
import org.bayan.batch.table.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small files that ask for a lot are refused, or read, with little: a process with a heap
 * of 100 MB tries them all and counts the seconds of processor time of each.
 */
@Timeout(300)
@Isolated
class HostileKindsTests {

	private static final double MOST_SECONDS = 2;

	private static final int TRIES = 3;

	@TempDir
	Path folder;

	/** Tries the files named, and prints of each its time and what came of it. */
	public static void main(String... files) throws IOException {
		for (String file : files) {
			String outcome = "";
			long time = Long.MAX_VALUE;
			// what else the machine does can only add to it
			for (int i = 0; i < TRIES && time > MOST_SECONDS * 1e9; i++) {
				long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
				outcome = tried(Path.of(file));
				time = Math.min(time, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
			}
			System.out.println(time + " " + outcome + " " + Path.of(file).getFileName());
		}
	}

	private static String tried(Path file) throws IOException {
		try {
			Outcome rows = Outcome.of(file, "a.xlsx", BadRowsTests.LISTS);
			return "read " + rows.accepted().size() + " " + rows.rejected().size();
		}
		catch (UnreadableFile ex) {
			return ex.fault().code();
		}
	}

	@Test
	void noFileTakesMoreThanTwoSecondsOrAHundredMegabytes() throws Exception {
		Map<String, byte[]> kinds = HostileKinds.all();
		assertThat(kinds).hasSizeGreaterThanOrEqualTo(40);
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx100m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						HostileKindsTests.class.getName()));
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
			double seconds = Long.parseLong(line.substring(0, line.indexOf(' '))) / 1e9;
			outcomes.put(name, line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')));
			if (seconds > MOST_SECONDS) {
				slow.put(name, seconds);
			}
		});
		assertThat(slow).isEmpty();
		assertThat(outcomes).hasSameSizeAs(kinds);
		assertThat(outcomes).containsEntry("sheets-300", "too_many_sheets")
			.containsEntry("sheets-2-of-one-part", "damaged_workbook")
			.containsEntry("relationships-300000", "oversized_workbook")
			.containsEntry("shared-text-of-1-mb-24000-times", "oversized_workbook")
			.containsEntry("names-of-elements", "oversized_workbook")
			.containsEntry("rows-of-a-ratio-of-80", "oversized_workbook")
			.containsEntry("rows-500000-of-16000-columns", "oversized_workbook")
			.containsEntry("merge-of-a-long-text-over-300000-rows", "oversized_workbook")
			.containsEntry("rules-of-30-mb-behind-the-rows", "read 1 0");
	}

}
