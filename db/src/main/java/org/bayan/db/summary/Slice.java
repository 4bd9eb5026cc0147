package org.bayan.db.summary;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * A part of the figures of one period: the sectors of a place, the places of a sector, or
 * all of them.
 *
 * @param place null: of every place
 * @param sector null: of every sector
 */
public record Slice(String period, @Nullable Place place, @Nullable SectorScope sector) {

	public Slice {
		if (place != null && sector != null) {
			throw new IllegalArgumentException("one row is no slice");
		}
	}

}
