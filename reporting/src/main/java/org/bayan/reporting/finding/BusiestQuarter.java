package org.bayan.reporting.finding;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Span;

/** The activities of a year by quarter. */
final class BusiestQuarter {

	private BusiestQuarter() {
	}

	/** How many activities began in each quarter of twelve months. */
	static List<Long> counts(List<TrendMonth> months) {
		List<Long> counts = new ArrayList<>();
		for (int first = 0; first < months.size(); first += 3) {
			counts.add(months.subList(first, first + 3)
				.stream()
				.mapToLong((month) -> month.figures().activities().count())
				.sum());
		}
		return counts;
	}

	/** The months of a quarter of twelve, the first by 0. */
	static Span months(List<TrendMonth> months, int quarter) {
		return new Span(months.get(3 * quarter).month(), months.get(3 * quarter + 2).month());
	}

}
