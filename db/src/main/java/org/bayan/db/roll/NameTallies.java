package org.bayan.db.roll;

import java.util.HashMap;
import java.util.Map;

/**
 * How many activities of a scope name each partner, and how many took place in each city
 * of the scope's place.
 */
public final class NameTallies {

	private final Rows rows;

	private final Codes names;

	private final Map<Integer, Long> partners = new HashMap<>();

	private final Map<Integer, Long> cities = new HashMap<>();

	/**
	 * Nothing yet.
	 * @param names of cities and partners
	 */
	public NameTallies(Rows rows, Codes names) {
		this.rows = rows;
		this.names = names;
	}

	/**
	 * Counts the activities of a day, each once for a partner, however often it names it.
	 */
	public void add(DayRoll roll, DayNames of) {
		if (!of.day().equals(roll.day()) || of.partners().size() != roll.size() || of.cities().size() != roll.size()) {
			throw new IllegalArgumentException("names of " + of.day() + " for the roll of " + roll.day());
		}
		Entries cities = of.cities();
		Entries partners = of.partners();
		for (int activity = 0; activity < roll.size(); activity++) {
			if (this.rows.hold(roll, activity)) {
				for (int at = partners.from(activity); at < partners.to(activity); at++) {
					if (isFirst(partners, activity, at)) {
						this.partners.merge(partners.code(at), 1L, Long::sum);
					}
				}
			}
			if (this.rows.hosts(roll, activity) && cities.to(activity) > cities.from(activity)) {
				this.cities.merge(cities.only(activity), 1L, Long::sum);
			}
		}
	}

	private static boolean isFirst(Entries entries, int activity, int at) {
		for (int before = entries.from(activity); before < at; before++) {
			if (entries.code(before) == entries.code(at)) {
				return false;
			}
		}
		return true;
	}

	/** Of the activities in the scope. */
	public Map<String, Long> partners() {
		return byName(this.partners);
	}

	/** Of those that took place in the scope's place. */
	public Map<String, Long> cities() {
		return byName(this.cities);
	}

	private Map<String, Long> byName(Map<Integer, Long> counts) {
		Map<String, Long> byName = new HashMap<>();
		counts.forEach((number, count) -> byName.put(this.names.code(number), count));
		return byName;
	}

}
