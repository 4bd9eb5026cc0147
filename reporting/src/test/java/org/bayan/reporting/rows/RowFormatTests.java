package org.bayan.reporting.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every byte of the same table as CSV for programs and for readers, and as JSON. */
class RowFormatTests {

	private static final List<Column> COLUMNS = List.of(new Column("text", "=Text, نص", Column.Kind.FOREIGN),
			new Column("n", "N", Column.Kind.AMOUNT), new Column("day", "Day", Column.Kind.DATE),
			new Column("month", "Month", Column.Kind.MONTH), new Column("money", "Money", Column.Kind.MONEY),
			new Column("share", "Share", Column.Kind.SHARE));

	private static final LocalDate DAY = LocalDate.of(2025, 5, 31);

	private static final List<List<Value>> ROWS = List.of(
			List.of(words("=1+1"), amount("-12345678901234567890.10"), new Value.Day(DAY), new Value.Day(DAY),
					new Value.Figure(Cell.of(-125)), new Value.Signed(BigInteger.valueOf(7059))),
			List.of(words("\"a\", b\n<c>/\\ مؤتمر 🍊"), amount("0.00"), new Value.Month(DAY), Value.NONE,
					new Value.Figure(Cell.NO_DATA), new Value.Figure(Cell.NOT_APPLICABLE)),
			List.of(words("@x\u0001"), Value.NONE, Value.NONE, words("-5"), new Value.Money(Cell.of(0)), Value.NONE));

	private static final String CSV = """
			"'=Text, نص",N,Day,Month,Money,Share
			'=1+1,-12345678901234567890.10,2025-05-31,2025-05,-1.25,70.59
			""\"a"", b
			<c>/\\ مؤتمر 🍊",0.00,2025-05-31,,,n/a
			'@x\u0001,,,-5,0.00,
			""";

	@Test
	void csvForProgramsHasNoMarkAndLinesAsUnixEndsThem() throws IOException {
		assertThat(written(RowFormat.CSV)).isEqualTo(CSV);
	}

	@Test
	void csvForReadersHasAMarkAndLinesAsWindowsEndsThem() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		CsvRowWriter.write(
				new ReportTable("t", COLUMNS,
						ROWS.stream().map((values) -> new ReportTable.Line(false, values)).toList()),
				Texts.in(Language.EN), out);
		assertThat(out.toString(StandardCharsets.UTF_8))
			.isEqualTo("\ufeff" + CSV.replace("\n", "\r\n").replace("b\r\n<", "b\n<"));
	}

	@Test
	void jsonHasAnObjectALineWithNumbersAsTheyAreAndNullWhereNothingIs() throws IOException {
		assertThat(written(RowFormat.JSON)).isEqualTo(
				"""
						[
						{"text":"=1+1","n":-12345678901234567890.10,"day":"2025-05-31","month":"2025-05","money":-1.25,"share":70.59},
						{"text":"\\"a\\", b\\n<c>/\\\\ مؤتمر \\uD83C\\uDF4A","n":0.00,"day":"2025-05-31","month":null,"money":null,"share":"n/a"},
						{"text":"@x\\u0001","n":null,"day":null,"month":"-5","money":0.00,"share":null}
						]
						""");
	}

	@Test
	void aTableWithoutRowsIsWhole() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RowFormat.JSON.begin("t", COLUMNS, Texts.in(Language.EN), out).close();
		assertThat(out).hasToString("[]\n");
		out.reset();
		RowFormat.CSV.begin("t", COLUMNS.subList(1, 2), Texts.in(Language.EN), out).close();
		assertThat(out).hasToString("N\n");
	}

	@ParameterizedTest
	@CsvSource({ "a.csv, CSV", "a.XLSX, XLSX", "a.json, JSON", "json, CSV", "'', CSV" })
	void theNameOfAFileDecides(String name, RowFormat format) {
		assertThat(RowFormat.of(name)).isEqualTo(format);
	}

	private static String written(RowFormat format) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (RowWriter rows = format.begin("t", COLUMNS, Texts.in(Language.EN), out)) {
			ROWS.forEach(rows::add);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

	private static Value amount(String number) {
		return new Value.Amount(new BigDecimal(number));
	}

}
