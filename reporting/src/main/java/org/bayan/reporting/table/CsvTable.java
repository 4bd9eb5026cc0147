package org.bayan.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.bayan.domain.report.Cell;
import org.bayan.reporting.text.FormulaGuard;
import org.bayan.reporting.text.Texts;

/**
 * Writes a table as CSV: UTF-8 with a byte order mark, because Excel reads Arabic as
 * Latin without one; commas, CR LF. Numbers are plain digits, shares and changes of them
 * in per cent; a figure that is not known is empty, one that does not apply says so.
 */
public final class CsvTable {

	private CsvTable() {
	}

	/** Writes the table and leaves the stream open. */
	public static void write(ReportTable table, Texts texts, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write('\ufeff');
		CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
		csv.writeRecord(table.columns().stream().map(Column::label).map(FormulaGuard::guarded).toList());
		for (ReportTable.Line line : table.rows()) {
			List<String> fields = new ArrayList<>();
			for (int i = 0; i < table.columns().size(); i++) {
				fields.add(field(line.values().get(i), table.columns().get(i).kind(), texts));
			}
			csv.writeRecord(fields);
		}
		csv.flush();
		writer.flush();
	}

	private static String field(Value value, Column.Kind kind, Texts texts) {
		return switch (value) {
			case Value.Words words -> FormulaGuard.guarded(words.text());
			case Value.Day day ->
				(kind == Column.Kind.MONTH) ? YearMonth.from(day.date()).toString() : day.date().toString();
			case Value.Signed signed -> plain(signed.number(), kind);
			case Value.SignedMoney signed -> plain(signed.number(), Column.Kind.MONEY);
			case Value.Figure figure -> figure(figure.cell(), kind, texts);
			case Value.Money money -> figure(money.cell(), Column.Kind.MONEY, texts);
		};
	}

	private static String figure(Cell cell, Column.Kind kind, Texts texts) {
		return switch (cell.state()) {
			case VALUE, ZERO -> plain(cell.amount(), kind);
			case NO_DATA -> "";
			case NOT_APPLICABLE -> texts.get("sign.not-applicable");
		};
	}

	/** Amounts with their decimals, shares in per cent with two. */
	private static String plain(BigInteger number, Column.Kind kind) {
		return new BigDecimal(number, (kind.places() == 4) ? 2 : kind.places()).toPlainString();
	}

}
