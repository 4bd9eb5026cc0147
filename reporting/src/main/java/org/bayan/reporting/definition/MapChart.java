package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.reference.Named;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.chart.TileGrid;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.text.Texts;

/** The member states with their activities, each about where it lies. */
final class MapChart {

	private final ChartWords words;

	private final PeriodReport report;

	private final Texts texts;

	MapChart(ChartWords words) {
		this.words = words;
		this.report = words.report();
		this.texts = words.texts();
	}

	ChartDefinition definition() {
		List<Row> states = this.words.findings().byName(this.report.tables().states());
		List<Cell> values = states.stream().map((row) -> row.now().activities()).toList();
		List<StepClass> classes = StepClass.of(Steps.of(values.stream().map(Cell::count).toList()), this.texts);
		TileGrid grid = TileGrid
			.of(Stream.concat(states.stream().map(Row::code), this.report.names().countries().stream().map(Named::code))
				.toList());
		List<ChartContent.Tile> tiles = new ArrayList<>();
		List<ChartContent.Tile> unplaced = new ArrayList<>();
		for (Row state : states) {
			ChartContent.Tile tile = tile(state, grid, classes);
			((tile.place() != null) ? tiles : unplaced).add(tile);
		}
		List<String> codes = states.stream().map(Row::code).toList();
		List<ChartContent.Place> blank = this.report.names()
			.countries()
			.stream()
			.map(Named::code)
			.filter((code) -> !codes.contains(code))
			.map(grid::of)
			.filter(Objects::nonNull)
			.toList();
		List<ChartContent.Tile> others = this.report.tables().others().reversed().stream().map(this::other).toList();
		ChartContent.TileMap map = new ChartContent.TileMap(this.texts.get("chart.map.legend"), classes, tiles, blank,
				unplaced, others, grid);
		boolean empty = values.stream().noneMatch(Cell::known);
		List<String> notes = new ArrayList<>(this.words.rowsAndTotal(this.report.placesAndTotal(), "places"));
		notes.add(this.texts.get("chart.hosting"));
		notes.addAll(this.words.signs(values));
		return this.words.activities("map", this.words.findings().map(),
				this.texts.get("chart.map.subtitle", "period", this.words.labels().period()), map,
				empty ? this.words.noState() : null, empty ? List.of() : notes, describe(states, values, others));
	}

	private ChartContent.Tile tile(Row state, TileGrid grid, List<StepClass> classes) {
		Cell value = state.now().activities();
		return new ChartContent.Tile(this.words.category(state), grid.of(state.code()), value,
				StepClass.stepOf(classes, value));
	}

	private ChartContent.Tile other(Row row) {
		String name = this.words.labels().row(row);
		return new ChartContent.Tile(new ChartCategory(Dimension.PLACE, row.code(), name, name, null,
				row.kind() == RowKind.ORGANISATION_WIDE), null, row.now().activities(), 0);
	}

	private String describe(List<Row> states, List<Cell> values, List<ChartContent.Tile> others) {
		List<ChartCategory> categories = states.stream().map(this.words::category).toList();
		StringBuilder description = new StringBuilder(this.words
			.extent(this.texts.get("chart.map.tiles", "n", states.size()), categories, values, "chart.states"));
		for (ChartContent.Tile other : others) {
			description.append(' ')
				.append(this.texts.get("chart.mark", "name", other.category().name(), "value",
						this.words.findings().figure(other.value())))
				.append('.');
		}
		return description.toString();
	}

}
