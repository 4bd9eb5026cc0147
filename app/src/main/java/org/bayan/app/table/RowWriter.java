package org.bayan.app.table;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes one row after the other; complete once it is closed. */
public sealed interface RowWriter extends AutoCloseable permits CsvRows, XlsxRows, JsonRows {

	/**
	 * Writes a row.
	 * @param values one a column; null where nothing is known
	 */
	void write(List<? extends @Nullable String> values) throws IOException;

	@Override
	void close() throws IOException;

}
