package org.bayan.reporting.workbook;

import java.util.List;

import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.SheetXml;
import org.bayan.reporting.sheet.StreamedRows;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.text.Texts;

/** The activities behind the figures, as an Excel table that can be filtered. */
final class ActivitySheet {

	private final Book book;

	private final Texts texts;

	ActivitySheet(Book book) {
		this.book = book;
		this.texts = book.texts();
	}

	void write() {
		ReportTable table = this.book.tables().activities();
		List<Double> widths = table.columns().stream().map((column) -> Widths.of(column, this.texts)).toList();
		Page page = this.book.page(SheetKey.ACTIVITIES.key(), widths);
		// On paper the first columns; all of them would be too small to read.
		int printed = Page.FIRST + table.indexOf("reference");
		page.head(this.book.findings().listed(), printed);
		page.sheet().setDisplayGridlines(true);
		int header = page.header(table, Page.FIRST);
		page.print().landscape(header);
		TableArea area = new TableArea(page.sheet().getSheetName(), table, header, Page.FIRST);
		ListTable.create(page, area, table.rows().size(), "activities");
		this.book.stream(page.sheet(), new StreamedRows(area, this.book.styles(), this.texts, widths, true));
		page.goTo(area.end());
		page.row(4);
		page.note(this.texts.get("note.month-only"), Page.FIRST, printed);
		if (table.rows().size() > SheetXml.MOST_LINKS) {
			page.note(this.texts.get("note.links", "n", SheetXml.MOST_LINKS), Page.FIRST, printed);
		}
		page.note(this.texts.get("workbook.note.printed", "column", table.columns().get(printed - Page.FIRST).label()),
				Page.FIRST, printed);
		page.print().columns(printed);
	}

}
