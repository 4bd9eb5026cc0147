package org.bayan.batch.intake;

import java.util.Set;

/**
 * What the reference data knows when a file is checked.
 *
 * @param memberStates codes of the member states (ISO 3166-1 alpha-3)
 * @param sectors codes of the sectors
 * @param reportingCurrency ISO 4217 code of the currency of amounts without one
 */
public record Lists(Set<String> memberStates, Set<String> sectors, String reportingCurrency) {

	public Lists {
		memberStates = Set.copyOf(memberStates);
		sectors = Set.copyOf(sectors);
	}

}
