package org.bayan.domain.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bayan.domain.figure.Ratio;
import org.bayan.domain.figure.Row;
import org.bayan.domain.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * How much of the whole falls to the states with most activities.
 *
 * @param states codes of at most five states, most activities first, ties by code
 * @param activities how many activities name at least one of them
 * @param total how many activities there are
 */
public record Concentration(List<String> states, long activities, long total) {

	private static final int MOST = 5;

	public Concentration {
		states = List.copyOf(states);
	}

	static Concentration of(List<Row> states, List<ReportedActivity> activities) {
		List<String> codes = most(states);
		Set<String> named = new HashSet<>(codes);
		long naming = activities.stream()
			.filter((activity) -> activity.places().stream().map(Place::code).anyMatch(named::contains))
			.count();
		return new Concentration(codes, naming, activities.size());
	}

	/** Codes of at most five states, most activities first, ties by code. */
	public static List<String> most(List<Row> states) {
		return ordered(states).stream().limit(MOST).map(Row::code).toList();
	}

	private static List<Row> ordered(List<Row> states) {
		return states.stream()
			.filter(Row::tookPart)
			.sorted(Comparator.comparing((Row row) -> row.now().activities().amount())
				.reversed()
				.thenComparing(Row::code))
			.toList();
	}

	/**
	 * Whether the first five stand apart: no other state has as many activities as the
	 * last of them, so that which five they are is no matter of their codes.
	 */
	public static boolean standsApart(List<Row> states) {
		List<Row> most = ordered(states);
		return most.size() > MOST
				&& !most.get(MOST - 1).now().activities().amount().equals(most.get(MOST).now().activities().amount());
	}

	/**
	 * The share in basis points, rounded half-even; null where there are no activities.
	 */
	public @Nullable Long basisPoints() {
		return Ratio.basisPoints(this.activities, this.total);
	}

}
