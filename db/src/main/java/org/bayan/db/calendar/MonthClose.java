package org.bayan.db.calendar;

import java.time.Instant;

import org.bayan.domain.period.Period;

/**
 * A month that the calendar has closed.
 *
 * @param month the month
 * @param edition number of the edition that it closed with
 * @param dueAt when it was due
 * @param closedAt business clock
 */
public record MonthClose(Period month, int edition, Instant dueAt, Instant closedAt) {

}
