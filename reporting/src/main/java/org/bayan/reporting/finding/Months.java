package org.bayan.reporting.finding;

import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.reporting.text.Texts;

/** Months that are compared, as parts of a sentence. */
public final class Months {

	private final Texts texts;

	public Months(Texts texts) {
		this.texts = texts;
	}

	/** In months of the period that is told of: from January to October. */
	public String in(Span span) {
		String first = this.texts.monthName(span.first().getMonthValue());
		String last = this.texts.monthName(span.last().getMonthValue());
		return switch (span.months().size()) {
			case 1 -> this.texts.get("span.one", "month", first);
			case 2 -> this.texts.get("span.pair", "first", first, "last", last);
			default -> this.texts.get("span.from-to", "first", first, "last", last);
		};
	}

	/** In months before: in the same months of 2025. */
	String in(Span compared, Span earlier) {
		return (compared.months().size() == 1) ? this.texts.inPeriod(month(earlier))
				: several(compared, earlier, "summary.same-months.in", "span.pair.in");
	}

	/** The same after "more than". */
	public String than(Span compared, Span earlier) {
		return (compared.months().size() == 1) ? this.texts.thanPeriod(month(earlier))
				: several(compared, earlier, "summary.same-months.than", "span.pair.than");
	}

	private static Period month(Span span) {
		return new Period(Period.Length.MONTH, span.first());
	}

	/** Of another year the same months, of the quarter before two others. */
	private String several(Span compared, Span earlier, String same, String others) {
		String year = Integer.toString(earlier.last().getYear());
		return earlier.equals(compared.minusMonths(12)) ? this.texts.get(same, "year", year)
				: this.texts.get(others, "first", this.texts.monthName(earlier.first().getMonthValue()), "last",
						this.texts.monthName(earlier.last().getMonthValue()), "year", year);
	}

}
