package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.TileGrid;

import static org.bayan.web.chart.OptionParts.object;

/**
 * The tile map for ECharts: a square a state, west left in every language. How large a
 * tile is in pixels only the page knows, so it says that itself; where a name does not
 * fit it shows the state's code.
 */
final class TileMapOption {

	private static final int ROW = 52;

	/** Of the legend above a map whose corner is not free, and of a line of it. */
	private static final int LEGEND = 72;

	private static final int LEGEND_LINE = 26;

	private static final int GAP = 4;

	/** In pixels; names of states stand in tiles of this width or more. */
	private static final int LEAST_NAMED = 60;

	private final ChartDefinition definition;

	private final ChartContent.TileMap map;

	private final OptionParts parts;

	TileMapOption(ChartDefinition definition, ChartContent.TileMap map, OptionParts parts) {
		this.definition = definition;
		this.map = map;
		this.parts = parts;
	}

	String json() {
		Map<String, Object> option = this.parts.frame();
		TileGrid grid = this.map.grid();
		int top = grid.corner() ? 0 : LEGEND + LEGEND_LINE * this.map.others().size();
		option.put("grid", object("left", 0, "right", 0, "top", top, "bottom", 0));
		option.put("xAxis", object("type", "value", "show", false, "min", 0, "max", grid.columns()));
		option.put("yAxis", object("type", "value", "show", false, "inverse", true, "min", 0, "max", grid.rows()));
		option.put("series", List.of(tiles(), blank(), names()));
		Map<String, Object> more = object("cells", object("columns", grid.columns(), "rows", grid.rows(), "gap", GAP,
				"left", 0, "right", 0, "top", top, "bottom", 0, "named", LEAST_NAMED), "legend", legend());
		return this.parts.whole(option, top + grid.rows() * ROW, more);
	}

	private Map<String, Object> tiles() {
		List<Object> tiles = new ArrayList<>();
		for (ChartContent.Tile tile : this.map.tiles()) {
			if (tile.place() != null) {
				tiles.add(tile(tile, tile.place()));
			}
		}
		boolean arabic = this.definition.rightToLeft();
		Map<String, Object> rich = object("n", object("fontSize", arabic ? 11.5 : 10, "lineHeight", 12), "v",
				object("fontSize", 14, "lineHeight", 20), "s",
				object("fontSize", 14, "lineHeight", 20, "fontWeight", 600));
		return object("type", "scatter", "symbol", "rect", "cursor", "pointer", "data", tiles, "itemStyle",
				object("opacity", 1), "label", object("show", true, "position", "inside", "rich", rich));
	}

	private Map<String, Object> tile(ChartContent.Tile tile, ChartContent.Place place) {
		Cell cell = tile.value();
		boolean counted = cell.state() == CellState.VALUE;
		Map<String, Object> style = (counted || cell.state() == CellState.ZERO)
				? object("color", SvgCanvas.fill(tile.step()), "borderColor",
						(tile.step() == 0) ? SvgCanvas.RULE : SvgCanvas.fill(tile.step()), "borderWidth", 1)
				: OptionParts.unknown(cell);
		String figure = "\n{%s|%s}".formatted(counted ? "s" : "v", this.definition.figure(cell));
		String name = OptionParts.braceless(tile.category().label().replace("-|", "-\n").replace('|', '\n'));
		Map<String, Object> mark = this.parts.mark(this.definition.series().getFirst(), tile.category(), cell,
				List.of(place.column() - 0.5, place.row() - 0.5), style,
				object("formatter", "{n|" + name + "}" + figure, "color",
						counted ? SvgCanvas.onFill(tile.step()) : SvgCanvas.INK_2));
		if (!cell.known()) {
			mark.remove("href");
		}
		mark.put("short", "{n|" + tile.category().key() + "}" + figure);
		return mark;
	}

	/**
	 * The names in the upper halves of the tiles, which lead to the pages of the states.
	 */
	private Map<String, Object> names() {
		List<Object> names = new ArrayList<>();
		for (ChartContent.Tile tile : this.map.tiles()) {
			ChartContent.Place place = tile.place();
			String page = this.parts.page(tile.category());
			if (place != null && page != null) {
				names.add(object("value", List.of(place.column() - 0.5, place.row() - 0.5), "page", page, "tooltip",
						object("formatter",
								OptionParts.plain(this.definition.markTitle(tile.category(), tile.value())))));
			}
		}
		return object("type", "scatter", "symbol", "rect", "cursor", "pointer", "upper", true, "z", 3, "itemStyle",
				object("color", "transparent", "opacity", 1), "data", names);
	}

	/** Places of states that the report is not about. */
	private Map<String, Object> blank() {
		return object("type", "scatter", "symbol", "rect", "silent", true, "itemStyle",
				object("color", SvgCanvas.GRID, "opacity", 1), "data",
				this.map.blank().stream().map((place) -> List.of(place.column() - 0.5, place.row() - 0.5)).toList());
	}

	/**
	 * What the colours mean, and organisation-wide and outside, which are no places and
	 * so no tiles among the tiles.
	 */
	private Map<String, Object> legend() {
		List<Object> classes = new ArrayList<>(List.of(object("step", 0, "words", "0")));
		this.map.classes().forEach((one) -> classes.add(object("step", one.step(), "words", one.label())));
		List<Object> others = new ArrayList<>();
		for (ChartContent.Tile other : this.map.others()) {
			others.add(this.parts.leading(
					object("figure", this.definition.figure(other.value()), "words", other.category().name()),
					this.definition.series().getFirst(), other.category()));
		}
		return object("title", this.map.legend(), "classes", classes, "others", others);
	}

}
