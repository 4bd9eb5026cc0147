package org.bayan.web.tile;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One headline figure.
 *
 * @param name of the measure
 * @param figure as written
 * @param whole what it is part of, as written after it; empty where nothing
 * @param address of its records; null where it counts none
 * @param changes against earlier periods, in words
 * @param hint what else is to be known, as markup; empty where nothing
 * @param spark the last 24 months, as markup; empty where there are none
 */
public record Tile(String name, String figure, String whole, @Nullable String address, List<Difference> changes,
		String hint, String spark) {

	/**
	 * A change.
	 *
	 * @param direction 1 more, -1 fewer, 0 the same or not compared
	 * @param words all of it
	 * @param address of the records of the months that are compared, where the period is
	 * running; null: they are those of the figure
	 */
	public record Difference(int direction, String words, @Nullable String address) {

	}

}
