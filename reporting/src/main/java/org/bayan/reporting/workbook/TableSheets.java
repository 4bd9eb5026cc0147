package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** The sheets that hold one table of rows with figures each, and that of the types. */
final class TableSheets {

	private final Book book;

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	TableSheets(Book book) {
		this.book = book;
		this.report = book.report();
		this.findings = book.findings();
		this.texts = book.texts();
	}

	void states() {
		ReportTable table = this.book.tables().states();
		Page page = page(SheetKey.STATES, table, this.findings.states().text());
		TableArea area = frozen(page, table);
		int last = area.first() + this.report.tables().states().size() - 1;
		this.book.name("states_names", area.range("state", area.first(), last),
				this.texts.get("workbook.name.states-names"));
		this.book.name("states_activities", area.range("activities", area.first(), last),
				this.texts.get("workbook.name.states-activities"));
		page.row(4);
		page.note(this.findings.rowsAndTotal(this.book.places(), "places"));
		notes(page, table);
	}

	void groups() {
		ReportTable table = this.book.tables().groups();
		Page page = page(SheetKey.GROUPS, table, this.findings.states().text());
		TableArea area = frozen(page, table);
		this.book.name("groups_activities",
				area.range("activities", area.first(), area.first() + this.report.tables().groups().size() - 1),
				this.texts.get("workbook.name.groups-activities"));
		page.row(4);
		page.note(this.findings.rowsAndTotal(this.book.groups(), "groups"));
		notes(page, table);
	}

	TableArea sectors() {
		ReportTable table = this.book.tables().sectors();
		Page page = page(SheetKey.SECTORS, table, this.findings.sectors().text());
		TableArea area = frozen(page, table);
		this.book.name("sectors_activities", area.range("activities", area.first(), area.end() - 2),
				this.texts.get("workbook.name.sectors-activities"));
		page.row(4);
		page.note(this.findings.rowsAndTotal(this.book.sectors(), "sectors"));
		notes(page, table);
		return area;
	}

	void restatements() {
		ReportTable table = this.book.tables().restatements();
		Page page = page(SheetKey.RESTATEMENTS, table, this.findings.restatements());
		frozen(page, table);
		page.row(4);
		page.note(this.texts.get("workbook.note.restatements"));
	}

	void comparison() {
		ReportTable table = this.book.tables().comparison();
		Page page = page(SheetKey.COMPARISON, table, this.findings.comparison().text());
		frozen(page, table);
		page.row(4);
		notes(page, table);
	}

	/** Three tables of the same columns one under the other. */
	void types() {
		List<ReportTable> tables = List.of(this.book.tables().types(), this.book.tables().modalities(),
				this.book.tables().hosts());
		List<Double> widths = new ArrayList<>(Widths.of(tables.getFirst(), this.texts));
		widths.set(0, 36.0);
		Page page = this.book.page(SheetKey.TYPES.key(), Widths.filled(widths));
		page.head(this.findings.types().text());
		page.print().landscape(-1);
		page.sheet().createFreezePane(0, 3);
		String[] titles = { "workbook.table.types", "workbook.table.modalities", "workbook.table.hosts" };
		for (int i = 0; i < titles.length; i++) {
			if (i == titles.length - 1) {
				page.print().newPage();
			}
			page.title(this.texts.get(titles[i]));
			page.table(tables.get(i).where(TableSheets::says), Page.FIRST);
			page.row(10);
		}
		page.note(this.texts.get("workbook.note.tallies"));
		page.note(this.texts.get("workbook.note.hosts"));
	}

	/** Whether a row has a figure other than zero, or is the total. */
	private static boolean says(ReportTable.Line line) {
		return line.total() || line.values()
			.stream()
			.anyMatch((value) -> value instanceof Value.Figure figure && figure.cell().state() == CellState.VALUE);
	}

	private Page page(SheetKey key, ReportTable table, String finding) {
		Page page = this.book.page(key.key(), Widths.filled(Widths.of(table, this.texts)));
		page.head(finding);
		return page;
	}

	/** The table, its header in sight and on every printed page. */
	private static TableArea frozen(Page page, ReportTable table) {
		TableArea area = page.table(table, Page.FIRST);
		page.sheet().createFreezePane(Page.FIRST + 1, area.first());
		page.print().landscape(area.header());
		return area;
	}

	private void notes(Page page, ReportTable table) {
		this.book.notes().ofTable(this.book.tables().leftOut(), signs(table)).forEach(page::note);
		page.note(this.texts.get("note.counting"));
	}

	/** The signs that a table shows. */
	static List<CellState> signs(ReportTable table) {
		return table.rows()
			.stream()
			.flatMap((line) -> line.values().stream())
			.filter(Value.Figure.class::isInstance)
			.map((value) -> ((Value.Figure) value).cell().state())
			.distinct()
			.toList();
	}

}
