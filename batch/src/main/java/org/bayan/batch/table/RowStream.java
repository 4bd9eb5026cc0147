package org.bayan.batch.table;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows under a header, of either format. */
public interface RowStream extends AutoCloseable {

	List<String> header();

	long headerRow();

	/** Names of the sheets read, in their order; none of a file that has no sheets. */
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
