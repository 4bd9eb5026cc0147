package org.bayan.batch.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Readings of cells that are kept: a list has the same few texts on very many rows.
 *
 * @param <T> what a cell is read as
 */
final class Kept<T> {

	private static final int MOST = 20_000;

	private final Map<String, T> readings = new HashMap<>();

	private final Function<String, T> reader;

	Kept(Function<String, T> reader) {
		this.reader = reader;
	}

	T read(String cell) {
		T reading = this.readings.get(cell);
		if (reading == null) {
			reading = this.reader.apply(cell);
			if (this.readings.size() < MOST) {
				this.readings.put(cell, reading);
			}
		}
		return reading;
	}

}
