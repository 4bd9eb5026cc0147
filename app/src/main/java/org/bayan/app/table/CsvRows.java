package org.bayan.app.table;

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
import org.bayan.reporting.text.FormulaGuard;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with LF, UTF-8 without a byte order mark, as programs read it. */
final class CsvRows implements RowWriter {

	private final List<ColumnHead> columns;

	private final Writer writer;

	private final CsvWriter csv;

	CsvRows(List<ColumnHead> columns, OutputStream out) throws IOException {
		this.columns = columns;
		this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(this.writer);
		this.csv.writeRecord(columns.stream().map((column) -> FormulaGuard.guarded(column.name())).toList());
	}

	@Override
	public void write(List<? extends @Nullable String> values) {
		List<String> fields = new ArrayList<>(values.size());
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i);
			boolean foreign = this.columns.get(i).kind() == ColumnHead.Kind.TEXT;
			fields.add((value == null) ? "" : foreign ? FormulaGuard.guarded(value) : value);
		}
		this.csv.writeRecord(fields);
	}

	@Override
	public void close() throws IOException {
		this.csv.flush();
		this.writer.flush();
	}

}
