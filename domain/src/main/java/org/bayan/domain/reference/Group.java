package org.bayan.domain.reference;

import org.bayan.domain.place.Place;

/** A regional group of member states, the sub-total of its members in every table. */
public record Group(String code, Names names) {

	public Place place() {
		return Place.ofGroup(this.code);
	}

}
