package org.bayan.db.roll;

import java.time.LocalDate;

/**
 * The activities that begin on a day by what they involve: one entry of each list an
 * activity, in the same order.
 *
 * @param day on which they begin
 * @param countries none for one of the whole organisation
 * @param sectors none where it names none
 * @param types one each
 * @param modalities one each
 * @param hosts one each, {@code NONE} where not stated
 */
public record DayRoll(LocalDate day, Entries countries, Entries sectors, Entries types, Entries modalities,
		Entries hosts) {

	public DayRoll {
		if (sectors.size() != countries.size() || types.size() != countries.size()
				|| modalities.size() != countries.size() || hosts.size() != countries.size()) {
			throw new IllegalArgumentException("lists of different lengths on " + day);
		}
	}

	/** How many activities it has. */
	public int size() {
		return this.countries.size();
	}

}
