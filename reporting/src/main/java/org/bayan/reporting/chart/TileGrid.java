package org.bayan.reporting.chart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Where the members of an organisation stand on its tile map, neighbours side by side and
 * the compass order kept as far as a grid allows. Members that are all in
 * {@code tilemap.csv} have the places of that grid, which was laid out by hand; all
 * others those of the world in {@code world-tilemap.csv}, without the rows and columns in
 * which no member is.
 *
 * @param places by ISO 3166-1 alpha-3 code
 * @param corner whether the north-west corner is free for a legend
 */
public record TileGrid(int columns, int rows, Map<String, ChartContent.Place> places, boolean corner) {

	/** In more columns tiles are too narrow for names. */
	private static final int MOST_NAMED = 15;

	/** In fewer, tiles would be bars. */
	private static final int LEAST_COLUMNS = 10;

	private static final TileGrid BY_HAND = new TileGrid(15, 9, read("tilemap.csv"), true);

	private static final Map<String, ChartContent.Place> WORLD = read("world-tilemap.csv");

	/** For the members of an organisation, by their codes. */
	public static TileGrid of(Collection<String> members) {
		if (members.stream().filter(WORLD::containsKey).allMatch(BY_HAND.places::containsKey)) {
			return BY_HAND;
		}
		Map<String, ChartContent.Place> placed = WORLD.entrySet()
			.stream()
			.filter((place) -> members.contains(place.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		SortedSet<Integer> rows = used(placed, ChartContent.Place::row);
		SortedSet<Integer> columns = used(placed, ChartContent.Place::column);
		placed.replaceAll((state, place) -> new ChartContent.Place(rows.headSet(place.row() + 1).size(),
				columns.headSet(place.column() + 1).size()));
		return new TileGrid(Math.max(LEAST_COLUMNS, columns.size()), rows.size(), Map.copyOf(placed), false);
	}

	private static SortedSet<Integer> used(Map<String, ChartContent.Place> placed,
			ToIntFunction<ChartContent.Place> line) {
		return placed.values().stream().map(line::applyAsInt).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The place of a state by its ISO 3166-1 alpha-3 code; null where it has none. */
	public ChartContent.@Nullable Place of(String iso3) {
		return this.places.get(iso3);
	}

	/** Whether tiles are wide enough for names; else codes stand in them. */
	public boolean named() {
		return this.columns <= MOST_NAMED;
	}

	private static Map<String, ChartContent.Place> read(String file) {
		try (InputStream stream = TileGrid.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("no " + file + " in the program");
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
