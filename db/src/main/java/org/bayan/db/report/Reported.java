package org.bayan.db.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.db.calendar.SectorMonths;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Completeness;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;
import org.bayan.domain.report.SectorMonth;
import org.bayan.domain.report.Submission;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Which sectors have reported the months that a report shows. */
final class Reported {

	private final Period period;

	private final Figured figured;

	private final Map<SectorMonths.Key, Submission> said;

	Reported(DSLContext dsl, Period period, long change, Figured figured) {
		this.period = period;
		this.figured = figured;
		YearMonth last = period.lastMonth();
		this.said = new SectorMonths(dsl).said(new Span(last.minusMonths(PeriodReport.TREND_MONTHS - 1L), last),
				change);
	}

	/**
	 * Whether every month of a period is marked missing, and the sector did not report.
	 */
	boolean missing(String sector, Period of) {
		return !this.said.isEmpty() && months(of).allMatch((month) -> submission(sector, month) == Submission.MISSING);
	}

	/** Null where nothing was said of any sector in the period. */
	@Nullable Completeness completeness(List<Sector> sectors, Scope scope) {
		List<YearMonth> months = months(this.period).toList();
		if (this.said.keySet().stream().noneMatch((key) -> months.contains(key.month()))) {
			return null;
		}
		List<SectorMonth> all = new ArrayList<>();
		for (YearMonth month : months) {
			sectors.stream()
				.map(Sector::code)
				.filter((sector) -> scope.sector().equals("ALL") || scope.sector().equals(sector))
				.forEach((sector) -> all.add(new SectorMonth(sector, month, submission(sector, month))));
		}
		return new Completeness(all);
	}

	private Submission submission(String sector, YearMonth month) {
		Period of = new Period(Period.Length.MONTH, month);
		boolean submitted = Stream.of(Measure.ACTIVITIES, Measure.PLANNED, Measure.CANCELLED)
			.map((measure) -> this.figured.sum(measure, of, "ALL", sector))
			.anyMatch((sum) -> sum != null && sum.signum() > 0);
		return submitted ? Submission.SUBMITTED
				: this.said.getOrDefault(new SectorMonths.Key(sector, month), Submission.AWAITED);
	}

	private static Stream<YearMonth> months(Period period) {
		return IntStream.range(0, period.length().months()).mapToObj((at) -> period.firstMonth().plusMonths(at));
	}

}
