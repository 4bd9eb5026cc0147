package org.bayan.reporting.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Where each state stands on the tile map, from {@code tilemap.csv}: 15 columns, 9 rows,
 * neighbours side by side and the compass order kept as far as a grid allows.
 */
public final class TilePlaces {

	public static final int COLUMNS = 15;

	public static final int ROWS = 9;

	private static final Map<String, ChartContent.Place> PLACES = read();

	private TilePlaces() {
	}

	/** The place of a state by its ISO 3166-1 alpha-3 code; null where it has none. */
	public static ChartContent.@Nullable Place of(String iso3) {
		return PLACES.get(iso3);
	}

	public static Map<String, ChartContent.Place> all() {
		return PLACES;
	}

	private static Map<String, ChartContent.Place> read() {
		try (InputStream stream = TilePlaces.class.getResourceAsStream("tilemap.csv")) {
			if (stream == null) {
				throw new IllegalStateException("no tilemap.csv in the program");
			}
			Map<String, ChartContent.Place> places = new LinkedHashMap<>();
			List<String> lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
				.toList();
			for (String line : lines.subList(1, lines.size())) {
				String[] fields = line.split(",", -1);
				places.put(fields[0], new ChartContent.Place(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
			}
			return places;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
