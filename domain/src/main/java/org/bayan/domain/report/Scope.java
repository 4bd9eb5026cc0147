package org.bayan.domain.report;

import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a report is limited to.
 *
 * @param place code of the place, {@code ALL} where not limited
 * @param placeNames its name; null for {@code ALL}, {@code EXT}, {@code ORG}
 * @param sector code of the sector, {@code ALL} where not limited
 * @param sectorNames its name; null for {@code ALL}, {@code NONE}
 */
public record Scope(String place, @Nullable Names placeNames, String sector, @Nullable Names sectorNames) {

	/** Everything. */
	public static final Scope ALL = new Scope("ALL", null, "ALL", null);

	public boolean whole() {
		return this.place.equals("ALL") && this.sector.equals("ALL");
	}

}
