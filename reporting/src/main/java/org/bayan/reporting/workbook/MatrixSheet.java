package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.sheet.Book;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.StepRules;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;

/** States by sectors, coloured by steps. */
final class MatrixSheet {

	/** Of the names of the bounds. */
	static final String PREFIX = "matrix";

	private static final double NARROWEST = 9;

	private static final double WIDEST = 14;

	/** Of 10 points: nothing is printed below 7. */
	private static final double LEAST_PERCENT = 70;

	/**
	 * What an A4 page holds across at full size, in characters as wide as LibreOffice and
	 * Excel make them.
	 */
	private static final double A4 = 125;

	private final Book book;

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	MatrixSheet(Book book) {
		this.book = book;
		this.report = book.report();
		this.findings = book.findings();
		this.texts = book.texts();
	}

	void write() {
		ReportTable table = withShortNames(this.book.tables().matrix());
		List<Double> widths = new ArrayList<>(Widths.of(table, this.texts));
		int firstSector = table.indexOf("total") + 1;
		widths.set(1, 8.0);
		double sector = table.columns()
			.subList(firstSector, widths.size())
			.stream()
			.mapToDouble((column) -> longestWord(column.label()))
			.max()
			.orElse(0);
		for (int i = firstSector; i < widths.size(); i++) {
			widths.set(i, Math.clamp(sector, NARROWEST, WIDEST));
		}
		Page page = this.book.page(SheetKey.MATRIX.key(), Widths.filled(widths));
		int column = Page.FIRST + firstSector;
		page.head(this.findings.matrix().text());
		TableArea area = page.table(table, Page.FIRST);
		page.sheet().createFreezePane(Page.FIRST + 1, area.first());
		page.print().landscape(area.header());
		CellRangeAddress cells = new CellRangeAddress(area.first(), area.end() - 2, column, page.last());
		StepRules.apply(page.sheet(), List.of(cells), new CellReference(area.first(), column), PREFIX, false);
		this.book.name("matrix_activities",
				TableArea.reference(page.sheet().getSheetName(), column, area.first(), page.last(), area.end() - 2),
				this.texts.get("workbook.name.matrix-activities"));
		page.row(4);
		List<String> notes = new ArrayList<>(List.of(this.texts.get("note.matrix"), silentSectors()));
		notes.addAll(this.book.notes().signs(TableSheets.signs(table)));
		int pages = pages(page, column);
		if (pages == 1) {
			notes.forEach(page::note);
			return;
		}
		// Beside the columns that are repeated on each page, where nothing cuts them.
		int end = column + (page.last() - column + 1) / pages - 2;
		notes.forEach((note) -> page.note(note, column, end));
		page.print().across(area.header(), column - 1, pages, this.findings.matrix().text());
	}

	/** As few printed pages side by side as are legible. */
	private static int pages(Page page, int firstSector) {
		double heads = page.width(Page.FIRST, firstSector - 1);
		double room = A4 * 100 / LEAST_PERCENT - heads;
		return (int) Math.max(1, Math.ceil(page.width(firstSector, page.last()) / room));
	}

	private static double longestWord(String label) {
		double longest = 0;
		for (String word : label.split(" ")) {
			longest = Math.max(longest, word.length() * 1.12);
		}
		return longest + 2.5;
	}

	/**
	 * Short names fit above narrow columns; the whole ones stand on the sheet Sectors.
	 */
	private ReportTable withShortNames(ReportTable table) {
		Map<String, Row> sectors = this.report.tables()
			.sectors()
			.stream()
			.collect(Collectors.toMap(Row::code, Function.identity()));
		return new ReportTable(table.name(), table.columns().stream().map((column) -> {
			Row sector = sectors.get(column.key());
			return (sector == null) ? column : new Column(column.key(),
					ShortNames.oneLine(this.findings.labels().shortName(sector)), column.kind());
		}).toList(), table.rows());
	}

	private String silentSectors() {
		List<String> silent = this.findings
			.byName(this.report.tables()
				.sectors()
				.stream()
				.filter((row) -> row.kind() == RowKind.SECTOR && row.now().activities().state() == CellState.ZERO)
				.toList())
			.stream()
			.map(this.findings.labels()::row)
			.toList();
		return silent.isEmpty() ? "" : this.texts.get("note.sectors-without", "names", this.texts.list(silent));
	}

}
