package org.bayan.db.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.domain.figure.RowKind;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a scope in the organisation's order.
 *
 * @param <T> a row
 */
final class ScopeRows<T> {

	private final Lists lists;

	private final Scope scope;

	private final Making<T> making;

	ScopeRows(Lists lists, Scope scope, Making<T> making) {
		this.lists = lists;
		this.scope = scope;
		this.making = making;
	}

	/**
	 * Makes a row.
	 *
	 * @param <T> a row
	 */
	interface Making<T> {

		/**
		 * The row of a place in a sector.
		 * @param code its sector for a row of a sector, else its place
		 */
		T row(RowKind kind, String code, Place place, SectorScope sector, @Nullable Names names,
				@Nullable String category, @Nullable LocalDate joined);

	}

	T total() {
		return place(RowKind.TOTAL, this.scope.place(), null);
	}

	List<T> groups() {
		return this.lists.groups().stream().filter((group) -> covers(group.place())).map(this::group).toList();
	}

	T group(Group group) {
		return place(RowKind.GROUP, group.place(), group.names());
	}

	List<T> states() {
		return this.lists.states()
			.stream()
			.filter((state) -> covers(state.place()) || isInGroup(state))
			.map(this::state)
			.toList();
	}

	private boolean isInGroup(MemberState state) {
		Place place = this.scope.place();
		return place.isGroup() && place.group().equals(state.group());
	}

	T state(MemberState state) {
		return this.making.row(RowKind.STATE, state.iso3(), state.place(), this.scope.sector(), state.names(),
				state.group(), state.joined());
	}

	List<T> others() {
		List<T> others = new ArrayList<>();
		if (covers(Place.OUTSIDE)) {
			others.add(place(RowKind.OUTSIDE, Place.OUTSIDE, null));
		}
		if (covers(Place.ORGANISATION_WIDE)) {
			others.add(place(RowKind.ORGANISATION_WIDE, Place.ORGANISATION_WIDE, null));
		}
		return others;
	}

	/**
	 * Sectors that left the list stay as long as they have figures.
	 * @param figured the sectors that have figures
	 */
	List<T> sectors(Collection<SectorScope> figured) {
		Set<SectorScope> with = Set.copyOf(figured);
		List<T> rows = new ArrayList<>();
		Stream
			.concat(this.lists.sectors().stream(),
					this.lists.former().stream().filter((one) -> with.contains(one.scope())))
			.filter((sector) -> this.scope.sector().covers(sector.scope()))
			.forEach((sector) -> rows.add(sector(sector)));
		if (this.scope.sector().covers(SectorScope.NONE)) {
			rows.add(this.making.row(RowKind.NO_SECTOR, SectorScope.NONE.code(), this.scope.place(), SectorScope.NONE,
					null, null, null));
		}
		return rows;
	}

	T sector(Sector sector) {
		return this.making.row(RowKind.SECTOR, sector.code(), this.scope.place(), sector.scope(), sector.names(),
				sector.kind(), null);
	}

	private T place(RowKind kind, Place place, @Nullable Names names) {
		return this.making.row(kind, place.code(), place, this.scope.sector(), names, null, null);
	}

	boolean covers(Place place) {
		return this.scope.place().covers(place);
	}

}
