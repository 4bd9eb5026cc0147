package org.bayan.db.intake;

import org.bayan.domain.activity.Activity;

/**
 * An accepted row of a file.
 *
 * @param number the sheet's row, or the line on which a CSV record begins
 * @param activity the activity that results from it
 */
public record StagedRow(long number, Activity activity) {

}
