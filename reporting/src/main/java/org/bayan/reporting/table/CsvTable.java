package org.bayan.reporting.table;

import java.io.IOException;
import java.io.OutputStream;

import org.bayan.reporting.text.Texts;

/** Writes a table as CSV; see {@link CsvRows}. */
public final class CsvTable {

	private CsvTable() {
	}

	/** Writes the table and leaves the stream open. */
	public static void write(ReportTable table, Texts texts, OutputStream out) throws IOException {
		CsvRows rows = new CsvRows(table.columns(), texts, out);
		table.rows().forEach(rows::add);
		rows.flush();
	}

}
