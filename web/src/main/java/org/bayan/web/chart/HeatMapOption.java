package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Measure;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

import static org.bayan.web.chart.OptionParts.object;

/**
 * The heat map for ECharts: a row a place, a square a cell, totals at the beginning of
 * each row and at the foot. Where the squares would be too narrow for their headings the
 * page's own table stays.
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

	private final RecordLinks links;

	private final OptionParts parts;

	private final boolean mirrored;

	private final List<String> rows = new ArrayList<>();

	/** The marks of each colour, -1 for sums. */
	private final Map<Integer, List<Object>> marks = new TreeMap<>();

	private final List<Object> zeros = new ArrayList<>();

	private final List<Object> unknown = new ArrayList<>();

	HeatMapOption(ChartDefinition definition, ChartContent.HeatMap map, RecordLinks links, OptionParts parts) {
		this.definition = definition;
		this.map = map;
		this.links = links;
		this.parts = parts;
		this.mirrored = definition.rightToLeft();
	}

	String json() {
		for (ChartContent.Section section : this.map.sections()) {
			this.rows.add("{g|" + OptionParts.plain(section.heading()) + "}");
			section.rows().forEach((row) -> row(row, false));
		}
		row(this.map.total(), true);
		int small = this.mirrored ? 13 : 12;
		int top = 22
				+ 15 * this.map.columns().stream().mapToInt((one) -> one.label().split("\\|").length).max().orElse(1);
		Map<String, Object> option = this.parts.frame();
		option.put("grid",
				object("left", this.mirrored ? 0 : NAMES, "right", this.mirrored ? NAMES : 0, "top", top, "bottom", 0));
		List<String> headings = new ArrayList<>(List.of(OptionParts.plain(this.map.totalLabel())));
		this.map.columns()
			.forEach((one) -> headings.add(OptionParts.braceless(one.label().replace("-|", "-\n").replace('|', '\n'))));
		option.put("xAxis", object("type", "category", "position", "top", "inverse", this.mirrored, "data", headings,
				"axisTick", object("show", false), "axisLine", object("lineStyle", object("color", Sketch.INK)),
				"axisLabel", object("interval", 0, "color", Sketch.INK_2, "fontSize", small, "lineHeight", 15)));
		option.put("yAxis",
				object("type", "category", "inverse", true, "position", this.mirrored ? "right" : "left", "data",
						this.rows, "axisTick", object("show", false), "axisLine", object("show", false), "axisLabel",
						object("interval", 0, "color", Sketch.INK, "fontSize", small + 1, "margin", NAMES, "align",
								this.mirrored ? "right" : "left", "rich",
								object("g", object("color", Sketch.INK_2, "fontWeight", 600, "fontSize", small), "t",
										object("color", Sketch.INK, "fontWeight", 600, "fontSize", small + 1)))));
		option.put("series", series(small));
		int columns = headings.size();
		return this.parts.whole(option, top + ROW * this.rows.size(),
				object("cells",
						object("columns", columns, "rows", this.rows.size(), "gap", GAP, "left",
								this.mirrored ? 0 : NAMES, "right", this.mirrored ? NAMES : 0, "top", top, "bottom", 0),
						"least", NAMES + columns * leastColumn(headings)));
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

	private List<Object> series(int small) {
		List<Object> series = new ArrayList<>();
		this.marks.forEach((step, data) -> {
			boolean sum = step < 0;
			series.add(squares(data, object("color", sum ? Sketch.PAPER : Sketch.fill(step), "opacity", 1),
					object("show", true, "formatter", "{b}", "color", sum ? Sketch.INK : Sketch.onFill(step),
							"fontSize", small + (sum ? 1 : 0), "fontWeight", sum ? 600 : 400)));
		});
		series.add(squares(this.unknown, object("color", Sketch.PAPER, "opacity", 1),
				object("show", true, "formatter", "{b}", "color", Sketch.INK_2, "fontSize", small)));
		Map<String, Object> nothing = squares(this.zeros, object("color", "transparent"),
				object("show", true, "formatter", "0", "color", Sketch.INK_3, "fontSize", small));
		nothing.put("silent", true);
		series.add(nothing);
		return series;
	}

	private static Map<String, Object> squares(List<Object> data, Map<String, Object> style,
			Map<String, Object> label) {
		return object("type", "scatter", "symbol", "rect", "cursor", "pointer", "data", data, "itemStyle", style,
				"label", label);
	}

	private void row(ChartContent.HeatRow row, boolean total) {
		int y = this.rows.size();
		String name = OptionParts.plain(row.category().label());
		this.rows.add(total ? "{t|" + name + "}" : name);
		String chart = this.definition.name();
		cell(row.category(), row.total(), List.of(0, y),
				total ? this.links.of(Measure.ACTIVITIES) : this.links.ofRow(chart, row.category().key()), true);
		for (int i = 0; i < row.cells().size(); i++) {
			ChartCategory column = this.map.columns().get(i);
			String address = total ? this.links.ofColumn(chart, column.key())
					: this.links.ofCell(chart, row.category().key(), column.key());
			cell(total ? column : both(row.category(), column), row.cells().get(i), List.of(i + 1, y), address, total);
		}
	}

	private void cell(ChartCategory category, Cell cell, List<Integer> at, String address, boolean sum) {
		if (cell.state() == CellState.ZERO) {
			this.zeros.add(at);
			return;
		}
		Map<String, Object> mark = this.parts.mark(category, cell, at, address);
		mark.put("name", this.definition.figure(cell));
		if (cell.state() == CellState.VALUE) {
			this.marks.computeIfAbsent(sum ? -1 : this.map.step(cell), (step) -> new ArrayList<>()).add(mark);
		}
		else {
			mark.put("itemStyle", OptionParts.unknown(cell));
			mark.remove("href");
			this.unknown.add(mark);
		}
	}

	/** Morocco × Education. */
	private static ChartCategory both(ChartCategory row, ChartCategory column) {
		String name = row.name() + " × " + column.name();
		return new ChartCategory(row.key(), name, name, null, true);
	}

}
