package org.bayan.domain.roll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;

/** How many activities of a scope have each type, modality and host, in three periods. */
public final class Tallies {

	private final Rows rows;

	private final Span[] periods;

	/** By period and number of the code. */
	private final long[][] types = new long[3][0];

	private final long[][] modalities = new long[3][0];

	private final long[][] hosts = new long[3][0];

	public Tallies(Rows rows, Period period, Period previous, Period yearBefore) {
		this.rows = rows;
		this.periods = new Span[] { Span.of(period), Span.of(previous), Span.of(yearBefore) };
	}

	/** Counts the activities of a day. */
	public void add(DayRoll roll) {
		for (int period = 0; period < this.periods.length; period++) {
			if (this.periods[period].holds(roll.day())) {
				for (int activity = 0; activity < roll.size(); activity++) {
					if (this.rows.hold(roll, activity)) {
						count(this.types, period, roll.types().only(activity));
						count(this.modalities, period, roll.modalities().only(activity));
						count(this.hosts, period, roll.hosts().only(activity));
					}
				}
			}
		}
	}

	private static void count(long[][] counts, int period, int code) {
		if (code >= counts[period].length) {
			counts[period] = Arrays.copyOf(counts[period], code + 64);
		}
		counts[period][code]++;
	}

	/**
	 * The counts of the three periods by column ({@code type}, {@code modality},
	 * {@code host_country}) and code; codes without any are left out.
	 */
	public Map<String, Map<String, long[]>> counts() {
		Map<String, Map<String, long[]>> counts = new HashMap<>();
		counts.put("type", byCode(this.types));
		counts.put("modality", byCode(this.modalities));
		counts.put("host_country", byCode(this.hosts));
		return counts;
	}

	private Map<String, long[]> byCode(long[][] counts) {
		Map<String, long[]> byCode = new TreeMap<>();
		for (int period = 0; period < counts.length; period++) {
			for (int number = 0; number < counts[period].length; number++) {
				if (counts[period][number] > 0) {
					byCode.computeIfAbsent(this.rows.codes().code(number),
							(code) -> new long[3])[period] = counts[period][number];
				}
			}
		}
		return byCode;
	}

}
