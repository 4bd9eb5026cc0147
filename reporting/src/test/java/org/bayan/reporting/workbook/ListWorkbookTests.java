package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.language.Language;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListWorkbookTests {

	private static final ListHeading HEADING = new ListHeading("ICESCO", "Culture, December 2022",
			"Current figures, not published", Instant.parse("2026-11-22T08:00:00Z"),
			Instant.parse("2026-11-22T09:30:00Z"), ZoneId.of("Africa/Casablanca"));

	private static final int HEADER = 4;

	@Test
	void aboveTheHeaderStandsWhatIsListedOfWhatMomentAndWhenItWasMade() throws IOException {
		try (XSSFWorkbook book = book(HEADING, Language.EN, List.of(line("A", "Title"), line("B", "Title")), 10)) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(words(sheet, 0)).containsExactly("ICESCO · List of activities", "Activities");
			assertThat(words(sheet, 1)).containsExactly("Data as of 22 November 2026, 09:00 (Casablanca)",
					"Current figures, not published");
			assertThat(words(sheet, 2)).containsExactly("2 activities: Culture, December 2022");
			assertThat(words(sheet, 3)).singleElement()
				.asString()
				.startsWith("List made on 22 November 2026, 10:30 (Casablanca). It can be imported as it is:")
				.endsWith("In print this sheet ends with the column “Title”; the other columns are on screen only.");
			assertThat(words(sheet, HEADER)).containsExactly("Reference", "Start", "Title", "Budget", "Source",
					"Description");
			assertThat(words(sheet, HEADER + 1)).startsWith("A", "Title");
		}
	}

	@ParameterizedTest
	@EnumSource
	void itIsSetFilteredFrozenAndPrintedLikeAReport(Language language) throws IOException {
		try (XSSFWorkbook book = book(HEADING, language, List.of(line("A", "Title")), 10)) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(sheet.isRightToLeft()).isEqualTo(language == Language.AR);
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADER + 1));
			assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
			assertThat(sheet.getTables()).singleElement().satisfies((table) -> {
				assertThat(table.getCTTable().getRef()).isEqualTo("B5:G6");
				assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("B5:G6");
			});
			assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("5:5");
			assertThat(book.getPrintArea(0)).endsWith("!$B$1:$D$6");
			assertThat(sheet.getFooter().getLeft() + sheet.getFooter().getRight()).contains("&P", "&N", "ICESCO");
			for (int i = HEADER; i <= HEADER + 1; i++) {
				assertThat(sheet.getRow(i).getCell(1).getCellStyle().getFont().getFontName())
					.isEqualTo(language == Language.AR ? "Noto Sans Arabic" : "Noto Sans");
			}
		}
	}

	@Test
	void daysAreDaysMonthsAreShownAsMonthsAndAmountsHaveTheirOwnDecimals() throws IOException {
		List<ReportTable.Line> lines = List.of(
				line("A", new Value.Day(LocalDate.of(2025, 5, 31)), new Value.Amount(new BigDecimal("1234.50"))),
				line("B", new Value.Month(LocalDate.of(2025, 5, 1)), new Value.Amount(new BigDecimal("-1234.567"))),
				line("C", new Value.Day(LocalDate.of(1900, 2, 28)), new Value.Amount(new BigDecimal("5000"))),
				line("D", new Value.Day(LocalDate.of(1900, 3, 1)),
						new Value.Amount(new BigDecimal("999999999999999.99"))),
				line("E", Value.NONE, Value.NONE));
		DataFormatter shown = new DataFormatter(Locale.ROOT);
		try (XSSFWorkbook book = book(HEADING, Language.EN, lines, 10)) {
			XSSFSheet sheet = book.getSheetAt(0);
			List<String> days = new ArrayList<>();
			List<String> amounts = new ArrayList<>();
			for (int i = 1; i <= 5; i++) {
				XSSFRow row = sheet.getRow(HEADER + i);
				days.add(shown.formatCellValue(row.getCell(2)));
				amounts.add(shown.formatCellValue(row.getCell(4)));
			}
			assertThat(days).containsExactly("2025-05-31", "May 2025", "1900-02-28", "1900-03-01", "");
			assertThat(amounts).containsExactly("1,234.50", "\u22121,234.567", "5,000", "999999999999999.99", "");
			assertThat(sheet.getRow(HEADER + 1).getCell(2).getNumericCellValue()).isEqualTo(45_808);
			assertThat(sheet.getRow(HEADER + 3).getCell(2).getNumericCellValue()).isEqualTo(59);
			assertThat(sheet.getRow(HEADER + 4).getCell(2).getNumericCellValue()).isEqualTo(61);
			assertThat(sheet.getRow(HEADER + 4).getCell(4).getCellType()).as("a number would lose its cents")
				.isEqualTo(CellType.STRING);
		}
	}

	@Test
	void anAddressStandsInWordsAndLeadsThereAndAFormulaStaysAText() throws IOException {
		ReportTable.Line line = new ReportTable.Line(false, List.of(words("=1+1"), Value.NONE, words("@SUM(A1)"),
				Value.NONE, words("https://example.org/?a=1&b=2"), words("-1+1\n second")));
		try (XSSFWorkbook book = book(HEADING, Language.EN, List.of(line, line("B", "javascript:1")), 10)) {
			XSSFRow row = book.getSheetAt(0).getRow(HEADER + 1);
			assertThat(row.getCell(5).getStringCellValue()).isEqualTo("https://example.org/?a=1&b=2");
			assertThat(row.getCell(5).getHyperlink().getAddress()).isEqualTo("https://example.org/?a=1&b=2");
			assertThat(book.getSheetAt(0).getHyperlinkList()).hasSize(1);
			for (int column : new int[] { 1, 3, 6 }) {
				assertThat(row.getCell(column).getCellType()).isEqualTo(CellType.STRING);
				assertThat(row.getCell(column).getCellStyle().getQuotePrefixed()).isTrue();
			}
			assertThat(row.getCell(6).getStringCellValue()).isEqualTo("-1+1\n second");
		}
	}

	@Test
	void whatASheetCannotHoldGoesOnInTheNextAndIsCountedInAll() throws IOException {
		List<ReportTable.Line> lines = List.of(line("A", "a"), line("B", "b"), line("C", "c"));
		try (XSSFWorkbook book = book(HEADING, Language.EN, lines, 2)) {
			assertThat(book.getNumberOfSheets()).isEqualTo(2);
			assertThat(book.getSheetName(1)).isEqualTo("Activities (2)");
			for (int i = 0; i < 2; i++) {
				assertThat(words(book.getSheetAt(i), 2)).containsExactly("3 activities: Culture, December 2022");
				assertThat(words(book.getSheetAt(i), HEADER)).startsWith("Reference");
			}
			assertThat(words(book.getSheetAt(0), HEADER + 2)).startsWith("B");
			assertThat(words(book.getSheetAt(1), HEADER + 1)).startsWith("C");
			assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(HEADER + 1);
		}
	}

	@Test
	void aTextThatNoCellHoldsEndsWithAnEllipsisAndTheListSaysSo() throws IOException {
		String smile = "\ud83d\ude00";
		ReportTable.Line line = new ReportTable.Line(false,
				List.of(words("A"), Value.NONE, words("Title"), Value.NONE, Value.NONE, words(smile.repeat(16_384))));
		try (XSSFWorkbook book = book(HEADING, Language.EN, List.of(line, line("B", "b")), 10)) {
			XSSFSheet sheet = book.getSheetAt(0);
			assertThat(sheet.getRow(HEADER + 1).getCell(6).getStringCellValue()).isEqualTo(smile.repeat(16_383) + "…")
				.hasSize(32_767);
			assertThat(words(sheet, 3).getFirst()).endsWith(
					"1 text is longer than a cell of Excel can hold and ends with “…”: import the list as CSV, which has it whole.");
		}
	}

	@Test
	void anEmptyListHasItsHeaderAndSaysThatItIsEmpty() throws IOException {
		ListHeading everything = new ListHeading("ICESCO", "", "Live", null, Instant.EPOCH, ZoneId.of("UTC"));
		try (XSSFWorkbook book = book(everything, Language.EN, List.of(), 10)) {
			assertThat(words(book.getSheetAt(0), 1)).containsExactly("Data as of …", "Live");
			assertThat(words(book.getSheetAt(0), 2)).containsExactly("No activity");
			assertThat(words(book.getSheetAt(0), HEADER)).startsWith("Reference");
			assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(HEADER);
		}
	}

	@Test
	void theSameListHasTheSameBytes() throws IOException {
		List<ReportTable.Line> lines = List.of(line("A", "a"), line("B", "b"));
		assertThat(bytes(HEADING, Language.AR, lines, 1)).isEqualTo(bytes(HEADING, Language.AR, lines, 1));
	}

	private static ReportTable.Line line(String ref, String title) {
		return new ReportTable.Line(false, List.of(words(ref), new Value.Day(LocalDate.of(2022, 12, 1)), words(title),
				Value.NONE, Value.NONE, Value.NONE));
	}

	private static ReportTable.Line line(String ref, Value start, Value budget) {
		return new ReportTable.Line(false, List.of(words(ref), start, words("t"), budget, Value.NONE, Value.NONE));
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

	private static List<String> words(XSSFSheet sheet, int row) {
		List<String> words = new ArrayList<>();
		for (Cell cell : sheet.getRow(row)) {
			if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isEmpty()) {
				words.add(cell.getStringCellValue().replace('\u00a0', ' '));
			}
		}
		return words;
	}

	private static XSSFWorkbook book(ListHeading heading, Language language, List<ReportTable.Line> lines, int mostRows)
			throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes(heading, language, lines, mostRows)));
	}

	private static byte[] bytes(ListHeading heading, Language language, List<ReportTable.Line> lines, int mostRows)
			throws IOException {
		List<Column> columns = List.of(new Column("activity_ref", "Reference", Column.Kind.FOREIGN),
				new Column("start_date", "Start", Column.Kind.DATE),
				new Column("title-words", "Title", Column.Kind.TEXT),
				new Column("budget", "Budget", Column.Kind.AMOUNT),
				new Column("source_url", "Source", Column.Kind.LINK),
				new Column("description", "Description", Column.Kind.FOREIGN));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ListWorkbook book = new ListWorkbook(heading, columns, 3, Texts.in(language), mostRows)) {
			for (ReportTable.Line line : lines) {
				book.add(line);
			}
			book.write(out);
		}
		return out.toByteArray();
	}

}
