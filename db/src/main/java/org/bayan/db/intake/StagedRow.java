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
 */
public record StagedRow(long number, Activity activity, @Nullable UUID known) {

}
