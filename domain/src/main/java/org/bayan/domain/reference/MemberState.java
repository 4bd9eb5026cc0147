package org.bayan.domain.reference;

import java.time.LocalDate;

import org.bayan.domain.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * A member state of the organisation.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param iso2 ISO 3166-1 alpha-2
 * @param names its name in three languages
 * @param group code of its regional group; null where it is in none
 * @param joined day of accession, itself included; null: has always been a member
 */
public record MemberState(String iso3, @Nullable String iso2, Names names, @Nullable String group,
		@Nullable LocalDate joined) {

	public Place place() {
		return new Place(this.iso3);
	}

	/** Whether it is a member on a day: see {@link #isMember(LocalDate, LocalDate)}. */
	public boolean isMember(LocalDate day) {
		return isMember(this.joined, day);
	}

	/**
	 * Whether a state is a member on a day: from the day of its accession on.
	 * @param joined as of a state
	 */
	public static boolean isMember(@Nullable LocalDate joined, LocalDate day) {
		return joined == null || !joined.isAfter(day);
	}

}
