package org.bayan.reporting.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.FormulaGuard;
import org.bayan.reporting.text.Texts;

/**
 * CSV of RFC 4180 in UTF-8 with commas, see {@link PlainText}. No spreadsheet takes a
 * text for a formula.
 */
public final class CsvRowWriter implements RowWriter {

	private final List<Column> columns;

	private final PlainText plain;

	private final Writer writer;

	private final CsvWriter csv;

	private CsvRowWriter(List<Column> columns, Texts texts, Writer writer, LineDelimiter end) {
		this.columns = columns;
		this.plain = new PlainText(texts);
		this.writer = writer;
		this.csv = CsvWriter.builder().lineDelimiter(end).build(writer);
		this.csv.writeRecord(columns.stream().map(Column::label).map(FormulaGuard::guarded).toList());
	}

	/** Without a byte order mark, LF. */
	static CsvRowWriter forPrograms(List<Column> columns, Texts texts, OutputStream out) {
		return new CsvRowWriter(columns, texts, writer(out), LineDelimiter.LF);
	}

	/**
	 * With a byte order mark, because Excel reads Arabic as Latin without one, and CR LF.
	 */
	public static CsvRowWriter forReaders(List<Column> columns, Texts texts, OutputStream out) throws IOException {
		Writer writer = writer(out);
		writer.write('\ufeff');
		return new CsvRowWriter(columns, texts, writer, LineDelimiter.CRLF);
	}

	/** Writes a whole table for readers and leaves the stream open. */
	public static void write(ReportTable table, Texts texts, OutputStream out) throws IOException {
		try (CsvRowWriter rows = forReaders(table.columns(), texts, out)) {
			table.rows().forEach((line) -> rows.add(line.values()));
		}
	}

	@Override
	public void add(List<Value> values) {
		List<String> fields = new ArrayList<>(this.columns.size());
		for (int i = 0; i < this.columns.size(); i++) {
			String text = this.plain.of(values.get(i), this.columns.get(i).kind());
			fields.add((values.get(i) instanceof Value.Words) ? FormulaGuard.guarded(text) : text);
		}
		this.csv.writeRecord(fields);
	}

	@Override
	public void close() throws IOException {
		this.csv.flush();
		this.writer.flush();
	}

	private static Writer writer(OutputStream out) {
		return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
	}

}
