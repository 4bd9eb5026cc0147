package org.bayan.db.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file that somebody tried in the pages.
 *
 * @param file its dry run
 * @param account key of who sent it
 * @param change the newest change when it was tried; null until then
 * @param look how often it was tried again
 * @param overtaken whether it was tried again because others changed something meanwhile
 * @param figures how many figures would be others
 * @param takenInAs the file that it was or is being taken in as; null: not yet
 * @param form what was written in a form; null: it came as a file
 */
public record Trial(IntakeFile file, String account, @Nullable Long change, int look, boolean overtaken, long figures,
		@Nullable IntakeFile takenInAs, @Nullable Form form) {

}
