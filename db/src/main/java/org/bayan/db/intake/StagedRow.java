package org.bayan.db.intake;

import java.util.UUID;

import org.bayan.domain.activity.Activity;
import org.jspecify.annotations.Nullable;

/**
 * An accepted row of a file.
 *
 * @param number the sheet's row, or the line on which a CSV record begins
 * @param activity the activity that results from it
 * @param known the sum of what the activity's newest version says; null if none is known
 * @param left whether the activity is to stay as it is known, whatever that is
 */
public record StagedRow(long number, Activity activity, @Nullable UUID known, boolean left) {

	/** A row that is taken in. */
	public StagedRow(long number, Activity activity, @Nullable UUID known) {
		this(number, activity, known, false);
	}

	/** A row whose activity is to stay as it is known. */
	public static StagedRow left(long number, Activity activity) {
		return new StagedRow(number, activity, null, true);
	}

}
