package org.bayan.domain.report;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a report is limited to.
 *
 * @param place everywhere where not limited
 * @param placeNames its name; null unless it is a group or a state
 * @param sector every one where not limited
 * @param sectorNames its name; null unless it is one sector
 */
public record Scope(Place place, @Nullable Names placeNames, SectorScope sector, @Nullable Names sectorNames) {

	/** Everything. */
	public static final Scope ALL = new Scope(Place.EVERYWHERE, null, SectorScope.EVERY, null);

	public boolean whole() {
		return this.place.isEverywhere() && this.sector.isEvery();
	}

}
