package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;

import static org.bayan.web.chart.OptionParts.object;

/**
 * The option from which ECharts draws a chart. Each mark carries the address of its
 * records as {@code href} and its words as its tooltip. Classes are lists of names, which
 * the page itself shows.
 */
final class Option {

	private static final int MOST_NAMED = 14;

	/** From zero to the end of the scale where a window is at its narrowest. */
	private static final double DOT_ROOM = 560;

	/** Behind the end of the scale, for a name. */
	private static final int BEHIND = 160;

	private final ChartDefinition definition;

	private final OptionParts parts;

	private final boolean mirrored;

	private final int small;

	private Option(ChartDefinition definition, RecordLinks links) {
		this.definition = definition;
		this.parts = new OptionParts(definition, links);
		this.mirrored = definition.rightToLeft();
		this.small = definition.rightToLeft() ? 13 : 12;
	}

	/**
	 * The option and the height of its drawing in pixels; empty where ECharts draws none.
	 */
	static String json(ChartDefinition definition, RecordLinks links) {
		Option option = new Option(definition, links);
		return switch (definition.content()) {
			case ChartContent.Plot plot when plot.categories().isEmpty() -> "";
			case ChartContent.Plot plot when plot.kind() == ChartKind.COLUMNS || plot.kind() == ChartKind.LINE ->
				option.columns(plot);
			case ChartContent.Plot plot -> option.bars(plot);
			case ChartContent.DotStrip strip -> option.dots(strip);
			case ChartContent.TileMap map when !map.hasPlaces() -> "";
			case ChartContent.TileMap map -> new TileMapOption(definition, map, option.parts).json();
			case ChartContent.HeatMap map -> new HeatMapOption(definition, map, option.parts).json();
			case ChartContent.ClassList list -> "";
		};
	}

	private String columns(ChartContent.Plot plot) {
		List<ChartCategory> categories = plot.categories();
		List<Cell> values = plot.first().values();
		List<Object> bars = new ArrayList<>();
		List<Object> unknown = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			Cell cell = values.get(i);
			ChartCategory category = categories.get(i);
			Map<String, Object> style = object("color", category.chosen() ? Sketch.ACCENT : Sketch.CONTEXT);
			Map<String, Object> label = object("show", true, "position", "top", "formatter",
					this.definition.figure(cell), "color",
					(cell.state() == CellState.ZERO) ? Sketch.INK_3 : category.chosen() ? Sketch.INK : Sketch.INK_2,
					"fontWeight", category.chosen() ? 600 : 400);
			bars.add(cell.known() ? this.parts.mark(plot.first(), category, cell, cell.count(), style, label) : null);
			unknown.add(cell.known() ? null : this.parts.mark(plot.first(), category, cell,
					Math.max(1, plot.scale().maximum()), OptionParts.unknown(cell), object("show", false)));
		}
		long maximum = Math.max(1, plot.scale().maximum());
		Map<String, Object> option = this.parts.frame();
		option.put("grid", object("left", 4, "right", 4, "top", (plot.bracket() != null) ? 14 : 26, "bottom", 4,
				"outerBoundsMode", "same", "outerBoundsContain", "axisLabel"));
		List<String> labels = labels(categories);
		option.put("xAxis",
				object("type", "category", "data", labels, "inverse", this.mirrored, "axisTick", object("show", false),
						"axisLine", object("lineStyle", object("color", Sketch.INK_3)), "axisLabel",
						object("color", Sketch.INK_2, "fontSize", this.small, "lineHeight", 18, "hideOverlap", true,
								"interval", 0)));
		option.put("yAxis", object("type", "value", "max", maximum * ((plot.bracket() != null) ? 1.2 : 1), "interval",
				step(plot.scale().ticks()), "position", this.mirrored ? "right" : "left", "axisLabel",
				object("color", Sketch.INK_2, "fontSize", this.small, "showMaxLabel", plot.bracket() == null),
				"splitLine", object("showMaxLine", plot.bracket() == null, "lineStyle", object("color", Sketch.GRID))));
		List<Object> series = new ArrayList<>();
		Map<String, Object> known = object("type", "bar", "barCategoryGap", "14%", "data", bars, "cursor", "pointer");
		if (plot.bracket() != null) {
			known.put("markLine", bracket(plot.bracket(), plot.scale().maximum()));
		}
		series.add(known);
		if (unknown.stream().anyMatch((one) -> one != null)) {
			series.add(object("type", "bar", "barGap", "-100%", "barCategoryGap", "14%", "data", unknown));
		}
		option.put("series", series);
		return this.parts.whole(option, 300);
	}

	/**
	 * Every name, of many months every third one; the year beneath the first of its year
	 * that is named.
	 */
	private static List<String> labels(List<ChartCategory> categories) {
		List<String> labels = new ArrayList<>();
		String year = "";
		for (ChartCategory category : categories) {
			boolean month = category.key().matches("\\d{4}-\\d\\d");
			boolean named = categories.size() <= MOST_NAMED || !month
					|| Integer.parseInt(category.key().substring(5)) % 3 == 1;
			String of = String.valueOf(category.bracket());
			boolean first = named && category.bracket() != null && !of.equals(year);
			labels.add(!named ? "" : first ? category.label() + "\n" + of : category.label());
			year = first ? of : year;
		}
		return labels;
	}

	/** A line above the columns that are meant, with what is said of them. */
	private Map<String, Object> bracket(ChartContent.Bracket bracket, long maximum) {
		return object("silent", true, "symbol", "none", "lineStyle",
				object("color", Sketch.INK, "type", "solid", "width", 1), "label",
				object("position", "middle", "formatter", bracket.words(), "fontWeight", 600, "color", Sketch.INK,
						"fontSize", this.small),
				"data", List.of(List.of(object("coord", List.of(bracket.from(), maximum * 1.15)),
						object("coord", List.of(bracket.to(), maximum * 1.15)))));
	}

	private String bars(ChartContent.Plot plot) {
		boolean beside = plot.kind() == ChartKind.LABELLED_BARS;
		List<Object> series = new ArrayList<>();
		for (ChartSeries one : plot.series()) {
			List<Object> data = new ArrayList<>();
			for (int i = 0; i < one.values().size(); i++) {
				Cell cell = one.values().get(i);
				ChartCategory category = plot.categories().get(i);
				if (one.mark() == ChartSeries.Mark.TICK) {
					data.add(cell.known() ? this.parts.mark(one, category, cell, List.of(cell.amount(), i),
							object("color", Sketch.INK), object("show", false)) : null);
					continue;
				}
				boolean second = one.mark() == ChartSeries.Mark.HATCHED_BAR;
				Map<String, Object> style = object("color", second ? Sketch.OCHRE : Sketch.ACCENT);
				data.add(cell.known() ? this.parts.mark(one, category, cell, cell.amount(), style,
						object("show", true, "position", this.mirrored ? "left" : "right", "formatter",
								this.definition.figure(cell), "fontWeight", 600, "color", Sketch.INK, "fontSize", 13))
						: this.parts.mark(one, category, cell, 0, OptionParts.unknown(cell),
								object("show", true, "position", this.mirrored ? "left" : "right", "formatter",
										this.definition.figure(cell), "color", Sketch.INK_2)));
			}
			Map<String, Object> drawn = object("name", one.label(), "data", data, "cursor", "pointer");
			if (one.mark() == ChartSeries.Mark.TICK) {
				drawn.put("itemStyle", object("color", Sketch.INK));
				drawn.putAll(object("type", "scatter", "symbol", "rect", "symbolSize", List.of(2, 16), "z", 4));
			}
			else {
				drawn.put("itemStyle",
						object("color", (one.mark() == ChartSeries.Mark.HATCHED_BAR) ? Sketch.OCHRE : Sketch.ACCENT));
				drawn.putAll(object("type", "bar", "barWidth", beside ? 14 : 9, "barGap", "30%"));
			}
			series.add(drawn);
		}
		int row = beside ? 25 : (barsOf(plot) > 1) ? 52 : 40;
		Map<String, Object> option = this.parts.frame();
		int end = (this.definition.unit().currency() != null) ? 110 : 44;
		int top = (plot.series().size() > 1) ? 28 : 0;
		option.put("grid", object("left", this.mirrored ? end : 0, "right", this.mirrored ? 0 : end, "top", top,
				"bottom", 0, "outerBoundsMode", "same", "outerBoundsContain", beside ? "axisLabel" : "none"));
		option.put("xAxis", object("type", "value", "inverse", this.mirrored, "show", false, "min", 0, "max",
				Math.max(1, plot.scale().maximum())));
		Map<String, Object> label = object("color", Sketch.INK, "fontSize", this.mirrored ? 14 : 13);
		if (!beside) {
			label.putAll(object("inside", true, "margin", 0, "verticalAlign", "bottom", "padding",
					List.of(0, 0, (barsOf(plot) > 1) ? 15 : 9, 0)));
		}
		option.put("yAxis", object("type", "category", "inverse", true, "position", this.mirrored ? "right" : "left",
				"z", 10, "data",
				plot.categories().stream().map((one) -> HeatTable.oneLine(beside ? one.label() : one.name())).toList(),
				"axisTick", object("show", false), "axisLine", object("show", false), "axisLabel", label,
				"triggerEvent", true));
		if (plot.series().size() > 1) {
			option.put("legend",
					object("top", 0, this.mirrored ? "right" : "left", 0, "selectedMode", false, "itemHeight", 8,
							"itemWidth", 12, "textStyle", object("color", Sketch.INK_2, "fontSize", this.small)));
		}
		option.put("series", series);
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("heads", plot.categories().stream().map(this.parts::page).toList());
		whole.put("further",
				plot.further()
					.stream()
					.map((one) -> this.definition.figure(Cell.of(one.count())) + " " + one.words())
					.toList());
		return this.parts.whole(option, top + row * plot.categories().size() + 4, whole);
	}

	private static long barsOf(ChartContent.Plot plot) {
		return plot.series().stream().filter((one) -> one.mark() != ChartSeries.Mark.TICK).count();
	}

	private String dots(ChartContent.DotStrip strip) {
		List<Object> data = new ArrayList<>();
		int tallest = 1;
		DotLabels labels = new DotLabels(strip, DOT_ROOM, DOT_ROOM + BEHIND, this.small);
		for (ChartContent.Stack stack : strip.stacks()) {
			tallest = Math.max(tallest, stack.dots().size());
			List<ChartContent.Dot> dots = DotLabels.rising(stack);
			for (int i = 0; i < dots.size(); i++) {
				ChartContent.Dot dot = dots.get(i);
				boolean chosen = dot.category().chosen();
				String words = labels.of(dot);
				data.add(this.parts.mark(this.definition.series().getFirst(), dot.category(), dot.value(),
						List.of(stack.at(), i), object("color", chosen ? Sketch.ACCENT : Sketch.CONTEXT, "opacity", 1),
						object("show", !words.isEmpty(), "position",
								(this.mirrored != labels.isBefore(dot)) ? "left" : "right", "formatter", words, "color",
								chosen ? Sketch.INK : Sketch.INK_2, "fontWeight", chosen ? 600 : 400, "fontSize",
								this.small)));
			}
		}
		Map<String, Object> option = this.parts.frame();
		option.put("grid", object("left", this.mirrored ? BEHIND : 16, "right", this.mirrored ? 16 : BEHIND, "top", 12,
				"bottom", 26));
		option.put("xAxis",
				object("type", "value", "inverse", this.mirrored, "min", 0, "max", Math.max(1, strip.scale().maximum()),
						"interval", step(strip.scale().ticks()), "splitLine", object("show", false), "axisLine",
						object("show", true, "onZero", false, "lineStyle", object("color", Sketch.INK_3)), "axisLabel",
						object("color", Sketch.INK_2, "fontSize", this.small)));
		option.put("yAxis", object("type", "value", "show", false, "min", -0.6, "max", tallest));
		option.put("series", List.of(object("type", "scatter", "symbolSize", 11, "data", data, "cursor", "pointer")));
		return this.parts.whole(option, 46 + tallest * 16);
	}

	private static long step(List<Long> ticks) {
		return (ticks.size() > 1) ? ticks.get(1) - ticks.get(0) : 1;
	}

}
