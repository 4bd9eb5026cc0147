package org.bayan.db.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Figures;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.RangeRow;
import org.bayan.domain.report.RowKind;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Series over months, quarters and years. To be called in the read-only transaction in
 * which everything else of a page is read.
 */
public class RangeReports {

	private final DSLContext dsl;

	private final Changes changes;

	private final References references;

	private final Newest newest;

	private final KeptFigures kept;

	/** Reads what is committed alone, and keeps what reports have in common. */
	public RangeReports(DSLContext dsl, KeptFigures kept) {
		this.dsl = dsl;
		this.changes = new Changes(dsl);
		this.references = new References(dsl);
		this.newest = new Newest(dsl);
		this.kept = kept;
	}

	/**
	 * The series of a scope whose place and sector exist.
	 * @param asOf as known at the end of this day; null: as known now
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 */
	public Optional<RangeReport> of(Range range, Scope scope, @Nullable LocalDate asOf, ZoneId zone) {
		Newest.State state = this.newest.state();
		long change = (asOf != null) ? this.changes.knownOn(asOf, zone) : state.change();
		return this.changes.recordedAt(change).map((moment) -> {
			Filling filling = new Filling(range, scope, LocalDate.ofInstant(moment, zone), change,
					(change != state.change()) ? new Figured(this.dsl, range.periods(), scope, change)
							: Figured.ofRange(this.dsl, this.kept.of(state), range, scope));
			return new RangeReport(this.references.organisation(), range, scope, moment, zone.getId(), asOf,
					requireNonNull(this.references.reportingCurrency()), filling.total(), filling.groups(),
					filling.states(), filling.others(), filling.sectors());
		});
	}

	/** One series on its way from the figures to the record. */
	private final class Filling {

		private final Range range;

		private final Scope scope;

		private final LocalDate dataDay;

		private final Figured figured;

		private final List<Group> groups;

		private final List<MemberState> states;

		private final List<Sector> sectors;

		private final List<Sector> former;

		Filling(Range range, Scope scope, LocalDate dataDay, long change, Figured figured) {
			this.range = range;
			this.scope = scope;
			this.dataDay = dataDay;
			this.figured = figured;
			this.groups = RangeReports.this.references.groups(change);
			this.states = RangeReports.this.references.memberStates(change);
			this.sectors = RangeReports.this.references.sectors(change);
			this.former = RangeReports.this.references.formerSectors(change);
		}

		RangeRow total() {
			LocalDate joined = this.states.stream()
				.filter((state) -> state.iso3().equals(this.scope.place()))
				.findFirst()
				.map(MemberState::joined)
				.orElse(null);
			return row(RowKind.TOTAL, this.scope.place(), this.scope.sector(), null, null, joined);
		}

		List<RangeRow> groups() {
			return this.groups.stream()
				.filter((group) -> covers("GROUP:" + group.code()))
				.map((group) -> place(RowKind.GROUP, "GROUP:" + group.code(), group.names(), null, null))
				.toList();
		}

		List<RangeRow> states() {
			return this.states.stream()
				.filter((state) -> covers(state.iso3()) || this.scope.place().equals("GROUP:" + state.group()))
				.map((state) -> place(RowKind.STATE, state.iso3(), state.names(), state.group(), state.joined()))
				.toList();
		}

		List<RangeRow> others() {
			List<RangeRow> others = new ArrayList<>();
			if (covers("EXT")) {
				others.add(place(RowKind.OUTSIDE, "EXT", null, null, null));
			}
			if (covers("ORG")) {
				others.add(place(RowKind.ORGANISATION_WIDE, "ORG", null, null, null));
			}
			return others;
		}

		/** Sectors that left the list stay as long as they have figures. */
		List<RangeRow> sectors() {
			Set<String> with = Set.copyOf(this.figured.sectors(this.scope.place()));
			List<RangeRow> rows = new ArrayList<>();
			LocalDate joined = total().joined();
			Stream.concat(this.sectors.stream(), this.former.stream().filter((sector) -> with.contains(sector.code())))
				.filter((sector) -> this.scope.sector().equals("ALL") || this.scope.sector().equals(sector.code()))
				.forEach((sector) -> rows.add(
						row(RowKind.SECTOR, this.scope.place(), sector.code(), sector.names(), sector.kind(), joined)));
			if (this.scope.sector().equals("ALL") || this.scope.sector().equals("NONE")) {
				rows.add(row(RowKind.NO_SECTOR, this.scope.place(), "NONE", null, null, joined));
			}
			return rows;
		}

		private boolean covers(String place) {
			return this.scope.place().equals("ALL") || this.scope.place().equals(place);
		}

		private RangeRow place(RowKind kind, String place, @Nullable Names names, @Nullable String region,
				@Nullable LocalDate joined) {
			return row(kind, place, this.scope.sector(), names, region, joined);
		}

		/** A row's code is its sector for a row of a sector, else its place. */
		private RangeRow row(RowKind kind, String place, String sector, @Nullable Names names,
				@Nullable String category, @Nullable LocalDate joined) {
			boolean ofSector = kind == RowKind.SECTOR || kind == RowKind.NO_SECTOR;
			List<Figures> figures = this.range.periods()
				.stream()
				.map((period) -> figures(period, place, sector, joined))
				.toList();
			return new RangeRow(kind, ofSector ? sector : place, names, category, joined, figures);
		}

		private Figures figures(Period period, String place, String sector, @Nullable LocalDate joined) {
			return Figures.of(period, joined, this.dataDay, this.figured.sums(period, place, sector));
		}

	}

}
