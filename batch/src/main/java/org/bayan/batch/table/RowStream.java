package org.bayan.batch.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows under a header, of either format. */
sealed interface RowStream extends AutoCloseable permits CsvRows, WorkbookRows {

	List<String> header();

	long headerRow();

	/** See {@link TableFile#rowNames()}. */
	default List<String> sheets() {
		return List.of();
	}

	default List<String> sheetsNotRead() {
		return List.of();
	}

	@Nullable SourceRow next() throws UnreadableFile;

	@Override
	void close();

}
