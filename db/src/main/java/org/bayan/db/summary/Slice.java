package org.bayan.db.summary;

import org.jspecify.annotations.Nullable;

/**
 * A part of the figures of one period: the sectors of a place, the places of a sector, or
 * all of them.
 *
 * @param place null: of every place
 * @param sector null: of every sector
 */
public record Slice(String period, @Nullable String place, @Nullable String sector) {

	public Slice {
		if (place != null && sector != null) {
			throw new IllegalArgumentException("one row is no slice");
		}
	}

}
