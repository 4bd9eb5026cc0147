package org.bayan.batch.reference;

import java.util.List;
import java.util.Set;

import org.bayan.batch.table.HeaderRule;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file of reference data.
 *
 * @param key the column by which it is known
 * @param columns the other columns of its kind
 */
record ReferenceHeader(String key, List<String> columns) implements HeaderRule {

	@Override
	public @Nullable String column(String header) {
		String column = ReferenceRows.plain(header);
		return (column.equals(this.key) || this.columns.contains(column)) ? column : null;
	}

	/** A header that lacks a column is one, about which there is a better sentence. */
	@Override
	public boolean isComplete(Set<String> found) {
		return found.contains(this.key);
	}

	@Override
	public boolean isOfOneRow(String column) {
		return column.equals(this.key);
	}

	@Override
	public boolean isReference(String column) {
		return column.equals(this.key);
	}

	/** A second sheet may be an older list: only the first is read. */
	@Override
	public boolean isOverSheets() {
		return false;
	}

}
