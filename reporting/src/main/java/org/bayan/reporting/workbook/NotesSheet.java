package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Reconciliation;
import org.bayan.reporting.finding.Rule;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.StepRules;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** Every counting rule, how each table's rows and total relate, signs, bounds, names. */
final class NotesSheet {

	private static final List<Double> WIDTHS = List.of(36.0, 14.0, 14.0, 108.0);

	private static final int TEXT = Page.FIRST + 1;

	private final Book book;

	private final PeriodReport report;

	private final Texts texts;

	NotesSheet(Book book) {
		this.book = book;
		this.report = book.report();
		this.texts = book.texts();
	}

	void write(List<SheetKey> sheets) {
		Page page = this.book.page(SheetKey.NOTES.key(), WIDTHS);
		page.head(this.texts.get("workbook.notes.finding"));
		page.print().landscape(-1);
		page.sheet().createFreezePane(0, 3);
		page.title(this.texts.get("workbook.notes.rules"));
		for (Rule rule : this.book.notes().rules()) {
			entry(page, rule.name(), rule.text());
		}
		page.row(10);
		page.title(this.texts.get("workbook.notes.totals"));
		for (SheetKey sheet : sheets) {
			String relation = relation(sheet);
			if (!relation.isEmpty()) {
				entry(page, this.book.sheetName(sheet.key()), relation);
			}
		}
		page.row(10);
		page.title(this.texts.get("workbook.notes.signs"));
		entry(page, "0", this.texts.get("workbook.sign.zero"));
		entry(page, "…", this.texts.get("workbook.sign.no-data"));
		entry(page, this.texts.get("sign.not-applicable"), this.texts.get("workbook.sign.not-applicable"));
		entry(page, "–", this.texts.get("workbook.sign.no-percentage"));
		leftOut(page);
		page.row(10);
		bounds(page, sheets);
		page.print().newPage();
		names(page);
		page.row(10);
		page.title(this.texts.get("workbook.notes.source"));
		entry(page, this.texts.get("workbook.notes.as-of"),
				this.book.findings().dataAsOf() + " · " + this.book.findings().edition());
	}

	/** A name and its explanation, as high as it needs. */
	private void entry(Page page, String name, String text) {
		int lines = Widths.lines(text, page.width(TEXT, page.last()), this.texts.rightToLeft(), false);
		int row = page.row(Widths.height(lines, 10, this.texts.rightToLeft()) + 3);
		Look look = Look.text(Look.Role.BODY).wrapped();
		page.text(row, Page.FIRST, name, look.strengthened());
		page.text(row, TEXT, text, look);
		for (int i = TEXT + 1; i <= page.last(); i++) {
			page.blank(row, i, look);
		}
		page.merge(row, TEXT, page.last());
	}

	/** How the rows of a sheet's table and its total relate; empty where it has none. */
	private String relation(SheetKey sheet) {
		return switch (sheet) {
			case STATES -> relation(this.book.places(), "places");
			case GROUPS -> relation(this.book.groups(), "groups");
			case SECTORS -> relation(this.book.sectors(), "sectors");
			case MATRIX -> this.texts.get("note.matrix");
			case TYPES -> this.texts.get("workbook.note.tallies");
			case TREND -> this.texts.get("workbook.note.sums");
			case MONEY -> this.texts.get("workbook.note.money");
			case ACTIVITIES -> this.texts.get("workbook.note.activities", "n", this.report.activities().size());
			case COVER, SUMMARY, RESTATEMENTS, MAP, COVERAGE, COMPARISON, NOTES -> "";
		};
	}

	private String relation(Reconciliation rows, String several) {
		String differ = this.book.findings().rowsAndTotal(rows, several);
		return differ.isEmpty() ? this.texts.get("workbook.note.agrees", "total", rows.total()) : differ;
	}

	private void leftOut(Page page) {
		List<String> left = this.book.notes().ofTable(this.book.tables().leftOut(), List.of());
		if (!left.isEmpty()) {
			page.row(10);
			page.title(this.texts.get("workbook.notes.left-out"));
			left.forEach((text) -> entry(page, this.texts.get("workbook.notes.measures"), text));
		}
	}

	/** The bounds of the steps, in cells with names that the conditional formats use. */
	private void bounds(Page page, List<SheetKey> sheets) {
		boolean matrix = sheets.contains(SheetKey.MATRIX);
		boolean map = sheets.contains(SheetKey.MAP);
		if (!matrix && !map) {
			return;
		}
		page.title(this.texts.get("workbook.notes.bounds"));
		List<Column> columns = new ArrayList<>(
				List.of(new Column("step", this.texts.get("column.step"), Column.Kind.TEXT)));
		List<List<Long>> bounds = new ArrayList<>();
		if (map) {
			columns.add(new Column(MapSheet.PREFIX, this.book.sheetName(SheetKey.MAP.key()), Column.Kind.COUNT));
			bounds.add(MapSheet.bounds(this.report).fiveBounds());
		}
		if (matrix) {
			columns.add(new Column(MatrixSheet.PREFIX, this.book.sheetName(SheetKey.MATRIX.key()), Column.Kind.COUNT));
			bounds.add(matrixBounds(this.report).fiveBounds());
		}
		List<ReportTable.Line> lines = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			int step = i;
			List<Value> values = new ArrayList<>(
					List.of(new Value.Words(this.texts.get("workbook.notes.step", "n", step + 1))));
			bounds.forEach((five) -> values.add(Value.count(five.get(step))));
			lines.add(new ReportTable.Line(false, values));
		}
		TableArea area = page.table(new ReportTable("bounds", columns, lines), Page.FIRST);
		for (Column column : columns.subList(1, columns.size())) {
			List<String> names = StepRules.names(column.key());
			for (int i = 0; i < names.size(); i++) {
				this.book.name(names.get(i), area.cell(column.key(), area.first() + i),
						this.texts.get("workbook.name.step", "sheet", column.label(), "n", i + 1));
			}
		}
		page.note(this.texts.get("workbook.note.bounds"));
		page.row(10);
	}

	/** The steps of the matrix: places by the sectors that have activities. */
	static Steps matrixBounds(PeriodReport report) {
		return Steps.of(report.tables()
			.matrix()
			.activities()
			.stream()
			.flatMap(List::stream)
			.filter((cell) -> cell.state() == CellState.VALUE)
			.map(Cell::count)
			.toList());
	}

	private void names(Page page) {
		page.title(this.texts.get("workbook.notes.names"));
		for (Book.DefinedName name : this.book.names()) {
			entry(page, name.name(), name.shows() + " · " + this.texts.leftToRight(name.reference()));
		}
	}

}
