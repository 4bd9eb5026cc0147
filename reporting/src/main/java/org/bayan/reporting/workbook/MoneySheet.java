package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * Budget, expenditure and their difference, by sector and by place; both add up exactly.
 */
final class MoneySheet {

	private final Book book;

	private final Texts texts;

	MoneySheet(Book book) {
		this.book = book;
		this.texts = book.texts();
	}

	void write() {
		ReportTable all = this.book.tables().money();
		List<String> keys = List.of("name", "code", "budget", "expenditure", "difference", "unconverted");
		List<Double> widths = new ArrayList<>(Widths.of(all.select(keys), this.texts));
		widths.set(0, 46.0);
		Page page = this.book.page(SheetKey.MONEY.key(), Widths.filled(widths));
		page.head(this.book.findings().money().text());
		page.print().landscape(-1);
		page.sheet().createFreezePane(0, 3);
		part(page, all, keys, "column.sector", "workbook.table.money-sectors", "sectors");
		page.row(10);
		part(page, all, keys, "column.place", "workbook.table.money-places", "places");
		page.row(4);
		page.note(this.texts.get("workbook.note.money"));
		Cell unconverted = this.book.report().tables().total().now().of(Measure.UNCONVERTED);
		if (unconverted.state() == CellState.VALUE) {
			page.note(this.texts.get("note.unconverted", "n", unconverted.count()));
		}
	}

	private void part(Page page, ReportTable all, List<String> keys, String of, String title, String name) {
		Value label = new Value.Words(this.texts.get(of));
		page.title(this.texts.get(title));
		TableArea area = page.table(all.where((line) -> line.values().getFirst().equals(label)).select(keys),
				Page.FIRST);
		int last = area.end() - 1;
		for (String key : List.of("budget", "expenditure")) {
			int column = area.columnOf(key);
			if (last > area.first() && isNumber(area, last, key)) {
				page.formula(last, column, "SUM(" + TableArea.local(column, area.first(), column, last - 1) + ")");
			}
		}
		for (int row = area.first(); row <= last; row++) {
			if (isNumber(area, row, "budget") && isNumber(area, row, "expenditure")) {
				page.formula(row, area.columnOf("difference"), TableArea.address(area.columnOf("budget"), row) + "-"
						+ TableArea.address(area.columnOf("expenditure"), row));
			}
		}
		this.book.name(name + "_budget", area.range("budget", area.first(), Math.max(area.first(), last - 1)),
				this.texts
					.get(name.equals("sectors") ? "workbook.name.sectors-budget" : "workbook.name.places-budget"));
	}

	private static boolean isNumber(TableArea area, int row, String key) {
		Value value = area.table().rows().get(row - area.first()).values().get(area.table().indexOf(key));
		return value instanceof Value.Figure figure && figure.cell().known();
	}

}
