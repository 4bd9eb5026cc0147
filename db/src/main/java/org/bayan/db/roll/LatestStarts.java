package org.bayan.db.roll;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The latest day, up to one, on which an activity of a scope begins, by place and by
 * sector.
 */
public final class LatestStarts {

	private final Rows rows;

	private final LocalDate until;

	private final Map<Integer, LocalDate> places = new HashMap<>();

	private final Map<Integer, LocalDate> sectors = new HashMap<>();

	public LatestStarts(Rows rows, LocalDate until) {
		this.rows = rows;
		this.until = until;
	}

	/** Looks at the activities of a day. */
	public void add(DayRoll roll) {
		LocalDate day = roll.day();
		if (day.isAfter(this.until)) {
			return;
		}
		BitSet place = new BitSet();
		BitSet sector = new BitSet();
		for (int activity = 0; activity < roll.size(); activity++) {
			if (this.rows.hold(roll, activity)) {
				for (int at = roll.countries().from(activity); at < roll.countries().to(activity); at++) {
					place.set(this.rows.place(roll.countries().code(at), day));
				}
				for (int at = roll.sectors().from(activity); at < roll.sectors().to(activity); at++) {
					sector.set(roll.sectors().code(at));
				}
			}
		}
		place.stream().forEach((number) -> this.places.merge(number, day, LatestStarts::later));
		sector.stream().forEach((number) -> this.sectors.merge(number, day, LatestStarts::later));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** By code of the member state, or of outside. */
	public Map<String, LocalDate> byPlace() {
		return byCode(this.places);
	}

	/** By code of the sector. */
	public Map<String, LocalDate> bySector() {
		return byCode(this.sectors);
	}

	private Map<String, LocalDate> byCode(Map<Integer, LocalDate> days) {
		Map<String, LocalDate> byCode = new HashMap<>();
		days.forEach((number, day) -> byCode.put(this.rows.codes().code(number), day));
		return byCode;
	}

}
