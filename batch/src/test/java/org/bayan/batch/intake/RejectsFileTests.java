package org.bayan.batch.intake;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.batch.row.Checked;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.batch.workbook.TestWorkbook;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The file of rejected rows, opened as its reader would. */
class RejectsFileTests {

	private static final String INPUT = """
			activity_ref;Titre en français;start_date;note;city
			G1;Titre;2025-05-04;fine;Rabat
			B1;=1+1;2025-02-30;;"two
			lines"
			B2;;2025-05-04;-5;_x0041_
			""";

	@TempDir
	Path folder;

	private Path input(String name, String text) throws Exception {
		return Files.writeString(this.folder.resolve(name), text);
	}

	private static List<Rejection> rejections(Path path) throws Exception {
		List<Rejection> rejections = new ArrayList<>();
		try (ActivityFile file = ActivityFile.open(path, path.getFileName().toString())) {
			RowCheck check = new RowCheck(file.columns(), BadRowsTests.LISTS);
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				if (check.check(row, null) instanceof Checked.Rejected(Rejection rejection)) {
					rejections.add(rejection);
				}
			}
		}
		return rejections;
	}

	private Path write(String target, Language language, Path... inputs) throws Exception {
		Path path = this.folder.resolve(target);
		List<ActivityFile> files = new ArrayList<>();
		for (Path input : inputs) {
			files.add(ActivityFile.open(input, input.getFileName().toString()));
		}
		try (RejectsFile rejects = RejectsFile.create(path, RejectsFile.columns(files), Texts.in(language))) {
			for (int i = 0; i < inputs.length; i++) {
				for (Rejection rejection : rejections(inputs[i])) {
					rejects.add(files.get(i), rejection);
				}
			}
			rejects.finish();
		}
		finally {
			files.forEach(ActivityFile::close);
		}
		assertThat(Files.exists(this.folder.resolve(target + ".part"))).isFalse();
		return path;
	}

	@Test
	void csvHasTheColumnsOfTheInputThenWhereAndWhy() throws Exception {
		assertThat(write("rejects.csv", Language.EN, input("a.csv", INPUT))).hasContent(
				"""
						activity_ref,Titre en français,start_date,note,city,row,column,reason,message,further
						B1,'=1+1,2025-02-30,,"two
						lines",3,start_date,no_such_day,"a.csv, row 3, start_date: “2025-02-30” is not a day of the calendar. Correct the date.",
						B2,,2025-05-04,-5,_x0041_,5,title_fr,missing_title,"a.csv, row 5, title_fr: the activity has no title. Write one in English, French or Arabic.",
						""");
	}

	private static final String FAULTY = """
			activity_ref,title_en,type,start_date,end_date,sectors,member_states,participants,women,currency
			B1,T,feast,2025-05-31,2025-05-01,XXX,ZZZ,-1,two,GOLD
			,,,25-05-01,,EDU,MAR,10,11,
			B3,T,visit,2025-05-31,,EDU,MAR,10,11,
			""";

	@Test
	void furtherErrorsFollowInTheOrderOfTheColumnsFourAtMost() throws Exception {
		try (ActivityFile file = ActivityFile.open(write("rejects.csv", Language.EN, input("a.csv", FAULTY)),
				"rejects.csv")) {
			List<List<String>> told = new ArrayList<>();
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				told.add(List.of(row.cells().get(11), row.cells().get(12), row.cells().get(14)));
			}
			assertThat(told).containsExactly(List.of("type", "unknown_type",
					"""
							end_date end_before_start: the activity would end on 2025-05-01, before its start on 2025-05-31. Correct one of the two dates.
							sectors unknown_sector: “XXX” is not a sector of the organisation. Take the code from the list of sectors.
							member_states unknown_country: “ZZZ” is not a country code of ISO 3166-1 alpha-3. Write its three letters, such as MAR for Morocco.
							participants negative_number: “-1” is below 0. Write 0 or more, or leave the cell empty if the number is unknown."""),
					List.of("activity_ref", "missing_value",
							"""
									title_en missing_title: the activity has no title. Write one in English, French or Arabic.
									start_date two_digit_year: the year in “25-05-01” has two digits. Write all four, as in 2025-05-31.
									women women_exceed_participants: more women (11) than participants (10) are given. Correct one of the two numbers."""),
					List.of("women", "women_exceed_participants", ""));
		}
	}

	@ParameterizedTest
	@EnumSource
	void furtherErrorsStandInOneCellOfAWorkbookToo(Language language) throws Exception {
		Path path = write("rejects.xlsx", language, input("a.csv", FAULTY));
		try (InputStream in = Files.newInputStream(path); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetAt(0).getRow(0).getCell(14).getStringCellValue()).isEqualTo("further");
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(14).getStringCellValue().lines())
				.extracting((line) -> line.substring(0, line.indexOf(": ")))
				.containsExactly("end_date end_before_start", "sectors unknown_sector", "member_states unknown_country",
						"participants negative_number");
			assertThat(workbook.getSheetAt(0).getRow(3).getCell(14)).isNull();
		}
	}

	/** Cells of a row that is cut or shifted are not those of their columns. */
	@Test
	void aRowOfTooFewCellsHasNoFurtherErrors() throws Exception {
		assertThat(rejections(input("a.csv", "activity_ref,title_en,start_date,women\nB1,,x\n")))
			.extracting((rejection) -> rejection.reason().code() + rejection.further())
			.containsExactly("too_few_cells[]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rejects.csv", "rejects.XLSX" })
	void importedAgainItGivesTheSameCellsAndTheSameReasons(String target) throws Exception {
		Path first = write(target, Language.AR, input("a.csv", INPUT));
		try (ActivityFile file = ActivityFile.open(first, target)) {
			assertThat(file.unknownColumns()).containsExactly("note", "row", "column", "reason", "message", "further");
			assertThat(file.next()).satisfies((row) -> {
				assertThat(row.cells().subList(0, 8)).containsExactly("B1", "=1+1", "2025-02-30", "", "two\nlines", "3",
						"start_date", "no_such_day");
				assertThat(row.cells().get(8)).contains("الصف 3", "لا يوجد في التقويم يوم");
			});
			assertThat(file.next()).satisfies((row) -> assertThat(row.cells().subList(0, 5)).containsExactly("B2", "",
					"2025-05-04", "-5", "_x0041_"));
			assertThat(file.next()).isNull();
		}
		assertThat(rejections(first)).extracting((rejection) -> rejection.reason().code())
			.containsExactly("no_such_day", "missing_title");
	}

	@Test
	void excelSeesTextsAndNoFormula() throws Exception {
		Path path = write("rejects.xlsx", Language.FR, input("a.csv", INPUT));
		try (InputStream in = Files.newInputStream(path); XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			var cell = workbook.getSheetAt(0).getRow(1).getCell(1);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(workbook.getSheetAt(0).getRow(2).getCell(4).getStringCellValue()).isEqualTo("_x0041_");
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(8).getStringCellValue())
				.startsWith("a.csv, ligne 3, Date de début (start_date)\u00a0: «\u202f2025-02-30");
		}
	}

	@Test
	void filesOfDifferentColumnsShareOneHeader() throws Exception {
		Path a = input("a.csv", "activity_ref,title_en,start_date\nB1,,2025-05-04\n");
		Path b = input("b.csv", "title_en,extra,activity_ref,start_date\n,x,B2,2025-05-04\n");
		assertThat(Files.readAllLines(write("rejects.csv", Language.EN, a, b)))
			.extracting((line) -> line.replaceAll(",title_..,missing_title.*", ""))
			.containsExactly("activity_ref,title_en,start_date,extra,row,column,reason,message,further",
					"B1,,2025-05-04,,2", "B2,,2025-05-04,x,2");
	}

	@Test
	void rowsOfAWorkbookKeepTheirTextsAndNumbers() throws Exception {
		TestWorkbook workbook = TestWorkbook.of(TestWorkbook.header("budget")
				+ TestWorkbook.activity(7, "B1", TestWorkbook.cell("D7", "n", 0, "1.005")));
		Path path = write("rejects.csv", Language.EN, workbook.write(this.folder));
		assertThat(Files.readAllLines(path).get(1)).startsWith("B1,Title,2025-05-04,1.005,7,budget,too_many_decimals,");
	}

	@Test
	void nothingIsLeftOfAFileThatWasNotFinished() throws Exception {
		Path path = this.folder.resolve("rejects.csv");
		RejectsFile.create(path, List.of("a"), Texts.in(Language.EN)).close();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void aSourceThatHasChangedIsNoticed() throws Exception {
		Path a = input("a.csv", INPUT);
		Rejection rejection = rejections(a).getLast();
		Files.writeString(a, INPUT.substring(0, INPUT.indexOf("B2")));
		try (ActivityFile file = ActivityFile.open(a, "a.csv");
				RejectsFile rejects = RejectsFile.create(this.folder.resolve("r.csv"), file.header(),
						Texts.in(Language.EN))) {
			assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> rejects.add(file, rejection));
		}
	}

}
