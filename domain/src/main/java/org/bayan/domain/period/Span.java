package org.bayan.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole months that follow one another: a month, or January to May.
 *
 * @param first the first month
 * @param last the last month, not before the first
 */
public record Span(YearMonth first, YearMonth last) implements Comparable<Span> {

	private static final Comparator<Span> ORDER = Comparator.comparing(Span::last).thenComparing(Span::first);

	public Span {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException(last + " lies before " + first);
		}
	}

	/** The months of a period. */
	public static Span of(Period period) {
		return new Span(period.firstMonth(), period.lastMonth());
	}

	/** One month. */
	public static Span of(YearMonth month) {
		return new Span(month, month);
	}

	/** From January to a month of that year. */
	public static Span yearTo(YearMonth last) {
		return new Span(last.withMonth(1), last);
	}

	/** As many months, so many earlier. */
	public Span minusMonths(int months) {
		return new Span(this.first.minusMonths(months), this.last.minusMonths(months));
	}

	public LocalDate firstDay() {
		return this.first.atDay(1);
	}

	public LocalDate lastDay() {
		return this.last.atEndOfMonth();
	}

	/** Its months. */
	public List<YearMonth> months() {
		return Stream.iterate(this.first, (month) -> !month.isAfter(this.last), (month) -> month.plusMonths(1))
			.toList();
	}

	/** The month, quarter or year that it is; empty where it is none of them. */
	public Optional<Period> period() {
		return Stream.of(Period.Length.values())
			.map((length) -> Period.of(length, firstDay()))
			.filter((period) -> Span.of(period).equals(this))
			.findFirst();
	}

	/** Whether it is a year. */
	public boolean wholeYear() {
		return equals(yearTo(this.last)) && this.last.getMonthValue() == 12;
	}

	/** Whether a day lies in it. */
	public boolean holds(LocalDate day) {
		return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
	}

	@Override
	public int compareTo(Span other) {
		return ORDER.compare(this, other);
	}

}
