package org.bayan.domain.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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

	/** No activity begins before it. */
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

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

	/**
	 * The rule that somebody wrote.
	 * @param time {@code 06:00}
	 * @param zone {@code Africa/Casablanca}
	 * @param first {@code 2026-10}
	 * @param cutOff a day; empty: sectors are not waited for
	 * @throws WrongRuleException if a part cannot be read or is out of its bounds
	 */
	public static DueRule of(String day, String time, String zone, String first, String cutOff) {
		int due = part(WrongRuleException.Part.DAY, day, Integer::parseInt);
		if (due < 1 || due > 31) {
			throw new WrongRuleException(WrongRuleException.Part.DAY, day, null);
		}
		Integer end = cutOff.isBlank() ? null : part(WrongRuleException.Part.CUT_OFF, cutOff, Integer::parseInt);
		if (end != null && (end < due || end > 31)) {
			throw new WrongRuleException(WrongRuleException.Part.CUT_OFF, cutOff, null);
		}
		return new DueRule(due, part(WrongRuleException.Part.TIME, time, LocalTime::parse),
				part(WrongRuleException.Part.ZONE, zone, ZoneId::of),
				part(WrongRuleException.Part.FIRST, first, DueRule::month), end);
	}

	private static YearMonth month(String text) {
		YearMonth month = YearMonth.parse(text);
		if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
			throw new IllegalArgumentException(text);
		}
		return month;
	}

	private static <T> T part(WrongRuleException.Part part, String text, Function<String, T> reading) {
		try {
			return reading.apply(text.strip());
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new WrongRuleException(part, text.strip(), ex);
		}
	}

	/** {@code 5 06:00 Africa/Casablanca from 2026-10 cut-off 15}. */
	public String written() {
		String rest = (this.cutOff != null) ? " cut-off " + this.cutOff : "";
		return "%d %s %s from %s".formatted(this.day, this.time, this.zone, this.first) + rest;
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
