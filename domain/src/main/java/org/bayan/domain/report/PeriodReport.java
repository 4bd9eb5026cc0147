package org.bayan.domain.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report of a month, quarter or year says, in no language and no format. The
 * same record goes to every page, chart and sheet; nothing in it depends on when or where
 * it is rendered.
 *
 * @param organisation whose activities these are
 * @param scope what the report is limited to
 * @param dataAsOf when the newest change in the figures was recorded
 * @param zone the organisation's time zone, an id of {@link java.time.ZoneId}
 * @param knownOn the day as known on which the figures are; null: as known now
 * @param edition what makes it an edition; null: live figures
 * @param currency ISO 4217 code of the reporting currency, which has two minor digits
 * @param total the scope's own figures, computed from its activities
 * @param trend the 24 months that end with the period's last, oldest first
 * @param groups the regional groups within the scope, in the organisation's order
 * @param states the member states within the scope, all of them where it has no place, in
 * the organisation's order
 * @param others outside and organisation-wide, where the scope has them
 * @param sectors sectors and centres within the scope in the organisation's order, at
 * last those that name none
 * @param matrix states and others by sectors
 * @param types activities by type, every type, in the order of {@link ActivityType}
 * @param modalities activities by modality, every one, in the order of {@link Modality}
 * @param hosts activities by the country in which they took place, by code, those that do
 * not state it at last
 * @param comparison what one state or one sector is compared with; null for any other
 * scope
 * @param activities those counted by the measure activities, by start, then reference
 * @param further those that other measures of the period count, and programmes and
 * activities with money in the period, by start, then reference
 * @param groupNames names of all regional groups, for the states
 * @param countryNames names of the member states, for the activities
 * @param sectorNames names of the sectors, for the activities
 * @param completeness which sectors have reported the months of the period; null where no
 * sector's month of the period was ever confirmed or marked missing
 * @param overlaps what is counted of the activities where they themselves are left out;
 * null where they are there
 * @param running how far the period has come; null where it has ended
 */
public record PeriodReport(Names organisation, Period period, Scope scope, Instant dataAsOf, String zone,
		@Nullable LocalDate knownOn, @Nullable EditionMark edition, String currency, Row total, List<TrendMonth> trend,
		List<Row> groups, List<Row> states, List<Row> others, List<Row> sectors, Matrix matrix, Coverage coverage,
		List<Tally> types, List<Tally> modalities, List<Tally> hosts, @Nullable Comparison comparison,
		List<ReportedActivity> activities, List<ReportedActivity> further, List<Named> groupNames,
		List<Named> countryNames, List<Named> sectorNames, @Nullable Completeness completeness,
		@Nullable Overlaps overlaps, @Nullable Running running) {

	/** How many months the trend has. */
	public static final int TREND_MONTHS = 24;

	public PeriodReport {
		trend = List.copyOf(trend);
		groups = List.copyOf(groups);
		states = List.copyOf(states);
		others = List.copyOf(others);
		sectors = List.copyOf(sectors);
		types = List.copyOf(types);
		modalities = List.copyOf(modalities);
		hosts = List.copyOf(hosts);
		activities = List.copyOf(activities);
		further = List.copyOf(further);
		groupNames = List.copyOf(groupNames);
		countryNames = List.copyOf(countryNames);
		sectorNames = List.copyOf(sectorNames);
		if (trend.size() != TREND_MONTHS || !trend.getLast().month().equals(period.lastMonth())) {
			throw new IllegalArgumentException("a trend of " + trend.size() + " months");
		}
	}

	/** A report with its activities. */
	public PeriodReport(Names organisation, Period period, Scope scope, Instant dataAsOf, String zone,
			@Nullable LocalDate knownOn, @Nullable EditionMark edition, String currency, Row total,
			List<TrendMonth> trend, List<Row> groups, List<Row> states, List<Row> others, List<Row> sectors,
			Matrix matrix, Coverage coverage, List<Tally> types, List<Tally> modalities, List<Tally> hosts,
			@Nullable Comparison comparison, List<ReportedActivity> activities, List<ReportedActivity> further,
			List<Named> groupNames, List<Named> countryNames, List<Named> sectorNames,
			@Nullable Completeness completeness) {
		this(organisation, period, scope, dataAsOf, zone, knownOn, edition, currency, total, trend, groups, states,
				others, sectors, matrix, coverage, types, modalities, hosts, comparison, activities, further,
				groupNames, countryNames, sectorNames, completeness, null, null);
	}

	/** A report that says nothing of completeness. */
	public PeriodReport(Names organisation, Period period, Scope scope, Instant dataAsOf, String zone,
			@Nullable LocalDate knownOn, @Nullable EditionMark edition, String currency, Row total,
			List<TrendMonth> trend, List<Row> groups, List<Row> states, List<Row> others, List<Row> sectors,
			Matrix matrix, Coverage coverage, List<Tally> types, List<Tally> modalities, List<Tally> hosts,
			@Nullable Comparison comparison, List<ReportedActivity> activities, List<ReportedActivity> further,
			List<Named> groupNames, List<Named> countryNames, List<Named> sectorNames) {
		this(organisation, period, scope, dataAsOf, zone, knownOn, edition, currency, total, trend, groups, states,
				others, sectors, matrix, coverage, types, modalities, hosts, comparison, activities, further,
				groupNames, countryNames, sectorNames, null);
	}

	/** The same report as an edition. */
	public PeriodReport as(EditionMark mark) {
		return new PeriodReport(this.organisation, this.period, this.scope, this.dataAsOf, this.zone, this.knownOn,
				mark, this.currency, this.total, this.trend, this.groups, this.states, this.others, this.sectors,
				this.matrix, this.coverage, this.types, this.modalities, this.hosts, this.comparison, this.activities,
				this.further, this.groupNames, this.countryNames, this.sectorNames, this.completeness, this.overlaps,
				this.running);
	}

	/** The same report with another moment of its data. */
	public PeriodReport knownAt(Instant moment) {
		return new PeriodReport(this.organisation, this.period, this.scope, moment, this.zone, this.knownOn,
				this.edition, this.currency, this.total, this.trend, this.groups, this.states, this.others,
				this.sectors, this.matrix, this.coverage, this.types, this.modalities, this.hosts, this.comparison,
				this.activities, this.further, this.groupNames, this.countryNames, this.sectorNames, this.completeness,
				this.overlaps, this.running);
	}

	/**
	 * The same report with the references that its activities have today, in the order of
	 * these.
	 */
	public PeriodReport renamed(UnaryOperator<String> today) {
		return new PeriodReport(this.organisation, this.period, this.scope, this.dataAsOf, this.zone, this.knownOn,
				this.edition, this.currency, this.total, this.trend, this.groups, this.states, this.others,
				this.sectors, this.matrix, this.coverage, this.types, this.modalities, this.hosts, this.comparison,
				renamed(this.activities, today), renamed(this.further, today), this.groupNames, this.countryNames,
				this.sectorNames, this.completeness, this.overlaps, this.running);
	}

	private static List<ReportedActivity> renamed(List<ReportedActivity> activities, UnaryOperator<String> today) {
		return activities.stream()
			.map((activity) -> activity.renamed(today))
			.sorted(Comparator.comparing(ReportedActivity::start)
				.thenComparing((activity) -> activity.ref().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
			.toList();
	}

	/** References that its activities and their programmes have. */
	public Set<String> references() {
		return Stream.concat(this.activities.stream(), this.further.stream())
			.flatMap((activity) -> Stream.concat(Stream.of(activity.ref()), Stream.ofNullable(activity.partOf())))
			.collect(Collectors.toSet());
	}

	/** States and others: the rows of the table of places. */
	public List<Row> places() {
		List<Row> places = new ArrayList<>(this.states);
		places.addAll(this.others);
		return places;
	}

	/** The headline figures, those without anything to say included. */
	public List<Headline> headlines() {
		List<Headline> headlines = new ArrayList<>();
		Measure.headlines().stream().filter(Measure::alwaysShown).map(this::headline).forEach(headlines::add);
		if (this.states.size() > 1) {
			headlines.add(Headline.of(Headline.Subject.STATES_TAKING_PART, this.total, this::statesTakingPart));
		}
		if (this.scope.place().isEverywhere()) {
			other(RowKind.ORGANISATION_WIDE).map((row) -> activities(Headline.Subject.ORGANISATION_WIDE, row))
				.ifPresent(headlines::add);
			other(RowKind.OUTSIDE).map((row) -> activities(Headline.Subject.OUTSIDE, row)).ifPresent(headlines::add);
		}
		Measure.headlines()
			.stream()
			.filter((measure) -> !measure.alwaysShown())
			.map(this::headline)
			.forEach(headlines::add);
		return headlines;
	}

	/** The headline figure of a subject. */
	public Headline headline(Headline.Subject subject) {
		return headlines().stream().filter((headline) -> headline.subject().equals(subject)).findFirst().orElseThrow();
	}

	/** The headline figure of a measure. */
	public Headline headline(Measure measure) {
		return Headline.of(Headline.Subject.of(measure), this.total, (time) -> time.apply(this.total).of(measure));
	}

	private static Headline activities(Headline.Subject subject, Row row) {
		return Headline.of(subject, row, (time) -> time.apply(row).activities());
	}

	/**
	 * The months over which the figures are compared: all of the period, or those of a
	 * running one that have ended; empty where nothing is compared.
	 */
	public Optional<Span> compared() {
		return (this.running == null) ? Optional.of(Span.of(this.period)) : Optional.ofNullable(this.running.ended());
	}

	/** What these are compared with: the months of the same position before. */
	public Optional<Span> comparedPrevious() {
		return compared().map((span) -> span.minusMonths(this.period.length().months()));
	}

	/** The same months a year before. */
	public Optional<Span> comparedYearBefore() {
		return compared().map((span) -> span.minusMonths(12));
	}

	/**
	 * Whether the period is under way, so that its figures are those so far.
	 */
	public boolean soFar() {
		return this.running != null && !this.running.ahead();
	}

	/**
	 * January to the end of the period, or to the last month that has ended; empty where
	 * the period itself begins in January, or none has ended.
	 */
	public Optional<Span> yearToDate() {
		if (this.period.firstMonth().getMonthValue() == 1) {
			return Optional.empty();
		}
		return (this.running == null) ? Optional.of(Span.yearTo(this.period.lastMonth()))
				: Optional.ofNullable(this.running.toDate());
	}

	/** Up to when coverage is measured: a day that has not come says nothing. */
	public LocalDate coveredUntil() {
		LocalDate dataDay = LocalDate.ofInstant(this.dataAsOf, ZoneId.of(this.zone));
		return (this.running != null && dataDay.isBefore(this.period.lastDay())) ? dataDay : this.period.lastDay();
	}

	/** Whether it is an edition with figures that differ from the one before. */
	public boolean restates() {
		return this.edition != null && !this.edition.restatements().isEmpty();
	}

	/** The states with most activities and their share of all activities. */
	public Concentration topFive() {
		if (this.overlaps != null) {
			return new Concentration(Concentration.most(this.states), this.overlaps.inTopFive(),
					this.overlaps.activities());
		}
		return Concentration.of(this.states, this.activities);
	}

	/**
	 * The member states without an activity in the period.
	 */
	public List<Row> statesWithout() {
		return this.states.stream().filter((state) -> state.now().activities().state() == CellState.ZERO).toList();
	}

	/** The row of activities outside the member states or organisation-wide. */
	public Optional<Row> other(RowKind kind) {
		return this.others.stream().filter((row) -> row.kind() == kind).findFirst();
	}

	/**
	 * The member states of a regional group, for which the period is not before
	 * accession.
	 */
	public List<Row> statesOf(Row group) {
		return this.states.stream()
			.filter((state) -> group.place().group().equals(state.category()))
			.filter((state) -> state.now().activities().state() != CellState.NOT_APPLICABLE)
			.toList();
	}

	/** How many member states of a regional group took part. */
	public int tookPart(Row group) {
		return (int) statesOf(group).stream().filter(Row::tookPart).count();
	}

	/** How many member states took part. */
	public int tookPart() {
		return (int) this.states.stream().filter(Row::tookPart).count();
	}

	/** Whether the period has any money, with a rate or without. */
	public boolean hasMoney() {
		Figures now = this.total.now();
		return now.of(Measure.BUDGET).state() == CellState.VALUE
				|| now.of(Measure.EXPENDITURE).state() == CellState.VALUE
				|| now.of(Measure.UNCONVERTED).state() == CellState.VALUE;
	}

	/** What of an activity falls to the places and sectors of the scope. */
	public List<Allocation> allocations(ReportedActivity activity) {
		return Allocation.of(activity, this.period, this::within);
	}

	private boolean within(Place place, SectorScope sector) {
		Place limit = this.scope.place();
		boolean there = limit.covers(place)
				|| (limit.isGroup() && this.states.stream().anyMatch((state) -> state.place().equals(place)));
		return there && this.scope.sector().covers(sector);
	}

	/** How many of the states are members in the period. */
	public int membersInPeriod() {
		return (int) this.states.stream()
			.filter((state) -> state.now().activities().state() != CellState.NOT_APPLICABLE)
			.count();
	}

	private Cell statesTakingPart(Function<Row, Figures> when) {
		List<Cell> cells = this.states.stream().map(when).map(Figures::activities).toList();
		if (cells.stream().noneMatch(Cell::known)) {
			return Cell.NO_DATA;
		}
		return Cell.of(cells.stream().filter((cell) -> cell.state() == CellState.VALUE).count());
	}

	/** How states, outside and organisation-wide relate to the total. */
	public Reconciliation placesAndTotal() {
		Cell all = this.total.now().activities();
		return (this.overlaps != null) ? Reconciliation.of(all, places(), this.overlaps.inSeveralPlaces())
				: Reconciliation.of(all, places(), Row::place, this.activities, ReportedActivity::places);
	}

	/** How groups, outside and organisation-wide relate to the total. */
	public Reconciliation groupsAndTotal() {
		List<Row> rows = new ArrayList<>(this.groups);
		rows.addAll(this.others);
		if (this.overlaps != null) {
			return Reconciliation.of(this.total.now().activities(), rows, this.overlaps.inSeveralGroups());
		}
		Map<Place, Place> groupOf = new HashMap<>();
		this.states.forEach((state) -> {
			if (state.category() != null) {
				groupOf.put(state.place(), Place.ofGroup(state.category()));
			}
		});
		return Reconciliation.of(this.total.now().activities(), rows, Row::place, this.activities,
				(activity) -> groupsOf(activity, groupOf));
	}

	private static Collection<Place> groupsOf(ReportedActivity activity, Map<Place, Place> groupOf) {
		return activity.places().stream().map((place) -> groupOf.getOrDefault(place, place)).toList();
	}

	/** How the sectors relate to the total. */
	public Reconciliation sectorsAndTotal() {
		Cell all = this.total.now().activities();
		return (this.overlaps != null) ? Reconciliation.of(all, this.sectors, this.overlaps.inSeveralSectors())
				: Reconciliation.of(all, this.sectors, Row::sector, this.activities, ReportedActivity::sectorRows);
	}

}
