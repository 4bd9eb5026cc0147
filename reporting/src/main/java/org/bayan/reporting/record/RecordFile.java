package org.bayan.reporting.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import org.bayan.domain.record.WholeRecord;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.workbook.ListHeading;
import org.bayan.reporting.workbook.ListWorkbook;

/**
 * Writes a list of activities as they come, so that a million need the memory of a few.
 * CSV and workbook have the same rows in the same order.
 */
public final class RecordFile {

	/** The formats in which a list can be had. */
	public static final List<Format> FORMATS = List.of(Format.CSV, Format.XLSX);

	private RecordFile() {
	}

	/** {@code activities.csv} or {@code activities.xlsx}. */
	public static String name(Format format) {
		return RecordTable.NAME + "." + format.code();
	}

	/**
	 * Writes the file and leaves the stream open.
	 * @param heading stands above the rows of a workbook; a CSV file has none, as all of
	 * its rows are data
	 * @param rows hands every activity to whom it is given, in the order of the list
	 */
	public static void write(Format format, RecordTable table, ListHeading heading,
			Consumer<Consumer<WholeRecord>> rows, OutputStream out) throws IOException {
		try {
			if (format == Format.CSV) {
				try (CsvRowWriter csv = CsvRowWriter.forReaders(table.columns(), table.texts(), out)) {
					rows.accept((one) -> csv.add(table.line(one).values()));
				}
			}
			else {
				try (ListWorkbook book = new ListWorkbook(heading, table.columns(), table.read(), table.texts())) {
					rows.accept((one) -> add(book, table.line(one)));
					book.write(out);
				}
			}
		}
		catch (UncheckedIOException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	private static void add(ListWorkbook book, ReportTable.Line line) {
		try {
			book.add(line);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
