package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.bayan.domain.figure.Row;
import org.bayan.domain.reference.Named;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.TileGrid;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.StepRules;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;

/**
 * The tile map in cells: each state its name over its figure, about where it lies. West
 * is at the left in every language. Outside and organisation-wide are framed cells of
 * their own in the empty corner, never tiles.
 */
final class MapSheet {

	/** Of the names of the bounds. */
	static final String PREFIX = "map";

	private static final double TILE = 10.5;

	/** Of a tile with a code in place of a name. */
	private static final double NARROW_TILE = 5.5;

	private static final double BETWEEN = 0.8;

	private static final int LEGEND_ROW = 1;

	private static final int OTHERS_ROW = 3;

	/** Above the map, where its corner is not free for them. */
	private static final int HEAD_ROWS = 4;

	private final Book book;

	private final PeriodReport report;

	private final Texts texts;

	private final TileGrid grid;

	/** Before the first row of the map. */
	private final int head;

	private int top;

	MapSheet(Book book) {
		this.book = book;
		this.report = book.report();
		this.texts = book.texts();
		this.grid = TileGrid.of(
				Stream
					.concat(this.report.tables().states().stream().map(Row::code),
							this.report.names().countries().stream().map(Named::code))
					.toList());
		this.head = this.grid.corner() ? 0 : HEAD_ROWS;
	}

	void write() {
		List<Double> widths = new ArrayList<>();
		for (int i = 0; i < this.grid.columns(); i++) {
			widths.add(this.grid.named() ? TILE : NARROW_TILE);
			if (i < this.grid.columns() - 1) {
				widths.add(BETWEEN);
			}
		}
		Page page = this.book.page(SheetKey.MAP.key(), widths);
		page.head(this.book.findings().map().text());
		page.print().landscape(-1);
		page.print().onePage();
		page.sheet().createFreezePane(0, 3);
		this.top = page.next();
		for (int i = 0; i < this.head + this.grid.rows(); i++) {
			page.row(19);
			page.row(24);
			page.row(5);
		}
		legend(page);
		others(page);
		List<Row> without = new ArrayList<>();
		for (Row state : this.report.tables().states()) {
			ChartContent.Place tile = this.grid.of(state.code());
			if (tile == null) {
				without.add(state);
			}
			else {
				tile(page, this.head + tile.row(), tile.column(), 1, state);
			}
		}
		page.row(6);
		if (!without.isEmpty()) {
			String names = this.texts.list(this.book.findings()
				.byName(without)
				.stream()
				.map((state) -> this.book.labels().row(state) + " "
						+ this.book.findings().figure(state.now().activities()))
				.toList());
			page.note(this.texts.get("workbook.map.without-tile", "states", names));
		}
		page.note(this.book.findings().rowsAndTotal(this.book.places(), "places"));
		page.note(this.texts.get("workbook.map.note"));
		this.book.notes()
			.signs(this.report.tables()
				.places()
				.stream()
				.map((row) -> row.now().activities().state())
				.distinct()
				.toList())
			.forEach(page::note);
	}

	/** The sheet's column of a tile's, counted from the west, some tiles wide. */
	private int column(int tile, int width) {
		return Page.FIRST + 2 * (this.texts.rightToLeft() ? this.grid.columns() - (tile + width - 1) : tile - 1);
	}

	private int row(int tile) {
		return this.top + 3 * (tile - 1);
	}

	private void tile(Page page, int row, int column, int width, Row state) {
		int name = row(row);
		int first = column(column, width);
		int last = first + 2 * (width - 1);
		Look look = Look.of(Look.Role.TILE_FIGURE, Column.Kind.COUNT);
		for (int i = first; i <= last; i++) {
			page.blank(name, i, Look.text(Look.Role.TILE_NAME).state(state.now().activities().state()));
			page.blank(name + 1, i, look.state(state.now().activities().state()));
		}
		boolean brief = width == 1 && !this.grid.named();
		page.text(name, first, brief ? state.code() : ShortNames.oneLine(this.book.labels().shortName(state)),
				Look.text(Look.Role.TILE_NAME).state(state.now().activities().state()));
		page.value(name + 1, first, new Value.Figure(state.now().activities()), look);
		page.merge(name, first, last);
		page.merge(name + 1, first, last);
		if (width == 1) {
			StepRules.apply(page.sheet(), List.of(new CellRangeAddress(name, name + 1, first, first)),
					new CellReference(name + 1, first, true, true), PREFIX, true);
		}
	}

	private void others(Page page) {
		int column = 1;
		for (Row other : this.report.tables().others()) {
			tile(page, OTHERS_ROW, column, 3, other);
			column += 3;
		}
	}

	/** One cell a step with its highest figure, which follows the bound on Notes. */
	private void legend(Page page) {
		int row = row(LEGEND_ROW);
		int steps = (int) bounds(this.report).fiveBounds().stream().distinct().filter((bound) -> bound > 0).count();
		page.text(row, column(this.texts.rightToLeft() ? Math.max(steps, 3) : 1, 1),
				this.texts.get("workbook.map.legend"), Look.text(Look.Role.NOTE));
		List<Long> bounds = bounds(this.report).fiveBounds();
		long before = 0;
		int column = 0;
		for (int i = 0; i < bounds.size(); i++) {
			long bound = bounds.get(i);
			if (bound > before) {
				column++;
				int at = column(column, 1);
				page.value(row + 1, at, Value.count(bound), Look.of(Look.Role.TILE_FIGURE, Column.Kind.COUNT));
				page.formula(row + 1, at, StepRules.names(PREFIX).get(i));
				StepRules.apply(page.sheet(), List.of(new CellRangeAddress(row + 1, row + 1, at, at)),
						new CellReference(row + 1, at, true, true), PREFIX, true);
			}
			before = bound;
		}
	}

	/** The steps of the states' figures. */
	static Steps bounds(PeriodReport report) {
		return Steps.of(report.tables().states().stream().map((state) -> state.now().activities().count()).toList());
	}

}
