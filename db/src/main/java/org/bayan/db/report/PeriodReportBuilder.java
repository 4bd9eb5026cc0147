package org.bayan.db.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.db.reference.References;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Progress;
import org.bayan.domain.period.Running;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Concentration;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportDetail;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** One report on its way from the figures to the record. */
final class PeriodReportBuilder {

	private final DSLContext dsl;

	private final References references;

	private final Period period;

	private final Scope scope;

	private final Instant dataAsOf;

	private final ZoneId zone;

	private final @Nullable LocalDate knownOn;

	private final long change;

	private final FigureCache cache;

	private final Lists lists;

	private final SummaryRows summaryRows;

	private final SectorReporting reported;

	private final Told told;

	private final ScopeRows<Row> rows;

	private final @Nullable Running running;

	/** The months compared; null where none are. */
	private final @Nullable Span compared;

	/** Up to when coverage is measured. */
	private final LocalDate until;

	private final Coverages coverages;

	/**
	 * Whether the figures are the current ones, so that months without need no look.
	 */
	private final boolean current;

	private final boolean withRecords;

	private final List<DatedByYear> datedByYear;

	PeriodReportBuilder(DSLContext dsl, Period period, Scope scope, Instant dataAsOf, ZoneId zone,
			@Nullable LocalDate knownOn, long change, FigureCache cache, Lists lists, SummaryRows summaryRows,
			boolean current, boolean withRecords, Progress progress) {
		this.dsl = dsl;
		this.references = new References(dsl);
		this.period = period;
		this.scope = scope;
		this.dataAsOf = dataAsOf;
		this.zone = zone;
		this.knownOn = knownOn;
		this.change = change;
		this.cache = cache;
		this.lists = lists;
		this.summaryRows = summaryRows;
		YearMonth last = period.lastMonth();
		Span shown = new Span(last.minusMonths(PeriodReport.TREND_MONTHS - 1L), last);
		LocalDate dataDay = LocalDate.ofInstant(dataAsOf, zone);
		this.reported = new SectorReporting(this.dsl, shown, change, summaryRows);
		this.told = new Told(lists, dataDay, summaryRows, this.reported,
				new RecordedMoney(this.dsl, shown, change, current ? cache : null));
		this.rows = new ScopeRows<>(lists, scope, this::row);
		this.running = progress.ended(period) ? null : new Running(progress.ended(Span.of(period)).orElse(null),
				progress.ended(Span.yearTo(last)).orElse(null), period.firstDay().isAfter(dataDay));
		this.compared = (this.running == null) ? Span.of(period) : this.running.ended();
		this.until = (this.running != null && dataDay.isBefore(period.lastDay())) ? dataDay : period.lastDay();
		this.coverages = new Coverages(dsl, scope, period, this.until, summaryRows);
		this.current = current;
		this.withRecords = withRecords;
		this.datedByYear = new ReportedActivities(dsl, change, current, scope, shown).datedByYear();
	}

	PeriodReport report() {
		List<Row> states = this.rows.states();
		List<Row> others = this.rows.others();
		List<Row> sectors = this.rows.sectors(this.summaryRows.sectors(this.scope.place()));
		Row total = this.rows.total();
		Breakdown breakdown = (this.current && !this.withRecords) ? rolled(states, others, sectors)
				: recorded(states, sectors);
		Tallies tallies = new Tallies(breakdown.tallies(), total, this.compared != null);
		ReportTables tables = new ReportTables(total, trend(), this.rows.groups(), states, others, sectors,
				matrix(states, others, sectors), breakdown.coverage(), tallies.types(), tallies.modalities(),
				tallies.hosts(), comparison(), this.datedByYear);
		return new PeriodReport(head(), tables, breakdown.detail(), this.lists.names());
	}

	private ReportHead head() {
		return new ReportHead(this.references.organisation(), this.period, this.scope, this.dataAsOf, this.zone.getId(),
				this.knownOn, null, requireNonNull(this.references.reportingCurrency()), this.running,
				this.reported.completeness(this.period, this.lists.sectors(), this.scope));
	}

	/** From the facts. */
	private Breakdown recorded(List<Row> states, List<Row> sectors) {
		ReportedActivities counted = new ReportedActivities(this.dsl, this.change, this.current, this.scope,
				this.period);
		String currency = requireNonNull(this.references.reportingCurrency());
		return new Breakdown(counted.tallies(spans()), this.coverages.recorded(states, sectors, counted, this.current),
				records(this.withRecords ? counted.list(this.lists.states(), currency)
						: counted.involvements(this.lists.states())));
	}

	private ReportedRecords records(List<ReportedActivity> all) {
		Map<Boolean, List<ReportedActivity>> activities = all.stream()
			.collect(Collectors.partitioningBy((activity) -> activity.counts(Measure.ACTIVITIES, this.period)));
		return new ReportedRecords(requireNonNull(activities.get(true)), requireNonNull(activities.get(false)));
	}

	/**
	 * The period itself, and where it is compared with others these, as they are told.
	 */
	private List<Span> spans() {
		List<Span> spans = new ArrayList<>(List.of(Span.of(this.period)));
		if (this.compared != null) {
			spans.addAll(List.of(this.compared, this.compared.minusMonths(this.period.length().months()),
					this.compared.minusMonths(12)));
		}
		return spans;
	}

	/** From the rolls of the days, which know what holds now. */
	private Breakdown rolled(List<Row> states, List<Row> others, List<Row> sectors) {
		Map<String, String> groups = new HashMap<>();
		for (Row state : states) {
			Place group = (state.category() != null) ? Place.ofGroup(state.category()) : null;
			if (group != null && this.rows.covers(group)) {
				groups.put(state.code(), group.code());
			}
		}
		others.forEach((row) -> groups.put(row.code(), row.code()));
		List<String> places = Stream.concat(states.stream(), others.stream()).map(Row::code).toList();
		DayRollCounts rolled = new DayRollCounts(this.dsl, this.cache, this.scope, this.lists.states(), spans(),
				this.until);
		rolled.read(groups, places, sectors.stream().map(Row::code).toList(), Concentration.most(states));
		return new Breakdown(rolled.tallies(), this.coverages.rolled(states, sectors, rolled), rolled.overlaps());
	}

	private List<TrendMonth> trend() {
		List<TrendMonth> trend = new ArrayList<>();
		for (int back = PeriodReport.TREND_MONTHS - 1; back >= 0; back--) {
			YearMonth month = this.period.lastMonth().minusMonths(back);
			trend.add(new TrendMonth(month,
					this.told.of(new Period(Period.Length.MONTH, month), this.scope.place(), this.scope.sector())));
		}
		return trend;
	}

	private Matrix matrix(List<Row> states, List<Row> others, List<Row> sectors) {
		List<Row> places = new ArrayList<>(states);
		places.addAll(others);
		List<SectorScope> columns = sectors.stream().map(Row::sector).toList();
		List<List<Cell>> cells = places.stream()
			.map(Row::place)
			.map((place) -> columns.stream()
				.map((sector) -> this.told.of(this.period, place, sector).activities())
				.toList())
			.toList();
		return new Matrix(places.stream().map(Row::place).toList(), columns, cells);
	}

	private @Nullable Comparison comparison() {
		Row whole = row(RowKind.TOTAL, Place.EVERYWHERE.code(), Place.EVERYWHERE, this.scope.sector(), null, null,
				null);
		Optional<MemberState> state = this.lists.states()
			.stream()
			.filter((one) -> one.place().equals(this.scope.place()))
			.findFirst();
		if (state.isPresent()) {
			return this.lists.groups()
				.stream()
				.filter((group) -> group.code().equals(state.get().group()))
				.findFirst()
				.map((group) -> new Comparison(List.of(this.rows.group(group), whole),
						this.lists.states()
							.stream()
							.filter((one) -> group.code().equals(one.group()))
							.map(this.rows::state)
							.toList()))
				.orElse(null);
		}
		if (this.scope.sectorNames() == null) {
			return null;
		}
		return new Comparison(List
			.of(row(RowKind.TOTAL, this.scope.place().code(), this.scope.place(), SectorScope.EVERY, null, null, null)),
				this.lists.sectors().stream().map(this.rows::sector).toList());
	}

	private Row row(RowKind kind, String code, Place place, SectorScope sector, @Nullable Names names,
			@Nullable String category, @Nullable LocalDate joined) {
		Figures now = this.told.of(this.period, place, sector);
		YearMonth last = this.period.lastMonth();
		if (this.running == null) {
			return new Row(kind, code, names, category, joined, now,
					this.told.of(this.period.previous(), place, sector),
					this.told.of(this.period.yearBefore(), place, sector),
					this.told.over(Span.yearTo(last), place, sector),
					this.told.over(Span.yearTo(last.minusYears(1)), place, sector));
		}
		Span ended = this.running.ended();
		Span toDate = this.running.toDate();
		return new Row(kind, code, names, category, joined, now,
				this.told.over(ended, this.period.length().months(), place, sector),
				this.told.over(ended, 12, place, sector), this.told.over(toDate, 0, place, sector),
				this.told.over(toDate, 12, place, sector),
				(ended != null) ? this.told.over(ended, place, sector) : null);
	}

	/** What is told of the activities behind the figures. */
	private record Breakdown(Map<String, Map<String, long[]>> tallies, Coverage coverage, ReportDetail detail) {

	}

}
