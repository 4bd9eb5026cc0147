package org.bayan.db.report;

import java.util.List;
import java.util.stream.Stream;

import org.bayan.db.reference.References;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.ReportNames;
import org.bayan.domain.report.Scope;

/** The reference data of a report, as known when it is told. */
public record Lists(List<Group> groups, List<MemberState> states, List<Sector> sectors, List<Sector> former) {

	/** About how much memory they take. */
	static final long BYTES = 30_000;

	public Lists {
		groups = List.copyOf(groups);
		states = List.copyOf(states);
		sectors = List.copyOf(sectors);
		former = List.copyOf(former);
	}

	/** As known after a change. */
	static Lists after(long change, References references, FigureCache cache) {
		return cache.get("lists " + change, BYTES, () -> new Lists(references.groups(change),
				references.memberStates(change), references.sectors(change), references.formerSectors(change)));
	}

	/** What the codes of a report are called. */
	ReportNames names() {
		return new ReportNames(this.groups.stream().map((group) -> new Named(group.code(), group.names())).toList(),
				this.states.stream().map((state) -> new Named(state.iso3(), state.names())).toList(),
				Stream.concat(this.sectors.stream(), this.former.stream())
					.map((sector) -> new Named(sector.code(), sector.names()))
					.toList());
	}

	/**
	 * A place and a sector with their names.
	 * @throws IllegalArgumentException if it is none of these
	 */
	Scope scope(Place place, SectorScope sector) {
		Names placeNames = Stream
			.concat(this.states.stream().filter((state) -> state.place().equals(place)).map(MemberState::names),
					this.groups.stream().filter((group) -> group.place().equals(place)).map(Group::names))
			.findFirst()
			.orElse(null);
		Names sectorNames = Stream.concat(this.sectors.stream(), this.former.stream())
			.filter((one) -> one.scope().equals(sector))
			.map(Sector::names)
			.findFirst()
			.orElse(null);
		if (placeNames == null && (place.isGroup() || place.isState())) {
			throw new IllegalArgumentException(
					"'" + place + "' is not a place: write ALL, GROUP:CODE, the code of a member state, EXT or ORG.");
		}
		if (sectorNames == null && !sector.isEvery() && !sector.isNone()) {
			throw new IllegalArgumentException(
					"'" + sector + "' is not a sector: write ALL, the code of a sector or centre, or NONE.");
		}
		return new Scope(place, placeNames, sector, sectorNames);
	}

}
