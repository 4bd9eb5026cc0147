package org.bayan.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.bayan.domain.figure.Cell;
import org.bayan.reporting.text.FormulaGuard;
import org.bayan.reporting.text.Texts;

/**
 * Writes rows as CSV, one as it comes: UTF-8 with a byte order mark, because Excel reads
 * Arabic as Latin without one; commas, CR LF. Numbers are plain digits, shares and
 * changes of them in per cent; a figure that is not known is empty, one that does not
 * apply says so.
 */
public final class CsvRows {

	private final List<Column> columns;

	private final Texts texts;

	private final Writer writer;

	private final CsvWriter csv;

	/** Writes the headings. */
	public CsvRows(List<Column> columns, Texts texts, OutputStream out) throws IOException {
		this.columns = columns;
		this.texts = texts;
		this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.writer.write('\ufeff');
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(this.writer);
		this.csv.writeRecord(columns.stream().map(Column::label).map(FormulaGuard::guarded).toList());
	}

	/**
	 * Writes a row.
	 * @throws UncheckedIOException if nobody takes it
	 */
	public void add(ReportTable.Line line) {
		List<String> fields = new ArrayList<>(this.columns.size());
		for (int i = 0; i < this.columns.size(); i++) {
			fields.add(field(line.values().get(i), this.columns.get(i).kind()));
		}
		this.csv.writeRecord(fields);
	}

	/** Hands on everything that was written and leaves the stream open. */
	public void flush() throws IOException {
		this.csv.flush();
		this.writer.flush();
	}

	private String field(Value value, Column.Kind kind) {
		return switch (value) {
			case Value.Words words -> FormulaGuard.guarded(words.text());
			case Value.Day day ->
				(kind == Column.Kind.MONTH) ? YearMonth.from(day.date()).toString() : day.date().toString();
			case Value.Month month -> month.date().toString();
			case Value.Amount amount -> amount.amount().toPlainString();
			case Value.Signed signed -> plain(signed.number(), kind);
			case Value.SignedMoney signed -> plain(signed.number(), Column.Kind.MONEY);
			case Value.Figure figure -> figure(figure.cell(), kind);
			case Value.Money money -> figure(money.cell(), Column.Kind.MONEY);
		};
	}

	private String figure(Cell cell, Column.Kind kind) {
		return switch (cell.state()) {
			case VALUE, ZERO -> plain(cell.amount(), kind);
			case NO_DATA -> "";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
		};
	}

	/** Amounts with their decimals, shares in per cent with two. */
	private static String plain(BigInteger number, Column.Kind kind) {
		return new BigDecimal(number, (kind.places() == 4) ? 2 : kind.places()).toPlainString();
	}

}
