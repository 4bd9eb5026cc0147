package org.bayan.db.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.bayan.db.reference.References;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.Named;
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
	static Lists after(long change, References references, Shelf shelf) {
		return shelf.get("lists " + change, BYTES, () -> new Lists(references.groups(change),
				references.memberStates(change), references.sectors(change), references.formerSectors(change)));
	}

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
