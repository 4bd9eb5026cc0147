package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

import static org.bayan.web.chart.OptionParts.object;

/**
 * The heat map for ECharts: a row a place, a square a cell, totals at the beginning of
 * each row and at the foot. What stands in the squares, and where they lead, the page's
 * script reads from the {@link HeatTable} beside it, so that a thousand addresses stand
 * once; here is how squares of each class of its cells look. Where the squares would be
 * too narrow for their headings the table stays.
 */
final class HeatMapOption {

	private static final int ROW = 26;

	private static final int GAP = 2;

	private static final int NAMES = 190;

	/** Width of a column and of a letter of its heading, in pixels. */
	private static final int LEAST_COLUMN = 40;

	private static final double LETTER = 5.8;

	private final ChartDefinition definition;

	private final ChartContent.HeatMap map;

	private final OptionParts parts;

	private final boolean mirrored;

	private final List<String> rows = new ArrayList<>();

	HeatMapOption(ChartDefinition definition, ChartContent.HeatMap map, OptionParts parts) {
		this.definition = definition;
		this.map = map;
		this.parts = parts;
		this.mirrored = definition.rightToLeft();
	}

	String json() {
		for (ChartContent.Section section : this.map.sections()) {
			this.rows.add("{g|" + OptionParts.plain(section.heading()) + "}");
			section.rows().forEach((row) -> this.rows.add(OptionParts.plain(row.category().label())));
		}
		this.rows.add("{t|" + OptionParts.plain(this.map.total().category().label()) + "}");
		int small = this.mirrored ? 13 : 12;
		int top = 22
				+ 15 * this.map.columns().stream().mapToInt((one) -> one.label().split("\\|").length).max().orElse(1);
		Map<String, Object> option = this.parts.frame();
		option.put("grid",
				object("left", this.mirrored ? 0 : NAMES, "right", this.mirrored ? NAMES : 0, "top", top, "bottom", 0));
		List<String> headings = new ArrayList<>(List.of(OptionParts.plain(this.map.totalLabel())));
		this.map.columns()
			.forEach((one) -> headings.add(OptionParts.braceless(one.label().replace("-|", "-\n").replace('|', '\n'))));
		option.put("xAxis",
				object("type", "category", "position", "top", "inverse", this.mirrored, "triggerEvent", true, "data",
						headings, "axisTick", object("show", false), "axisLine",
						object("lineStyle", object("color", SvgCanvas.INK)), "axisLabel",
						object("interval", 0, "color", SvgCanvas.INK_2, "fontSize", small, "lineHeight", 15)));
		option.put("yAxis",
				object("type", "category", "inverse", true, "triggerEvent", true, "position",
						this.mirrored ? "right" : "left", "data", this.rows, "axisTick", object("show", false),
						"axisLine", object("show", false), "axisLabel",
						object("interval", 0, "color", SvgCanvas.INK, "fontSize", small + 1, "margin", NAMES, "align",
								this.mirrored ? "right" : "left", "rich",
								object("g", object("color", SvgCanvas.INK_2, "fontWeight", 600, "fontSize", small), "t",
										object("color", SvgCanvas.INK, "fontWeight", 600, "fontSize", small + 1)))));
		option.put("series", series(small));
		int columns = headings.size();
		return this.parts.whole(option, top + ROW * this.rows.size(), object("cells",
				object("columns", columns, "rows", this.rows.size(), "gap", GAP, "left", this.mirrored ? 0 : NAMES,
						"right", this.mirrored ? NAMES : 0, "top", top, "bottom", 0),
				"least", NAMES + columns * leastColumn(headings), "mark", this.definition.markForm(), "unknown",
				object(HeatTable.HATCH, unknown(Cell.NO_DATA), HeatTable.DASHED, unknown(Cell.NOT_APPLICABLE))));
	}

	/** So that no word of a heading is broken. */
	private static int leastColumn(List<String> headings) {
		int longest = headings.stream()
			.flatMap((heading) -> Stream.of(heading.split("[ \\n]")))
			.mapToInt(String::length)
			.max()
			.orElse(0);
		return Math.max(LEAST_COLUMN, (int) (longest * LETTER));
	}

	/** How a cell without a figure looks, and what is said of it. */
	private Map<String, Object> unknown(Cell cell) {
		return object("words", this.definition.spoken(cell), "style", OptionParts.unknown(cell));
	}

	/** The squares of each class of the table's cells. */
	private List<Object> series(int small) {
		List<Object> series = new ArrayList<>();
		series.add(squares(List.of(HeatTable.SUM), object("color", SvgCanvas.PAPER, "opacity", 1),
				label(SvgCanvas.INK, small + 1, 600)));
		for (int step = 1; step <= SvgCanvas.HIGHEST_STEP; step++) {
			series.add(squares(List.of(HeatTable.step(step)), object("color", SvgCanvas.fill(step), "opacity", 1),
					label(SvgCanvas.onFill(step), small, 400)));
		}
		series.add(squares(List.of(HeatTable.HATCH, HeatTable.DASHED), object("color", SvgCanvas.PAPER, "opacity", 1),
				label(SvgCanvas.INK_2, small, 400)));
		Map<String, Object> nothing = squares(List.of(HeatTable.ZERO), object("color", "transparent"),
				label(SvgCanvas.INK_3, small, 400));
		nothing.put("silent", true);
		series.add(nothing);
		return series;
	}

	private static Map<String, Object> label(String color, int size, int weight) {
		return object("show", true, "formatter", "{b}", "color", color, "fontSize", size, "fontWeight", weight);
	}

	private static Map<String, Object> squares(List<String> cells, Map<String, Object> style,
			Map<String, Object> label) {
		return object("type", "scatter", "symbol", "rect", "cursor", "pointer", "cells", cells, "itemStyle", style,
				"label", label);
	}

}
