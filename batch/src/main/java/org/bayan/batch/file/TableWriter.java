package org.bayan.batch.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.bayan.reporting.text.FormulaGuard;

/**
 * Writes rows of text, one after the other, so that {@link TableFile} reads the same
 * texts again and no spreadsheet takes one for a formula.
 */
public interface TableWriter extends AutoCloseable {

	/** UTF-8 without byte order mark, comma, LF. */
	static TableWriter csv(Path path) throws IOException {
		CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path, StandardCharsets.UTF_8);
		return new TableWriter() {

			@Override
			public void write(List<String> cells) {
				writer.writeRecord(cells.stream().map(FormulaGuard::guarded).toList());
			}

			@Override
			public void close() throws IOException {
				writer.close();
			}

		};
	}

	/** A workbook of as many sheets as the rows need. */
	static TableWriter workbook(Path path, boolean rightToLeft) throws IOException {
		return new WorkbookWriter(path, rightToLeft);
	}

	void write(List<String> cells) throws IOException;

	@Override
	void close() throws IOException;

}
