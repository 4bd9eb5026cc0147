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
		long inTopFive) {

}
