package org.bayan.db.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An activity that a file would bring or change.
 *
 * @param row the file's row
 * @param ref its reference
 * @param before facts by column of the activities file, as text; null where the activity
 * is not known
 * @param after the same as they would be
 */
public record TrialRow(long row, String ref, @Nullable Map<String, String> before, Map<String, String> after) {

	public TrialRow {
		before = (before != null) ? Map.copyOf(before) : null;
		after = Map.copyOf(after);
	}

}
