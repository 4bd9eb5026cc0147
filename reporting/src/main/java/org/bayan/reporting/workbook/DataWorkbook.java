package org.bayan.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.apache.poi.ss.SpreadsheetVersion;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.StreamedRows;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.text.Texts;

/**
 * Writes the activities of a report as one flat table for pivoting, one row an activity,
 * place and sector, and a sheet that says what each column holds and how to count with
 * it.
 */
public final class DataWorkbook {

	/** The rows of an Excel sheet but for the header. */
	private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

	private final PeriodReport report;

	private final Texts texts;

	private final int mostRows;

	public DataWorkbook(PeriodReport report, Texts texts) {
		this(report, texts, MOST_ROWS);
	}

	/**
	 * A workbook whose sheets have at most so many rows; more go on in further sheets.
	 */
	DataWorkbook(PeriodReport report, Texts texts, int mostRows) {
		this.report = report;
		this.texts = texts;
		this.mostRows = mostRows;
	}

	/** Writes the workbook and leaves the stream open. */
	public void write(OutputStream out) throws IOException {
		try (Book book = new Book(this.report, this.texts)) {
			ReportTable table = book.tables().data();
			int sheets = Math.max(1, Math.ceilDiv(table.rows().size(), this.mostRows));
			for (int sheet = 1; sheet <= sheets; sheet++) {
				int from = (sheet - 1) * this.mostRows;
				data(book, table.part(from, Math.min(from + this.mostRows, table.rows().size())), sheet);
			}
			explained(book, table, sheets);
			book.write(out,
					this.texts.get("workbook.data.subject", "period", new Labels(this.report, this.texts).inPeriod()));
		}
	}

	private void data(Book book, ReportTable table, int sheet) {
		List<Double> widths = table.columns().stream().map((column) -> Widths.of(column, this.texts)).toList();
		Page page = book.plainPage("data", sheet, widths);
		page.sheet().setDisplayGridlines(true);
		int header = page.header(table, 0);
		page.print().landscape(header);
		TableArea area = new TableArea(page.sheet().getSheetName(), table, header, 0);
		if (table.rows().isEmpty()) {
			return;
		}
		ListTable.create(page, area, table.rows().size(), (sheet == 1) ? "data" : "data_" + sheet);
		book.stream(page.sheet(), new StreamedRows(area, book.styles(), this.texts, widths, false));
	}

	private void explained(Book book, ReportTable table, int sheets) {
		Page page = book.page("columns", List.of(30.0, 62.0, 74.0));
		page.head(this.texts.get("workbook.data.finding"));
		int header = page.row(20);
		String[] keys = { "column.column", "column.holds", "column.counts" };
		for (int i = 0; i < keys.length; i++) {
			page.text(header, Page.FIRST + i, this.texts.get(keys[i]), Look.text(Look.Role.HEADER));
		}
		page.sheet().createFreezePane(0, header + 1);
		page.print().landscape(header);
		for (Column column : table.columns()) {
			String key = "column." + column.key();
			String holds = this.texts.get(key + ".holds");
			String counts = this.texts.has(key + ".counts") ? this.texts.get(key + ".counts") : "";
			float points = Widths.height(Math.max(lines(holds, 62), lines(counts, 74)), 10, this.texts.rightToLeft())
					+ 3;
			int row = page.row(points);
			Look look = Look.text(Look.Role.BODY).wrapped();
			page.text(row, Page.FIRST, column.label(), look.strengthened());
			page.text(row, Page.FIRST + 1, holds, look);
			page.text(row, Page.FIRST + 2, counts, look);
		}
		page.row(8);
		for (String note : List.of("workbook.data.rows", "workbook.data.distinct", "workbook.data.programmes")) {
			page.note(this.texts.get(note));
		}
		if (sheets > 1) {
			page.note(this.texts.get("workbook.data.sheets", "n", sheets, "first", book.sheetName("data"), "last",
					book.sheetName("data", sheets), "rows", this.mostRows));
		}
	}

	private int lines(String text, double width) {
		return Widths.lines(text, width, this.texts.rightToLeft(), false);
	}

}
