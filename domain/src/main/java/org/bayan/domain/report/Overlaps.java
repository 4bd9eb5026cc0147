package org.bayan.domain.report;

/**
 * What a page says of the activities behind its figures without having them.
 *
 * @param activities how many there are
 * @param inSeveralPlaces how many stand in more than one row of the places
 * @param inSeveralGroups how many stand in more than one row of the groups
 * @param inSeveralSectors how many stand in more than one row of the sectors
 * @param inTopFive how many name one of the five states with most
 */
public record Overlaps(long activities, long inSeveralPlaces, long inSeveralGroups, long inSeveralSectors,
		long inTopFive) implements ReportDetail {

	@Override
	public Concentration topFive(ReportTables tables) {
		return new Concentration(Concentration.most(tables.states()), this.inTopFive, this.activities);
	}

	@Override
	public Reconciliation placesAndTotal(ReportTables tables) {
		return Reconciliation.of(tables.total().now().activities(), tables.places(), this.inSeveralPlaces);
	}

	@Override
	public Reconciliation groupsAndTotal(ReportTables tables) {
		return Reconciliation.of(tables.total().now().activities(), tables.groupsAndOthers(), this.inSeveralGroups);
	}

	@Override
	public Reconciliation sectorsAndTotal(ReportTables tables) {
		return Reconciliation.of(tables.total().now().activities(), tables.sectors(), this.inSeveralSectors);
	}

}
