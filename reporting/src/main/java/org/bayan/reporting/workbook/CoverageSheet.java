package org.bayan.reporting.workbook;

import java.util.List;

import org.bayan.domain.report.Concentration;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/**
 * How long ago each state and sector last had an activity: classes with names, then all.
 */
final class CoverageSheet {

	private static final List<Double> WIDTHS = List.of(30.0, 11.0, 24.0, 13.0, 4.0, 46.0, 11.0, 24.0, 13.0);

	private final Book book;

	private final PeriodReport report;

	private final Texts texts;

	CoverageSheet(Book book) {
		this.book = book;
		this.report = book.report();
		this.texts = book.texts();
	}

	void write() {
		Page page = this.book.page(SheetKey.COVERAGE.key(), WIDTHS);
		page.head(this.book.findings().coverage().text());
		page.print().landscape(-1);
		page.sheet().createFreezePane(0, 3);
		classes(page, true, "workbook.table.coverage-states");
		classes(page, false, "workbook.table.coverage-sectors");
		topFive(page);
		reported(page);
		page.note(this.texts.get("workbook.note.coverage", "day", this.texts.date(this.report.head().coveredUntil())));
		page.row(10);
		page.print().newPage();
		page.title(this.texts.get("workbook.table.coverage-all"));
		int top = page.next();
		page.print().repeat(top);
		ReportTable all = this.book.tables().coverage();
		int end = top;
		int column = Page.FIRST;
		for (String of : List.of("column.state", "column.sector")) {
			String label = this.texts.get(of);
			ReportTable rows = all.where((line) -> line.values().getFirst().equals(new Value.Words(label)))
				.select(List.of("name", "code", "age", "latest"));
			page.goTo(top);
			if (!rows.rows().isEmpty()) {
				page.table(rows, column);
			}
			end = Math.max(end, page.next());
			column += rows.columns().size() + 1;
		}
		page.goTo(end);
	}

	/** The names of a class are the message, so they have the width of the sheet. */
	private void classes(Page page, boolean states, String title) {
		ReportTable table = this.book.tables().coverageClasses(states);
		if (table.rows().stream().allMatch((line) -> line.values().get(1).equals(Value.count(0)))) {
			return;
		}
		page.title(this.texts.get(title));
		int names = Page.FIRST + 2;
		int header = page.row(20);
		for (int i = 0; i < 3; i++) {
			page.text(header, Page.FIRST + i, table.columns().get(i).label(),
					Look.of(Look.Role.HEADER, table.columns().get(i).kind()));
		}
		fill(page, header, names, Look.text(Look.Role.HEADER));
		for (ReportTable.Line line : table.rows()) {
			String text = ((Value.Words) line.values().get(2)).text();
			int lines = Widths.lines(text, page.width(names, page.last()), this.texts.rightToLeft(), false);
			int row = page.row(Widths.height(lines, 10, this.texts.rightToLeft()) + 3);
			page.value(row, Page.FIRST, line.values().get(0), Look.text(Look.Role.BODY).wrapped());
			page.value(row, Page.FIRST + 1, line.values().get(1),
					Look.of(Look.Role.BODY, Column.Kind.COUNT).strengthened().wrapped());
			page.text(row, names, text, Look.text(Look.Role.BODY).wrapped());
			fill(page, row, names, Look.text(Look.Role.BODY).wrapped());
		}
		page.row(8);
	}

	private static void fill(Page page, int row, int column, Look look) {
		for (int i = column + 1; i <= page.last(); i++) {
			page.blank(row, i, look);
		}
		page.merge(row, column, page.last());
	}

	/** Who has reported, where the organisation keeps count. */
	private void reported(Page page) {
		ReportTable table = this.book.tables().completeness();
		if (table.rows().isEmpty()) {
			return;
		}
		page.title(this.texts.get("workbook.table.reported"));
		page.table(table, Page.FIRST);
		page.note(this.texts.get("workbook.note.reported"));
		page.row(6);
	}

	private void topFive(Page page) {
		Concentration top = this.report.topFive();
		Long share = top.basisPoints();
		if (share == null || top.states().isEmpty() || this.report.tables().states().size() < 2) {
			return;
		}
		page.title(this.texts.get("workbook.table.top"));
		page.spread(
				this.texts.get("workbook.top", "n", top.activities(), "total", top.total(), "share",
						this.texts.percent(share), "k", top.states().size(), "states",
						this.texts.list(top.states().stream().map(this.book.labels()::country).toList())),
				Look.text(Look.Role.COVER_TEXT).wrapped(), Page.FIRST, page.last(), 11, 2);
		page.row(6);
	}

}
