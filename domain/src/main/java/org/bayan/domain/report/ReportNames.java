package org.bayan.domain.report;

import java.util.List;
import org.bayan.domain.reference.Named;

/**
 * What the codes of a report are called.
 *
 * @param groups all regional groups, for the states
 * @param countries the member states, for the activities
 * @param sectors the sectors, those that left the list included, for the activities
 */
public record ReportNames(List<Named> groups, List<Named> countries, List<Named> sectors) {

	public ReportNames {
		groups = List.copyOf(groups);
		countries = List.copyOf(countries);
		sectors = List.copyOf(sectors);
	}

}
