package org.bayan.db.intake;

import java.util.List;
import java.util.UUID;

import org.bayan.domain.intake.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that was not taken in.
 *
 * @param number the sheet's row, or the line on which a CSV record begins
 * @param ref the activity it names; null where it has no usable reference
 * @param content the same for rows of one file with the same cells
 * @param column the column at fault, as interface.md names it; null where it is the row
 * @param value the value as written
 * @param reason the stable reason code
 * @param arguments what else the reason's sentence names
 * @param further its further errors
 */
public record RejectedRow(long number, @Nullable String ref, UUID content, @Nullable String column,
		@Nullable String value, String reason, List<String> arguments, List<Rejection> further) {

}
