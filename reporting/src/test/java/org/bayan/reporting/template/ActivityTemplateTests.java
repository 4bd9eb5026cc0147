package org.bayan.reporting.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.language.Language;
import org.bayan.domain.reference.Countries;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

class ActivityTemplateTests {

	private static final Names ORGANISATION = new Names("Organisation", "Organisation", "منظمة");

	private static final List<MemberState> STATES = List.of(state("MAR", "Morocco", "Maroc", "المغرب"),
			state("EGY", "Egypt", "Égypte", "مصر"), state("XKX", "Kosovo", "Kosovo", "كوسوفو"));

	private static final List<Sector> SECTORS = List.of(sector("EDU", "Education", "Éducation", "التربية"),
			sector("CUL", "Culture", "Culture", "الثقافة"));

	/** The row of the headings and, below it, the first to be filled in, from 0. */
	private static final int HEADER = 5;

	private static MemberState state(String code, String en, String fr, String ar) {
		return new MemberState(code, null, new Names(en, fr, ar), null, null);
	}

	private static Sector sector(String code, String en, String fr, String ar) {
		return new Sector(code, "sector", new Names(en, fr, ar));
	}

	private static byte[] bytes(Language language) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ActivityTemplate.write(ORGANISATION, STATES, SECTORS, Texts.in(language), out);
		return out.toByteArray();
	}

	private static XSSFWorkbook book(Language language) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes(language)));
	}

	private static List<String> row(XSSFSheet sheet, int row) {
		List<String> texts = new ArrayList<>();
		for (Cell cell : sheet.getRow(row)) {
			texts.add(cell.getStringCellValue());
		}
		return texts;
	}

	/** The rules of the sheet that is filled in, by the column's code. */
	private static Map<String, XSSFDataValidation> rules(XSSFWorkbook book) {
		Map<String, XSSFDataValidation> rules = new TreeMap<>();
		XSSFSheet sheet = book.getSheetAt(0);
		for (XSSFDataValidation rule : sheet.getDataValidations()) {
			var cells = rule.getRegions().getCellRangeAddresses()[0];
			assertThat(List.of(cells.getFirstRow(), cells.getLastRow())).containsExactly(HEADER + 1, 1_048_575);
			rules.put(sheet.getRow(HEADER).getCell(cells.getFirstColumn()).getStringCellValue(), rule);
		}
		return rules;
	}

	private static List<String> codes(XSSFWorkbook book, XSSFDataValidation rule) {
		AreaReference area = new AreaReference(rule.getValidationConstraint().getFormula1(),
				book.getSpreadsheetVersion());
		return Arrays.stream(area.getAllReferencedCells())
			.map((cell) -> book.getSheet(cell.getSheetName())
				.getRow(cell.getRow())
				.getCell(cell.getCol())
				.getStringCellValue())
			.toList();
	}

	@ParameterizedTest
	@EnumSource
	void theHeadingsAreTheColumnsOfAnActivitiesFileUnderTheReadersNames(Language language) throws IOException {
		try (XSSFWorkbook book = book(language)) {
			XSSFSheet sheet = book.getSheetAt(0);
			Texts texts = Texts.in(language);
			assertThat(row(sheet, HEADER)).isEqualTo(ActivityCells.HEADER);
			assertThat(row(sheet, 3)).first().asString().contains(texts.number(HEADER + 1));
			assertThat(sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0).getRightToLeft())
				.isEqualTo(language.rightToLeft());
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (HEADER + 1));
			for (Column column : Column.values()) {
				int at = 1 + column.ordinal();
				String name = texts.get("field." + column.code());
				assertThat(sheet.getRow(HEADER - 1).getCell(at).getStringCellValue()).startsWith(name + " · ");
				assertThat(sheet.getRow(HEADER).getCell(at).getCellComment().getString().getString())
					.startsWith(name + " · ")
					.contains(texts.get("template.column.example") + (language == Language.FR ? "\u00a0: " : ": "))
					.doesNotEndWith(": ");
			}
			assertThat(sheet.getLastRowNum()).isEqualTo(HEADER);
		}
	}

	@Test
	void cellsOfDaysAreDaysAndOfReferencesTexts() throws IOException {
		try (XSSFWorkbook book = book(Language.EN)) {
			XSSFSheet sheet = book.getSheetAt(0);
			Map<Column, String> formats = new TreeMap<>();
			for (Column column : List.of(Column.ACTIVITY_REF, Column.START_DATE, Column.END_DATE, Column.PARTICIPANTS,
					Column.PART_OF)) {
				formats.put(column, sheet.getColumnStyle(1 + column.ordinal()).getDataFormatString());
			}
			assertThat(formats).isEqualTo(Map.of(Column.ACTIVITY_REF, "@", Column.START_DATE, "yyyy-mm-dd",
					Column.END_DATE, "yyyy-mm-dd", Column.PARTICIPANTS, "#,##0;\u2212#,##0;0", Column.PART_OF, "@"));
		}
	}

	@ParameterizedTest
	@EnumSource
	void theListsAreExactlyTheCodesThatAnImportKnows(Language language) throws IOException {
		try (XSSFWorkbook book = book(language)) {
			Map<String, List<String>> lists = new TreeMap<>();
			List<String> open = new ArrayList<>();
			rules(book).forEach((column, rule) -> {
				if (rule.getValidationConstraint().getValidationType() == ValidationType.LIST) {
					lists.put(column, codes(book, rule));
					assertThat(rule.getSuppressDropDownArrow()).as(column).isTrue();
					if (!rule.getShowErrorBox()) {
						open.add(column);
					}
				}
			});
			List<String> countries = new ArrayList<>(
					new TreeSet<>(Stream.concat(Countries.codes().stream(), Stream.of("XKX")).toList()));
			assertThat(lists)
				.isEqualTo(Map.of("type", Arrays.stream(ActivityType.values()).map(ActivityType::code).toList(),
						"status", Arrays.stream(ActivityStatus.values()).map(ActivityStatus::code).toList(), "modality",
						Arrays.stream(Modality.values()).map(Modality::code).toList(), "date_precision",
						Arrays.stream(DatePrecision.values()).map(DatePrecision::code).toList(), "sectors",
						List.of("EDU", "CUL"), "member_states", List.of("MAR", "EGY", "XKX"), "other_countries",
						countries, "host_country", countries));
			assertThat(open).containsExactly("member_states", "other_countries", "sectors");
		}
	}

	@ParameterizedTest
	@EnumSource
	void aRuleSaysWhatItWantsInAsManyWordsAsASpreadsheetTakes(Language language) throws IOException {
		try (XSSFWorkbook book = book(language)) {
			Map<String, XSSFDataValidation> rules = rules(book);
			assertThat(rules.keySet()).contains("start_date", "end_date", "participants", "women", "budget",
					"expenditure");
			rules.forEach((column, rule) -> {
				assertThat(rule.getShowPromptBox()).as(column).isTrue();
				assertThat(rule.getPromptBoxTitle().length()).as(column).isBetween(1, 32);
				assertThat(rule.getPromptBoxText().length()).as(column).isBetween(1, 255);
				if (rule.getShowErrorBox()) {
					assertThat(rule.getErrorBoxTitle().length()).as(column).isBetween(1, 32);
					assertThat(rule.getErrorBoxText().length()).as(column).isBetween(1, 225);
				}
			});
		}
	}

	@ParameterizedTest
	@EnumSource
	void theNamePointsAtThreeActivitiesThatSayTheyAreInvented(Language language) throws IOException {
		try (XSSFWorkbook book = book(language)) {
			XSSFSheet example = book.getSheetAt(3);
			assertThat(requireNonNull(book.getName("bayan_example")).getSheetName()).isEqualTo(example.getSheetName());
			assertThat(row(example, 2)).first().isEqualTo(Texts.in(language).get("template.example.finding"));
			assertThat(row(example, HEADER - 1)).isEqualTo(ActivityCells.HEADER);
			assertThat(example.getLastRowNum()).isEqualTo(HEADER + 2);
			for (int row = HEADER; row <= HEADER + 2; row++) {
				assertThat(example.getRow(row).getCell(2).getStringCellValue()).startsWith("Invented: ");
			}
			for (Column column : Column.values()) {
				assertThat(List.of(HEADER, HEADER + 1, HEADER + 2)).as(column.code())
					.anyMatch((row) -> !example.getRow(row).getCell(1 + column.ordinal()).toString().isEmpty());
			}
		}
	}

	@Test
	void codesStandBesideWhatTheyMean() throws IOException {
		try (XSSFWorkbook book = book(Language.AR)) {
			XSSFSheet codes = book.getSheetAt(2);
			assertThat(row(codes, 3)).containsExactly("الرمز", "النوع", "الرمز", "القطاعات", "الرمز", "الدول الأعضاء",
					"الرمز", "البلد المضيف");
			assertThat(row(codes, 5)).containsExactly("workshop", "ورشة عمل", "CUL", "الثقافة", "EGY", "مصر", "AFG",
					"أفغانستان");
		}
	}

	@Test
	void theSameReferenceDataMakeTheSameBytesWhereverAndWheneverTheyAreMade() throws IOException {
		TimeZone zone = TimeZone.getDefault();
		byte[] first = bytes(Language.FR);
		try {
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(bytes(Language.FR)).isEqualTo(first);
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void withoutReferenceDataThereIsNothingToChooseFromAndTheRestIsThere() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ActivityTemplate.write(ORGANISATION, List.of(), List.of(), Texts.in(Language.EN), out);
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(rules(book).keySet()).doesNotContain("sectors", "member_states").contains("type");
		}
	}

}
