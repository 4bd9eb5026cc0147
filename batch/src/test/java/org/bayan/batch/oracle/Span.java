package org.bayan.batch.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A month, quarter or year: its name and its first and last day.
 */
record Span(String name, LocalDate first, LocalDate last) {

	/** All months, quarters and years of the given years, both included. */
	static List<Span> ofYears(int from, int to) {
		List<Span> spans = new ArrayList<>();
		for (int year = from; year <= to; year++) {
			spans.add(of(String.format(Locale.ROOT, "%04d", year), year, 1, 12));
			for (int quarter = 1; quarter <= 4; quarter++) {
				spans.add(of(String.format(Locale.ROOT, "%04d-Q%d", year, quarter), year, quarter * 3 - 2, 3));
			}
			for (int month = 1; month <= 12; month++) {
				spans.add(of(String.format(Locale.ROOT, "%04d-%02d", year, month), year, month, 1));
			}
		}
		return spans;
	}

	private static Span of(String name, int year, int month, int months) {
		LocalDate first = LocalDate.of(year, month, 1);
		return new Span(name, first, first.plusMonths(months).minusDays(1));
	}

	/** Whether an activity can count in it: of one dated by year only the years alone. */
	boolean mayHave(PlainActivity activity) {
		return !activity.yearly() || (this.first.getDayOfYear() == 1 && this.last.plusDays(1).getDayOfYear() == 1
				&& this.first.getYear() == this.last.getYear());
	}

	boolean has(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

	boolean meets(LocalDate start, LocalDate end) {
		return !end.isBefore(this.first) && !start.isAfter(this.last);
	}

}
