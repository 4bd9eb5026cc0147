package org.bayan.domain.period;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods of one length that follow one another: the months of two years, the quarters of
 * five.
 *
 * @param first the earliest
 * @param last the latest, of the same length and not before the first
 */
public record Range(Period first, Period last) {

	/** More periods make no table that anybody reads: five years of months. */
	public static final int LONGEST = 60;

	public Range {
		if (first.length() != last.length() || last.firstMonth().isBefore(first.firstMonth())) {
			throw new IllegalArgumentException(first + " to " + last + " is no range");
		}
	}

	/**
	 * From the beginning of one period to the end of another, by the shorter of both:
	 * 2021 to 2022-Q2 has six quarters.
	 * @throws IllegalArgumentException if the other ends before
	 */
	public static Range between(Period from, Period to) {
		Period.Length length = (from.length().months() <= to.length().months()) ? from.length() : to.length();
		return new Range(Period.of(length, from.firstDay()), Period.of(length, to.lastDay()));
	}

	/** All of them, the earliest first. */
	public List<Period> periods() {
		List<Period> periods = new ArrayList<>();
		for (Period one = this.first; !one.firstMonth().isAfter(this.last.firstMonth()); one = one.next()) {
			periods.add(one);
		}
		return periods;
	}

	/** How many they are. */
	public int size() {
		return (int) (this.first.firstMonth().until(this.last.firstMonth(), ChronoUnit.MONTHS)
				/ this.first.length().months()) + 1;
	}

}
