package org.bayan.db.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.Comparison;
import org.bayan.domain.report.Concentration;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.Figures;
import org.bayan.domain.report.Matrix;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.Named;
import org.bayan.domain.report.Overlaps;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.RowKind;
import org.bayan.domain.report.Scope;
import org.bayan.domain.report.Tally;
import org.bayan.domain.report.TrendMonth;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** One report on its way from the figures to the record. */
final class Filling {

	private final DSLContext dsl;

	private final References references;

	private final Period period;

	private final Scope scope;

	private final Instant dataAsOf;

	private final ZoneId zone;

	private final @Nullable LocalDate knownOn;

	private final long change;

	private final Shelf shelf;

	private final Lists lists;

	private final Figured figured;

	private final Reported reported;

	/**
	 * Whether the figures are the current ones, so that months without need no look.
	 */
	private final boolean current;

	private final boolean withRecords;

	private final LocalDate dataDay;

	Filling(DSLContext dsl, Period period, Scope scope, Instant dataAsOf, ZoneId zone, @Nullable LocalDate knownOn,
			long change, Shelf shelf, Lists lists, Figured figured, boolean current, boolean withRecords) {
		this.dsl = dsl;
		this.references = new References(dsl);
		this.period = period;
		this.scope = scope;
		this.dataAsOf = dataAsOf;
		this.zone = zone;
		this.knownOn = knownOn;
		this.change = change;
		this.shelf = shelf;
		this.lists = lists;
		this.figured = figured;
		this.reported = new Reported(this.dsl, period, change, figured);
		this.current = current;
		this.withRecords = withRecords;
		this.dataDay = LocalDate.ofInstant(dataAsOf, zone);
	}

	PeriodReport report() {
		List<Row> states = states();
		List<Row> others = others();
		List<Row> sectors = sectors();
		Row total = placeRow(RowKind.TOTAL, this.scope.place(), null, null, null);
		Behind behind = (this.current && !this.withRecords) ? rolled(states, others, sectors)
				: recorded(states, sectors);
		Map<String, Map<String, long[]>> tallies = behind.tallies();
		Map<Boolean, List<ReportedActivity>> activities = behind.records()
			.stream()
			.collect(Collectors.partitioningBy((one) -> one.counts(Measure.ACTIVITIES, this.period)));
		return new PeriodReport(this.references.organisation(), this.period, this.scope, this.dataAsOf,
				this.zone.getId(), this.knownOn, null, requireNonNull(this.references.reportingCurrency()), total,
				trend(), groups(), states, others, sectors, matrix(states, others, sectors), behind.coverage(),
				types(tallies, total), modalities(tallies, total), hosts(tallies, total), comparison(),
				requireNonNull(activities.get(true)), requireNonNull(activities.get(false)),
				this.lists.groups().stream().map((group) -> new Named(group.code(), group.names())).toList(),
				this.lists.states().stream().map((state) -> new Named(state.iso3(), state.names())).toList(),
				Stream.concat(this.lists.sectors().stream(), this.lists.former().stream())
					.map((sector) -> new Named(sector.code(), sector.names()))
					.toList(),
				this.reported.completeness(this.lists.sectors(), this.scope), behind.overlaps());
	}

	/** From the facts. */
	private Behind recorded(List<Row> states, List<Row> sectors) {
		ReportedActivities counted = new ReportedActivities(this.dsl, this.change, this.current, this.scope,
				Span.of(this.period));
		String currency = requireNonNull(this.references.reportingCurrency());
		return new Behind(counted.tallies(this.period.previous(), this.period.yearBefore()),
				coverage(states, sectors, latestByState(states, counted), latestBySector(sectors, counted)),
				this.withRecords ? counted.list(this.lists.states(), currency)
						: counted.involvements(this.lists.states()),
				null);
	}

	/** From the rolls of the days, which know what holds now. */
	private Behind rolled(List<Row> states, List<Row> others, List<Row> sectors) {
		Map<String, String> groups = new HashMap<>();
		states.stream()
			.filter((state) -> covers("GROUP:" + state.category()))
			.forEach((state) -> groups.put(state.code(), "GROUP:" + state.category()));
		others.forEach((row) -> groups.put(row.code(), row.code()));
		List<String> places = Stream.concat(states.stream(), others.stream()).map(Row::code).toList();
		Rolled rolled = new Rolled(this.dsl, this.shelf, this.scope, this.lists.states(), this.period);
		rolled.read(groups, places, sectors.stream().map(Row::code).toList(), Concentration.most(states));
		return new Behind(rolled.tallies(), coverage(states, sectors, rolled.latestByPlace(monthsByState(states)),
				rolled.latestBySector(monthsBySector(sectors))), List.of(), rolled.overlaps());
	}

	private List<Row> groups() {
		return this.lists.groups()
			.stream()
			.filter((group) -> covers("GROUP:" + group.code()))
			.map((group) -> placeRow(RowKind.GROUP, "GROUP:" + group.code(), group.names(), null, null))
			.toList();
	}

	private List<Row> states() {
		return this.lists.states()
			.stream()
			.filter((state) -> covers(state.iso3()) || this.scope.place().equals("GROUP:" + state.group()))
			.map(this::stateRow)
			.toList();
	}

	private List<Row> others() {
		List<Row> others = new ArrayList<>();
		if (covers("EXT")) {
			others.add(placeRow(RowKind.OUTSIDE, "EXT", null, null, null));
		}
		if (covers("ORG")) {
			others.add(placeRow(RowKind.ORGANISATION_WIDE, "ORG", null, null, null));
		}
		return others;
	}

	private boolean covers(String place) {
		return this.scope.place().equals("ALL") || this.scope.place().equals(place);
	}

	/** Sectors that left the list stay as long as they have figures. */
	private List<Row> sectors() {
		List<Row> rows = new ArrayList<>();
		Set<String> figured = new HashSet<>(this.figured.sectors(this.scope.place()));
		Stream
			.concat(this.lists.sectors().stream(),
					this.lists.former().stream().filter((sector) -> figured.contains(sector.code())))
			.filter((sector) -> this.scope.sector().equals("ALL") || this.scope.sector().equals(sector.code()))
			.forEach((sector) -> rows.add(sectorRow(RowKind.SECTOR, sector.code(), sector.names(), sector.kind())));
		if (this.scope.sector().equals("ALL") || this.scope.sector().equals("NONE")) {
			rows.add(sectorRow(RowKind.NO_SECTOR, "NONE", null, null));
		}
		return rows;
	}

	private List<TrendMonth> trend() {
		List<TrendMonth> trend = new ArrayList<>();
		for (int back = PeriodReport.TREND_MONTHS - 1; back >= 0; back--) {
			YearMonth month = this.period.lastMonth().minusMonths(back);
			trend.add(new TrendMonth(month, figures(new Period(Period.Length.MONTH, month), this.scope.place(),
					this.scope.sector(), joined(this.scope.place()))));
		}
		return trend;
	}

	private @Nullable LocalDate joined(String place) {
		return this.lists.states()
			.stream()
			.filter((state) -> state.iso3().equals(place))
			.findFirst()
			.map(MemberState::joined)
			.orElse(null);
	}

	private Matrix matrix(List<Row> states, List<Row> others, List<Row> sectors) {
		List<Row> places = new ArrayList<>(states);
		places.addAll(others);
		List<List<Cell>> cells = places.stream()
			.map((place) -> sectors.stream()
				.map((sector) -> figures(this.period, place.code(), sector.code(), place.joined()).activities())
				.toList())
			.toList();
		return new Matrix(places.stream().map(Row::code).toList(), sectors.stream().map(Row::code).toList(), cells);
	}

	private Coverage coverage(List<Row> states, List<Row> sectors, Map<String, LocalDate> byState,
			Map<String, LocalDate> bySector) {
		return new Coverage(latest(states, byState), latest(sectors, bySector));
	}

	/**
	 * The months of the figures say where to look: most are among those that were read,
	 * the others are asked for.
	 */
	private Map<String, LocalDate> latestByState(List<Row> states, ReportedActivities counted) {
		return this.current ? counted.latestByState(monthsByState(states)) : counted.latestByState();
	}

	private Map<String, YearMonth> monthsByState(List<Row> states) {
		Map<String, YearMonth> months = this.figured.latestMonths(this.period, this.scope.sector(), true);
		List<String> missing = missing(states, months);
		if (!missing.isEmpty()) {
			months.putAll(new Summaries(this.dsl).latestByPlace(missing, this.scope.sector(), this.period.lastMonth()));
		}
		return months;
	}

	private Map<String, LocalDate> latestBySector(List<Row> sectors, ReportedActivities counted) {
		return this.current ? counted.latestBySector(monthsBySector(sectors)) : counted.latestBySector();
	}

	private Map<String, YearMonth> monthsBySector(List<Row> sectors) {
		Map<String, YearMonth> months = this.figured.latestMonths(this.period, this.scope.place(), false);
		List<String> missing = missing(sectors, months);
		if (!missing.isEmpty()) {
			months.putAll(new Summaries(this.dsl).latestBySector(missing, this.scope.place(), this.period.lastMonth()));
		}
		return months;
	}

	private static List<String> missing(List<Row> rows, Map<String, YearMonth> months) {
		return rows.stream()
			.filter((row) -> row.kind() != RowKind.NO_SECTOR)
			.map(Row::code)
			.filter((code) -> !months.containsKey(code))
			.toList();
	}

	private List<Coverage.Latest> latest(List<Row> rows, Map<String, LocalDate> starts) {
		return rows.stream().filter((row) -> row.kind() != RowKind.NO_SECTOR).map((row) -> {
			LocalDate start = starts.get(row.code());
			boolean member = row.joined() == null || !row.joined().isAfter(this.period.lastDay());
			return new Coverage.Latest(row.code(), start,
					member ? Coverage.Age.between(start, this.period.lastDay()) : Coverage.Age.NOT_APPLICABLE);
		}).toList();
	}

	private List<Tally> types(Map<String, Map<String, long[]>> tallies, Row total) {
		Map<String, long[]> counts = requireNonNull(tallies.get("type"));
		return Arrays.stream(ActivityType.values())
			.map((type) -> tally(type.code(), counts.get(type.code()), total))
			.toList();
	}

	private List<Tally> modalities(Map<String, Map<String, long[]>> tallies, Row total) {
		Map<String, long[]> counts = requireNonNull(tallies.get("modality"));
		return Arrays.stream(Modality.values())
			.map((modality) -> tally(modality.code(), counts.get(modality.code()), total))
			.toList();
	}

	private List<Tally> hosts(Map<String, Map<String, long[]>> tallies, Row total) {
		Map<String, long[]> counts = new TreeMap<>(requireNonNull(tallies.get("host_country")));
		long @Nullable [] unstated = counts.remove("NONE");
		List<Tally> hosts = new ArrayList<>();
		counts.forEach((country, three) -> hosts.add(tally(country, three, total)));
		hosts.add(tally("NONE", unstated, total));
		return hosts;
	}

	/** Not known, or not asked, where the whole is not. */
	private Tally tally(String code, long @Nullable [] three, Row total) {
		long[] counts = (three != null) ? three : new long[3];
		return new Tally(code, part(total.now(), counts[0]), part(total.previous(), counts[1]),
				part(total.yearBefore(), counts[2]));
	}

	private static Cell part(Figures whole, long count) {
		return whole.activities().known() ? Cell.of(count) : whole.activities();
	}

	private @Nullable Comparison comparison() {
		Row whole = row(RowKind.TOTAL, "ALL", this.scope.sector(), null, null, null);
		Optional<MemberState> state = this.lists.states()
			.stream()
			.filter((one) -> one.iso3().equals(this.scope.place()))
			.findFirst();
		if (state.isPresent()) {
			return this.lists.groups()
				.stream()
				.filter((group) -> group.code().equals(state.get().group()))
				.findFirst()
				.map((group) -> new Comparison(
						List.of(placeRow(RowKind.GROUP, "GROUP:" + group.code(), group.names(), null, null), whole),
						this.lists.states()
							.stream()
							.filter((one) -> group.code().equals(one.group()))
							.map(this::stateRow)
							.toList()))
				.orElse(null);
		}
		if (this.scope.sectorNames() == null) {
			return null;
		}
		return new Comparison(List.of(row(RowKind.TOTAL, this.scope.place(), "ALL", null, null, null)),
				this.lists.sectors()
					.stream()
					.map((sector) -> sectorRow(RowKind.SECTOR, sector.code(), sector.names(), sector.kind()))
					.toList());
	}

	private Row stateRow(MemberState state) {
		return placeRow(RowKind.STATE, state.iso3(), state.names(), state.group(), state.joined());
	}

	private Row placeRow(RowKind kind, String place, @Nullable Names names, @Nullable String region,
			@Nullable LocalDate joined) {
		return row(kind, place, this.scope.sector(), names, region, joined);
	}

	private Row sectorRow(RowKind kind, String sector, @Nullable Names names, @Nullable String category) {
		return row(kind, this.scope.place(), sector, names, category, null);
	}

	/** A row's code is its sector for a row of a sector, else its place. */
	private Row row(RowKind kind, String place, String sector, @Nullable Names names, @Nullable String category,
			@Nullable LocalDate joined) {
		LocalDate from = (joined != null) ? joined : joined(place);
		boolean ofSector = kind == RowKind.SECTOR || kind == RowKind.NO_SECTOR;
		return new Row(kind, ofSector ? sector : place, names, category, joined,
				figures(this.period, place, sector, from), figures(this.period.previous(), place, sector, from),
				figures(this.period.yearBefore(), place, sector, from),
				yearToDate(this.period.lastMonth(), place, sector, from),
				yearToDate(this.period.lastMonth().minusYears(1), place, sector, from));
	}

	private Figures yearToDate(YearMonth last, String place, String sector, @Nullable LocalDate joined) {
		return Figures.over(IntStream.rangeClosed(1, last.getMonthValue())
			.mapToObj((month) -> new Period(Period.Length.MONTH, last.withMonth(month)))
			.map((month) -> figures(month, place, sector, joined))
			.toList());
	}

	private Figures figures(Period of, String place, String sector, @Nullable LocalDate joined) {
		return Figures.of(of, joined, this.dataDay, this.reported.missing(sector, of),
				this.figured.sums(of, place, sector));
	}

	/**
	 * What is told of the activities behind the figures.
	 *
	 * @param records the activities; empty where only counted
	 * @param overlaps what was counted of them; null where they are there
	 */
	private record Behind(Map<String, Map<String, long[]>> tallies, Coverage coverage, List<ReportedActivity> records,
			@Nullable Overlaps overlaps) {

	}

}
