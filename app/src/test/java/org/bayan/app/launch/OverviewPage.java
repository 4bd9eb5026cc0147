package org.bayan.app.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of an overview, read back from its markup. */
final class OverviewPage {

	private static final Pattern TILE = Pattern
		.compile("<p class=\"name\">([^<]+)</p>\\s*<p class=\"big\">(?:<a href=\"([^\"]+)\">)?<bdi[^>]*>([^<]+)</bdi>");

	private static final Pattern SECTION = Pattern
		.compile("<section class=\"chart[^\"]*\"[^>]* id=\"([a-z-]+)\".*?</section>", Pattern.DOTALL);

	private static final Pattern OPTION = Pattern.compile("class=\"option\">(.*?)</script>", Pattern.DOTALL);

	private static final Pattern ROW = Pattern.compile(
			"<tr><th scope=\"row\"(?: title=\"[^\"]*\")?>[^<]*</th><td class=\"num[^\"]*\">(?:<a href=\"([^\"]*)\">|<span>)?([^<]*)<");

	private static final Pattern LABELLED = Pattern
		.compile("<tr><th scope=\"row\"(?: title=\"[^\"]*\")?>([^<]*)</th>(.*?)</tr>");

	private static final Pattern NUMBER = Pattern.compile("<td[^>]*>(?:<a[^>]*>|<span>)?([^<]*)<");

	private static final Pattern COLUMN = Pattern.compile("<th scope=\"col\" title=\"([^\"]*)\">");

	private static final Pattern CELL = Pattern
		.compile("<td class=\"(?:(?:num )?sum|s[1-5])\"><a href=\"([^\"]*)\">([^<]*)</a>");

	private final String markup;

	private final Map<String, String> sections = new TreeMap<>();

	OverviewPage(String markup) {
		this.markup = markup;
		Matcher section = SECTION.matcher(markup);
		while (section.find()) {
			this.sections.put(section.group(1), section.group());
		}
	}

	/**
	 * A figure that leads somewhere.
	 *
	 * @param text as written
	 * @param address of its records; empty where there is none
	 */
	record Figure(String text, String address) {

	}

	/** Headline figures by their names. */
	Map<String, Figure> tiles() {
		Map<String, Figure> tiles = new TreeMap<>();
		Matcher tile = TILE.matcher(this.markup);
		while (tile.find()) {
			tiles.put(tile.group(1), new Figure(tile.group(3), address(tile.group(2))));
		}
		return tiles;
	}

	/** The first series of a chart's option, … where the figure is not known. */
	List<Figure> option(String chart) {
		List<Figure> marks = new ArrayList<>();
		Matcher option = OPTION.matcher(this.sections.getOrDefault(chart, ""));
		if (option.find()) {
			JsonNode data = JsonMapper.shared().readTree(option.group(1)).at("/option/series/0/data");
			data.forEach((mark) -> marks.add(mark.isNull() ? new Figure("…", "")
					: new Figure(mark.get("value").asString(), mark.get("href").asString())));
		}
		return marks;
	}

	/** Every mark of a chart's option that leads somewhere, and what stands beside it. */
	List<Figure> marks(String chart) {
		List<Figure> marks = new ArrayList<>();
		Matcher option = OPTION.matcher(this.sections.getOrDefault(chart, ""));
		if (option.find()) {
			JsonNode whole = JsonMapper.shared().readTree(option.group(1));
			whole.at("/option/series").forEach((series) -> series.get("data").forEach((mark) -> {
				if (mark.has("href")) {
					String words = mark.at("/tooltip/formatter").asString();
					marks.add(new Figure(words.substring(words.lastIndexOf(' ') + 1), mark.get("href").asString()));
				}
			}));
			whole.at("/legend/others")
				.forEach((one) -> marks.add(new Figure(one.get("figure").asString(), one.get("href").asString())));
		}
		return marks;
	}

	/** Every figure of a heat map's table that leads somewhere. */
	List<Figure> cells(String chart) {
		List<Figure> cells = new ArrayList<>();
		Matcher cell = CELL.matcher(this.sections.getOrDefault(chart, "").replaceFirst("<ol class=\"cells(?s:.*)", ""));
		while (cell.find()) {
			cells.add(new Figure(cell.group(2), address(cell.group(1))));
		}
		return cells;
	}

	/** The first column of a chart's table. */
	List<Figure> table(String chart) {
		List<Figure> figures = new ArrayList<>();
		Matcher row = ROW.matcher(this.sections.getOrDefault(chart, ""));
		while (row.find()) {
			figures.add(new Figure(row.group(2).replace(",", ""), address(row.group(1))));
		}
		return figures;
	}

	/** Every row of a chart's table: its label and the figure of its first column. */
	Map<String, String> rows(String chart) {
		Map<String, String> rows = new TreeMap<>();
		Matcher row = LABELLED.matcher(this.sections.getOrDefault(chart, ""));
		while (row.find()) {
			Matcher number = NUMBER.matcher(row.group(2));
			if (number.find()) {
				rows.put(row.group(1), number.group(1));
			}
		}
		return rows;
	}

	/** The cells of the heat map: "Morocco:EDU" and the figure. */
	Map<String, String> cells() {
		Map<String, String> cells = new TreeMap<>();
		List<String> columns = new ArrayList<>();
		String matrix = this.sections.getOrDefault("matrix", "");
		Matcher column = COLUMN.matcher(matrix);
		while (column.find()) {
			columns.add(column.group(1));
		}
		Matcher row = LABELLED
			.matcher(matrix.contains("<tfoot>") ? matrix.substring(0, matrix.indexOf("<tfoot>")) : "");
		while (row.find()) {
			Matcher number = NUMBER.matcher(row.group(2));
			for (int i = -1; number.find(); i++) {
				if (i >= 0) {
					cells.put(row.group(1) + ":" + columns.get(i), number.group(1));
				}
			}
		}
		return cells;
	}

	private static String address(@Nullable String href) {
		return (href != null) ? href.replace("&amp;", "&") : "";
	}

}
