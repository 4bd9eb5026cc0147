package org.bayan.reporting.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bayan.reporting.chart.Charts;

/** Where each state stands on the tile map. */
final class TilePlaces {

	static final int COLUMNS = 15;

	static final int ROWS = 9;

	private TilePlaces() {
	}

	/**
	 * The place of a state.
	 *
	 * @param iso3 ISO 3166-1 alpha-3
	 * @param row from the north, the first 1
	 * @param column from the west, the first 1
	 */
	record Tile(String iso3, int row, int column) {

		private static Tile parse(String line) {
			String[] fields = line.split(",");
			return new Tile(fields[0], Integer.parseInt(fields[1]), Integer.parseInt(fields[2]));
		}

	}

	/** The tiles by the states' codes. */
	static Map<String, Tile> read() {
		try (InputStream file = Objects.requireNonNull(Charts.class.getResourceAsStream("tilemap.csv"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.lines().skip(1).map(Tile::parse).collect(Collectors.toMap(Tile::iso3, Function.identity()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
