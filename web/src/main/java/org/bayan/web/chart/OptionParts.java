package org.bayan.web.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.text.Json;
import org.bayan.reporting.text.ShortNames;
import org.jspecify.annotations.Nullable;

/** What the options of all charts have in common. */
final class OptionParts {

	private static final String FONT = "\"Noto Sans\", \"Noto Sans Arabic\", sans-serif";

	private static final Map<String, Object> HATCH = Map.of("symbol", "rect", "color", SvgCanvas.CONTEXT, "dashArrayX",
			List.of(1, 0), "dashArrayY", List.of(2, 4), "rotation", -Math.PI / 4);

	/** Thin lines of paper across the bars of expenditure. */
	static final Map<String, Object> HATCHED = Map.of("symbol", "rect", "color", SvgCanvas.PAPER, "dashArrayX",
			List.of(1, 0), "dashArrayY", List.of(1.25, 4.75), "rotation", -Math.PI / 4);

	private final ChartDefinition definition;

	private final RecordLinks links;

	OptionParts(ChartDefinition definition, RecordLinks links) {
		this.definition = definition;
		this.links = links;
	}

	/** A mark of one of the chart's categories, which leads to its records. */
	Map<String, Object> mark(ChartSeries series, ChartCategory category, Cell cell, Object value,
			Map<String, Object> style, Map<String, Object> label) {
		Map<String, Object> mark = object("value", value);
		String address = this.links.of(series, category);
		if (address != null) {
			mark.put("href", address);
		}
		mark.put("tooltip", object("formatter", plain(this.definition.markTitle(series, category, cell))));
		mark.put("itemStyle", style);
		mark.put("label", label);
		return mark;
	}

	/** With where the records and the page of a category are. */
	Map<String, Object> leading(Map<String, Object> words, ChartSeries series, ChartCategory category) {
		String records = this.links.of(series, category);
		if (records != null) {
			words.put("href", records);
		}
		String page = page(category);
		if (page != null) {
			words.put("page", page);
		}
		return words;
	}

	/** Where the page of a category is; null where it has none. */
	@Nullable String page(ChartCategory category) {
		return this.links.page(category);
	}

	/** No data: hatched; not applicable: a dashed frame. */
	static Map<String, Object> unknown(Cell cell) {
		return (cell.state() == CellState.NO_DATA) ? object("color", SvgCanvas.PAPER, "decal", HATCH)
				: object("color", "transparent", "borderColor", SvgCanvas.CONTEXT, "borderType", "dashed");
	}

	/** On one line, without braces. */
	static String plain(String words) {
		return braceless(ShortNames.oneLine(words));
	}

	/** Braces begin styles and variables in texts of ECharts. */
	static String braceless(String words) {
		return words.replace('{', '(').replace('}', ')');
	}

	Map<String, Object> frame() {
		Map<String, Object> option = new LinkedHashMap<>();
		option.put("animation", false);
		option.put("textStyle", object("fontFamily", FONT, "color", SvgCanvas.INK));
		option.put("aria", object("enabled", false));
		option.put("tooltip",
				object("renderMode", "richText", "confine", true, "backgroundColor", SvgCanvas.INK, "borderWidth", 0,
						"padding", List.of(6, 10), "textStyle", object("color", SvgCanvas.PAPER, "fontSize", 13)));
		return option;
	}

	String whole(Map<String, Object> option, int height) {
		return whole(option, height, new LinkedHashMap<>());
	}

	String whole(Map<String, Object> option, int height, Map<String, Object> more) {
		more.put("title", this.definition.title());
		more.put("description", this.definition.description());
		more.put("height", height);
		more.put("option", option);
		return Json.inHtml(more);
	}

	static Map<String, Object> object(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
		}
		return map;
	}

}
