package org.bayan.domain.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;

/**
 * Everything a report of a month, quarter or year says, in no language and no format. The
 * same record goes to every page, chart and sheet; nothing in it depends on when or where
 * it is rendered.
 */
public record PeriodReport(ReportHead head, ReportTables tables, ReportDetail detail, ReportNames names) {

	/** How many months the trend has. */
	public static final int TREND_MONTHS = 24;

	public PeriodReport {
		List<TrendMonth> trend = tables.trend();
		if (trend.size() != TREND_MONTHS || !trend.getLast().month().equals(head.period().lastMonth())) {
			throw new IllegalArgumentException("a trend of " + trend.size() + " months");
		}
	}

	public Period period() {
		return this.head.period();
	}

	public Scope scope() {
		return this.head.scope();
	}

	/** The activities that it counts; none where they themselves are left out. */
	public List<ReportedActivity> activities() {
		return (this.detail instanceof ReportedRecords records) ? records.activities() : List.of();
	}

	/** Those that stand beside them; none where they themselves are left out. */
	public List<ReportedActivity> further() {
		return (this.detail instanceof ReportedRecords records) ? records.further() : List.of();
	}

	/** The same report as an edition. */
	public PeriodReport as(EditionMark mark) {
		return new PeriodReport(this.head.as(mark), this.tables, this.detail, this.names);
	}

	/** The same report with another moment of its data. */
	public PeriodReport knownAt(Instant moment) {
		return new PeriodReport(this.head.knownAt(moment), this.tables, this.detail, this.names);
	}

	/**
	 * The same report with the references that its activities have today, in the order of
	 * these.
	 */
	public PeriodReport renamed(UnaryOperator<String> today) {
		return (this.detail instanceof ReportedRecords records)
				? new PeriodReport(this.head, this.tables, records.renamed(today), this.names) : this;
	}

	/** References that its activities and their programmes have. */
	public Set<String> references() {
		return Stream.concat(activities().stream(), further().stream())
			.flatMap((activity) -> Stream.concat(Stream.of(activity.ref()), Stream.ofNullable(activity.partOf())))
			.collect(Collectors.toSet());
	}

	/** The headline figures, those without anything to say included. */
	public List<Headline> headlines() {
		List<Headline> headlines = new ArrayList<>();
		Measure.headlines().stream().filter(Measure::alwaysShown).map(this.tables::headline).forEach(headlines::add);
		if (this.tables.states().size() > 1) {
			headlines.add(Headline.of(Headline.Subject.STATES_TAKING_PART, this.tables.total(),
					this.tables::statesTakingPart));
		}
		if (scope().place().isEverywhere()) {
			this.tables.other(RowKind.ORGANISATION_WIDE)
				.map((row) -> activities(Headline.Subject.ORGANISATION_WIDE, row))
				.ifPresent(headlines::add);
			this.tables.other(RowKind.OUTSIDE)
				.map((row) -> activities(Headline.Subject.OUTSIDE, row))
				.ifPresent(headlines::add);
		}
		Measure.headlines()
			.stream()
			.filter((measure) -> !measure.alwaysShown())
			.map(this.tables::headline)
			.forEach(headlines::add);
		return headlines;
	}

	/** The headline figure of a subject. */
	public Headline headline(Headline.Subject subject) {
		return headlines().stream().filter((headline) -> headline.subject().equals(subject)).findFirst().orElseThrow();
	}

	private static Headline activities(Headline.Subject subject, Row row) {
		return Headline.of(subject, row, (time) -> time.apply(row).activities());
	}

	/** What of an activity falls to the places and sectors of the scope. */
	public List<Allocation> allocations(ReportedActivity activity) {
		return Allocation.of(activity, period(), this::within);
	}

	private boolean within(Place place, SectorScope sector) {
		Place limit = scope().place();
		boolean there = limit.covers(place)
				|| (limit.isGroup() && this.tables.states().stream().anyMatch((state) -> state.place().equals(place)));
		return there && scope().sector().covers(sector);
	}

	/** The states with most activities and their share of all activities. */
	public Concentration topFive() {
		return this.detail.topFive(this.tables);
	}

	/** How states, outside and organisation-wide relate to the total. */
	public Reconciliation placesAndTotal() {
		return this.detail.placesAndTotal(this.tables);
	}

	/** How groups, outside and organisation-wide relate to the total. */
	public Reconciliation groupsAndTotal() {
		return this.detail.groupsAndTotal(this.tables);
	}

	/** How the sectors relate to the total. */
	public Reconciliation sectorsAndTotal() {
		return this.detail.sectorsAndTotal(this.tables);
	}

}
