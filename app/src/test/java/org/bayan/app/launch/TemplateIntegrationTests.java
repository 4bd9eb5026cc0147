package org.bayan.app.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.db.account.Role;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The template as a planner takes it from the pages, fills it in and brings it back. */
class TemplateIntegrationTests {

	private static ServedSample sample;

	private static Visitor planner;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start();
		planner = sample.visitor(Role.PLANNER);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "fr", "ar" })
	void whatIsFilledInGoesInAndNothingElse(String language) throws Exception {
		HttpResponse<byte[]> answer = planner.download("/imports/template-" + language + ".xlsx?lang=en");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"bayan-template-" + language + ".xlsx\"");
		assertThat(planner.download("/imports/template-" + language + ".xlsx").body()).isEqualTo(answer.body());
		Path empty = Files.write(this.directory.resolve("template.xlsx"), answer.body());
		IntakeFile nothing = taken(empty);
		assertThat(nothing.state() + " " + nothing.read() + " " + nothing.rejected()).isEqualTo("DONE 0 0");
		IntakeFile filled = taken(filled(answer.body(), language));
		assertThat(filled.state() + " " + filled.read() + " " + filled.added() + " " + filled.rejected())
			.isEqualTo("DONE 3 3 0");
		assertThat(filled.unknownColumns()).isEmpty();
		assertThat(filled.sheetsNotRead()).hasSize(3);
		assertThat(stated(language)).containsExactlyInAnyOrder("1 meeting planned 2027-05-01 DGO:100 AFG:100",
				"2 workshop ongoing 2027-05-02 EDU:50;CUL:50 MAR:50;EGY:50",
				"3 training completed 2027-05-03 SCI:100 AZE:100");
		assertThat(stated("example")).isEmpty();
	}

	@Test
	void aTemplateInNoLanguageOfTheProgramIsNotThere() throws Exception {
		assertThat(planner.download("/imports/template-de.xlsx").statusCode()).isEqualTo(404);
		assertThat(sample.visitor(Role.LEADERSHIP).download("/imports/template-en.xlsx").statusCode()).isEqualTo(403);
		assertThat(sample.visitor(Role.ADMINISTRATOR).download("/imports/template-en.xlsx").statusCode())
			.isEqualTo(200);
	}

	private Path filled(byte[] template, String language) throws IOException {
		Path file = this.directory.resolve("filled.xlsx");
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
				OutputStream out = Files.newOutputStream(file)) {
			for (int number = 1; number <= 3; number++) {
				XSSFSheet sheet = book.getSheetAt(0);
				XSSFRow row = sheet.createRow(5 + number);
				cell(row, Column.ACTIVITY_REF).setCellValue(language + "-" + number);
				cell(row, Column.TITLE_AR).setCellValue("نشاط " + number);
				cell(row, Column.START_DATE).setCellValue(LocalDate.of(2027, 5, number));
				cell(row, Column.TYPE).setCellValue(chosen(book, Column.TYPE, number));
				cell(row, Column.STATUS).setCellValue(chosen(book, Column.STATUS, number));
				cell(row, Column.SECTORS)
					.setCellValue((number == 2) ? "EDU;CUL" : chosen(book, Column.SECTORS, number));
				cell(row, Column.MEMBER_STATES)
					.setCellValue((number == 2) ? "MAR;EGY" : chosen(book, Column.MEMBER_STATES, number));
			}
			book.write(out);
		}
		return file;
	}

	private static XSSFCell cell(XSSFRow row, Column column) {
		XSSFCell cell = row.createCell(1 + column.ordinal());
		cell.setCellStyle(row.getSheet().getColumnStyle(1 + column.ordinal()));
		return cell;
	}

	/** What stands at a place, from 1, of the list to choose from. */
	private static String chosen(XSSFWorkbook book, Column column, int place) {
		String codes = book.getSheetAt(0)
			.getDataValidations()
			.stream()
			.filter((rule) -> rule.getRegions().getCellRangeAddresses()[0].getFirstColumn() == 1 + column.ordinal())
			.map((rule) -> rule.getValidationConstraint().getFormula1())
			.findFirst()
			.orElseThrow();
		CellReference first = new AreaReference(codes, book.getSpreadsheetVersion()).getFirstCell();
		return book.getSheet(first.getSheetName())
			.getRow(first.getRow() + place - 1)
			.getCell(first.getCol())
			.getStringCellValue();
	}

	private static IntakeFile taken(Path file) {
		try (Jobs jobs = Jobs.start(sample.database(), sample.settings())) {
			return jobs.facts().importFile(file, file.getFileName().toString(), false, (rows) -> {
			});
		}
	}

	/** Activities whose references begin so, in short. */
	private static List<String> stated(String prefix) {
		List<String> stated = new ArrayList<>();
		ActivityCells cells = new ActivityCells(Set.of("AFG", "MAR", "EGY", "AZE"), "USD");
		sample.database().read((dsl) -> {
			new Activities(dsl).forEach(new Changes(dsl).latest(), null, null, (Activity activity) -> {
				if (activity.ref().toLowerCase(Locale.ROOT).startsWith(prefix + "-")) {
					List<String> all = cells.of(activity);
					stated.add(activity.ref().substring(prefix.length() + 1) + " " + all.get(Column.TYPE.ordinal())
							+ " " + all.get(Column.STATUS.ordinal()) + " " + all.get(Column.START_DATE.ordinal()) + " "
							+ all.get(Column.SECTORS.ordinal()) + " " + all.get(Column.MEMBER_STATES.ordinal()));
				}
			});
			return true;
		});
		return stated;
	}

}
