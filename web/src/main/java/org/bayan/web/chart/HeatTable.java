package org.bayan.web.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Measure;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

/**
 * The heat map as a table, which it is: every figure stands in its cell and leads to its
 * records. On narrow screens a list with what is above zero.
 */
final class HeatTable {

	/** Hundredths of the width, at least, for the names of rows and their totals. */
	private static final int NAMES_AND_TOTALS = 18;

	private final ChartDefinition definition;

	private final ChartContent.HeatMap map;

	private final RecordLinks links;

	private final Markup markup = new Markup();

	HeatTable(ChartDefinition definition, ChartContent.HeatMap map, RecordLinks links) {
		this.definition = definition;
		this.map = map;
		this.links = links;
	}

	Markup html() {
		this.markup.open("div", "class", "scrolls wide-only", "tabindex", "0", "role", "region", "aria-label",
				this.definition.title());
		this.markup.open("table", "class", "heat");
		columns();
		this.markup.open("thead").open("tr").empty("td");
		this.markup.element("th", this.map.totalLabel(), "scope", "col", "class", "num");
		this.map.columns()
			.forEach((column) -> this.markup.open("th", "scope", "col", "title", column.name())
				.add(lines(column.label()))
				.close("th"));
		this.markup.close("tr").close("thead");
		for (ChartContent.Section section : this.map.sections()) {
			this.markup.open("tbody").open("tr");
			this.markup.open("th", "scope", "rowgroup", "colspan", this.map.columns().size() + 2, "class", "group")
				.element("span", section.heading())
				.close("th");
			this.markup.close("tr");
			section.rows().forEach((row) -> row(row, row.category().key()));
			this.markup.close("tbody");
		}
		this.markup.open("tfoot");
		row(this.map.total(), "");
		this.markup.close("tfoot").close("table").close("div");
		list();
		return this.markup;
	}

	/**
	 * Columns are alike where there is room; where there is not each is as wide as its
	 * longest word, and the table scrolls.
	 */
	private void columns() {
		int columns = this.map.columns().size();
		this.markup.open("colgroup").open("col", "span", 2);
		if (columns > 0) {
			this.markup.open("col", "span", columns, "width", (100.0 - NAMES_AND_TOTALS) / columns + "%");
		}
		this.markup.close("colgroup");
	}

	private void row(ChartContent.HeatRow row, String place) {
		this.markup.open("tr");
		this.markup.element("th", row.category().label(), "scope", "row");
		this.markup.open("td", "class", "num");
		figure(row.total(),
				place.isEmpty() ? this.links.of(Measure.ACTIVITIES) : this.links.ofRow(this.definition.name(), place));
		this.markup.close("td");
		for (int i = 0; i < row.cells().size(); i++) {
			Cell cell = row.cells().get(i);
			String sector = this.map.columns().get(i).key();
			this.markup.open("td", "class", place.isEmpty() ? "sum" : (cell.state() == CellState.NO_DATA) ? "hatch"
					: (cell.state() == CellState.NOT_APPLICABLE) ? "dashed" : "s" + this.map.step(cell));
			if (cell.state() == CellState.VALUE) {
				figure(cell, place.isEmpty() ? this.links.ofColumn(this.definition.name(), sector)
						: this.links.ofCell(this.definition.name(), place, sector));
			}
			else {
				this.markup.text(this.definition.figure(cell));
			}
			this.markup.close("td");
		}
		this.markup.close("tr");
	}

	private void figure(Cell cell, String address) {
		this.markup.element("a", this.definition.figure(cell), "href", address);
	}

	/** Burkina Faso 5: Science 3, Directorate 2, Education 1. */
	private void list() {
		this.markup.open("ol", "class", "cells narrow");
		for (ChartContent.HeatRow row : this.map.rows()) {
			this.markup.open("li").open("span").text(row.category().label()).text(" ").open("b");
			figure(row.total(), this.links.ofRow(this.definition.name(), row.category().key()));
			this.markup.close("b").close("span").open("span");
			List<Integer> shown = IntStream.range(0, row.cells().size())
				.boxed()
				.filter((i) -> row.cells().get(i).state() == CellState.VALUE)
				.toList();
			for (int i = 0; i < shown.size(); i++) {
				int at = shown.get(i);
				this.markup.text((i == 0) ? "" : (this.definition.rightToLeft() ? "، " : ", "))
					.text(oneLine(this.map.columns().get(at).label()))
					.text(" ")
					.open("b");
				figure(row.cells().get(at), this.links.ofCell(this.definition.name(), row.category().key(),
						this.map.columns().get(at).key()));
				this.markup.close("b");
			}
			this.markup.close("span").close("li");
		}
		this.markup.close("ol");
	}

	private static Markup lines(String label) {
		Markup lines = new Markup();
		String[] parts = label.split("\\|");
		for (int i = 0; i < parts.length; i++) {
			if (i > 0) {
				lines.open("br");
			}
			lines.text(parts[i]);
		}
		return lines;
	}

	static String oneLine(String label) {
		return label.replace("-|", "-").replace('|', ' ');
	}

}
