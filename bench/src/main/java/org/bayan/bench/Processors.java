package org.bayan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the processors have done up to a moment.
 *
 * @param here seconds in this process, the generator of the load
 * @param all seconds in all processes of the machine, this one among them
 */
record Processors(double here, double all) {

	/** The unit of /proc/stat, 100 a second on every Linux. */
	private static final double TICKS = 100;

	static Processors now() {
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		return new Processors(system.getProcessCpuTime() / 1e9, busy());
	}

	private static double busy() {
		try {
			String[] times = Files.readString(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +");
			long busy = 0;
			for (int column : new int[] { 1, 2, 3, 6, 7 }) {
				busy += Long.parseLong(times[column]);
			}
			return busy / TICKS;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
