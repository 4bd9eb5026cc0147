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

import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.sample.Variants;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written by POI is read back by another library. */
class ReportWorkbookTests {

	@ParameterizedTest
	@CsvSource({ "2022,en", "2022,ar", "2025-05,fr", "2027,en" })
	void everyTableIsReadBackAsItIsDefined(String period, String language) throws IOException {
		PeriodReport report = SampleReports.of(period);
		Texts texts = Texts.in(language);
		byte[] bytes = write(report, language);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(workbook.getSheets().map(Sheet::getName))
				.containsExactlyElementsOf(new ReportWorkbook(report, texts).sheetNames());
			Tables tables = new Tables(report, texts);
			for (ReportTable table : List.of(tables.states(), tables.sectors(), tables.matrix(), tables.activities())) {
				Sheet sheet = workbook.findSheet(texts.get("sheet." + table.name())).orElseThrow();
				List<Row> rows = sheet.read();
				assertThat(texts(rows.get(3))).isEqualTo(table.columns().stream().map((one) -> one.label()).toList());
				for (int i = 0; i < table.rows().size(); i++) {
					for (int column = 0; column < table.columns().size(); column++) {
						Cell cell = rows.get(4 + i).getCell(1 + column);
						assertThat(read(cell)).as(table.name() + " row " + i + " column " + column)
							.isEqualTo(expected(table, i, column, texts));
					}
				}
			}
		}
	}

	@Test
	void theSummaryShowsTheFiguresOfTheYear() throws IOException {
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(write(SampleReports.of("2022"), "en")))) {
			List<List<String>> rows = workbook.getFirstSheet().read().stream().map(ReportWorkbookTests::texts).toList();
			assertThat(rows.get(2)).containsExactly(
					"57 activities in 2022, 21 more than in 2021. 30 of the 53 member states took part; 23 had no activity.");
			assertThat(rows).anySatisfy((row) -> assertThat(row).startsWith("Activities", "57", "36", "21", "0.5833"))
				.anySatisfy((row) -> assertThat(row).startsWith("Hosted", "47", "24", "23", "0.9583"))
				.anySatisfy((row) -> assertThat(row).startsWith("Member states taking part", "30", "32", "-2"))
				.anySatisfy((row) -> assertThat(row).startsWith("Organisation-wide", "13", "4", "9", "–"))
				.anySatisfy((row) -> assertThat(row).startsWith("Participants", "885", "134", "not compared"))
				.anySatisfy((row) -> assertThat(row).startsWith("Arab region", "20", "16", "23", "14"))
				.anySatisfy((row) -> assertThat(row).startsWith("Total", "53", "30", "57", "36"))
				.anySatisfy((row) -> assertThat(row)
					.containsExactly("Total 57; the rows add up to 62, because 4 activities involve several groups."));
		}
	}

	@Test
	void onlyTheArabicSheetsRunFromTheRight() throws IOException {
		for (String language : Texts.LANGUAGES) {
			Map<String, String> parts = parts(write(SampleReports.of("2025-05"), language));
			parts.forEach((name, content) -> {
				if (name.startsWith("xl/worksheets/sheet")) {
					assertThat(content.contains("rightToLeft=\"true\"")).as(language + " " + name)
						.isEqualTo(language.equals("ar"));
				}
			});
			assertThat(parts.getOrDefault("xl/styles.xml", "").contains("readingOrder=\"2\""))
				.isEqualTo(language.equals("ar"));
		}
	}

	@Test
	void everyTextOfTheWorkbookIsInItsLanguage() throws IOException {
		PeriodReport report = SampleReports.of("2022");
		Set<String> data = new HashSet<>(Set.of("NONE", "EXT", "ORG"));
		report.countryNames().forEach((named) -> data.add(named.code()));
		report.sectorNames().forEach((named) -> data.add(named.code()));
		report.activities().forEach((activity) -> {
			data.add(activity.ref());
			data.add(activity.title("ar"));
			data.add(String.valueOf(activity.city()));
		});
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(write(report, "ar")))) {
			for (Sheet sheet : workbook.getSheets().toList()) {
				for (Row row : sheet.read()) {
					assertThat(texts(row)).filteredOn((text) -> !data.contains(text))
						.as(sheet.getName() + " row " + row.getRowNum())
						.noneMatch((text) -> text.matches("(?s).*[A-Za-z].*"));
				}
			}
		}
	}

	@Test
	void whatLooksLikeAFormulaStaysAText() throws IOException {
		List<String> payloads = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0", "'=1",
				"=HYPERLINK(\"http://example.org\")", "\uff1d1+1", "\u22121", "<script>alert(1)</script>", "&amp;",
				"_x0041_");
		PeriodReport sample = SampleReports.of("2025-05");
		ReportedActivity one = sample.activities().getFirst();
		List<ReportedActivity> activities = new ArrayList<>();
		for (String payload : payloads) {
			activities.add(new ReportedActivity(payload, payload, null, null, one.type(), one.status(), one.start(),
					one.end(), one.datePrecision(), one.sectors(), one.sectorShares(), one.countries(),
					one.hostCountry(), payload, one.modality(), null, null, payload, List.of(payload), payload, false,
					null, null));
		}
		PeriodReport report = Variants.withActivities(sample, activities);
		byte[] bytes = write(report, "en");
		parts(bytes).forEach((name, content) -> assertThat(content).as(name).doesNotContain("<f>", "<f "));
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			List<Row> rows = workbook.findSheet("Activities").orElseThrow().read();
			int title = new Tables(report, Texts.in("en")).activities().indexOf("title") + 1;
			for (int i = 0; i < payloads.size(); i++) {
				Cell cell = rows.get(4 + i).getCell(title);
				assertThat(cell.getType()).isEqualTo(CellType.STRING);
				assertThat(cell.getText()).isEqualTo(payloads.get(i).strip());
			}
		}
	}

	private static @Nullable Object expected(ReportTable table, int row, int column, Texts texts) {
		return switch (table.rows().get(row).values().get(column)) {
			case Value.Words words when table.columns().get(column).key().equals("source") ->
				words.text().isEmpty() ? null : "Source";
			case Value.Words words -> words.text().isEmpty() ? null : words.text();
			case Value.Day day -> BigDecimal.valueOf(day.date().toEpochDay() + 25_569);
			case Value.Signed signed -> new BigDecimal(signed.number());
			case Value.Figure figure -> switch (figure.cell().state()) {
				case VALUE, ZERO -> new BigDecimal(figure.cell().amount());
				case NO_DATA -> "…";
				case NOT_APPLICABLE -> texts.get("sign.not-applicable");
			};
		};
	}

	private static @Nullable Object read(Cell cell) {
		return switch (cell.getType()) {
			case NUMBER -> new BigDecimal(cell.getRawValue()).stripTrailingZeros().setScale(0);
			case STRING -> cell.getText().equals("المصدر") ? "Source" : cell.getText();
			case EMPTY -> null;
			default -> throw new AssertionError(cell.getType() + " " + cell);
		};
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

	private static byte[] write(PeriodReport report, String language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ReportWorkbook(report, Texts.in(language)).write(out);
		return out.toByteArray();
	}

}
