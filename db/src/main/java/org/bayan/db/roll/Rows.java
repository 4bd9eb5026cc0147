package org.bayan.db.roll;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;

/**
 * In which rows of tables the activities of a roll stand, and which of them lie in a
 * report's scope: whether a country counts as a member is judged on the day on which they
 * begin.
 */
public final class Rows {

	private final Codes codes;

	private final Map<String, MemberState> states = new HashMap<>();

	private final int outside;

	private final int nobody;

	private final int noSector;

	private final Place place;

	/** The region of the place; null where it is none. */
	private final @Nullable String group;

	private final boolean everywhere;

	/** The number of the sector of a report; -1: any. */
	private final int sector;

	/** By the number of a country: the state, as far as it was looked for. */
	private @Nullable MemberState[] members = new MemberState[0];

	/** By the number of a country: whether it was looked for. */
	private boolean[] known = new boolean[0];

	/**
	 * Rows of a scope.
	 * @param codes of the rolls
	 * @param states as known in the report
	 */
	public Rows(Codes codes, Scope scope, List<MemberState> states) {
		this.codes = codes;
		states.forEach((state) -> this.states.put(state.iso3(), state));
		this.outside = codes.number(Place.OUTSIDE.code());
		this.nobody = codes.number(Place.ORGANISATION_WIDE.code());
		this.noSector = codes.number(SectorScope.NONE.code());
		this.place = scope.place();
		this.group = scope.place().isGroup() ? scope.place().group() : null;
		this.everywhere = scope.place().isEverywhere();
		this.sector = scope.sector().isEvery() ? -1 : codes.number(scope.sector().code());
	}

	Codes codes() {
		return this.codes;
	}

	/** Whether an activity lies in the scope. */
	public boolean hold(DayRoll roll, int activity) {
		return inSector(roll, activity) && inPlace(roll, activity);
	}

	/** Whether its host is the scope's place. */
	boolean hosts(DayRoll roll, int activity) {
		int host = roll.hosts().only(activity);
		if (host == this.noSector || !inSector(roll, activity)) {
			return false;
		}
		return this.everywhere || isPlace(host, roll.day());
	}

	private boolean inSector(DayRoll roll, int activity) {
		if (this.sector < 0) {
			return true;
		}
		Entries sectors = roll.sectors();
		int to = sectors.to(activity);
		for (int at = sectors.from(activity); at < to; at++) {
			if (sectors.code(at) == this.sector) {
				return true;
			}
		}
		return this.sector == this.noSector && to == sectors.from(activity);
	}

	private boolean inPlace(DayRoll roll, int activity) {
		if (this.everywhere) {
			return true;
		}
		Entries countries = roll.countries();
		int to = countries.to(activity);
		for (int at = countries.from(activity); at < to; at++) {
			if (isPlace(countries.code(at), roll.day())) {
				return true;
			}
		}
		return this.place.isOrganisationWide() && to == countries.from(activity);
	}

	private boolean isPlace(int country, LocalDate day) {
		MemberState state = member(country, day);
		if (state == null) {
			return this.place.isOutside();
		}
		return (this.group != null) ? this.group.equals(state.group()) : state.iso3().equals(this.place.code());
	}

	/** The number of the row of a country: its own, or outside. */
	int place(int country, LocalDate day) {
		return (member(country, day) != null) ? country : this.outside;
	}

	/** The number of the row of activities without any country. */
	int nobody() {
		return this.nobody;
	}

	/** The number of the row of activities without any sector. */
	int noSector() {
		return this.noSector;
	}

	private @Nullable MemberState member(int country, LocalDate day) {
		if (country >= this.known.length) {
			this.known = Arrays.copyOf(this.known, country + 64);
			this.members = Arrays.copyOf(this.members, country + 64);
		}
		if (!this.known[country]) {
			this.members[country] = this.states.get(this.codes.code(country));
			this.known[country] = true;
		}
		MemberState state = this.members[country];
		return (state != null && state.isMember(day)) ? state : null;
	}

}
