package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Summary;
import org.bayan.reporting.sample.MoneyReports;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written by POI is read back by another library. */
class ReportWorkbookTests {

	@Test
	void theMatrixStandsUnderShortNamesWithTheFiguresOfTheRecord() throws IOException {
		ReportTable table = new Tables(SampleReports.of("2022"), Texts.in(Language.EN)).matrix();
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(write(SampleReports.of("2022"), Language.EN)))) {
			List<Row> rows = workbook.findSheet("Matrix").orElseThrow().read();
			for (int i = 0; i < table.rows().size(); i++) {
				for (int column = 0; column < table.columns().size(); column++) {
					assertThat(WorkbookTablesTests.read(rows.get(4 + i).getCell(1 + column)))
						.isEqualTo(WorkbookTablesTests.expected(table, i, column, Texts.in(Language.EN)));
				}
			}
		}
	}

	@Test
	void theMapShowsTheFigureOfEveryState() throws IOException {
		PeriodReport report = SampleReports.of("2022");
		for (Language language : Language.values()) {
			Findings findings = new Findings(report, Texts.in(language));
			try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(write(report, language)))) {
				List<Row> rows = workbook.findSheet(Texts.in(language).get("sheet.map")).orElseThrow().read();
				for (org.bayan.domain.figure.Row state : report.tables().places()) {
					String name = ShortNames.oneLine(findings.labels().shortName(state));
					assertThat(figureUnder(rows, name)).as(name)
						.isEqualTo(new BigDecimal(state.now().activities().amount()));
				}
				// West is at the left: in Arabic its column has the higher number.
				int morocco = columnOf(rows, findings, report, "MAR");
				int indonesia = columnOf(rows, findings, report, "IDN");
				assertThat(morocco < indonesia).isEqualTo(language != Language.AR);
			}
		}
	}

	private static int columnOf(List<Row> rows, Findings findings, PeriodReport report, String code) {
		String name = ShortNames.oneLine(findings.labels()
			.shortName(report.tables()
				.states()
				.stream()
				.filter((state) -> state.code().equals(code))
				.findFirst()
				.orElseThrow()));
		return rows.stream()
			.flatMap(Row::stream)
			.filter((cell) -> cell != null && name.equals(cell.getText()))
			.findFirst()
			.orElseThrow()
			.getColumnIndex();
	}

	private static @Nullable Object figureUnder(List<Row> rows, String name) {
		for (int i = 0; i + 1 < rows.size(); i++) {
			for (Cell cell : rows.get(i)) {
				if (cell != null && name.equals(cell.getText())) {
					return WorkbookTablesTests.read(rows.get(i + 1).getCell(cell.getColumnIndex()));
				}
			}
		}
		throw new AssertionError("no tile " + name);
	}

	@Test
	void moneyAddsUpByFormulasThatKeepTheirResults() throws IOException {
		PeriodReport report = MoneyReports.of("2022");
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(report, Language.EN)))) {
			XSSFSheet sheet = workbook.getSheet("Money");
			XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
			int formulas = 0;
			int totals = 0;
			for (org.apache.poi.ss.usermodel.Row row : sheet) {
				for (org.apache.poi.ss.usermodel.Cell cell : row) {
					if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
						formulas++;
						double kept = cell.getNumericCellValue();
						assertThat(evaluator.evaluate(cell).getNumberValue()).as(cell.getAddress().toString())
							.isCloseTo(kept, Offset.offset(0.001));
						if (cell.getCellFormula().startsWith("SUM(") && cell.getColumnIndex() == 3) {
							assertThat(kept).isEqualTo(1_653_000.57);
							totals++;
						}
					}
				}
			}
			long rows = new Tables(report, Texts.in(Language.EN)).money().rows().size();
			assertThat(formulas).isEqualTo((int) rows + 4);
			assertThat(totals).isEqualTo(2);
			assertThat(workbook.getSheet("Notes")).isNotNull();
		}
	}

	@Test
	void monthsAddUpToTheYearByFormulas() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(write(SampleReports.of("2022"), Language.EN)))) {
			XSSFSheet sheet = workbook.getSheet("Trend");
			XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
			Map<String, Double> sums = new HashMap<>();
			for (org.apache.poi.ss.usermodel.Row row : sheet) {
				for (org.apache.poi.ss.usermodel.Cell cell : row) {
					if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
						assertThat(evaluator.evaluate(cell).getNumberValue()).isEqualTo(cell.getNumericCellValue());
						sums.put(row.getCell(1).getStringCellValue() + " " + cell.getColumnIndex(),
								cell.getNumericCellValue());
					}
				}
			}
			// Activities, completed, hosted, participants; active does not add up.
			assertThat(sums)
				.containsOnlyKeys("2021 2", "2021 4", "2021 5", "2021 6", "2022 2", "2022 4", "2022 5", "2022 6")
				.containsEntry("2022 2", 57.0)
				.containsEntry("2021 2", 36.0)
				.containsEntry("2022 6", 885.0);
		}
	}

	@Test
	void theCoverSaysWhatTheReportSaysAndLeadsToEverySheet() throws IOException {
		PeriodReport report = SampleReports.of("2022");
		for (Language language : Language.values()) {
			Texts texts = Texts.in(language);
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(report, language)))) {
				List<String> cover = new ArrayList<>();
				workbook.getSheetAt(0).forEach((row) -> row.forEach((cell) -> cover.add(cell.toString())));
				assertThat(cover)
					.containsAll(
							new Summary(new Findings(report, texts)).sentences().stream().map(Sentence::text).toList())
					.contains(texts.period(report.period()));
				List<String> names = new ReportWorkbook(report, texts).sheetNames();
				assertThat(workbook.getSheetAt(0).getHyperlinkList()).extracting((link) -> link.getLocation())
					.containsExactlyElementsOf(names.stream().skip(1).map((name) -> "'" + name + "'!A1").toList());
				assertThat(names).allMatch((name) -> name.length() <= 31);
			}
		}
	}

	@Test
	void theSummaryShowsTheFiguresOfTheYear() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(write(SampleReports.of("2022"), Language.EN)))) {
			List<List<String>> rows = workbook.findSheet("Summary")
				.orElseThrow()
				.read()
				.stream()
				.map(ReportWorkbookTests::texts)
				.toList();
			assertThat(rows.get(2)).containsExactly(
					"57\u00a0activities in 2022, 21\u00a0more than in 2021. 30\u00a0of the 53\u00a0member states took part; 23\u00a0had no activity.");
			assertThat(rows).anySatisfy((row) -> assertThat(row).startsWith("Activities", "57", "36", "21", "0.5833"))
				.anySatisfy((row) -> assertThat(row).startsWith("Hosted", "47", "24", "23", "0.9583"))
				.anySatisfy((row) -> assertThat(row).startsWith("Member states taking part", "30", "32", "-2"))
				.anySatisfy((row) -> assertThat(row).startsWith("Organisation-wide", "13", "4", "9", "–"))
				.anySatisfy((row) -> assertThat(row).startsWith("Participants", "885", "134", "not compared"))
				.anySatisfy((row) -> assertThat(row).startsWith("Arab region", "20", "16", "23", "14"))
				.anySatisfy((row) -> assertThat(row).startsWith("Total", "53", "30", "57", "36"))
				.anySatisfy((row) -> assertThat(row).containsExactly(
						"Total 57; the rows add up to 62, because 4\u00a0activities involve several groups."));
		}
	}

	@Test
	void onlyTheArabicSheetsRunFromTheRight() throws IOException {
		for (Language language : Language.values()) {
			Map<String, String> parts = parts(write(SampleReports.of("2025-05"), language));
			parts.forEach((name, content) -> {
				if (name.startsWith("xl/worksheets/sheet")) {
					assertThat(content.contains("rightToLeft=\"true\"")).as(language + " " + name)
						.isEqualTo(language == Language.AR);
				}
			});
			assertThat(parts.getOrDefault("xl/styles.xml", "").contains("readingOrder=\"2\""))
				.isEqualTo(language == Language.AR);
		}
	}

	@Test
	void everyTextOfTheWorkbookIsInItsLanguage() throws IOException {
		PeriodReport report = SampleReports.of("2022");
		Set<String> data = new HashSet<>(Set.of("NONE", "EXT", "ORG", "GROUP:ARB", "GROUP:AFR", "GROUP:ASI"));
		report.tables().types().forEach((tally) -> data.add(tally.code()));
		report.tables().modalities().forEach((tally) -> data.add(tally.code()));
		report.tables().hosts().forEach((tally) -> data.add(tally.code()));
		report.names().countries().forEach((named) -> data.add(named.code()));
		report.names().sectors().forEach((named) -> data.add(named.code()));
		report.activities().forEach((activity) -> {
			data.add(activity.ref());
			data.add(activity.title(Language.AR));
			data.add(Texts.in(Language.AR).list(activity.partners()));
			data.add(String.valueOf(activity.city()));
		});
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(write(report, Language.AR)))) {
			for (Sheet sheet : workbook.getSheets().toList()) {
				for (Row row : sheet.read()) {
					// Names of cells are the same in every language, and so are their
					// columns.
					assertThat(texts(row))
						.filteredOn((text) -> !data.contains(text) && !text.matches("[a-z]+(_[a-z0-9]+)+")
								&& !text.contains("!$"))
						.as(sheet.getName() + " row " + row.getRowNum())
						.noneMatch((text) -> text.matches("(?s).*[A-Za-z].*"));
				}
			}
		}
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (Cell cell : row) {
			if (cell != null && cell.getType() == CellType.NUMBER) {
				texts.add(new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString());
			}
			else if (cell != null && cell.getType() == CellType.STRING && !cell.getText().isEmpty()) {
				texts.add(cell.getText());
			}
		}
		return texts;
	}

	private static Map<String, String> parts(byte[] bytes) throws IOException {
		Map<String, String> parts = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

	static byte[] write(PeriodReport report, Language language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ReportWorkbook(report, Texts.in(language)).write(out);
		return out.toByteArray();
	}

}
