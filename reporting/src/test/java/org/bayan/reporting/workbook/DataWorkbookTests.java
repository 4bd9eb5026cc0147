package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.MoneyReports;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The flat workbook, read by another library and added up as its reader would. */
class DataWorkbookTests {

	private final PeriodReport report = MoneyReports.of("2022");

	@Test
	void sumsOfTheFlagsCountActivitiesAsTheReportDoes() throws IOException {
		List<Map<String, Object>> rows = rows(Language.EN);
		assertThat(sum(rows, "first")).isEqualByComparingTo("57");
		Map<Object, BigDecimal> places = sums(rows, "place", "first-in-place");
		for (org.bayan.domain.figure.Row place : this.report.tables().places()) {
			assertThat(places.getOrDefault(place.code(), BigDecimal.ZERO)).as(place.code())
				.isEqualByComparingTo(new BigDecimal(place.now().activities().amount()));
		}
		Map<Object, BigDecimal> sectors = sums(rows, "sector-code", "first-in-sector");
		for (org.bayan.domain.figure.Row sector : this.report.tables().sectors()) {
			assertThat(sectors.getOrDefault(sector.code(), BigDecimal.ZERO)).as(sector.code())
				.isEqualByComparingTo(new BigDecimal(sector.now().activities().amount()));
		}
	}

	@Test
	void weightsMoneyAndParticipantsAddUpToTheTotals() throws IOException {
		List<Map<String, Object>> rows = rows(Language.FR);
		assertThat(sum(rows, "weight")).isEqualByComparingTo("57");
		assertThat(sum(rows, "participants")).isEqualByComparingTo("885");
		// 57 budgets: 1,000.01 + 2,000.01 + ... = 57 * 58 / 2 thousand and 57 cents.
		assertThat(sum(rows, "budget")).isEqualByComparingTo("1653000.57");
		assertThat(sum(rows, "expenditure")).isEqualByComparingTo("1487815.71");
		Map<Object, BigDecimal> sectors = sums(rows, "sector-code", "budget");
		for (org.bayan.domain.figure.Row sector : this.report.tables().sectors()) {
			assertThat(sectors.getOrDefault(sector.code(), BigDecimal.ZERO)).as(sector.code())
				.isEqualByComparingTo(new BigDecimal(sector.now().of(Measure.BUDGET).amount(), 2));
		}
	}

	@Test
	void aNonMemberKeepsItsNameAndCountsOutside() throws IOException {
		assertThat(rows(Language.EN)).filteredOn((row) -> "EXT".equals(row.get("place")))
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(row.get("member")).isEqualTo(BigDecimal.ZERO))
			.allSatisfy((row) -> assertThat(row.get("country")).isNotEqualTo("EXT"));
		assertThat(this.report.tables().others()).anyMatch((row) -> row.kind() == RowKind.OUTSIDE);
	}

	@ParameterizedTest
	@EnumSource
	void everyColumnIsExplained(Language language) throws IOException {
		try (ReadableWorkbook workbook = read(language)) {
			List<Row> explained = workbook.getSheets().skip(1).findFirst().orElseThrow().read();
			for (Column column : new Tables(this.report, Texts.in(language)).data().columns()) {
				assertThat(explained).as(column.key())
					.anySatisfy((row) -> assertThat(row.getCell(1).getText()).isEqualTo(column.label()))
					.allSatisfy((row) -> assertThat(row).isNotNull());
			}
		}
	}

	@Test
	void rowsBeyondWhatASheetHoldsGoOnInFurtherSheets() throws IOException {
		List<Row> whole;
		try (ReadableWorkbook workbook = read(Language.EN)) {
			whole = workbook.getFirstSheet().read();
		}
		int rows = whole.size() - 1;
		int most = Math.ceilDiv(rows, 3) + 1;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new DataWorkbook(this.report, Texts.in(Language.EN), most).write(out);
		List<String> found = new ArrayList<>();
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("data", "data (2)", "data (3)",
					"Columns");
			for (String name : List.of("data", "data (2)", "data (3)")) {
				List<Row> part = workbook.findSheet(name).orElseThrow().read();
				assertThat(part).hasSize(1 + (name.equals("data (3)") ? rows - 2 * most : most));
				assertThat(written(part.getFirst())).isEqualTo(written(whole.getFirst()));
				part.stream().skip(1).map(DataWorkbookTests::written).forEach(found::add);
			}
			assertThat(workbook.findSheet("Columns").orElseThrow().read())
				.anySatisfy((row) -> assertThat(row.getCellText(1)).isEqualTo("Excel takes " + most
						+ "\u00a0rows a sheet, so the rows stand on 3\u00a0sheets, from “data” to “data (3)”, with the same"
						+ " columns: add up all of them."));
		}
		assertThat(found).isEqualTo(whole.stream().skip(1).map(DataWorkbookTests::written).toList());
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getTable("data_2").getEndRowIndex()).isEqualTo(most);
			assertThat(workbook.getTable("data_3").getEndRowIndex()).isEqualTo(rows - 2 * most);
		}
	}

	private static String written(Row row) {
		return row.stream().map((cell) -> (cell == null) ? "" : cell.getRawValue()).toList().toString();
	}

	@Test
	void theHeadingsDifferSoThatExcelTakesTheTable() {
		for (Language language : Language.values()) {
			assertThat(new Tables(this.report, Texts.in(language)).data().columns()).extracting(Column::label)
				.doesNotHaveDuplicates();
			assertThat(new Tables(this.report, Texts.in(language)).activities().columns()).extracting(Column::label)
				.doesNotHaveDuplicates();
		}
	}

	private ReadableWorkbook read(Language language) throws IOException {
		return new ReadableWorkbook(new ByteArrayInputStream(WrittenWorkbook.data(this.report, language).bytes()));
	}

	/** The rows by the keys of the columns. */
	private List<Map<String, Object>> rows(Language language) throws IOException {
		List<Column> columns = new Tables(this.report, Texts.in(language)).data().columns();
		try (ReadableWorkbook workbook = read(language)) {
			List<Row> rows = workbook.getFirstSheet().read();
			assertThat(rows.getFirst().stream().map(Cell::getText))
				.containsExactlyElementsOf(columns.stream().map(Column::label).toList());
			return rows.stream().skip(1).map((row) -> {
				Map<String, Object> values = new HashMap<>();
				for (int i = 0; i < columns.size(); i++) {
					Cell cell = row.getCell(i);
					if (cell.getType() == CellType.NUMBER) {
						values.put(columns.get(i).key(), new BigDecimal(cell.getRawValue()));
					}
					else if (cell.getType() == CellType.STRING) {
						values.put(columns.get(i).key(), cell.getText());
					}
				}
				return values;
			}).toList();
		}
	}

	private static BigDecimal sum(List<Map<String, Object>> rows, String key) {
		return rows.stream()
			.map((row) -> (BigDecimal) row.getOrDefault(key, BigDecimal.ZERO))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Map<Object, BigDecimal> sums(List<Map<String, Object>> rows, String by, String key) {
		Map<Object, BigDecimal> sums = new HashMap<>();
		rows.forEach((row) -> sums.merge(row.getOrDefault(by, ""), (BigDecimal) row.getOrDefault(key, BigDecimal.ZERO),
				BigDecimal::add));
		return sums;
	}

}
