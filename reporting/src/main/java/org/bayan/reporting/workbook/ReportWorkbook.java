package org.bayan.reporting.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.text.Texts;

/**
 * Writes a report as a workbook in one language. Nothing is computed here; figures that
 * are not known are signs, never numbers, and no text is ever a formula.
 */
public final class ReportWorkbook {

	private final PeriodReport report;

	private final Texts texts;

	public ReportWorkbook(PeriodReport report, Texts texts) {
		this.report = report;
		this.texts = texts;
	}

	/** Writes the workbook and leaves the stream open. */
	public void write(OutputStream out) throws IOException {
		try (Book book = new Book(this.report, this.texts)) {
			List<SheetKey> sheets = SheetKey.of(this.report);
			SummarySheet summary = new SummarySheet(book);
			TableSheets tables = new TableSheets(book);
			for (SheetKey sheet : sheets) {
				switch (sheet) {
					case COVER -> new CoverSheet(book).write(sheets);
					case SUMMARY -> summary.write();
					case RESTATEMENTS -> tables.restatements();
					case STATES -> tables.states();
					case GROUPS -> tables.groups();
					case SECTORS -> summary.bindSectors(tables.sectors());
					case MATRIX -> new MatrixSheet(book).write();
					case MAP -> new MapSheet(book).write();
					case TYPES -> tables.types();
					case TREND -> summary.bindTrend(new TrendSheet(book).write());
					case COVERAGE -> new CoverageSheet(book).write();
					case MONEY -> new MoneySheet(book).write();
					case COMPARISON -> tables.comparison();
					case ACTIVITIES -> new ActivitySheet(book).write();
					case NOTES -> new NotesSheet(book).write(sheets);
				}
			}
			book.write(out, this.texts.get("workbook.subject", "period", book.findings().labels().inPeriod()));
		}
	}

	/** The sheets' names in their order. */
	public List<String> sheetNames() {
		return SheetKey.of(this.report).stream().map((sheet) -> this.texts.get("sheet." + sheet.key())).toList();
	}

}
