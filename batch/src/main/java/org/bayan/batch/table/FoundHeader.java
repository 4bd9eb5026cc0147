package org.bayan.batch.table;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A row that may be a header.
 *
 * @param row the row in which it stands
 * @param cells as written, without blank ones at the end
 * @param columns the columns that they mean
 * @param complete whether these are enough
 */
public record FoundHeader(long row, List<String> cells, Set<String> columns, boolean complete) {

	/** A row as a header; null if it cannot be one. */
	public static @Nullable FoundHeader of(SourceRow row, HeaderRule rule) {
		Set<String> columns = rule.columns(row.cells());
		if (!columns.contains(rule.key())) {
			return null;
		}
		int size = row.cells().size();
		while (size > 0 && Whitespace.isBlank(row.cells().get(size - 1))) {
			size--;
		}
		return new FoundHeader(row.number(), List.copyOf(row.cells().subList(0, size)), columns,
				rule.isComplete(columns));
	}

	/**
	 * Whether this would do better: a header that lacks a column gives its owner a better
	 * sentence than none, but the word alone in a text or a list is no header.
	 */
	public boolean isBetterThan(@Nullable FoundHeader other) {
		if (!this.complete && this.columns.size() < 2) {
			return false;
		}
		return other == null || (this.complete && !other.complete)
				|| (this.complete == other.complete && this.columns.size() > other.columns.size());
	}

}
