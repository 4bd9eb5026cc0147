package org.bayan.domain.figure;

import java.util.List;

import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;

/**
 * How many activities each place has in each sector.
 *
 * @param places of the rows: member states, outside, organisation-wide
 * @param sectors of the columns, none included
 * @param activities one list a place with one cell a sector
 */
public record Matrix(List<Place> places, List<SectorScope> sectors, List<List<Cell>> activities) {

	public Matrix {
		places = List.copyOf(places);
		sectors = List.copyOf(sectors);
		activities = activities.stream().map(List::copyOf).toList();
		int columns = sectors.size();
		if (activities.size() != places.size() || activities.stream().anyMatch((row) -> row.size() != columns)) {
			throw new IllegalArgumentException("not " + places.size() + " rows of " + columns);
		}
	}

}
