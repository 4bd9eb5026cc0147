package org.bayan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were taken on. */
final class Machine {

	private Machine() {
	}

	/** Processor, cores, memory and Java of this machine, in a line. */
	static String description() {
		return "%s, %d cores, %s, Java %s".formatted(line("/proc/cpuinfo", "model name"),
				Runtime.getRuntime().availableProcessors(), line("/proc/meminfo", "MemTotal"),
				System.getProperty("java.version"));
	}

	/** The machine's load of the last minute: what else ran. */
	static String load() {
		return read("/proc/loadavg").split(" ")[0];
	}

	/** The most memory a process had, in MB. */
	static long peakMemory() {
		return Long.parseLong(line("/proc/self/status", "VmHWM").replaceAll("\\D", "")) / 1_024;
	}

	private static String line(String file, String name) {
		return read(file).lines()
			.filter((line) -> line.startsWith(name))
			.map((line) -> line.substring(line.indexOf(':') + 1).trim())
			.findFirst()
			.orElse(name + " unknown");
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
