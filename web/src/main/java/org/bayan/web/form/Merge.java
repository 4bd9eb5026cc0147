package org.bayan.web.form;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bayan.domain.intake.Column;
import org.jspecify.annotations.Nullable;

/**
 * A three-way merge of an activity that two people changed at once.
 *
 * @param cells what stands in the form: what its writer changed, else what others did
 * @param conflicts columns that both changed, to different values; the form has the
 * writer's
 * @param taken columns that others alone changed
 */
record Merge(Map<Column, String> cells, Set<Column> conflicts, Set<Column> taken) {

	/**
	 * Of what the form was opened at, what is known now and what was written.
	 * @param base null where it is not known: then all that differs is a conflict
	 */
	static Merge of(@Nullable Map<Column, String> base, Map<Column, String> theirs, Map<Column, String> mine) {
		Merge merge = new Merge(new EnumMap<>(mine), EnumSet.noneOf(Column.class), EnumSet.noneOf(Column.class));
		for (Column column : Column.values()) {
			String written = mine.getOrDefault(column, "").strip();
			String now = theirs.getOrDefault(column, "");
			String before = (base != null) ? base.getOrDefault(column, "") : null;
			if (written.equals(now) || now.equals(before)) {
				continue;
			}
			if (Objects.equals(written, before)) {
				merge.cells.put(column, now);
				merge.taken.add(column);
			}
			else {
				merge.conflicts.add(column);
			}
		}
		return merge;
	}

}
