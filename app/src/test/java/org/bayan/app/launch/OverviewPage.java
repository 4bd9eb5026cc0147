package org.bayan.app.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of an overview, read back from its markup. */
final class OverviewPage {

	private final Document page;

	OverviewPage(String markup) {
		this.page = Jsoup.parse(markup);
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
		for (Element tile : this.page.select(".tile")) {
			tiles.put(text(tile.selectFirst(".name")),
					new Figure(text(tile.selectFirst(".big bdi")), address(tile.selectFirst(".big a"))));
		}
		return tiles;
	}

	/** The first series of a chart's option, … where the figure is not known. */
	List<Figure> option(String chart) {
		List<Figure> marks = new ArrayList<>();
		JsonNode option = json(chart);
		if (option != null) {
			option.at("/option/series/0/data")
				.forEach((mark) -> marks.add(mark.isNull() ? new Figure("…", "")
						: new Figure(mark.get("value").asString(), mark.get("href").asString())));
		}
		return marks;
	}

	/** Every mark of a chart's option that leads somewhere, and what stands beside it. */
	List<Figure> marks(String chart) {
		List<Figure> marks = new ArrayList<>();
		JsonNode whole = json(chart);
		if (whole != null) {
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

	private @Nullable JsonNode json(String chart) {
		Element option = this.page.selectFirst("section#" + chart + " script.option");
		return (option != null) ? JsonMapper.shared().readTree(option.data()) : null;
	}

	/** Every figure of a heat map's table that leads somewhere. */
	List<Figure> cells(String chart) {
		return this.page.select("section#" + chart + " table.heat td a")
			.stream()
			.map((link) -> new Figure(link.text(), address(link)))
			.toList();
	}

	/** The first column of a chart's table. */
	List<Figure> table(String chart) {
		List<Figure> figures = new ArrayList<>();
		for (Element row : this.page.select("section#" + chart + " tr:has(> th[scope=row])")) {
			Element first = row.selectFirst("td");
			figures.add(new Figure(text(first).replace(",", ""), address(row.selectFirst("td:first-of-type a"))));
		}
		return figures;
	}

	/** Every row of a chart's table: its label and the figure of its first column. */
	Map<String, String> rows(String chart) {
		Map<String, String> rows = new TreeMap<>();
		for (Element row : this.page.select("section#" + chart + " tr:has(> th[scope=row])")) {
			rows.put(text(row.selectFirst("th")), text(row.selectFirst("td")));
		}
		return rows;
	}

	/** The cells of the heat map: "Morocco:EDU" and the figure. */
	Map<String, String> cells() {
		Map<String, String> cells = new TreeMap<>();
		List<String> columns = this.page.select("section#matrix thead th[title]").eachAttr("title");
		for (Element row : this.page.select("section#matrix tbody tr:has(> th[scope=row])")) {
			List<String> figures = row.select("td").eachText();
			for (int i = 1; i < figures.size(); i++) {
				cells.put(text(row.selectFirst("th")) + ":" + columns.get(i - 1), figures.get(i));
			}
		}
		return cells;
	}

	private static String text(@Nullable Element element) {
		return (element != null) ? element.text() : "";
	}

	private static String address(@Nullable Element link) {
		return (link != null) ? link.attr("href") : "";
	}

}
