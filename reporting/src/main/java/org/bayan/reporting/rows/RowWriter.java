package org.bayan.reporting.rows;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.List;

import org.bayan.reporting.table.Value;

/**
 * Writes one row after the other to a stream. The table is complete once the writer is
 * closed; the stream stays open.
 */
public interface RowWriter extends Closeable {

	/**
	 * Writes a row.
	 * @param values one a column
	 * @throws UncheckedIOException if nobody takes it
	 */
	void add(List<Value> values);

}
