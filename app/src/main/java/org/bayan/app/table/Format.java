package org.bayan.app.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** A file format of rows. */
public enum Format {

	CSV, XLSX, JSON;

	/** The format that a file's name ends with, or CSV. */
	public static Format of(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		if (name.endsWith(".xlsx")) {
			return XLSX;
		}
		return name.endsWith(".json") ? JSON : CSV;
	}

	/** Begins a table on a stream, which stays open. */
	public RowWriter begin(List<ColumnHead> columns, OutputStream out) throws IOException {
		return switch (this) {
			case CSV -> new CsvRows(columns, out);
			case XLSX -> new XlsxRows(columns, out);
			case JSON -> new JsonRows(columns, out);
		};
	}

}
