package org.bayan.reporting.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.language.Language;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XlsxRowsTests {

	private static final List<String> HOSTILE = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1+1", "'=1+1",
			"_x0041_", "<b>&amp;", "=HYPERLINK(\"http://x\")", " leading and trailing ", "\u0001\u0000", "a\r\nb",
			"\ufffe");

	@Test
	void textsStayTextsWhateverTheyLookLike() throws IOException {
		List<ReportTable.Line> lines = new ArrayList<>();
		HOSTILE.forEach((text) -> lines.add(new ReportTable.Line(false, List.of(new Value.Words(text)))));
		XSSFSheet sheet = sheet(
				new ReportTable("texts", List.of(new Column("title", "=Title", Column.Kind.FOREIGN)), lines),
				Language.EN);
		assertThat(sheet.getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
		for (int i = 0; i < HOSTILE.size(); i++) {
			Cell cell = sheet.getRow(i + 1).getCell(0);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo(HOSTILE.get(i));
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void figuresAreNumbersWithTheirDecimals() throws IOException {
		List<Column> columns = List.of(new Column("n", "N", Column.Kind.COUNT),
				new Column("money", "Money", Column.Kind.MONEY), new Column("share", "Share", Column.Kind.SHARE),
				new Column("day", "Day", Column.Kind.DATE), new Column("none", "None", Column.Kind.COUNT),
				new Column("na", "Not applicable", Column.Kind.COUNT));
		ReportTable table = new ReportTable("figures", columns,
				List.of(new ReportTable.Line(false,
						List.of(figure(1234), figure(-1250), figure(2550), new Value.Day(LocalDate.of(2025, 5, 31)),
								new Value.Figure(org.bayan.domain.figure.Cell.NO_DATA),
								new Value.Figure(org.bayan.domain.figure.Cell.NOT_APPLICABLE)))));
		XSSFSheet sheet = sheet(table, Language.AR);
		XSSFRow row = sheet.getRow(1);
		assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1234);
		assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-12.5);
		assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(0.255);
		assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2025, 5, 31));
		assertThat(row.getCell(4)).isNull();
		assertThat(row.getCell(5).getStringCellValue()).isEqualTo("لا ينطبق");
		assertThat(sheet.isRightToLeft()).isTrue();
		assertThat(bytes(table, Language.AR)).as("the same table, the same bytes").isEqualTo(bytes(table, Language.AR));
	}

	@Test
	void whatASheetCannotHoldGoesOnInTheNext() throws IOException {
		assertThat(XlsxRowWriter.MOST_ROWS).isEqualTo(1_048_575);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XlsxRowWriter rows = new XlsxRowWriter("list", List.of(new Column("n", "N", Column.Kind.COUNT)),
				Texts.in(Language.EN), out, 2)) {
			for (int i = 1; i <= 5; i++) {
				rows.add(List.of(figure(i)));
			}
		}
		List<String> read = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			book.forEach((sheet) -> {
				read.add(sheet.getSheetName());
				sheet.forEach((row) -> read.add(row.getCell(0).toString()));
			});
		}
		assertThat(read).containsExactly("list", "N", "1.0", "2.0", "list (2)", "N", "3.0", "4.0", "list (3)", "N",
				"5.0");
	}

	@Test
	void anAmountOfMoreDigitsThanExcelKeepsIsAText() throws IOException {
		List<Column> columns = List.of(new Column("a", "A", Column.Kind.AMOUNT),
				new Column("b", "B", Column.Kind.AMOUNT));
		XSSFRow row = sheet(new ReportTable("amounts", columns,
				List.of(new ReportTable.Line(false, List.of(amount("-123456789012.345"), amount("1234567890123456"))))),
				Language.EN)
			.getRow(1);
		assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(-123_456_789_012.345);
		assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("General");
		assertThat(row.getCell(1).getStringCellValue()).isEqualTo("1234567890123456");
	}

	private static Value amount(String number) {
		return new Value.Amount(new BigDecimal(number));
	}

	private static Value figure(long n) {
		return new Value.Figure(org.bayan.domain.figure.Cell.of(BigInteger.valueOf(n)));
	}

	private static XSSFSheet sheet(ReportTable table, Language language) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(table, language)))) {
			return book.getSheetAt(0);
		}
	}

	private static byte[] bytes(ReportTable table, Language language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		XlsxRowWriter.write(table, Texts.in(language), out);
		return out.toByteArray();
	}

}
