package org.bayan.reporting.finding;

import java.time.YearMonth;
import java.util.List;

import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.reporting.text.Count;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;

import static java.time.Month.DECEMBER;

/** How many activities are in none of the months, or quarters, that are shown. */
public final class NoMonth {

	/** What such activities have in common, as addresses name it. */
	public static final String PARAMETER = "date-precision";

	private NoMonth() {
	}

	/**
	 * A sentence a year, with its full stop: 3 activities of 2024 are dated by year only
	 * and are in no month.
	 * @param shown the length of the periods
	 */
	public static List<Sentence> of(List<DatedByYear> years, Period.Length shown, Texts texts) {
		return years.stream().map((year) -> clause(year, shown, texts).then(".")).toList();
	}

	static Sentence clause(DatedByYear year, Period.Length shown, Texts texts) {
		Target records = Target.Records.of(Measure.ACTIVITIES)
			.over(Span.yearTo(YearMonth.of(year.year(), DECEMBER)))
			.with(PARAMETER, DatePrecision.YEAR.code());
		return texts.say((shown == Period.Length.QUARTER) ? "note.no-quarter" : "note.no-month", "n",
				new Count(year.activities(), records), "year", Integer.toString(year.year()));
	}

}
