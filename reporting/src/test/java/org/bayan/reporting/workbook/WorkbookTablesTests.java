package org.bayan.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every table of the record stands in the workbook, value by value. */
class WorkbookTablesTests {

	@ParameterizedTest
	@CsvSource({ "2022,EN", "2022,AR", "2025-05,FR", "2025-Q2,AR", "2027,EN" })
	void everyTableIsReadBackAsItIsDefined(String period, Language language) throws IOException {
		PeriodReport report = SampleReports.of(period);
		Texts texts = Texts.in(language);
		Tables tables = new Tables(report, texts);
		boolean any = report.tables().total().now().activities().count() > 0;
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(ReportWorkbookTests.write(report, language)))) {
			assertThat(workbook.getSheets().map(Sheet::getName))
				.containsExactlyElementsOf(new ReportWorkbook(report, texts).sheetNames());
			found(workbook, "summary", tables.headlinesOfPeriod(), texts);
			if (report.head().yearToDate().isPresent()) {
				found(workbook, "summary", tables.headlinesToDate(), texts);
			}
			found(workbook, "states", tables.states(), texts);
			found(workbook, "groups", tables.groups(), texts);
			found(workbook, "sectors", tables.sectors(), texts);
			for (String of : List.of("column.state", "column.sector")) {
				found(workbook, "coverage",
						tables.coverage()
							.where((line) -> line.values().getFirst().equals(new Value.Words(texts.get(of))))
							.select(List.of("name", "code", "age", "latest")),
						texts);
			}
			if (any) {
				List<String> inner = tables.matrix().columns().stream().skip(2).map(Column::key).toList();
				found(workbook, "matrix", tables.matrix().select(inner.subList(0, 1)), texts);
				found(workbook, "activities", tables.activities(), texts);
				found(workbook, "trend", tables.trend(), texts);
				for (ReportTable tally : List.of(tables.types(), tables.modalities(), tables.hosts())) {
					found(workbook, "types", tally.where((line) -> line.total() || says(line)), texts);
				}
			}
		}
	}

	private static boolean says(ReportTable.Line line) {
		return line.values()
			.stream()
			.anyMatch((value) -> value instanceof Value.Figure figure && figure.cell().state() == CellState.VALUE);
	}

	/** Finds the table by its headings and compares every cell beneath them. */
	private static void found(ReadableWorkbook workbook, String key, ReportTable table, Texts texts)
			throws IOException {
		List<Row> rows = workbook.findSheet(texts.get("sheet." + key)).orElseThrow().read();
		List<String> labels = table.columns().stream().map(Column::label).toList();
		for (int at = 0; at < rows.size(); at++) {
			for (int from = 1; from + labels.size() <= rows.get(at).getCellCount(); from++) {
				if (texts(rows.get(at), from, labels.size()).equals(labels) && rows.size() > at + table.rows().size()
						&& compared(rows, at, from, table, texts)) {
					return;
				}
			}
		}
		throw new AssertionError("no table " + table.name() + " " + labels + " on " + key);
	}

	private static List<String> texts(Row row, int from, int length) {
		return IntStream.range(from, from + length)
			.mapToObj((i) -> row.getOptionalCell(i).map(Cell::getText).orElse(""))
			.toList();
	}

	private static boolean compared(List<Row> rows, int header, int from, ReportTable table, Texts texts) {
		for (int i = 0; i < table.rows().size(); i++) {
			for (int column = 0; column < table.columns().size(); column++) {
				Object read = rows.get(header + 1 + i)
					.getOptionalCell(from + column)
					.map(WorkbookTablesTests::read)
					.orElse(null);
				Object expected = expected(table, i, column, texts);
				// Tables of one sheet may share their headings: then the first column
				// tells.
				if (column == 0 && i == 0 && !Objects.equals(read, expected)) {
					return false;
				}
				assertThat(read).as(table.name() + " row " + i + " column " + column).isEqualTo(expected);
			}
		}
		return true;
	}

	static @Nullable Object expected(ReportTable table, int row, int column, Texts texts) {
		return switch (table.rows().get(row).values().get(column)) {
			case Value.Words words when table.columns().get(column).key().equals("source") ->
				words.text().isEmpty() ? null : "Source";
			case Value.Words words -> words.text().isEmpty() ? null : words.text();
			case Value.Day day -> whole(BigDecimal.valueOf(day.date().toEpochDay() + 25_569));
			case Value.Month month -> whole(BigDecimal.valueOf(month.date().toEpochDay() + 25_569));
			case Value.Year year -> whole(BigDecimal.valueOf(year.date().toEpochDay() + 25_569));
			case Value.Amount amount -> whole(amount.amount());
			case Value.Signed signed -> plain(signed.number(), table.columns().get(column).kind());
			case Value.SignedMoney signed -> plain(signed.number(), Column.Kind.MONEY);
			case Value.Money money -> plain(money.cell().amount(), Column.Kind.MONEY);
			case Value.Figure figure -> switch (figure.cell().state()) {
				case VALUE, ZERO -> plain(figure.cell().amount(), table.columns().get(column).kind());
				case NO_DATA -> "…";
				case NOT_APPLICABLE -> texts.get("sign.not-applicable");
			};
		};
	}

	private static BigDecimal plain(BigInteger number, Column.Kind kind) {
		return whole(new BigDecimal(number, kind.places()));
	}

	private static BigDecimal whole(BigDecimal number) {
		return (number.signum() == 0) ? BigDecimal.ZERO : number.stripTrailingZeros();
	}

	static @Nullable Object read(Cell cell) {
		return switch (cell.getType()) {
			case NUMBER -> whole(new BigDecimal(cell.getRawValue()));
			case FORMULA -> whole(new BigDecimal(cell.getRawValue()));
			case STRING ->
				cell.getText().isEmpty() ? null : cell.getText().equals("المصدر") ? "Source" : cell.getText();
			case EMPTY -> null;
			default -> throw new AssertionError(cell.getType() + " " + cell);
		};
	}

}
