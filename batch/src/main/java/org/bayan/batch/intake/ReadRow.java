package org.bayan.batch.intake;

import java.util.UUID;

import org.bayan.batch.table.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file beside what is known.
 *
 * @param source the row as it is written
 * @param ref the reference of its activity as it is compared; empty where it has none
 * @param known the sum of what the activity's newest version says; null if none is known
 */
record ReadRow(SourceRow source, String ref, @Nullable UUID known) {

}
