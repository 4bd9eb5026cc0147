package org.bayan.batch.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows under a header, of either format. */
sealed interface RowStream extends AutoCloseable permits CsvRows, SheetRows {

	List<String> header();

	long headerRow();

	@Nullable SourceRow next() throws UnreadableFile;

	@Override
	void close();

}
