package org.bayan.batch.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.bayan.batch.intake.BadRowsTests.Outcome;
import org.bayan.batch.row.Checked;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.workbook.TestWorkbook;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.batch.workbook.TestWorkbook.activity;
import static org.bayan.batch.workbook.TestWorkbook.cell;
import static org.bayan.batch.workbook.TestWorkbook.header;
import static org.bayan.batch.workbook.TestWorkbook.row;
import static org.bayan.batch.workbook.TestWorkbook.text;

/** Workbooks as people really send them, which other programs get wrong. */
class ReportedWorkbooksTests {

	@TempDir
	Path folder;

	private static List<Activity> activities(Path path) throws Exception {
		List<Activity> activities = new ArrayList<>();
		try (ActivityFile file = ActivityFile.open(path, "a.xlsx")) {
			RowCheck check = new RowCheck(file.columns(), BadRowsTests.LISTS);
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				if (check.check(row, null) instanceof Checked.Accepted(Activity activity)) {
					activities.add(activity);
				}
			}
		}
		return activities;
	}

	private static Path reported(String name) throws Exception {
		return BadRowsTests.file("reported/" + name);
	}

	private static List<String> dates(String name) throws Exception {
		return activities(reported(name)).stream()
			.map((activity) -> activity.ref() + " " + activity.startDate() + " " + activity.lastDate())
			.toList();
	}

	private Outcome outcome(TestWorkbook workbook) throws Exception {
		return Outcome.of(workbook.write(this.folder), "a.xlsx", BadRowsTests.LISTS);
	}

	@Test
	void partsThatBeginWithAByteOrderMarkAreRead() throws Exception {
		assertThat(dates("byte-order-mark-in-parts.xlsx")).containsExactly("Q1 2025-05-31 2025-05-31");
	}

	@Test
	void aTimeOfDayNeverMovesItsDate() throws Exception {
		assertThat(dates("end-of-day.xlsx")).containsExactly("E1 2025-05-31 2025-05-31", "E2 2025-05-31 2025-05-31",
				"E3 2025-05-31 2025-05-31", "E4 2025-05-31 2025-05-31", "E5 2025-05-30 2025-05-31");
	}

	@Test
	void realDatesAreDatesWhateverTheirFormatsLiteralsCalendarAndLanguage() throws Exception {
		assertThat(dates("date-formats.xlsx")).isEqualTo(IntStream.range(0, 24)
			.filter((i) -> i != 11 && i != 13)
			.mapToObj((i) -> "F%02d 2025-05-31 2025-05-31".formatted(i))
			.toList());
		assertThat(Outcome.of(reported("date-formats.xlsx"), "a.xlsx", BadRowsTests.LISTS).rejected())
			.containsExactly("13 | start_date | bad_date | '45808'", "15 | start_date | bad_date | '45808'");
	}

	@Test
	void aValueThatAMergeHidesHoldsForItsRows() throws Exception {
		assertThat(activities(reported("merged-downwards.xlsx")))
			.extracting((activity) -> activity.ref() + activity.sectors().codes() + activity.countries().codes())
			.containsExactly("M1[EDU][MAR]", "M2[EDU][MAR]", "M3[EDU][MAR]");
	}

	@Test
	void sheetsOfTheSameColumnsAreOneList() throws Exception {
		assertThat(dates("two-months-two-sheets.xlsx")).containsExactly("J1 2025-01-13 2025-01-13",
				"F1 2025-02-12 2025-02-12", "F2 2025-02-13 2025-02-13");
	}

	@ParameterizedTest
	@CsvSource({ "empty-template-sheet-first.xlsx,TPL,", "read-me-sheet-first.xlsx,INS,Read me" })
	void aTemplateOrAReadMeBeforeTheListIsNotTheList(String name, String ref, String notRead) throws Exception {
		assertThat(dates(name)).containsExactly(ref + " 2025-05-31 2025-05-31");
		try (ActivityFile file = ActivityFile.open(reported(name), "a.xlsx")) {
			assertThat(file.sheetsNotRead()).isEqualTo((notRead != null) ? List.of(notRead) : List.of());
		}
	}

	@Test
	void aReferenceIsReadAsItsNumberIsShown() throws Exception {
		assertThat(dates("leading-zeros.xlsx")).containsExactly("00123 2025-05-31 2025-05-31");
	}

	@Test
	void aDateIsNoReferenceAndOtherNumbersStayAsTheyAre() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(header("participants", "part_of")
				+ row(2, cell("A2", "n", 1, "45808") + text("B2", "T") + text("C2", "2025-05-31"))
				+ row(3, cell("A3", "n", 3, "7") + text("B3", "T") + text("C3", "2025-05-31") + cell("D3", "n", 3, "40")
						+ cell("E3", "n", 1, "45808"))
				+ row(4, cell("A4", "n", 3, "123456") + text("B4", "T") + text("C4", "2025-05-31")
						+ cell("D4", "n", 3, "40")));
		workbook.with("xl/styles.xml",
				"<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;R-&quot;0000\"/></numFmts>"
						+ "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"0\"/>"
						+ "<xf numFmtId=\"164\"/></cellXfs></styleSheet>");
		assertThat(outcome(workbook))
			.isEqualTo(new Outcome(List.of("R-123456"), List.of("2 | activity_ref | date_as_reference | '2025-05-31'",
					"3 | part_of | date_as_reference | '2025-05-31'")));
		assertThat(activities(this.folder.resolve("a.xlsx"))).extracting((one) -> one.stated().of(Measure.PARTICIPANTS))
			.containsExactly(40);
	}

	private static TestWorkbook merged(String rows, String... ranges) {
		TestWorkbook workbook = TestWorkbook.of(rows);
		StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
		for (String range : ranges) {
			merges.append("<mergeCell ref=\"").append(range).append("\"/>");
		}
		return workbook.with(TestWorkbook.SHEET,
				workbook.part(TestWorkbook.SHEET).replace("</sheetData>", merges + "</mergeCells>"));
	}

	@Test
	void aMergeInAColumnWhereEachRowNeedsItsOwnValueRejectsItsRows() throws Exception {
		String rows = header("participants", "budget", "city") + activity(2, "B1", text("D2", "40"))
				+ activity(3, "B2", "") + activity(4, "G1", "") + activity(5, "B3", text("E5", "100"))
				+ activity(6, "B4", text("F6", "Rabat")) + row(7, "<c r=\"A7\" s=\"1\"/>") + activity(8, "G2", "");
		assertThat(outcome(merged(rows, "D2:D3", "E5:E7"))).isEqualTo(new Outcome(List.of("G1", "G2"),
				List.of("2 | participants | merged_value | '40'", "3 | participants | merged_value | '40'",
						"5 | budget | merged_value | '100'", "6 | budget | merged_value | '100'")));
		assertThat(outcome(
				merged(header() + activity(2, "B1", "") + row(3, text("B3", "T") + text("C3", "2025-05-31")), "A2:A3")))
			.isEqualTo(new Outcome(List.of(),
					List.of("2 | activity_ref | merged_value | 'B1'", "3 | activity_ref | merged_value | 'B1'")));
		try (ActivityFile file = ActivityFile.open(this.folder.resolve("a.xlsx"), "a.xlsx")) {
			SourceRow row = requireNonNull(file.next());
			if (new RowCheck(file.columns(), BadRowsTests.LISTS).check(row,
					null) instanceof Checked.Rejected(Rejection rejection)) {
				assertThat(Reasons.of(Texts.in(Language.EN), "a.xlsx", file.rowNames(), rejection)).isEqualTo(
						"a.xlsx, row 2, activity_ref: “B1” stands in a merged cell (A2:A3), so it is not clear which"
								+ " activity it belongs to. Undo the merge and give each row its own value.");
			}
		}
	}

	@Test
	void aMergeFillsItsFirstColumnAloneAndNeverWhatStandsBesideOrAboveTheHeader() throws Exception {
		String rows = row(1,
				text("A1", "activity_ref") + text("B1", "title_en") + text("C1", "start_date") + text("D1", "city")
						+ text("E1", "partners"))
				+ activity(2, "G1", text("D2", "Rabat") + text("E2", "OIC")) + activity(3, "G2", text("D3", "hidden"))
				+ activity(4, "G3", text("D4", "Fez"));
		Path path = merged(rows, "D2:E3", "C1:C4", "E1:F1", "B2:C2").write(this.folder);
		assertThat(activities(path)).extracting((activity) -> activity.ref() + activity.city() + activity.partners())
			.containsExactly("G1Rabat[OIC]", "G2Rabat[]", "G3Fez[]");
	}

	private static TestWorkbook sheets(String... sheets) {
		TestWorkbook workbook = TestWorkbook.of("");
		StringBuilder names = new StringBuilder();
		StringBuilder relations = new StringBuilder();
		for (int i = 0; i < sheets.length; i++) {
			String[] sheet = sheets[i].split("=", 2);
			String state = sheet[0].endsWith("-") ? "\" state=\"hidden" : "";
			names.append("<sheet name=\"" + sheet[0] + state + "\" sheetId=\"" + (i + 1) + "\" r:id=\"s" + i + "\"/>");
			relations.append(TestWorkbook.relationship("s" + i, "x/worksheet", "worksheets/s" + i + ".xml"));
			workbook.with("xl/worksheets/s" + i + ".xml", TestWorkbook.sheet(sheet[1]));
		}
		return workbook.with("xl/workbook.xml", TestWorkbook.workbook("", names.toString()))
			.with("xl/_rels/workbook.xml.rels", TestWorkbook.relationships(relations.toString()));
	}

	private static String column(String... cells) {
		StringBuilder row = new StringBuilder();
		for (int i = 0; i < cells.length; i++) {
			row.append(text((char) ('A' + i) + "1", cells[i]));
		}
		return row(1, row.toString());
	}

	/**
	 * The second sheet has its columns in another order, under French names, with one of
	 * its own; the third lacks one of the list's.
	 */
	private static TestWorkbook year() {
		return sheets("Notes=" + row(1, text("A1", "What this is")),
				"January=" + header("city") + activity(2, "J1", text("D2", "Rabat"))
						+ row(3, text("A3", "J2") + text("C3", "2025-01-31")),
				"Février=" + column("note", "Ville", "Date de début", "title_en", "activity_ref")
						+ row(4, text("A4", "n") + text("B4", "Fez") + text("C4", "2025-02-30") + text("D4", "T")
								+ text("E4", "F1"))
						+ row(5, text("B5", "Fez") + text("C5", "2025-02-28") + text("D5", "T") + text("E5", "F2")),
				"Draft=" + header() + activity(2, "D1", ""), "Old-=" + header("city") + activity(2, "O1", ""));
	}

	@Test
	void columnsOfFurtherSheetsStandInAnyOrderAndOtherSheetsAreNamed() throws Exception {
		Path path = year().write(this.folder);
		assertThat(Outcome.of(path, "a.xlsx", BadRowsTests.LISTS)).isEqualTo(new Outcome(List.of("J1", "F2"), List
			.of("January!3 | title_en | missing_title | ''", "Février!4 | start_date | no_such_day | '2025-02-30'")));
		assertThat(activities(path)).extracting(Activity::city).containsExactly("Rabat", "Fez");
		try (ActivityFile file = ActivityFile.open(path, "a.xlsx")) {
			assertThat(file.sheetsNotRead()).containsExactly("Notes", "Draft", "Old-");
			assertThat(file.header()).containsExactly("activity_ref", "title_en", "start_date", "city", "note");
			file.skipThrough(3);
			assertThat(file.next()).extracting(SourceRow::cells)
				.isEqualTo(List.of("F1", "T", "2025-02-30", "Fez", "n"));
		}
	}

	@Test
	void rejectedRowsOfSeveralSheetsKeepTheirPlaceAndCells() throws Exception {
		Path path = year().write(this.folder);
		Path target = this.folder.resolve("rejects.csv");
		try (ActivityFile source = ActivityFile.open(path, "a.xlsx");
				ActivityFile again = ActivityFile.open(path, "a.xlsx");
				RejectsFile rejects = RejectsFile.create(target, source.header(), Texts.in(Language.EN))) {
			RowCheck check = new RowCheck(again.columns(), BadRowsTests.LISTS);
			for (SourceRow row = again.next(); row != null; row = again.next()) {
				if (check.check(row, null) instanceof Checked.Rejected(Rejection rejection)) {
					rejects.add(source, rejection);
				}
			}
			rejects.finish();
		}
		assertThat(Files.readAllLines(target).stream().skip(1).map((line) -> line.substring(0, 46)).toList())
			.containsExactly("J2,,2025-01-31,,,January!3,title_en,missing_ti",
					"F1,T,2025-02-30,Fez,n,Février!4,start_date,no_");
	}

	@Test
	void aLateSheetThatNamesAColumnTwiceIsRefused() throws Exception {
		Path path = sheets("A=" + header("city") + activity(2, "G1", ""),
				"B=" + header("city", "Ville") + activity(2, "G2", ""))
			.write(this.folder);
		assertThat(BadWorkbooksTests.fault(path)).isEqualTo("duplicate_column [city, city, Ville]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body> | html
			  <TABLE><tr><td>activity_ref</td></tr></TABLE>               | html
			MIME-Version: 1.0                                             | html
			<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?> | xml_spreadsheet
			<?xml version="1.0"?><list/>                                  | xml
			%PDF-1.7                                                      | pdf
			{\\rtf1                                                        | rtf
			ID;PWXL;N;E                                                   | sylk
			""")
	void whatIsOnlyCalledAWorkbookIsCalledWhatItIs(String start, String kind) throws Exception {
		Path path = Files.writeString(this.folder.resolve("a.xls"), start + "\nactivity_ref,title_en,start_date\n");
		assertThat(BadWorkbooksTests.fault(path)).isEqualTo("foreign_file [" + kind + "]");
		for (Language language : Language.values()) {
			assertThat(Texts.in(language).get("unreadable.kind." + kind)).isNotBlank();
		}
	}

	@Test
	void archivesOfOtherProgramsAreCalledWhatTheyAre() throws Exception {
		TestWorkbook ods = TestWorkbook.of("").without("[Content_Types].xml").with("META-INF/manifest.xml", "<m/>");
		assertThat(BadWorkbooksTests.fault(ods.write(this.folder))).isEqualTo("foreign_file [open_document]");
		TestWorkbook xlsb = TestWorkbook.of("").without("xl/workbook.xml").with("xl/workbook.bin", "x");
		assertThat(BadWorkbooksTests.fault(xlsb.write(this.folder))).isEqualTo("foreign_file [xlsb]");
		byte[] utf16 = "\ufeff<html>activity_ref</html>".getBytes(StandardCharsets.UTF_16LE);
		assertThat(BadWorkbooksTests.fault(Files.write(this.folder.resolve("b.xls"), utf16)))
			.isEqualTo("foreign_file [html]");
	}

}
