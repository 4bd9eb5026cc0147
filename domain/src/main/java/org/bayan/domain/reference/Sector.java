package org.bayan.domain.reference;

import org.bayan.domain.place.SectorScope;

/**
 * A sector, centre or department that carries out activities.
 *
 * @param code its code in files and tables
 * @param kind {@code sector}, {@code centre}, {@code department} or the organisation's
 * own word
 * @param names its name in three languages
 */
public record Sector(String code, String kind, Names names) {

	public SectorScope scope() {
		return new SectorScope(this.code);
	}

}
