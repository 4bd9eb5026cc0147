package org.bayan.domain.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * "The 5th, 06:00, Africa/Casablanca, for the month before." A month is due at one moment
 * of the time line, computed from the month and never from the one before: no jump of a
 * clock, no change to summer time and no absence can lose or double it.
 *
 * @param day day of the month after the reported one, 1 to 31; in a shorter month its
 * last day
 * @param time local time; one that the day's change to summer time skips is as much
 * later, of one that occurs twice the first counts
 * @param zone whose local time
 * @param first the first month that is reported
 * @param cutOff day up to which a month waits for sectors that have not reported, from
 * {@code day} to 31 and at the same time; then it closes and they are marked missing.
 * Null: sectors are not waited for
 */
public record DueRule(int day, LocalTime time, ZoneId zone, YearMonth first, @Nullable Integer cutOff) {

	public DueRule {
		if (day < 1 || day > 31) {
			throw new IllegalArgumentException("day " + day + " is none of 1 to 31");
		}
		if (cutOff != null && (cutOff < day || cutOff > 31)) {
			throw new IllegalArgumentException("cut-off " + cutOff + " is none of " + day + " to 31");
		}
	}

	/** A rule that waits for no sector. */
	public DueRule(int day, LocalTime time, ZoneId zone, YearMonth first) {
		this(day, time, zone, first, null);
	}

	/** When a month's report is due. */
	public Instant dueAt(YearMonth month) {
		return at(month, this.day);
	}

	/** When a month closes even if sectors are silent: never before it is due. */
	public Instant cutOffAt(YearMonth month) {
		return at(month, (this.cutOff != null) ? this.cutOff : this.day);
	}

	/** Whether a month waits at a moment for sectors that have not reported. */
	public boolean waits(YearMonth month, Instant now) {
		return this.cutOff != null && now.isBefore(cutOffAt(month));
	}

	private Instant at(YearMonth month, int day) {
		YearMonth next = month.plusMonths(1);
		return next.atDay(Math.min(day, next.lengthOfMonth())).atTime(this.time).atZone(this.zone).toInstant();
	}

	/**
	 * The months that are due at a moment and not done, oldest first.
	 * @param done the months that have their report
	 */
	public List<YearMonth> due(Instant now, Set<YearMonth> done) {
		List<YearMonth> due = new ArrayList<>();
		for (YearMonth month = this.first; !dueAt(month).isAfter(now); month = month.plusMonths(1)) {
			if (!done.contains(month)) {
				due.add(month);
			}
		}
		return due;
	}

	/** The month that falls due next after a moment. */
	public YearMonth next(Instant now) {
		YearMonth month = this.first;
		while (!dueAt(month).isAfter(now)) {
			month = month.plusMonths(1);
		}
		return month;
	}

}
