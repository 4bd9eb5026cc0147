package org.bayan.db.roll;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.bayan.domain.period.Span;

/** How many activities of a scope have each type, modality and host, in several spans. */
public final class Tallies {

	private final Rows rows;

	private final List<Span> spans;

	/** By period and number of the code. */
	private final long[][] types;

	private final long[][] modalities;

	private final long[][] hosts;

	public Tallies(Rows rows, List<Span> spans) {
		this.rows = rows;
		this.spans = List.copyOf(spans);
		this.types = new long[spans.size()][0];
		this.modalities = new long[spans.size()][0];
		this.hosts = new long[spans.size()][0];
	}

	/** Counts the activities of a day. */
	public void add(DayRoll roll) {
		add(roll, (span) -> true);
	}

	/** Counts the activities of a year, of which the year alone is known. */
	public void addYear(DayRoll roll) {
		add(roll, Span::wholeYear);
	}

	private void add(DayRoll roll, Predicate<Span> counting) {
		for (int period = 0; period < this.spans.size(); period++) {
			if (this.spans.get(period).holds(roll.day()) && counting.test(this.spans.get(period))) {
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
	 * The counts of the spans by column ({@code type}, {@code modality},
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
							(code) -> new long[counts.length])[period] = counts[period][number];
				}
			}
		}
		return byCode;
	}

}
