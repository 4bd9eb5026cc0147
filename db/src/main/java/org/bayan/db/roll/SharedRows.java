package org.bayan.db.roll;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.bayan.domain.report.Overlaps;

/** How many activities of a scope stand in several rows of a report's tables. */
public final class SharedRows {

	private final Rows rows;

	/** By the number of a place: that of its row in the table of groups; -1: no row. */
	private final int[] groups;

	private final boolean[] places;

	private final boolean[] sectors;

	private final boolean[] named;

	private long activities;

	private long inPlaces;

	private long inGroups;

	private long inSectors;

	private long naming;

	/**
	 * Nothing yet.
	 * @param groups the row of the table of groups for each place that has one
	 * @param places rows of the table of places
	 * @param sectors rows of the table of sectors
	 * @param named places of which an activity may name one
	 */
	public SharedRows(Rows rows, Map<String, String> groups, Collection<String> places, Collection<String> sectors,
			List<String> named) {
		this.rows = rows;
		Codes codes = rows.codes();
		List.of(groups.keySet(), groups.values(), places, sectors, named)
			.forEach((some) -> some.forEach(codes::number));
		this.groups = new int[codes.size()];
		Arrays.fill(this.groups, -1);
		groups.forEach((place, group) -> this.groups[codes.number(place)] = codes.number(group));
		this.places = marked(places);
		this.sectors = marked(sectors);
		this.named = marked(named);
	}

	private boolean[] marked(Collection<String> some) {
		boolean[] marked = new boolean[this.groups.length];
		some.forEach((code) -> marked[this.rows.codes().number(code)] = true);
		return marked;
	}

	/** Counts the activities of a day. */
	public void add(DayRoll roll) {
		for (int activity = 0; activity < roll.size(); activity++) {
			if (this.rows.hold(roll, activity)) {
				this.activities++;
				countPlaces(roll, activity);
				countSectors(roll.sectors(), activity);
			}
		}
	}

	private void countPlaces(DayRoll roll, int activity) {
		int to = roll.countries().to(activity);
		int from = roll.countries().from(activity);
		int firstPlace = -1;
		int firstGroup = -1;
		boolean places = false;
		boolean groups = false;
		boolean names = false;
		for (int at = from; at < to; at++) {
			int place = this.rows.place(roll.countries().code(at), roll.day());
			if (place >= this.groups.length) {
				continue;
			}
			if (this.places[place]) {
				places |= firstPlace >= 0 && firstPlace != place;
				firstPlace = place;
			}
			if (this.groups[place] >= 0) {
				groups |= firstGroup >= 0 && firstGroup != this.groups[place];
				firstGroup = this.groups[place];
			}
			names |= this.named[place];
		}
		this.inPlaces += places ? 1 : 0;
		this.inGroups += groups ? 1 : 0;
		this.naming += names ? 1 : 0;
	}

	private void countSectors(Entries sectors, int activity) {
		int first = -1;
		boolean several = false;
		for (int at = sectors.from(activity); at < sectors.to(activity); at++) {
			int sector = sectors.code(at);
			if (sector < this.sectors.length && this.sectors[sector]) {
				several |= first >= 0 && first != sector;
				first = sector;
			}
		}
		this.inSectors += several ? 1 : 0;
	}

	/** What was counted. */
	public Overlaps counted() {
		return new Overlaps(this.activities, this.inPlaces, this.inGroups, this.inSectors, this.naming);
	}

}
