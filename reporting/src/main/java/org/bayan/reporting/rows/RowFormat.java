package org.bayan.reporting.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.bayan.reporting.table.Column;
import org.bayan.reporting.text.Texts;

/** In which a table goes to other programs. */
public enum RowFormat {

	CSV, XLSX, JSON;

	/** The format that a file's name ends with, or CSV. */
	public static RowFormat of(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		if (name.endsWith(".xlsx")) {
			return XLSX;
		}
		return name.endsWith(".json") ? JSON : CSV;
	}

	/**
	 * Begins a table with its headings.
	 * @param name of its sheet
	 */
	public RowWriter begin(String name, List<Column> columns, Texts texts, OutputStream out) throws IOException {
		return switch (this) {
			case CSV -> CsvRowWriter.forPrograms(columns, texts, out);
			case XLSX -> new XlsxRowWriter(name, columns, texts, out);
			case JSON -> new JsonRowWriter(columns, texts, out);
		};
	}

}
