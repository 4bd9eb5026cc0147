package org.bayan.batch.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.batch.row.Checked;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.template.ActivityTemplate;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The template as it is given out, filled in as spreadsheets do, and read. */
class FilledTemplateTests {

	private static final List<MemberState> STATES = List.of(state("MAR"), state("EGY"), state("SAU"));

	private static final List<Sector> SECTORS = List.of(sector("EDU"), sector("CUL"));

	/** Where the first row goes, from 0. */
	private static final int FIRST = 6;

	@TempDir
	Path folder;

	private static MemberState state(String code) {
		return new MemberState(code, null, new Names(code, code, code), null, null);
	}

	private static Sector sector(String code) {
		return new Sector(code, "sector", new Names(code, code, code));
	}

	/** The template, after somebody did something with it. */
	private Path template(Language language, Change change) throws IOException {
		Path file = this.folder.resolve("template.xlsx");
		try (OutputStream out = Files.newOutputStream(file)) {
			ActivityTemplate.write(new Names("O", "O", "O"), STATES, SECTORS, Texts.in(language), out);
		}
		XSSFWorkbook book;
		try (InputStream in = Files.newInputStream(file)) {
			book = new XSSFWorkbook(in);
		}
		try (book; OutputStream out = Files.newOutputStream(file)) {
			change.in(book);
			book.write(out);
		}
		return file;
	}

	private interface Change {

		void in(XSSFWorkbook book);

	}

	/** Writes a cell as one does who types into it, in the look of its column. */
	private static XSSFCell cell(XSSFSheet sheet, int row, Column column) {
		XSSFRow at = (sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row);
		XSSFCell cell = at.createCell(1 + column.ordinal());
		cell.setCellStyle(sheet.getColumnStyle(1 + column.ordinal()));
		return cell;
	}

	/** The value of that place in the list of a column's cells. */
	private static String chosen(XSSFWorkbook book, Column column, int place) {
		for (XSSFDataValidation rule : book.getSheetAt(0).getDataValidations()) {
			if (rule.getRegions().getCellRangeAddresses()[0].getFirstColumn() == 1 + column.ordinal()) {
				CellReference code = new AreaReference(rule.getValidationConstraint().getFormula1(),
						book.getSpreadsheetVersion())
					.getAllReferencedCells()[place];
				return book.getSheet(code.getSheetName()).getRow(code.getRow()).getCell(code.getCol()).toString();
			}
		}
		throw new IllegalArgumentException(column.code());
	}

	private static void fill(XSSFWorkbook book) {
		XSSFSheet sheet = book.getSheetAt(0);
		for (int i = 0; i < 3; i++) {
			int row = FIRST + i;
			cell(sheet, row, Column.ACTIVITY_REF).setCellValue("0070" + i);
			cell(sheet, row, Column.TITLE_EN).setCellValue("Title " + i);
			cell(sheet, row, Column.START_DATE).setCellValue(LocalDate.of(2027, 5, 1 + i));
			for (Column column : List.of(Column.TYPE, Column.STATUS, Column.MODALITY, Column.SECTORS,
					Column.MEMBER_STATES)) {
				cell(sheet, row, column).setCellValue(chosen(book, column, i % 2));
			}
		}
		cell(sheet, FIRST, Column.DATE_PRECISION).setCellValue(chosen(book, Column.DATE_PRECISION, 1));
		cell(sheet, FIRST + 1, Column.END_DATE).setCellValue(LocalDate.of(2027, 5, 9));
		cell(sheet, FIRST + 1, Column.SECTORS).setCellValue("CUL:60;EDU:40");
		cell(sheet, FIRST + 1, Column.HOST_COUNTRY).setCellValue(chosen(book, Column.HOST_COUNTRY, 0));
		cell(sheet, FIRST + 2, Column.OTHER_COUNTRIES).setCellValue("FRA;JPN");
		cell(sheet, FIRST + 2, Column.PARTICIPANTS).setCellValue(1200);
		cell(sheet, FIRST + 2, Column.WOMEN).setCellValue(700);
		cell(sheet, FIRST + 2, Column.BUDGET).setCellValue(18500.5);
		cell(sheet, FIRST + 2, Column.CURRENCY).setCellValue("EUR");
	}

	/** What is read, a line an activity or rejection: the cells that are not empty. */
	private static List<String> read(Path path) throws Exception {
		List<String> read = new ArrayList<>();
		ActivityCells cells = new ActivityCells(Set.of("MAR", "EGY", "SAU"), "USD");
		try (ActivityFile file = ActivityFile.open(path, "template.xlsx")) {
			assertThat(file.columns().present()).containsExactly(Column.values());
			assertThat(file.columns().unknown()).isEmpty();
			assertThat(file.headerRow()).isEqualTo(FIRST);
			RowCheck check = new RowCheck(file.columns(), Lists.of(STATES, SECTORS, "USD"));
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				read.add(switch (check.check(row, null)) {
					case Checked.Accepted accepted -> {
						Map<String, String> stated = new TreeMap<>();
						List<String> values = cells.of(accepted.activity());
						for (int i = 0; i < values.size(); i++) {
							if (!values.get(i).isEmpty()) {
								stated.put(ActivityCells.HEADER.get(i), values.get(i));
							}
						}
						yield stated.toString();
					}
					case Checked.Rejected rejected -> "rejected " + rejected.rejection();
				});
			}
		}
		return read;
	}

	private static List<String> notRead(Path path) throws UnreadableFile {
		try (ActivityFile file = ActivityFile.open(path, "template.xlsx")) {
			return file.sheetsNotRead();
		}
	}

	@ParameterizedTest
	@EnumSource
	void anEmptyTemplateIsAFileWithoutRows(Language language) throws Exception {
		Path path = template(language, (book) -> {
		});
		Texts texts = Texts.in(language);
		assertThat(read(path)).isEmpty();
		assertThat(notRead(path)).containsExactly(texts.get("sheet.columns"), texts.get("template.codes"),
				texts.get("template.example"));
	}

	@ParameterizedTest
	@EnumSource
	void whatIsFilledInIsReadAndNothingElse(Language language) throws Exception {
		assertThat(read(template(language, FilledTemplateTests::fill))).containsExactly(
				"{activity_ref=00700, date_precision=month, member_states=MAR:100, modality=in-person, sectors=EDU:100, "
						+ "start_date=2027-05-01, status=planned, title_en=Title 0, type=meeting}",
				"{activity_ref=00701, date_precision=day, end_date=2027-05-09, host_country=ABW, member_states=EGY:100, "
						+ "modality=online, sectors=CUL:60;EDU:40, start_date=2027-05-02, status=ongoing, "
						+ "title_en=Title 1, type=workshop}",
				"{activity_ref=00702, budget=18500.50, currency=EUR, date_precision=day, member_states=MAR:33.34, "
						+ "modality=in-person, other_countries=FRA:33.33;JPN:33.33, participants=1200, "
						+ "sectors=EDU:100, start_date=2027-05-03, status=planned, title_en=Title 2, type=meeting, "
						+ "women=700}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Example", "Beispiel", "It's one", "A!B", "'" })
	void theExampleIsNeverReadWhateverItIsCalled(String name) throws Exception {
		Path path = template(Language.EN, (book) -> {
			fill(book);
			book.setSheetOrder("Example", 0);
			book.setSheetName(0, name.equals("'") ? "x'y''z" : name);
		});
		assertThat(read(path)).hasSize(3).allMatch((row) -> row.startsWith("{activity_ref=0070"));
		assertThat(notRead(path)).hasSize(3);
	}

	@Test
	void aCopyOfTheExampleHasItsNameAndIsNotReadEither() throws Exception {
		Path path = template(Language.EN, (book) -> {
			XSSFSheet copy = book.cloneSheet(3, "Copy");
			XSSFName name = book.createName();
			name.setSheetIndex(book.getSheetIndex(copy));
			name.setNameName("BAYAN_EXAMPLE");
			name.setRefersToFormula("Copy!$A$1");
		});
		assertThat(read(path)).isEmpty();
		assertThat(notRead(path)).containsExactly("Columns", "Codes", "Example", "Copy");
	}

	@Test
	void withTheExampleAloneThereIsNoTable() throws Exception {
		Path path = template(Language.EN, (book) -> {
			for (String sheet : Arrays.asList("Activities", "Columns", "Codes")) {
				book.removeSheetAt(book.getSheetIndex(sheet));
			}
		});
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> read(path))
			.satisfies((ex) -> assertThat(ex.fault()).isEqualTo(FileFault.NO_HEADER));
	}

	@Test
	void aNameThatPointsNowhereLeavesNothingOut() throws Exception {
		Path path = template(Language.EN, (book) -> {
			fill(book);
			book.removeSheetAt(3);
			requireNonNull(book.getName("bayan_example")).setRefersToFormula("#REF!");
		});
		assertThat(read(path)).hasSize(3);
	}

}
