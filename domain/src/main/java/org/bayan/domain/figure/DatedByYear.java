package org.bayan.domain.figure;

/**
 * How many of a year's <em>activities</em> are dated by year only, so that they are in
 * none of its months and quarters.
 *
 * @param year of the Gregorian calendar
 * @param activities above 0
 */
public record DatedByYear(int year, long activities) {

}
