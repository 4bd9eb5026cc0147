package org.bayan.db.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bayan.db.calendar.SectorMonths;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Which sectors have reported the months that a report or a series shows. */
final class SectorReporting {

	private final SummaryRows summaryRows;

	private final Map<SectorMonths.Key, Submission> said;

	/**
	 * Reads what was said of the months of a span.
	 */
	SectorReporting(DSLContext dsl, Span shown, long change, SummaryRows summaryRows) {
		this.summaryRows = summaryRows;
		this.said = new SectorMonths(dsl).said(shown, change);
	}

	/**
	 * Whether every month of a period is marked missing, and the sector did not report.
	 */
	boolean missing(SectorScope sector, Period of) {
		return !this.said.isEmpty() && !submitted(sector, of) && Span.of(of)
			.months()
			.stream()
			.allMatch((month) -> this.said.get(new SectorMonths.Key(sector.code(), month)) == Submission.MISSING);
	}

	/** Null where nothing was said of any sector in the period. */
	@Nullable Completeness completeness(Period period, List<Sector> sectors, Scope scope) {
		List<YearMonth> months = Span.of(period).months();
		if (this.said.keySet().stream().noneMatch((key) -> months.contains(key.month()))) {
			return null;
		}
		List<SectorMonth> all = new ArrayList<>();
		for (YearMonth month : months) {
			sectors.stream()
				.map(Sector::scope)
				.filter((sector) -> scope.sector().covers(sector))
				.forEach((sector) -> all.add(new SectorMonth(sector.code(), month, submission(sector, month))));
		}
		return new Completeness(all);
	}

	private Submission submission(SectorScope sector, YearMonth month) {
		return submitted(sector, new Period(Period.Length.MONTH, month)) ? Submission.SUBMITTED
				: this.said.getOrDefault(new SectorMonths.Key(sector.code(), month), Submission.AWAITED);
	}

	/** Whether an activity of the sector begins in a period, whatever its status. */
	private boolean submitted(SectorScope sector, Period of) {
		return Stream.of(Measure.ACTIVITIES, Measure.PLANNED, Measure.CANCELLED)
			.map((measure) -> this.summaryRows.sum(measure, of, Place.EVERYWHERE, sector))
			.anyMatch((sum) -> sum != null && sum.signum() > 0);
	}

}
