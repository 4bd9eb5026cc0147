package org.bayan.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A value axis from zero in round steps.
 *
 * @param step 1, 2 or 5 times a power of ten
 * @param steps how many of them, 1 to 5
 */
public record Scale(long step, int steps) {

	/** The smallest such axis that holds a maximum: 10 takes five steps of 2. */
	public static Scale upTo(long maximum) {
		long power = 1;
		while (true) {
			for (long factor : new long[] { 1, 2, 5 }) {
				long step = factor * power;
				if (maximum <= 5 * step) {
					return new Scale(step, (int) Math.max(1, (maximum + step - 1) / step));
				}
			}
			power *= 10;
		}
	}

	public long maximum() {
		return this.step * this.steps;
	}

	/** Every value with a line, zero included. */
	public List<Long> ticks() {
		List<Long> ticks = new ArrayList<>();
		for (int i = 0; i <= this.steps; i++) {
			ticks.add(this.step * i);
		}
		return ticks;
	}

}
