package org.bayan.web.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.text.ShortNames;
import org.bayan.web.markup.Markup;

/**
 * The heat map as a table, which it is: every figure stands in its cell and leads to its
 * records. On narrow screens a list with what is above zero.
 */
final class HeatTable {

	/** Class of a cell of a total. */
	static final String SUM = "sum";

	/** Class of a cell that counts nothing. */
	static final String ZERO = "s0";

	/** Class of a cell without data. */
	static final String HATCH = "hatch";

	/** Class of a cell that is not applicable. */
	static final String DASHED = "dashed";

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
			.forEach((column) -> head(column, lines(column.label()), "scope", "col", "title", column.name()));
		this.markup.close("tr").close("thead");
		for (ChartContent.Section section : this.map.sections()) {
			this.markup.open("tbody").open("tr");
			this.markup.open("th", "scope", "rowgroup", "colspan", this.map.columns().size() + 2, "class", "group")
				.element("span", section.heading())
				.close("th");
			this.markup.close("tr");
			section.rows().forEach((row) -> row(row, false));
			this.markup.close("tbody");
		}
		this.markup.open("tfoot");
		row(this.map.total(), true);
		this.markup.close("tfoot").close("table").close("div");
		list();
		return this.markup;
	}

	/** Class of a cell in one of the steps of the scale. */
	static String step(int step) {
		return "s" + step;
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

	private void row(ChartContent.HeatRow row, boolean whole) {
		this.markup.open("tr");
		ChartCategory category = row.category();
		Markup name = new Markup().text(category.label());
		if (category.name().equals(ShortNames.oneLine(category.label()))) {
			head(category, name, "scope", "row");
		}
		else {
			head(category, name, "scope", "row", "title", category.name());
		}
		cell(row.total(), "num " + SUM, this.links.of(category));
		for (int i = 0; i < row.cells().size(); i++) {
			Cell cell = row.cells().get(i);
			cell(cell, whole ? SUM : step(this.map.step(cell)), this.links.of(category, this.map.columns().get(i)));
		}
		this.markup.close("tr");
	}

	/** A heading that leads to the page of what it names, where there is one. */
	private void head(ChartCategory category, Markup name, Object... attributes) {
		String address = this.links.page(category);
		this.markup.open("th", attributes);
		if (address != null) {
			this.markup.open("a", "href", address).add(name).close("a").close("th");
		}
		else {
			this.markup.add(name).close("th");
		}
	}

	/** A cell with its records behind it, if it counts any. */
	private void cell(Cell cell, String counted, String address) {
		switch (cell.state()) {
			case VALUE -> {
				this.markup.open("td", "class", counted);
				figure(cell, address);
				this.markup.close("td");
			}
			case ZERO -> without(cell, counted.endsWith(SUM) ? counted + " " + ZERO : ZERO);
			case NO_DATA -> without(cell, counted.endsWith(SUM) ? counted + " " + HATCH : HATCH);
			case NOT_APPLICABLE -> without(cell, counted.endsWith(SUM) ? counted + " " + DASHED : DASHED);
		}
	}

	private void without(Cell cell, String classes) {
		this.markup.element("td", this.definition.figure(cell), "class", classes);
	}

	private void figure(Cell cell, String address) {
		this.markup.element("a", this.definition.figure(cell), "href", address);
	}

	/** Burkina Faso 5: Science 3, Directorate 2, Education 1. */
	private void list() {
		this.markup.open("ol", "class", "cells narrow");
		for (ChartContent.HeatRow row : this.map.rows()) {
			this.markup.open("li").open("span");
			PageChart.linked(this.markup, row.category().label(), this.links.page(row.category()));
			this.markup.text(" ").open("b");
			figure(row.total(), this.links.of(row.category()));
			this.markup.close("b").close("span").open("span");
			List<Integer> shown = IntStream.range(0, row.cells().size())
				.boxed()
				.filter((i) -> row.cells().get(i).state() == CellState.VALUE)
				.toList();
			for (int i = 0; i < shown.size(); i++) {
				int at = shown.get(i);
				this.markup.text((i == 0) ? "" : (this.definition.rightToLeft() ? "، " : ", "))
					.text(ShortNames.oneLine(this.map.columns().get(at).label()))
					.text(" ")
					.open("b");
				figure(row.cells().get(at), this.links.of(row.category(), this.map.columns().get(at)));
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

}
