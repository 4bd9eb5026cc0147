package org.bayan.domain.report;

import java.util.List;

/**
 * How many activities each place has in each sector.
 *
 * @param places codes of the rows: member states, {@code EXT}, {@code ORG}
 * @param sectors codes of the columns, {@code NONE} included
 * @param activities one list a place with one cell a sector
 */
public record Matrix(List<String> places, List<String> sectors, List<List<Cell>> activities) {

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
