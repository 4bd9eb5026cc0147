package org.bayan.db.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a place and a sector in a period, in reports and in series: a value,
 * zero, no data or not applicable.
 */
final class Told {

	private final LocalDate dataDay;

	private final SummaryRows summaryRows;

	private final SectorReporting reported;

	private final RecordedMoney money;

	private final Map<Place, LocalDate> joined = new HashMap<>();

	Told(Lists lists, LocalDate dataDay, SummaryRows summaryRows, SectorReporting reported, RecordedMoney money) {
		this.dataDay = dataDay;
		this.summaryRows = summaryRows;
		this.reported = reported;
		this.money = money;
		for (MemberState state : lists.states()) {
			LocalDate day = state.joined();
			if (day != null) {
				this.joined.put(state.place(), day);
			}
		}
	}

	Figures of(Period period, Place place, SectorScope sector) {
		boolean missing = this.reported.missing(sector, period);
		Predicate<Measure> unknown = (measure) -> missing || this.money.unrecorded(measure, period);
		return Figures.of(period, this.joined.get(place), this.dataDay, unknown,
				this.summaryRows.sums(period, place, sector));
	}

	/** Over several months. */
	Figures over(Span span, Place place, SectorScope sector) {
		return Figures.over(span.months()
			.stream()
			.map((month) -> of(new Period(Period.Length.MONTH, month), place, sector))
			.toList());
	}

	/** Nothing of no months. */
	Figures over(@Nullable Span span, int earlier, Place place, SectorScope sector) {
		return (span != null) ? over(span.minusMonths(earlier), place, sector) : Figures.UNKNOWN;
	}

}
