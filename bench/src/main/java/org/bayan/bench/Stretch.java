package org.bayan.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * Requests at one rate and what became of them.
 *
 * @param rate requests a second, as planned
 * @param seconds for which it was planned
 * @param asked how many were sent
 * @param failed of them: no answer, or another one than a page
 * @param bytes of all answers
 * @param took seconds until the last answer
 * @param nanos from the moment at which each was due, in the order of these
 */
@SuppressWarnings("ArrayRecordComponent")
record Stretch(int rate, int seconds, int asked, long failed, long bytes, double took, long[] nanos, Processors before,
		Processors after) {

	static final String HEADER = "requests/s   served/s  requests   failed     p50     p90     p99     max ms   KB a page   cores: generator, all else";

	Stretch {
		nanos = Arrays.copyOf(nanos, asked);
	}

	double millis(double quantile) {
		return millis(quantile, 0, this.asked);
	}

	private double millis(double quantile, int from, int to) {
		long[] sorted = Arrays.copyOfRange(this.nanos, from, to);
		Arrays.sort(sorted);
		int at = (int) Math.ceil(quantile * sorted.length) - 1;
		return sorted[Math.max(0, at)] / 1_000_000.0;
	}

	/** Median and 99 of 100 of each ten seconds, in milliseconds: when it was slow. */
	String course() {
		StringBuilder course = new StringBuilder("  each ten seconds, p50/p99 ms:");
		int step = this.rate * 10;
		for (int from = 0; from < this.asked; from += step) {
			int to = Math.min(this.asked, from + step);
			course.append(String.format(Locale.ROOT, " %.0f/%.0f", millis(0.5, from, to), millis(0.99, from, to)));
		}
		return course.toString();
	}

	/** Pages a second that were answered. */
	double served() {
		return (this.asked - this.failed) / this.took;
	}

	/** Whether it was given up, as too many waited. */
	boolean givenUp() {
		return this.asked < this.rate * this.seconds;
	}

	/** The processors that the generator kept busy. */
	double generator() {
		return (this.after.here() - this.before.here()) / this.took;
	}

	/** The processors that everything else kept busy: the program and its database. */
	double others() {
		return (this.after.all() - this.before.all()) / this.took - generator();
	}

	String line() {
		return String.format(Locale.ROOT, "%10d %10.1f %9d %8d %7.1f %7.1f %7.1f %10.1f %11.1f   %16.2f %9.2f%s",
				this.rate, served(), this.asked, this.failed, millis(0.5), millis(0.9), millis(0.99), millis(1),
				this.bytes / 1024.0 / this.asked, generator(), others(), givenUp() ? "   given up" : "");
	}

}
