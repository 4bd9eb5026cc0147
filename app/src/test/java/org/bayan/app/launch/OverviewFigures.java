package org.bayan.app.launch;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an overview says, in the words of {@code late-data.txt}; money in cents. */
final class OverviewFigures {

	/** In the place of a figure that is left out. */
	static final String NOT_SHOWN = "-";

	/** The headline figures of an overview and the measures they are. */
	private static final Map<String, String> TILES = Map.of("Activities", "activities", "Hosted", "hosted",
			"Participants", "participants", "Women", "women", "Planned", "planned", "Cancelled or postponed",
			"cancelled", "Budget", "budget");

	private static final Map<String, String> PLACES = Map.of("Morocco", "MAR", "Niger", "NER", "Organisation-wide",
			"ORG", "Outside the member states", "EXT");

	/** An amount of zero that somebody recorded. */
	private static final String NO_AMOUNT = "0.00";

	private OverviewFigures() {
	}

	/** By measure and cell. */
	static Map<String, String> of(String markup) {
		OverviewPage page = new OverviewPage(markup);
		Map<String, String> figures = new TreeMap<>();
		TILES.forEach((name, measure) -> {
			OverviewPage.Figure tile = page.tiles().get(name);
			if (tile != null) {
				String digits = tile.text().replaceAll("[^0-9…]", "");
				figures.put(measure + " ALL", digits.equals("000") ? NO_AMOUNT : digits);
			}
		});
		page.rows("sectors").forEach((sector, figure) -> figures.put("activities :" + sector, figure));
		page.rows("types")
			.forEach((type, figure) -> figures.put("activities type:" + type.toLowerCase(Locale.ROOT), figure));
		page.rows("map")
			.forEach((place, figure) -> figures.put("activities " + PLACES.getOrDefault(place, place), figure));
		page.cells().forEach((cell, figure) -> {
			String place = cell.substring(0, cell.indexOf(':'));
			figures.put("activities " + PLACES.getOrDefault(place, place) + cell.substring(cell.indexOf(':')), figure);
		});
		// what has none is left out where it says nothing
		figures.values().removeIf((figure) -> figure.equals("0"));
		return figures;
	}

	static boolean isShown(String figure) {
		String[] parts = figure.split(" ");
		boolean tile = parts[1].equals("ALL") && TILES.containsValue(parts[0]);
		return tile || (parts[0].equals("activities") && !parts[1].startsWith("modality:")
				&& !parts[1].startsWith("host:") && !parts[1].startsWith("GROUP:"));
	}

	/**
	 * A figure of the restatements as an overview says it, which leaves zeros out and, of
	 * what is not known, all but the participants.
	 */
	static String shown(String figure, String value) {
		if (value.equals("0") && figure.equals("budget ALL")) {
			return NO_AMOUNT;
		}
		boolean leftOut = value.equals("0") || (value.equals("…") && !figure.equals("participants ALL"));
		return leftOut ? NOT_SHOWN : value;
	}

}
