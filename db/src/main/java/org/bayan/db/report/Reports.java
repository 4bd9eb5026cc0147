package org.bayan.db.report;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.Figures;
import org.bayan.domain.report.Matrix;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.Named;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.RowKind;
import org.bayan.domain.report.Scope;
import org.bayan.domain.report.TrendMonth;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Reports of months, quarters and years. To be called in a read-only transaction of
 * isolation REPEATABLE READ, so that all figures of a report are of one moment.
 */
public class Reports {

	private final DSLContext dsl;

	private final Changes changes;

	private final References references;

	public Reports(DSLContext dsl) {
		this.dsl = dsl;
		this.changes = new Changes(dsl);
		this.references = new References(dsl);
	}

	/**
	 * The report of a period.
	 * @param place {@code ALL}, {@code GROUP:...}, a member state, {@code EXT} or
	 * {@code ORG}
	 * @param sector {@code ALL}, a sector or {@code NONE}
	 * @param asOf as known at the end of this day; null: as known now
	 * @param zone the organisation's time zone
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 * @throws IllegalArgumentException if the place or the sector is none of the
	 * reference data's
	 */
	public Optional<PeriodReport> of(Period period, String place, String sector, @Nullable LocalDate asOf,
			ZoneId zone) {
		long latest = this.changes.latest();
		long change = (asOf != null) ? this.changes.knownOn(asOf, zone) : latest;
		Optional<Instant> dataAsOf = this.changes.recordedAt(change);
		Lists lists = new Lists(this.references.groups(change), this.references.memberStates(change),
				this.references.sectors(change), this.references.formerSectors(change));
		Scope scope = lists.scope(place, sector);
		return dataAsOf.map((moment) -> new Filling(period, scope, moment, zone, asOf, change, lists,
				new Figured(this.dsl, period, (change != latest) ? change : null))
			.report());
	}

	/** The reference data as known then. */
	private record Lists(List<Group> groups, List<MemberState> states, List<Sector> sectors, List<Sector> former) {

		Scope scope(String place, String sector) {
			Names placeNames = Stream
				.concat(this.states.stream().map((state) -> new Named(state.iso3(), state.names())),
						this.groups.stream().map((group) -> new Named("GROUP:" + group.code(), group.names())))
				.filter((named) -> named.code().equals(place))
				.map(Named::names)
				.findFirst()
				.orElse(null);
			Names sectorNames = Stream.concat(this.sectors.stream(), this.former.stream())
				.filter((one) -> one.code().equals(sector))
				.map(Sector::names)
				.findFirst()
				.orElse(null);
			if (placeNames == null && !Set.of("ALL", "EXT", "ORG").contains(place)) {
				throw new IllegalArgumentException(
						"'" + place + "' is no place: write ALL, GROUP:CODE, the code of a member state, EXT or ORG.");
			}
			if (sectorNames == null && !Set.of("ALL", "NONE").contains(sector)) {
				throw new IllegalArgumentException(
						"'" + sector + "' is no sector: write ALL, the code of a sector or centre, or NONE.");
			}
			return new Scope(place, placeNames, sector, sectorNames);
		}

	}

	/** One report on its way from the figures to the record. */
	private final class Filling {

		private final Period period;

		private final Scope scope;

		private final Instant dataAsOf;

		private final ZoneId zone;

		private final @Nullable LocalDate knownOn;

		private final long change;

		private final Lists lists;

		private final Figured figured;

		private final LocalDate dataDay;

		Filling(Period period, Scope scope, Instant dataAsOf, ZoneId zone, @Nullable LocalDate knownOn, long change,
				Lists lists, Figured figured) {
			this.period = period;
			this.scope = scope;
			this.dataAsOf = dataAsOf;
			this.zone = zone;
			this.knownOn = knownOn;
			this.change = change;
			this.lists = lists;
			this.figured = figured;
			this.dataDay = LocalDate.ofInstant(dataAsOf, zone);
		}

		PeriodReport report() {
			List<Row> states = states();
			List<Row> others = others();
			List<Row> sectors = sectors();
			ReportedActivities counted = new ReportedActivities(Reports.this.dsl, this.change, this.scope, this.period);
			return new PeriodReport(Reports.this.references.organisation(), this.period, this.scope, this.dataAsOf,
					this.zone.getId(), this.knownOn, requireNonNull(Reports.this.references.reportingCurrency()),
					placeRow(RowKind.TOTAL, this.scope.place(), null, null, null), trend(), groups(), states, others,
					sectors, matrix(states, others, sectors), coverage(states, sectors, counted),
					counted.list(this.lists.states()),
					this.lists.groups().stream().map((group) -> new Named(group.code(), group.names())).toList(),
					this.lists.states().stream().map((state) -> new Named(state.iso3(), state.names())).toList(),
					Stream.concat(this.lists.sectors().stream(), this.lists.former().stream())
						.map((sector) -> new Named(sector.code(), sector.names()))
						.toList());
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
				.map((state) -> placeRow(RowKind.STATE, state.iso3(), state.names(), state.group(), state.joined()))
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

		private Coverage coverage(List<Row> states, List<Row> sectors, ReportedActivities counted) {
			return new Coverage(latest(states, counted.latestByState()), latest(sectors, counted.latestBySector()));
		}

		private List<Coverage.Latest> latest(List<Row> rows, java.util.Map<String, LocalDate> starts) {
			return rows.stream().filter((row) -> row.kind() != RowKind.NO_SECTOR).map((row) -> {
				LocalDate start = starts.get(row.code());
				boolean member = row.joined() == null || !row.joined().isAfter(this.period.lastDay());
				return new Coverage.Latest(row.code(), start,
						member ? Coverage.Age.between(start, this.period.lastDay()) : Coverage.Age.NOT_APPLICABLE);
			}).toList();
		}

		private Row placeRow(RowKind kind, String place, @Nullable Names names, @Nullable String region,
				@Nullable LocalDate joined) {
			LocalDate from = (kind == RowKind.TOTAL) ? joined(place) : joined;
			return new Row(kind, place, names, region, joined, figures(this.period, place, this.scope.sector(), from),
					figures(this.period.previous(), place, this.scope.sector(), from),
					figures(this.period.yearBefore(), place, this.scope.sector(), from));
		}

		private Row sectorRow(RowKind kind, String sector, @Nullable Names names, @Nullable String category) {
			LocalDate from = joined(this.scope.place());
			return new Row(kind, sector, names, category, null, figures(this.period, this.scope.place(), sector, from),
					figures(this.period.previous(), this.scope.place(), sector, from),
					figures(this.period.yearBefore(), this.scope.place(), sector, from));
		}

		private Figures figures(Period of, String place, String sector, @Nullable LocalDate joined) {
			return Figures.of(of, joined, this.dataDay, (measure) -> sum(measure, of, place, sector));
		}

		private @Nullable BigInteger sum(Measure measure, Period of, String place, String sector) {
			return this.figured.sum(measure, of, place, sector);
		}

	}

}
