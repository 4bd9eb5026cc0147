package org.bayan.reporting.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.RowKind;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** The sheets that hold one table each. */
final class TableSheet {

	private static final int[] STEP_COLOURS = { 0xd9eaec, 0xa9cfd3, 0x6faeb6, 0x2e7f8a, 0x0a4854 };

	private static final int INK = 0x14212b;

	private static final int PAPER = 0xffffff;

	private final PeriodReport report;

	private final Findings findings;

	private final Notes notes;

	private final Tables tables;

	private final Texts texts;

	TableSheet(PeriodReport report, Findings findings, Tables tables) {
		this.report = report;
		this.findings = findings;
		this.notes = new Notes(report, findings);
		this.tables = tables;
		this.texts = findings.texts();
	}

	void states(SXSSFSheet sheet, Styles styles) {
		ReportTable table = this.tables.states();
		Page page = table(sheet, styles, table, this.findings.states(), false);
		page.gap(4);
		page.note(this.findings.rowsAndTotal(this.report.placesAndTotal(), "places"));
		this.notes.ofTable(this.tables.leftOut(), signs(table)).forEach(page::note);
		page.note(this.texts.get("note.counting"));
	}

	void sectors(SXSSFSheet sheet, Styles styles) {
		ReportTable table = this.tables.sectors();
		Page page = table(sheet, styles, table, this.findings.sectors(), false);
		page.gap(4);
		page.note(this.findings.rowsAndTotal(this.report.sectorsAndTotal(), "sectors"));
		this.notes.ofTable(this.tables.leftOut(), signs(table)).forEach(page::note);
		page.note(this.texts.get("note.counting"));
	}

	void matrix(SXSSFSheet sheet, Styles styles) {
		ReportTable table = this.tables.matrix();
		Page page = table(sheet, styles, table, this.findings.matrix(), false);
		int first = page.next() - table.rows().size();
		int firstSector = table.indexOf("total") + 1;
		if (firstSector < table.columns().size() && table.rows().size() > 1) {
			steps(sheet, table, new CellRangeAddress(first, page.next() - 2, Page.FIRST + firstSector,
					Page.FIRST + table.columns().size() - 1), firstSector);
		}
		page.gap(4);
		page.note(this.texts.get("note.matrix"));
		List<String> silent = this.findings
			.byName(this.report.sectors()
				.stream()
				.filter((row) -> row.kind() == RowKind.SECTOR && row.now().activities().state() == CellState.ZERO)
				.toList())
			.stream()
			.map(this.findings.labels()::row)
			.toList();
		if (!silent.isEmpty()) {
			page.note(this.texts.get("note.sectors-without", "names", this.texts.list(silent)));
		}
		this.notes.signs(signs(table)).forEach(page::note);
	}

	void activities(SXSSFSheet sheet, Styles styles) {
		ReportTable table = this.tables.activities();
		Page page = table(sheet, styles, table, this.findings.listed(), true);
		sheet.setDisplayGridlines(true);
		int rows = table.rows().size();
		if (rows == 0) {
			return;
		}
		int header = page.next() - rows - 1;
		AreaReference area = new AreaReference(new CellReference(header, Page.FIRST),
				new CellReference(page.next() - 1, Page.FIRST + table.columns().size() - 1),
				SpreadsheetVersion.EXCEL2007);
		XSSFTable excel = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName()).createTable(area);
		excel.setName("activities");
		excel.setDisplayName("activities");
		CTTable definition = excel.getCTTable();
		for (int i = 0; i < table.columns().size(); i++) {
			definition.getTableColumns().getTableColumnArray(i).setName(table.columns().get(i).label());
		}
		definition.addNewAutoFilter().setRef(area.formatAsString());
		page.gap(4);
		page.note(this.texts.get("note.month-only"));
		if (rows > Page.MOST_LINKS) {
			page.note(this.texts.get("note.links", "n", Page.MOST_LINKS));
		}
	}

	private Page table(SXSSFSheet sheet, Styles styles, ReportTable table, String finding, boolean rowsGrow) {
		List<Double> widths = table.columns().stream().map((column) -> Widths.of(column, this.texts)).toList();
		Page page = new Page(sheet, styles, this.texts, widths);
		page.head(this.findings,
				this.texts.get("workbook.title", "organisation", this.findings.labels().organisation()),
				this.texts.get("workbook.sheet-and-period", "sheet", this.texts.get("sheet." + table.name()), "period",
						this.texts.period(this.report.period())),
				finding);
		int header = page.next();
		page.print(this.findings.source(), header);
		SXSSFRow heading = page.row(headingHeight(table));
		for (int i = 0; i < table.columns().size(); i++) {
			Column column = table.columns().get(i);
			page.text(heading, Page.FIRST + i, column.label(), Look.of(Look.Role.HEADER, column.kind()).wrapped());
		}
		sheet.createFreezePane(Page.FIRST + 1, page.next());
		for (ReportTable.Line line : table.rows()) {
			SXSSFRow row = page.row(rowsGrow ? rowHeight(table, line) : 16);
			for (int i = 0; i < table.columns().size(); i++) {
				Column column = table.columns().get(i);
				Look look = Look.of(line.total() ? Look.Role.TOTAL : Look.Role.BODY, column.kind());
				if (column.key().equals("activities") || column.key().equals("total")) {
					look = look.strengthened();
				}
				if (rowsGrow) {
					look = look.wrapped();
				}
				page.value(row, Page.FIRST + i, line.values().get(i), look);
			}
		}
		return page;
	}

	private float headingHeight(ReportTable table) {
		int lines = table.columns()
			.stream()
			.mapToInt((column) -> Widths.headingLines(column.label(), Widths.of(column, this.texts)))
			.max()
			.orElse(1);
		return lines * (this.texts.rightToLeft() ? 17 : 14.5f) + 5;
	}

	private float rowHeight(ReportTable table, ReportTable.Line line) {
		int lines = 1;
		for (int i = 0; i < table.columns().size(); i++) {
			if (line.values().get(i) instanceof Value.Words words
					&& table.columns().get(i).kind() != Column.Kind.LINK) {
				lines = Math.max(lines, Widths.bodyLines(words.text(), Widths.of(table.columns().get(i), this.texts),
						this.texts.rightToLeft()));
			}
		}
		return Math.min(lines, 8) * (this.texts.rightToLeft() ? 16.5f : 14.5f) + 2;
	}

	private static List<CellState> signs(ReportTable table) {
		return table.rows()
			.stream()
			.flatMap((line) -> line.values().stream())
			.filter(Value.Figure.class::isInstance)
			.map((value) -> ((Value.Figure) value).cell().state())
			.distinct()
			.toList();
	}

	private static void steps(SXSSFSheet sheet, ReportTable table, CellRangeAddress range, int firstSector) {
		List<Long> counts = new ArrayList<>();
		table.rows()
			.stream()
			.filter((line) -> !line.total())
			.forEach((line) -> IntStream.range(firstSector, table.columns().size())
				.mapToObj((i) -> ((Value.Figure) line.values().get(i)).cell())
				.forEach((cell) -> counts.add(cell.count())));
		Steps steps = Steps.of(counts);
		SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
		CellRangeAddress[] ranges = { range };
		long from = 1;
		for (int i = 0; i < steps.bounds().size(); i++) {
			ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(ComparisonOperator.BETWEEN,
					Long.toString(from), Long.toString(steps.bounds().get(i)));
			PatternFormatting fill = rule.createPatternFormatting();
			fill.setFillBackgroundColor(Styles.colour(STEP_COLOURS[steps.step(i) - 1]));
			fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
			FontFormatting font = rule.createFontFormatting();
			font.setFontColor(Styles.colour((steps.step(i) > 3) ? PAPER : INK));
			formatting.addConditionalFormatting(ranges, rule);
			from = steps.bounds().get(i) + 1;
		}
	}

}
