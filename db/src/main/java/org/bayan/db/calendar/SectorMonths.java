package org.bayan.db.calendar;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.domain.calendar.Submission;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.jooq.DSLContext;

import static org.bayan.db.jooq.activity.Tables.CHANGE;
import static org.bayan.db.jooq.reporting.Tables.SECTOR_MONTH;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_CELL;

/**
 * What was said of sectors' months that have no activities: nothing to report, or
 * missing. Known after a change, as facts are.
 */
public class SectorMonths {

	private static final long CURRENT = Long.MAX_VALUE;

	private final DSLContext dsl;

	public SectorMonths(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** A sector in a month. */
	public record Key(String sector, YearMonth month) {

	}

	/** What was said as known after a change, of the months of a span. */
	public Map<Key, Submission> said(Span span, long change) {
		Map<Key, Submission> said = new HashMap<>();
		this.dsl.select(SECTOR_MONTH.SECTOR, SECTOR_MONTH.PERIOD, SECTOR_MONTH.STATE)
			.from(SECTOR_MONTH)
			.where(SECTOR_MONTH.PERIOD.between(span.first().toString(), span.last().toString()),
					SECTOR_MONTH.FROM_CHANGE.le(change), SECTOR_MONTH.TO_CHANGE.gt(change))
			.forEach((row) -> said.put(new Key(row.value1(), YearMonth.parse(row.value2())), submission(row.value3())));
		return said;
	}

	/** Everything that is said now of the months of a span, by month and sector. */
	public List<Said> current(Span span) {
		return this.dsl
			.select(SECTOR_MONTH.SECTOR, SECTOR_MONTH.PERIOD, SECTOR_MONTH.STATE, SECTOR_MONTH.SAID_BY,
					CHANGE.RECORDED_AT, SECTOR_MONTH.REASON)
			.from(SECTOR_MONTH)
			.join(CHANGE)
			.on(CHANGE.CHANGE_ID.eq(SECTOR_MONTH.FROM_CHANGE))
			.where(SECTOR_MONTH.PERIOD.between(span.first().toString(), span.last().toString()),
					SECTOR_MONTH.TO_CHANGE.eq(CURRENT))
			.orderBy(SECTOR_MONTH.PERIOD, SECTOR_MONTH.SECTOR)
			.fetch((row) -> new Said(row.value1(), YearMonth.parse(row.value2()), submission(row.value3()),
					row.value4(), row.value5().toInstant(), row.value6()));
	}

	/**
	 * The sectors' months of a span in which an activity of the sector begins, whatever
	 * its status, by the figures as they are now.
	 */
	public Set<Key> submitted(Span span) {
		Set<Key> submitted = new HashSet<>();
		this.dsl.select(SUMMARY_CELL.SECTOR, SUMMARY_CELL.PERIOD)
			.from(SUMMARY_CELL)
			.where(SUMMARY_CELL.PLACE.eq(Place.EVERYWHERE.code()), SUMMARY_CELL.PERIOD.in(months(span)),
					SUMMARY_CELL.ACTIVITIES.plus(SUMMARY_CELL.PLANNED).plus(SUMMARY_CELL.CANCELLED).gt(0L))
			.forEach((row) -> submitted.add(new Key(row.value1(), YearMonth.parse(row.value2()))));
		return submitted;
	}

	/**
	 * Says something of a sector's month, in place of what was said before.
	 * @param by an account's key, a person's name on the host, or {@code calendar}
	 * @param change the change that records it
	 */
	public void say(Key of, Submission state, String by, String reason, long change) {
		String month = of.month().toString();
		this.dsl.update(SECTOR_MONTH)
			.set(SECTOR_MONTH.TO_CHANGE, change)
			.where(SECTOR_MONTH.PERIOD.eq(month), SECTOR_MONTH.SECTOR.eq(of.sector()),
					SECTOR_MONTH.TO_CHANGE.eq(CURRENT))
			.execute();
		this.dsl.insertInto(SECTOR_MONTH)
			.set(SECTOR_MONTH.PERIOD, month)
			.set(SECTOR_MONTH.SECTOR, of.sector())
			.set(SECTOR_MONTH.FROM_CHANGE, change)
			.set(SECTOR_MONTH.STATE, state.code())
			.set(SECTOR_MONTH.SAID_BY, by)
			.set(SECTOR_MONTH.REASON, reason)
			.execute();
	}

	/** The sectors of which nothing is known in a month, of those asked, in order. */
	public List<String> silent(Period month, List<String> sectors) {
		Span span = Span.of(month);
		Set<Key> known = submitted(span);
		current(span).forEach((one) -> known.add(new Key(one.sector(), one.month())));
		return sectors.stream().filter((sector) -> !known.contains(new Key(sector, month.firstMonth()))).toList();
	}

	private static List<String> months(Span span) {
		List<String> months = new ArrayList<>();
		for (YearMonth month = span.first(); !month.isAfter(span.last()); month = month.plusMonths(1)) {
			months.add(month.toString());
		}
		return months;
	}

	private static Submission submission(String state) {
		return state.equals("nothing") ? Submission.NOTHING : Submission.MISSING;
	}

	/**
	 * What was said of a sector's month.
	 *
	 * @param by an account's key, a person's name on the host, or {@code calendar}
	 * @param at business clock
	 */
	public record Said(String sector, YearMonth month, Submission submission, String by, Instant at, String reason) {

	}

}
