package org.bayan.batch.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.db.reference.References;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;

import static java.util.Objects.requireNonNull;

/**
 * What the reference data knows when a file is checked.
 *
 * @param memberStates codes of the member states (ISO 3166-1 alpha-3)
 * @param sectors codes of the sectors
 * @param stateNames names of member states in three languages, by code
 * @param sectorNames names of sectors likewise
 * @param reportingCurrency ISO 4217 code of the currency of amounts without one
 */
public record Lists(Set<String> memberStates, Set<String> sectors, Map<String, List<String>> stateNames,
		Map<String, List<String>> sectorNames, String reportingCurrency) {

	public Lists {
		memberStates = Set.copyOf(memberStates);
		sectors = Set.copyOf(sectors);
		stateNames = Map.copyOf(stateNames);
		sectorNames = Map.copyOf(sectorNames);
	}

	/** Codes without names. */
	public Lists(Set<String> memberStates, Set<String> sectors, String reportingCurrency) {
		this(memberStates, sectors, Map.of(), Map.of(), reportingCurrency);
	}

	/** What the reference data says as of a change. */
	public static Lists of(References references, long change) {
		return of(references.memberStates(change), references.sectors(change),
				requireNonNull(references.reportingCurrency()));
	}

	/** What the reference data says. */
	public static Lists of(List<MemberState> memberStates, List<Sector> sectors, String reportingCurrency) {
		Map<String, List<String>> stateNames = new HashMap<>();
		memberStates.forEach((state) -> stateNames.put(state.iso3(), all(state.names())));
		Map<String, List<String>> sectorNames = new HashMap<>();
		sectors.forEach((sector) -> sectorNames.put(sector.code(), all(sector.names())));
		return new Lists(stateNames.keySet(), sectorNames.keySet(), stateNames, sectorNames, reportingCurrency);
	}

	private static List<String> all(Names names) {
		return List.of(names.en(), names.fr(), names.ar());
	}

}
