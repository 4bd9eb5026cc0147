package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.sample.Variants;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts of the data that would be more than texts, in every field that takes one. */
class HostileTextTests {

	private static final List<String> FORMULAS = List.of("=1+1", "+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "'=1",
			"''=1", "=HYPERLINK(\"http://example.org\")", "\uff1d1+1", "\uff0b1", "\uff0d1+1", "\uff201", "\u22121",
			"\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\u200b=1", "\ufeff=1", "\u202e=1", "=IMPORTXML(1)",
			"=WEBSERVICE(\"http://example.org\")", "+cmd|'/C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@A1", "=A1:A3",
			"{=1}", "=\"x\"", "%0A-1", "=DDE(\"a\")", "=1;2", "=\u0661", "==1", "+-1", "-+1", "=@1", "=-1", "=+1",
			"=\u202d1");

	private static final List<String> OTHERS = List.of("<script>alert(1)</script>", "&amp;", "]]>", "\"'><&", "_x0041_",
			"_x000d_\n", "a\u202eb", "a\u2066b\u2067c\u2068d\u2069e", "\u200f\u200e", "\u200b\u200c\u200d\u2060",
			"\u0000\u0001\u001f", "\ud800", "\uffff", "\ufffe", "\ud83d\ude00", "x".repeat(500),
			"\u0646\u0635 ".repeat(125), "#REF!", "1E9", "2022-01-01", "TRUE", "");

	@Test
	void thereAreFortyFormulas() {
		assertThat(FORMULAS).hasSize(40).doesNotHaveDuplicates();
	}

	@Test
	void everyTextStaysATextInEverySheetAndLanguage() throws IOException {
		List<String> texts = Stream.concat(FORMULAS.stream(), OTHERS.stream()).toList();
		PeriodReport report = hostile(texts);
		for (Language language : Language.values()) {
			for (WrittenWorkbook written : List.of(WrittenWorkbook.report(report, language),
					WrittenWorkbook.data(report, language))) {
				for (String part : written.parts().keySet()) {
					written.xml(part);
					assertThat(written.part(part)).as(part)
						.doesNotContainPattern("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]");
				}
				formulasAreOurs(written);
			}
			everyTitleIsRead(report, texts, language);
		}
	}

	/** Formulas stand where the report puts them, on Trend, Map and Money alone. */
	private static void formulasAreOurs(WrittenWorkbook written) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written.bytes()))) {
			workbook.forEach((sheet) -> sheet.forEach((row) -> row.forEach((cell) -> {
				if (cell.getCellType() == CellType.FORMULA) {
					assertThat(cell.getCellFormula()).matches("SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)|map_step_[1-5]");
				}
			})));
		}
	}

	private static void everyTitleIsRead(PeriodReport report, List<String> texts, Language language)
			throws IOException {
		Texts words = Texts.in(language);
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(WrittenWorkbook.report(report, language).bytes()))) {
			XSSFSheet sheet = workbook.getSheet(words.get("sheet.activities"));
			Tables tables = new Tables(report, words);
			for (String key : List.of("title", "city", "reference")) {
				int column = tables.activities().indexOf(key) + 1;
				for (int i = 0; i < texts.size(); i++) {
					assertThat(sheet.getRow(4 + i).getCell(column).getStringCellValue()).as(key + " " + i)
						.isEqualTo(ForeignText.plain(texts.get(i)));
				}
			}
		}
	}

	@Test
	void aTextThatLooksLikeAFormulaStaysATextWhenItIsEdited() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				new ByteArrayInputStream(WrittenWorkbook.report(hostile(FORMULAS), Language.EN).bytes()))) {
			XSSFSheet sheet = workbook.getSheet("Activities");
			int title = new Tables(hostile(FORMULAS), Texts.in(Language.EN)).activities().indexOf("title") + 1;
			// A minus sign that is no hyphen and braces begin no formula.
			List<String> harmless = List.of("\u22121", "{=1}", "%0A-1");
			for (int i = 0; i < FORMULAS.size(); i++) {
				assertThat(sheet.getRow(4 + i).getCell(title).getCellStyle().getQuotePrefixed()).as(FORMULAS.get(i))
					.isEqualTo(!harmless.contains(FORMULAS.get(i)));
			}
		}
	}

	private static PeriodReport hostile(List<String> texts) {
		PeriodReport sample = SampleReports.of("2025-05");
		ReportedActivity one = sample.activities().getFirst();
		List<ReportedActivity> activities = new ArrayList<>();
		for (String text : texts) {
			activities
				.add(new ReportedActivity(text, text, text, text, one.type(), one.status(), one.start(), one.end(),
						one.datePrecision(), one.sectors(), one.sectorShares(), one.countries(), one.hostCountry(),
						text, one.modality(), Stated.NOTHING, text, List.of(text, text), text, false, null, null));
		}
		return Variants.withActivities(sample, activities);
	}

}
