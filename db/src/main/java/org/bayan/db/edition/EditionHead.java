package org.bayan.db.edition;

import java.time.Instant;

import org.bayan.domain.period.Period;

/**
 * One edition without its content.
 *
 * @param period the month
 * @param number 1 for the first of its month
 * @param change the change up to which the facts were known
 * @param publishedAt business clock
 * @param renderer version of the program that rendered its files
 */
public record EditionHead(Period period, int number, long change, Instant publishedAt, String renderer) {

}
