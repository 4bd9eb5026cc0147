package org.bayan.domain.report;

/**
 * What a report knows of the activities behind its figures: the activities themselves, or
 * what was counted of them.
 */
public sealed interface ReportDetail permits ReportedRecords, Overlaps {

	/** The states with most activities and their share of all activities. */
	Concentration topFive(ReportTables tables);

	/** How states, outside and organisation-wide relate to the total. */
	Reconciliation placesAndTotal(ReportTables tables);

	/** How groups, outside and organisation-wide relate to the total. */
	Reconciliation groupsAndTotal(ReportTables tables);

	/** How the sectors relate to the total. */
	Reconciliation sectorsAndTotal(ReportTables tables);

}
