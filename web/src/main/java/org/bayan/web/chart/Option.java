package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.text.ShortNames;

import static org.bayan.web.chart.OptionParts.object;

/**
 * The option from which ECharts draws a chart. Each mark carries the address of its
 * records as {@code href} and its words as its tooltip. Classes are lists of names, which
 * the page itself shows.
 */
final class Option {

	private static final String NONE = "transparent";

	/** From zero to the end of the scale where a window is at its narrowest. */
	private static final double DOT_ROOM = 560;

	/** Behind the end of the scale, for a name. */
	private static final int BEHIND = 160;

	/** From one dot to the next above it. */
	private static final int DOT_RISE = 16;

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

	/**
	 * Names of months, the brackets of years and that of some columns are drawn by the
	 * page, which alone knows how wide a column is.
	 */
	private String columns(ChartContent.Plot plot) {
		List<ChartCategory> categories = plot.categories();
		List<Cell> values = plot.first().values();
		List<Object> bars = new ArrayList<>();
		List<Object> unknown = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			Cell cell = values.get(i);
			ChartCategory category = categories.get(i);
			Map<String, Object> style = object("color", (cell.state() != CellState.VALUE) ? NONE
					: category.chosen() ? SvgCanvas.ACCENT : SvgCanvas.CONTEXT);
			Map<String, Object> label = object("show", true, "position",
					(cell.amount().signum() < 0) ? "bottom" : "top", "formatter", this.definition.figure(cell), "color",
					(cell.state() == CellState.ZERO) ? SvgCanvas.INK_3
							: category.chosen() ? SvgCanvas.INK : SvgCanvas.INK_2,
					"fontWeight", category.chosen() ? 600 : 400, "fontSize", this.small);
			bars.add(cell.known() ? this.parts.mark(plot.first(), category, cell, cell.amount(), style, label) : null);
			unknown.add(cell.known() ? null : this.parts.mark(plot.first(), category, cell, plot.scale().maximum(),
					OptionParts.unknown(cell), object("show", false)));
		}
		boolean years = categories.getFirst().bracket() != null;
		Map<String, Object> option = this.parts.frame();
		option.put("grid", object("left", 4, "right", 4, "top", (plot.bracket() != null) ? 50 : 26, "bottom",
				years ? 26 : 4, "outerBoundsMode", "same", "outerBoundsContain", "axisLabel"));
		option.put("xAxis",
				object("type", "category", "data", categories.stream().map(ChartCategory::label).toList(), "inverse",
						this.mirrored, "axisTick", object("show", false), "axisLine",
						object("onZero", false, "lineStyle", object("color", SvgCanvas.INK_3)), "axisLabel",
						object("color", SvgCanvas.INK_2, "fontSize", this.small, "margin", 6)));
		option.put("yAxis",
				object("type", "value", "min", plot.scale().minimum(), "max", plot.scale().maximum(), "interval",
						plot.scale().step(), "position", this.mirrored ? "right" : "left", "axisLabel",
						object("color", SvgCanvas.INK_2, "fontSize", this.small), "splitLine",
						object("lineStyle", object("color", SvgCanvas.GRID))));
		List<Object> series = new ArrayList<>();
		series.add(object("type", "bar", "barCategoryGap", "14%", "barMinHeight", 1, "data", bars, "cursor", "pointer",
				"labelLayout", object("hideOverlap", true)));
		if (unknown.stream().anyMatch((one) -> one != null)) {
			series.add(object("type", "bar", "barGap", "-100%", "barCategoryGap", "14%", "data", unknown));
		}
		option.put("series", series);
		return this.parts.whole(option, 300, object("columns", columnsOf(plot)));
	}

	/** What the page draws around the columns. */
	private Map<String, Object> columnsOf(ChartContent.Plot plot) {
		List<ChartCategory> categories = plot.categories();
		String first = categories.getFirst().key();
		Map<String, Object> columns = object("size", this.small, "ink", SvgCanvas.INK, "plain", SvgCanvas.INK_2, "rule",
				SvgCanvas.RULE);
		if (first.matches("\\d{4}-\\d\\d")) {
			columns.put("month", Integer.parseInt(first.substring(5)) - 1);
		}
		List<Object> years = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= categories.size(); i++) {
			String year = categories.get(from).bracket();
			if (i == categories.size() || !Objects.equals(year, categories.get(i).bracket())) {
				if (year != null) {
					years.add(object("from", from, "to", i - 1, "words", year, "strong",
							categories.subList(from, i).stream().anyMatch(ChartCategory::chosen)));
				}
				from = i;
			}
		}
		columns.put("years", years);
		ChartContent.Bracket bracket = plot.bracket();
		if (bracket != null) {
			columns.put("bracket", object("from", bracket.from(), "to", bracket.to(), "words", bracket.words()));
		}
		return columns;
	}

	private String bars(ChartContent.Plot plot) {
		boolean beside = plot.kind() == ChartKind.LABELLED_BARS;
		boolean pair = plot.kind() == ChartKind.PAIRED_BARS;
		boolean below = plot.lowest().signum() < 0;
		List<Map<String, Object>> series = new ArrayList<>();
		for (ChartSeries one : plot.series()) {
			series.add((one.mark() == ChartSeries.Mark.TICK) ? ticks(plot, one) : bars(plot, one));
		}
		if (ticked(plot)) {
			series.add(figuresOverTicks(plot));
		}
		if (below) {
			series.getFirst()
				.put("markLine",
						object("silent", true, "symbol", "none", "label", object("show", false), "lineStyle",
								object("color", SvgCanvas.INK_3, "type", "solid", "width", 1), "data",
								List.of(object("xAxis", 0))));
		}
		// Arabic letters reach lower
		int lower = this.mirrored ? 4 : 0;
		int row = beside ? 25 : (pair ? 64 : 40) + lower;
		Map<String, Object> option = this.parts.frame();
		int before = below ? figures(plot, true) : 0;
		int end = figures(plot, false);
		int top = (plot.series().size() > 1) ? 28 : 0;
		option.put("grid", object("left", this.mirrored ? end : before, "right", this.mirrored ? before : end, "top",
				top, "bottom", 0, "outerBoundsMode", beside ? "same" : "none", "outerBoundsContain", "axisLabel"));
		boolean nothing = !below && plot.highest().signum() == 0;
		option.put("xAxis", object("type", "value", "inverse", this.mirrored, "show", false, "min", plot.lowest(),
				"max", nothing ? 1 : plot.highest()));
		Map<String, Object> label = object("color", SvgCanvas.INK, "fontSize", this.mirrored ? 14 : 13);
		if (!beside) {
			// from the edge of the picture, whatever stands before the zero
			label.putAll(object("margin", before, "align", this.mirrored ? "right" : "left", "verticalAlign", "bottom",
					"padding", List.of(0, 0, (pair ? 21 : 9) + lower, 0)));
		}
		option.put("yAxis", object("type", "category", "inverse", true, "position", this.mirrored ? "right" : "left",
				"z", 10, "data",
				plot.categories().stream().map((one) -> ShortNames.oneLine(beside ? one.label() : one.name())).toList(),
				"axisTick", object("show", false), "axisLine", object("show", false, "onZero", false), "axisLabel",
				label, "triggerEvent", true));
		if (plot.series().size() > 1) {
			String side = this.mirrored ? "right" : "left";
			List<Map<String, Object>> names = plot.series()
				.stream()
				.map((one) -> object("name", one.label(), "icon",
						(one.mark() == ChartSeries.Mark.TICK) ? "path://M5 0H7V12H5Z" : "path://M0 2H12V10H0Z"))
				.toList();
			option.put("legend",
					object("top", 0, side, 0, "align", side, "selectedMode", false, "itemHeight", 12, "itemWidth", 12,
							"data", this.mirrored ? names.reversed() : names, "textStyle",
							object("color", SvgCanvas.INK_2, "fontSize", this.small)));
		}
		option.put("series", series);
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("heads", plot.categories().stream().map(this.parts::page).toList());
		whole.put("further", plot.further());
		return this.parts.whole(option, top + row * plot.categories().size() + 4, whole);
	}

	/** Lines across the bars, for earlier figures. */
	private Map<String, Object> ticks(ChartContent.Plot plot, ChartSeries one) {
		List<Object> data = new ArrayList<>();
		for (int i = 0; i < one.values().size(); i++) {
			Cell cell = one.values().get(i);
			data.add(cell.known() ? this.parts.mark(one, plot.categories().get(i), cell, List.of(cell.amount(), i),
					object("color", SvgCanvas.INK, "opacity", 1), object("show", false)) : null);
		}
		return object("name", one.label(), "data", data, "cursor", "pointer", "itemStyle",
				object("color", SvgCanvas.INK), "type", "scatter", "symbol", "rect", "symbolSize", List.of(2, 16), "z",
				4);
	}

	/** Bars from zero to either side, each with its figure at its end. */
	private Map<String, Object> bars(ChartContent.Plot plot, ChartSeries one) {
		Map<String, Object> filled = (one.mark() == ChartSeries.Mark.HATCHED_BAR)
				? object("color", SvgCanvas.OCHRE, "decal", OptionParts.HATCHED) : object("color", SvgCanvas.ACCENT);
		List<Object> data = new ArrayList<>();
		for (int i = 0; i < one.values().size(); i++) {
			Cell cell = one.values().get(i);
			data.add(this.parts.mark(one, plot.categories().get(i), cell, cell.amount(),
					(cell.state() == CellState.VALUE) ? filled : object("color", NONE),
					(one == plot.first() && ticked(plot)) ? object("show", false) : figure(cell)));
		}
		boolean thin = plot.kind() == ChartKind.BARS;
		return object("name", one.label(), "data", data, "cursor", "pointer", "itemStyle", filled, "type", "bar",
				"barWidth", thin ? 9 : 14, "barGap", "30%", "barMinHeight", 2);
	}

	private Map<String, Object> figure(Cell cell) {
		boolean left = (cell.amount().signum() < 0) != this.mirrored;
		return object("show", true, "position", left ? "left" : "right", "formatter", this.definition.figure(cell),
				"fontWeight", cell.known() ? 600 : 400, "color", cell.known() ? SvgCanvas.INK : SvgCanvas.INK_2,
				"fontSize", 13);
	}

	/** Whether lines of earlier figures lie across the bars. */
	private static boolean ticked(ChartContent.Plot plot) {
		return plot.series().stream().anyMatch((one) -> one.mark() == ChartSeries.Mark.TICK);
	}

	/**
	 * The figures beside the bars, above the lines of earlier figures, from which an edge
	 * of paper parts them.
	 */
	private Map<String, Object> figuresOverTicks(ChartContent.Plot plot) {
		List<Object> figures = new ArrayList<>();
		for (int i = 0; i < plot.categories().size(); i++) {
			Cell cell = plot.first().values().get(i);
			Map<String, Object> words = figure(cell);
			words.putAll(object("textBorderColor", SvgCanvas.PAPER, "textBorderWidth", 4));
			figures.add(this.parts.mark(plot.first(), plot.categories().get(i), cell, List.of(cell.amount(), i),
					object("color", NONE, "opacity", 1), words));
		}
		return object("type", "scatter", "symbolSize", 2, "data", figures, "cursor", "pointer", "z", 5);
	}

	/** Pixels for the figures beside the bars of one side. */
	private int figures(ChartContent.Plot plot, boolean below) {
		double widest = plot.series()
			.stream()
			.filter((one) -> one.mark() != ChartSeries.Mark.TICK)
			.flatMap((one) -> one.values().stream())
			.filter((cell) -> cell.amount().signum() < 0 == below)
			.mapToDouble((cell) -> SvgCanvas.estimate(this.definition.figure(cell), 13) * 1.15)
			.max()
			.orElse(0);
		return (int) Math.max(below ? 0 : 44, widest + 12);
	}

	private String dots(ChartContent.DotStrip strip) {
		List<Object> data = new ArrayList<>();
		List<Object> leaders = new ArrayList<>();
		double highest = strip.scale().maximum().doubleValue();
		DotLabels labels = new DotLabels(strip, DOT_ROOM, DOT_ROOM + BEHIND, this.small);
		for (ChartContent.Stack stack : strip.stacks()) {
			List<ChartContent.Dot> dots = DotLabels.rising(stack);
			for (int i = 0; i < dots.size(); i++) {
				ChartContent.Dot dot = dots.get(i);
				boolean chosen = dot.category().chosen();
				DotLabels.Label label = labels.of(dot);
				data.add(this.parts.mark(this.definition.series().getFirst(), dot.category(), dot.value(),
						List.of(stack.at(), i),
						object("color", chosen ? SvgCanvas.ACCENT : SvgCanvas.CONTEXT, "opacity", 1), (label == null)
								? object("show", false) : label(label, i, stack.at() * DOT_ROOM / highest, chosen)));
				if (label != null && label.side() == DotLabels.Side.ABOVE) {
					leaders.add(List.of(object("coord", List.of(stack.at(), i)),
							object("coord", List.of(stack.at(), label.row() - 0.45))));
				}
			}
		}
		Map<String, Object> option = this.parts.frame();
		option.put("grid", object("left", this.mirrored ? BEHIND : 16, "right", this.mirrored ? 16 : BEHIND, "top", 12,
				"bottom", 26));
		option.put("xAxis",
				object("type", "value", "inverse", this.mirrored, "min", 0, "max", strip.scale().maximum(), "interval",
						strip.scale().step(), "splitLine", object("show", false), "axisLine",
						object("show", true, "onZero", false, "lineStyle", object("color", SvgCanvas.INK_3)),
						"axisLabel", object("color", SvgCanvas.INK_2, "fontSize", this.small)));
		option.put("yAxis", object("type", "value", "show", false, "min", -0.6, "max", labels.rows()));
		Map<String, Object> series = object("type", "scatter", "symbolSize", 11, "data", data, "cursor", "pointer");
		if (!leaders.isEmpty()) {
			series.put("markLine", object("silent", true, "symbol", "none", "label", object("show", false), "lineStyle",
					object("color", SvgCanvas.INK_3, "type", "solid", "width", 1), "data", leaders));
		}
		option.put("series", List.of(series));
		return this.parts.whole(option, 46 + labels.rows() * DOT_RISE);
	}

	/**
	 * A name beside its dot or above it.
	 * @param at where the dot lies, in pixels from zero
	 */
	private Map<String, Object> label(DotLabels.Label label, int row, double at, boolean chosen) {
		Map<String, Object> words = object("show", true, "formatter", OptionParts.braceless(label.words()), "color",
				chosen ? SvgCanvas.INK : SvgCanvas.INK_2, "fontWeight", chosen ? 600 : 400, "fontSize", this.small);
		if (label.side() == DotLabels.Side.ABOVE) {
			double aside = this.mirrored ? at - label.middle() : label.middle() - at;
			words.putAll(object("position", "top", "distance", (label.row() - row) * DOT_RISE - 11, "offset",
					List.of(aside, 0)));
		}
		else {
			words.put("position", (this.mirrored != (label.side() == DotLabels.Side.BEFORE)) ? "left" : "right");
		}
		return words;
	}

}
