package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;
import org.bayan.web.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * A chart as a page shows it: its words, its drawing for wide and for narrow screens, and
 * its figures as a table.
 */
public final class PageChart {

	/** Width of a drawing on screens below 760 pixels. */
	private static final double NARROW = 358;

	private final ChartDefinition definition;

	private final RecordLinks links;

	private final double width;

	private @Nullable String drawn;

	private @Nullable String written;

	/**
	 * @param width in pixels, on a page of 1440
	 */
	public PageChart(ChartDefinition definition, RecordLinks links, double width) {
		this.definition = definition;
		this.links = links;
		this.width = width;
	}

	public String name() {
		return this.definition.name();
	}

	public String title() {
		return this.definition.title();
	}

	/** The title as markup. */
	public String heading() {
		return this.links.html(this.definition.finding());
	}

	public String subtitle() {
		return this.definition.subtitle();
	}

	/** The notes as markup. */
	public List<String> notes() {
		return this.definition.notes().stream().map(this.links::html).toList();
	}

	/** The sentence in place of the drawing; null where there is one. */
	public @Nullable String instead() {
		return this.definition.instead();
	}

	/** The drawing, as markup, drawn once. */
	public synchronized String drawing() {
		if (this.drawn == null) {
			this.drawn = draw();
		}
		return this.drawn;
	}

	private String draw() {
		return switch (this.definition.content()) {
			case ChartContent.HeatMap map -> new HeatTable(this.definition, map, this.links).html().toString();
			case ChartContent.ClassList list -> ClassTable.html(this.definition, list, this.links).toString();
			default -> canvas("wide", this.width, "wide-only").add(canvas("narrow", NARROW, "narrow")).toString();
		};
	}

	/** What ECharts draws it from, as JSON; empty where the page itself shows it. */
	public String option() {
		return Option.json(this.definition, this.links);
	}

	/**
	 * A tile map as a small drawing that shows where the chosen ones lie, and no figure.
	 */
	public String locator() {
		Markup markup = new Markup();
		if (!(this.definition.content() instanceof ChartContent.TileMap map)) {
			return "";
		}
		markup.open("svg", "viewBox", "0 0 %d %d".formatted(map.grid().columns() * 20, map.grid().rows() * 14), "width",
				this.width, "height", 126.0, "aria-hidden", "true");
		map.blank().forEach((place) -> locate(markup, place, SvgCanvas.GRID));
		map.tiles().forEach((tile) -> {
			if (tile.place() != null) {
				locate(markup, tile.place(), SvgCanvas.ACCENT);
			}
		});
		return markup.close("svg").toString();
	}

	private static void locate(Markup markup, ChartContent.Place place, String fill) {
		markup.empty("rect", "x", (place.column() - 1) * 20.0, "y", (place.row() - 1) * 14.0, "width", 18.0, "height",
				12.0, "fill", fill);
	}

	/**
	 * The states that have no place on a tile map, with their figures, as markup; empty
	 * where every one has its tile.
	 */
	public String unplaced() {
		if (!(this.definition.content() instanceof ChartContent.TileMap map) || map.unplaced().isEmpty()) {
			return "";
		}
		ChartSeries series = this.definition.series().getFirst();
		Markup markup = new Markup().element("h3", Texts.in(this.definition.language()).get("chart.map.unplaced"),
				"class", "part");
		markup.open("ul", "class", "unplaced");
		for (ChartContent.Tile tile : map.unplaced()) {
			markup.open("li");
			linked(markup, ShortNames.oneLine(tile.category().label()), this.links.page(tile.category()));
			markup.text(" ").open("b");
			linked(markup, this.definition.figure(tile.value()),
					tile.value().known() ? this.links.of(series, tile.category()) : null);
			markup.close("b").close("li");
		}
		return markup.close("ul").toString();
	}

	/** Whether its figures are a table already, which a drawing may stand for. */
	public boolean tabular() {
		return this.definition.content() instanceof ChartContent.HeatMap;
	}

	/** Whether its figures are drawn, and not already a table or list. */
	public boolean hasTable() {
		return !(this.definition.content() instanceof ChartContent.HeatMap)
				&& !(this.definition.content() instanceof ChartContent.ClassList);
	}

	private Markup canvas(String variant, double across, String cssClass) {
		boolean map = this.definition.content() instanceof ChartContent.TileMap;
		SvgCanvas canvas = new SvgCanvas(this.definition, this.links, variant, across,
				this.definition.rightToLeft() && !map);
		switch (this.definition.content()) {
			case ChartContent.Plot plot -> {
				switch (plot.kind()) {
					case COLUMNS, LINE -> new ColumnsSvg(this.definition, plot, canvas).draw();
					default -> new BarsSvg(this.definition, plot, canvas).draw();
				}
			}
			case ChartContent.TileMap tiles -> new TileMapSvg(this.definition, tiles, canvas).draw();
			case ChartContent.DotStrip strip -> new DotsSvg(this.definition, strip, canvas).draw();
			default -> throw new IllegalStateException("no drawing of " + this.definition.kind());
		}
		return canvas.svg(cssClass);
	}

	/** The figures as a table, each leading to its records, as markup. */
	public synchronized String table() {
		if (this.written == null) {
			this.written = write();
		}
		return this.written;
	}

	private String write() {
		Markup markup = new Markup();
		markup.open("table").element("caption", this.definition.subtitle()).open("thead").open("tr").empty("td");
		List<ChartSeries> series = this.definition.series();
		series.forEach((one) -> markup.element("th", one.label(), "scope", "col", "class", "num"));
		markup.close("tr").close("thead").open("tbody");
		for (int i = 0; i < this.definition.categories().size(); i++) {
			ChartCategory category = this.definition.categories().get(i);
			markup.open("tr").open("th", "scope", "row");
			linked(markup, ShortNames.oneLine(category.name()), this.links.page(category));
			markup.close("th");
			for (ChartSeries one : series) {
				Cell cell = one.values().get(i);
				markup.open("td", "class", "num");
				linked(markup, this.definition.figure(cell), cell.known() ? this.links.of(one, category) : null);
				markup.close("td");
			}
			markup.close("tr");
		}
		return markup.close("tbody").close("table").toString();
	}

	/** Words that lead somewhere, or words alone. */
	static void linked(Markup markup, String words, @Nullable String address) {
		if (address != null) {
			markup.element("a", words, "href", address);
		}
		else {
			markup.text(words);
		}
	}

}
