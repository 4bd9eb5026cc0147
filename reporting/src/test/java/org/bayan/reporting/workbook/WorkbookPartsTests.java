package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.formula.EvaluationConditionalFormatRule;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.MoneyReports;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every sheet, found in the parts of the file. */
class WorkbookPartsTests {

	@ParameterizedTest
	@EnumSource
	void everySheetButTheMatrixIsPrintedOnA4OnePageWide(Language language) {
		int wide = 0;
		for (WrittenWorkbook written : List.of(WrittenWorkbook.report(MoneyReports.of("2022"), language),
				WrittenWorkbook.data(SampleReports.of("2022"), language))) {
			for (String sheet : written.partsOf("xl/worksheets/sheet")) {
				Element setup = WrittenWorkbook.elements(written.xml(sheet), "pageSetup").getFirst();
				assertThat(setup.getAttribute("paperSize")).as(sheet).isEqualTo("9");
				assertThat(setup.getAttribute("orientation")).isEqualTo("landscape");
				// 18 sectors took part in 2022: on two pages side by side.
				boolean matrix = written.part(sheet).contains("pageOrder=\"overThenDown\"");
				assertThat(setup.getAttribute("fitToWidth")).isEqualTo(matrix ? "2" : "1");
				wide += matrix ? 1 : 0;
				assertThat(written.part(sheet)).as(sheet)
					.contains("fitToPage=\"true\"", "<oddFooter>")
					.containsPattern("&(amp;)?P")
					.contains("left=\"0.47244094488188");
			}
		}
		assertThat(wide).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void onlyTheArabicSheetsRunFromTheRight(Language language) {
		for (WrittenWorkbook written : List.of(WrittenWorkbook.report(SampleReports.of("2025-05"), language),
				WrittenWorkbook.data(SampleReports.of("2025-05"), language))) {
			for (String sheet : written.partsOf("xl/worksheets/sheet")) {
				assertThat(written.part(sheet).contains("rightToLeft=\"true\"")).as(sheet)
					.isEqualTo(language == Language.AR);
			}
			assertThat(written.part("xl/styles.xml").contains("readingOrder=\"2\"")).isEqualTo(language == Language.AR);
		}
	}

	@Test
	void everyNameStandsForCellsThatHoldSomething() throws IOException {
		for (Language language : Language.values()) {
			try (XSSFWorkbook workbook = workbook(MoneyReports.of("2022"), language)) {
				List<String> names = workbook.getAllNames()
					.stream()
					.map(Name::getNameName)
					.filter((name) -> !name.startsWith("_xlnm"))
					.toList();
				assertThat(names).contains("activities_total", "states_activities", "groups_activities",
						"sectors_activities", "matrix_activities", "trend_activities", "sectors_budget",
						"places_budget", "map_step_1", "matrix_step_5");
				for (Name name : workbook.getAllNames()) {
					if (!name.getNameName().startsWith("_xlnm")) {
						for (CellReference cell : new AreaReference(name.getRefersToFormula(),
								SpreadsheetVersion.EXCEL2007)
							.getAllReferencedCells()) {
							assertThat(cell(workbook, cell).getCellType()).as(name.getNameName())
								.isNotEqualTo(CellType.BLANK);
						}
						assertThat(explained(workbook, language, name.getNameName())).as(name.getNameName()).isTrue();
					}
				}
				assertThat(cell(workbook, new CellReference(workbook.getName("activities_total").getRefersToFormula()))
					.getNumericCellValue()).isEqualTo(57);
			}
		}
	}

	private static boolean explained(XSSFWorkbook workbook, Language language, String name) {
		return Stream.iterate(0, (row) -> row + 1)
			.limit(workbook.getSheet(Texts.in(language).get("sheet.notes")).getLastRowNum() + 1L)
			.map((row) -> workbook.getSheet(Texts.in(language).get("sheet.notes")).getRow(row))
			.anyMatch((row) -> row != null && row.getCell(1) != null && row.getCell(1).toString().equals(name));
	}

	@Test
	void columnsAreAsWideAsTheirLongestFigure() throws IOException {
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		try (XSSFWorkbook workbook = workbook(MoneyReports.of("2022"), Language.EN)) {
			List<String> narrow = new ArrayList<>();
			workbook.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
					String shown = (cell.getCellType() == CellType.FORMULA)
							? formatter.formatRawCellContents(cell.getNumericCellValue(),
									cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString())
							: formatter.formatCellValue(cell);
					if (shown.length() + 1 > sheet.getColumnWidth(cell.getColumnIndex()) / 256.0) {
						narrow.add(sheet.getSheetName() + " " + cell.getAddress() + " " + shown);
					}
				}
			})));
			assertThat(narrow).isEmpty();
		}
	}

	@Test
	void aChangedFigureFallsInAnotherStepAndSoDoesAChangedBound() throws IOException {
		try (XSSFWorkbook workbook = workbook(SampleReports.of("2022"), Language.EN)) {
			// The matrix of 2022 has the bounds 1, 2, 3, 4, 6.
			XSSFCell cell = cell(workbook, new AreaReference(workbook.getName("matrix_activities").getRefersToFormula(),
					SpreadsheetVersion.EXCEL2007)
				.getFirstCell());
			assertThat(colours(workbook, cell, 0)).isEmpty();
			assertThat(colours(workbook, cell, 1)).containsExactly("FFD9EAEC");
			assertThat(colours(workbook, cell, 2)).containsExactly("FFA9CFD3");
			assertThat(colours(workbook, cell, 3)).containsExactly("FF6FAEB6");
			assertThat(colours(workbook, cell, 4)).containsExactly("FF2E7F8A");
			assertThat(colours(workbook, cell, 6)).containsExactly("FF0A4854");
			assertThat(colours(workbook, cell, 60)).containsExactly("FF0A4854");
			cell(workbook, new CellReference(workbook.getName("matrix_step_1").getRefersToFormula())).setCellValue(2);
			assertThat(colours(workbook, cell, 2)).containsExactly("FFD9EAEC");
		}
	}

	@Test
	void theTilesOfTheMapFollowTheirFigures() throws IOException {
		try (XSSFWorkbook workbook = workbook(SampleReports.of("2022"), Language.AR)) {
			XSSFCell tile = null;
			for (org.apache.poi.ss.usermodel.Row row : workbook.getSheet(Texts.in(Language.AR).get("sheet.map"))) {
				for (org.apache.poi.ss.usermodel.Cell cell : row) {
					if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals("مصر")) {
						tile = (XSSFCell) cell;
					}
				}
			}
			if (tile == null) {
				throw new AssertionError("no tile of Egypt");
			}
			XSSFCell figure = tile.getSheet().getRow(tile.getRowIndex() + 1).getCell(tile.getColumnIndex());
			assertThat(colours(workbook, figure, 3)).containsExactly("FF6FAEB6");
			assertThat(colours(workbook, figure, 5)).containsExactly("FF0A4854");
			assertThat(colours(workbook, figure, 0)).isEmpty();
			figure.setCellValue(5);
			assertThat(colours(workbook, tile)).containsExactly("FF0A4854");
		}
	}

	/** The fills of the rules that hold for a cell after its figure was changed. */
	private static List<String> colours(XSSFWorkbook workbook, XSSFCell cell, double value) {
		cell.setCellValue(value);
		return colours(workbook, cell);
	}

	private static List<String> colours(XSSFWorkbook workbook, XSSFCell cell) {
		ConditionalFormattingEvaluator evaluator = new ConditionalFormattingEvaluator(workbook,
				new XSSFFormulaEvaluator(workbook));
		return evaluator.getConditionalFormattingForCell(cell)
			.stream()
			.map(EvaluationConditionalFormatRule::getRule)
			.map((rule) -> ((XSSFColor) rule.getPatternFormatting().getFillBackgroundColorColor()).getARGBHex())
			.toList();
	}

	private static XSSFCell cell(XSSFWorkbook workbook, CellReference cell) {
		return workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
	}

	private static XSSFWorkbook workbook(PeriodReport report, Language language) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(WrittenWorkbook.report(report, language).bytes()));
	}

}
