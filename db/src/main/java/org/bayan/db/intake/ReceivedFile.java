package org.bayan.db.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file in the list of those that came.
 *
 * @param file what came of it
 * @param account key of who sent it; null: by a command on the host
 * @param trial number of the trial that it is or was taken in from; null: none
 * @param form reference of the activity where it was written in a form; null: it was not
 */
public record ReceivedFile(IntakeFile file, @Nullable String account, @Nullable Long trial, @Nullable String form) {

}
