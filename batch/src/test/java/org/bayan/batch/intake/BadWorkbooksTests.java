package org.bayan.batch.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.bayan.batch.intake.BadRowsTests.Outcome;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.workbook.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.batch.workbook.TestWorkbook.activity;
import static org.bayan.batch.workbook.TestWorkbook.cell;
import static org.bayan.batch.workbook.TestWorkbook.header;
import static org.bayan.batch.workbook.TestWorkbook.row;
import static org.bayan.batch.workbook.TestWorkbook.text;

/** Every kind of odd or bad workbook: its bad rows in their place, its good ones in. */
class BadWorkbooksTests {

	@TempDir
	Path folder;

	private Outcome outcome(TestWorkbook workbook) throws Exception {
		return Outcome.of(workbook.write(this.folder), "a.xlsx", BadRowsTests.LISTS);
	}

	/** The fault and its arguments; "read" if there is none. */
	static String fault(Path path) {
		try {
			Outcome.of(path, "a.xlsx", BadRowsTests.LISTS);
			return "read";
		}
		catch (UnreadableFile ex) {
			return ex.fault().code() + " " + ex.arguments();
		}
	}

	private String fault(TestWorkbook workbook) throws Exception {
		return fault(workbook.write(this.folder));
	}

	private static Outcome accepted(String... refs) {
		return new Outcome(List.of(refs), List.of());
	}

	@Test
	void datesAreReadFromRealDateCellsOfBothCalendars() throws Exception {
		String rows = header("end_date", "participants")
				+ row(2, text("A2", "G1") + text("B2", "T") + cell("C2", "n", 1, "45781")
						+ cell("D2", "n", 2, "45782.75") + cell("E2", "n", 0, "40.0"))
				+ row(3, text("A3", "B1") + text("B3", "T") + cell("C3", "n", 1, "60") + cell("E3", "n", 1, "40"))
				+ row(4, text("A4", "B2") + text("B4", "T") + cell("C4", "n", 0, "45781"));
		assertThat(outcome(TestWorkbook.of(rows))).isEqualTo(new Outcome(List.of("G1"),
				List.of("3 | start_date | bad_date | '60'", "4 | start_date | bad_date | '45781'")));
		TestWorkbook since1904 = TestWorkbook.of(header()
				+ row(2, text("A2", "G1") + text("B2", "T") + cell("C2", "n", 1, "44319")) + activity(3, "G2", ""));
		since1904.with("xl/workbook.xml",
				TestWorkbook.workbook("date1904=\"1\"", "<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>"));
		try (ActivityFile file = ActivityFile.open(since1904.write(this.folder), "a.xlsx")) {
			assertThat(file.next()).extracting(SourceRow::cells).isEqualTo(List.of("G1", "T", "2025-05-04"));
		}
	}

	@Test
	void numbersReadAsAPersonWouldTypeThem() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(header("budget", "participants", "city", "women", "type") + row(2,
				cell("A2", "n", 0, "20250001") + text("B2", "T") + text("C2", "2025-05-04")
						+ cell("D2", "n", 0, "7.0000000000000007E-2") + cell("E2", "n", 0, "1.2E2")
						+ cell("F2", "b", 0, "1") + cell("G2", "n", 0, "-0")
						+ "<c r=\"H2\" t=\"str\"><v>visit</v></c>"));
		try (ActivityFile file = ActivityFile.open(workbook.write(this.folder), "a.xlsx")) {
			assertThat(file.next()).extracting(SourceRow::cells)
				.isEqualTo(List.of("20250001", "T", "2025-05-04", "0.07", "120", "TRUE", "0", "visit"));
		}
	}

	/**
	 * Some writers leave the other one behind; what the type names is what Excel shows.
	 */
	@Test
	void ofACellWithAValueAndAnInlineTextItsTypeSaysWhichIsRead() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(header("participants", "women", "city", "partners") + activity(2, "G1",
				"<c r=\"D2\"><is><t>99</t></is><v>12</v></c><c r=\"E2\" t=\"n\"><v>3</v><is><t>99</t></is></c>"
						+ "<c r=\"F2\" t=\"inlineStr\"><v>0</v><is><t>Rabat</t></is></c>"
						+ "<c r=\"G2\" t=\"inlineStr\"><is><t>ALECSO</t></is><v>0</v></c>"));
		try (ActivityFile file = ActivityFile.open(workbook.write(this.folder), "a.xlsx")) {
			assertThat(file.next()).extracting(SourceRow::cells)
				.isEqualTo(List.of("G1", "Title", "2025-05-04", "12", "3", "Rabat", "ALECSO"));
		}
	}

	@Test
	void aFormulaCountsWithItsStoredValue() throws Exception {
		assertThat(outcome(
				TestWorkbook.of(header("participants") + activity(2, "G1", "<c r=\"D2\"><f>20+20</f><v>40</v></c>")
						+ activity(3, "B1", "<c r=\"D3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
						+ activity(4, "B2", "<c r=\"D4\"><f>20+20</f></c>")
						+ activity(5, "G2", "<c r=\"D5\" t=\"str\"><f>\"4\"&amp;\"0\"</f><v>40</v></c>"))))
			.isEqualTo(new Outcome(List.of("G1", "G2"), List.of("3 | participants | cell_error | '#DIV/0!'",
					"4 | participants | formula_without_value | ''")));
	}

	@Test
	void sharedRichAndInlineTextsAreReadAndABadIndexRejectsItsRow() throws Exception {
		assertThat(outcome(TestWorkbook.of(header("city", "type") + activity(2, "G1", cell("D2", "s", 0, "1"))
				+ activity(3, "B1", cell("D3", "s", 0, "2")) + activity(4, "B2", cell("D4", "s", 0, "-1"))
				+ activity(5, "B3", cell("E5", "s", 0, "1")) + activity(6, "B4", cell("D6", "x", 0, "1")))))
			.isEqualTo(new Outcome(List.of("G1"),
					List.of("3 | city | unreadable_cell | '2'", "4 | city | unreadable_cell | '-1'",
							"5 | type | unknown_type | 'rich'", "6 | city | unreadable_cell | '1'")));
	}

	@Test
	void hiddenRowsAreReadAndHiddenSheetsAreNot() throws Exception {
		TestWorkbook workbook = TestWorkbook
			.of(header() + activity(2, "G1", "").replace("<row", "<row hidden=\"1\"") + activity(3, "G2", ""));
		assertThat(outcome(workbook)).isEqualTo(accepted("G1", "G2"));
		workbook.with("xl/workbook.xml",
				TestWorkbook.workbook("", "<sheet name=\"A\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/>"));
		assertThat(fault(workbook)).isEqualTo("no_header [30, activity_ref]");
	}

	@Test
	void theFirstSheetWithAHeaderIsReadAndItsHeaderMayStandLower() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(row(1, text("A1", "Notes")));
		workbook.with("xl/worksheets/sheet2.xml",
				TestWorkbook.sheet(row(3, text("B3", "Activities of 2025"))
						+ row(20,
								text("B20", "Activity Reference") + text("D20", "Titre en français")
										+ text("E20", "START DATE"))
						+ row(24,
								text("B24", "G1") + text("C24", "ignored") + text("D24", "T")
										+ text("E24", "2025-05-04") + text("Z24", "beyond the header"))
						+ row(1_048_576, text("B1048576", "B1"))));
		workbook.with("xl/workbook.xml", TestWorkbook.workbook("",
				"<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"r9\"/>"));
		workbook.with("xl/_rels/workbook.xml.rels",
				workbook.part("xl/_rels/workbook.xml.rels")
					.replace("</Relationships>",
							TestWorkbook.relationship("r9",
									"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet",
									"worksheets/sheet2.xml") + "</Relationships>"));
		assertThat(outcome(workbook))
			.isEqualTo(new Outcome(List.of("G1"), List.of("B!1048576 | title_fr | missing_title | ''")));
	}

	@Test
	void aRowOnTheLastLineAloneIsRead() throws Exception {
		assertThat(outcome(TestWorkbook.of(header() + activity(1_048_576, "G1", "")))).isEqualTo(accepted("G1"));
		assertThat(fault(TestWorkbook.of(activity(1_048_576, "G1", "")))).isEqualTo("no_header [30, activity_ref]");
		assertThat(fault(TestWorkbook.of(header() + activity(1_048_577, "G1", ""))))
			.isEqualTo("damaged_workbook [xl/worksheets/sheet1.xml]");
	}

	@Test
	void mergedCellsHoldTheirValueInTheFirst() throws Exception {
		TestWorkbook merged = TestWorkbook.of(header("city", "") + activity(2, "G1", text("D2", "Rabat")));
		merged.with(TestWorkbook.SHEET, merged.part(TestWorkbook.SHEET)
			.replace("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"D1:E1\"/></mergeCells>"));
		assertThat(outcome(merged)).isEqualTo(accepted("G1"));
		TestWorkbook overDates = TestWorkbook
			.of(row(1, text("A1", "activity_ref") + text("B1", "title_en")) + activity(2, "G1", ""));
		assertThat(fault(overDates)).isEqualTo("missing_column [start_date]");
	}

	@Test
	void blankRowsWithStylesAndBlanksAreNoRows() throws Exception {
		assertThat(outcome(TestWorkbook
			.of(header() + activity(2, "G1", "") + row(3, "<c r=\"A3\" s=\"1\"/>" + text("B3", "\u00a0 "))
					+ "<row r=\"9\" s=\"1\" customFormat=\"1\"/>")))
			.isEqualTo(accepted("G1"));
	}

	@Test
	void aSheetOfAllColumnsIsRead() throws Exception {
		StringBuilder cells = new StringBuilder();
		for (int i = 0; i < 16_381; i++) {
			cells.append("<c t=\"inlineStr\"><is><t>c").append(i).append("</t></is></c>");
		}
		TestWorkbook workbook = TestWorkbook
			.of(row(1, text("A1", "activity_ref") + text("B1", "title_en") + text("C1", "start_date") + cells)
					+ activity(2, "G1", ""));
		assertThat(outcome(workbook)).isEqualTo(accepted("G1"));
		assertThat(fault(TestWorkbook.of(header() + activity(2, "G1", text("XFE2", "x")))))
			.isEqualTo("damaged_workbook [xl/worksheets/sheet1.xml]");
	}

	@Test
	void strictWorkbooksAndTheirWrittenDatesAreRead() throws Exception {
		TestWorkbook workbook = TestWorkbook
			.of(header() + row(2, text("A2", "G1") + text("B2", "T") + cell("C2", "d", 1, "2025-05-04T00:00:00")));
		for (String part : List.of("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
				"xl/sharedStrings.xml", TestWorkbook.SHEET)) {
			workbook.with(part,
					workbook.part(part)
						.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
								"http://purl.oclc.org/ooxml/spreadsheetml/main")
						.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
								"http://purl.oclc.org/ooxml/officeDocument/relationships"));
		}
		assertThat(outcome(workbook)).isEqualTo(accepted("G1"));
	}

	@Test
	void escapedCharactersAreTheCharactersThemselves() throws Exception {
		assertThat(outcome(TestWorkbook.of(header("description") + activity(2, "G1", text("D2", "a_x000D_\nb"))
				+ activity(3, "B1", text("D3", "a_x0000_b")) + activity(4, "B2", text("D4", "a_xD800_b")))))
			.isEqualTo(new Outcome(List.of("G1"), List.of("3 | description | control_character | 'a␀b'",
					"4 | description | control_character | 'a\ufffdb'")));
	}

	@Test
	void macrosAndLinksToOtherFilesAreNeverLookedAt() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(header() + activity(2, "G1", ""));
		workbook.with("xl/vbaProject.bin", "not even a macro");
		workbook.with("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"x\"/>");
		assertThat(outcome(workbook)).isEqualTo(accepted("G1"));
		workbook.with("xl/_rels/workbook.xml.rels", workbook.part("xl/_rels/workbook.xml.rels")
			.replace("Target=\"worksheets/sheet1.xml\"", "Target=\"file:///etc/passwd\" TargetMode=\"External\""));
		assertThat(fault(workbook)).isEqualTo("no_header [30, activity_ref]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			_rels/.rels                | not_a_workbook []
			[Content_Types].xml        | not_a_workbook []
			xl/workbook.xml            | not_a_workbook []
			xl/_rels/workbook.xml.rels | no_header [30, activity_ref]
			xl/worksheets/sheet1.xml   | damaged_workbook [xl/worksheets/sheet1.xml]
			xl/styles.xml              | read
			xl/sharedStrings.xml       | read
			""")
	void aWorkbookWithoutOneOfItsParts(String part, String expected) throws Exception {
		assertThat(fault(TestWorkbook.of(header() + activity(2, "G1", "")).without(part))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					<row r="2"><c r="A2"><v>1</v>                                       | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="0"/>                                                        | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="x"/>                                                        | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="3"/><row r="2"/>                                            | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="2"><c r="B2"/><c r="A2"/></row>                             | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="2"><c r="A2"/><c r="A2"/></row>                             | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="2"><c r="12"/></row>                                        | damaged_workbook [xl/worksheets/sheet1.xml]
					<row r="2">&nothing;</row>                                          | damaged_workbook [xl/worksheets/sheet1.xml]
					""")
	void aSheetThatContradictsItselfIsRefused(String rows, String expected) throws Exception {
		assertThat(fault(TestWorkbook.of(header() + rows))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "poi-1900DateWindowing.xls,old_workbook []", "poi-1904DateWindowing.xls,old_workbook []",
			"sheetjs-password_2002_40_xor.xls,old_workbook []", "poi-protect.xlsx,encrypted_workbook []",
			"poi-CorePropertiesHasEntities.ooxml,document_type [docProps/core.xml]",
			"poi-poc-xmlbomb.xlsx,document_type [xl/sharedStrings.xml]",
			"poi-clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5542865479270400.xlsx,damaged_workbook [zip]",
			"poi-SimpleMacro.xlsm,'no_header [30, activity_ref]'",
			"poi-link-external-workbook-a.xlsx,'no_header [30, activity_ref]'",
			"poi-DateFormatTests.xlsx,'no_header [30, activity_ref]'",
			"poi-right-to-left.xlsx,'no_header [30, activity_ref]'" })
	void filesThatBrokeOtherProgramsAreRefused(String name, String expected) throws Exception {
		assertThat(fault(BadRowsTests.file("evil/" + name))).isEqualTo(expected);
	}

	@Test
	void cutOffArchivesAreRefused() throws Exception {
		byte[] bytes = TestWorkbook.of(header() + activity(2, "G1", "")).bytes();
		for (int length : new int[] { 4, 30, bytes.length / 2, bytes.length - 30, bytes.length - 1 }) {
			Path cut = Files.write(this.folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));
			assertThat(fault(cut)).isEqualTo("damaged_workbook [zip]");
		}
	}

	@Test
	void changedBytesAreNoticedByTheirChecksum() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(header() + activity(2, "G1", ""));
		byte[] stored = StoredZip.of(workbook, TestWorkbook.SHEET);
		String text = new String(stored, StandardCharsets.ISO_8859_1);
		stored[text.indexOf("Title<")] = 'F';
		Path changed = Files.write(this.folder.resolve("changed.xlsx"), stored);
		assertThat(fault(changed)).isEqualTo("damaged_workbook [xl/worksheets/sheet1.xml]");
	}

}
