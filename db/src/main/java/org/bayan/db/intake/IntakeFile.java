package org.bayan.db.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.bayan.domain.intake.RowNames;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received, and what came of it.
 *
 * @param number its number: {@code #n} in what a user reads
 * @param name the file's name as it came
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param byteSize in bytes
 * @param receivedAt business clock
 * @param dryRun whether nothing is to change
 * @param state how far it is
 * @param errorKey the catalogue's key of the sentence why it failed
 * @param errorArguments what the sentence names
 * @param unknownColumns headers that are no column of an activities file
 * @param rowNames what its rows are called
 * @param sheetsNotRead sheets of a workbook that are no part of the list
 * @param read rows: new, changed, unchanged and rejected
 * @param added rows whose reference was not known
 * @param changed rows that replaced what was known
 * @param unchanged rows that say what is known
 * @param rejected rows not taken in
 * @param change the change it made; null if none
 * @param sameAs the newest file that its accepted rows came from before, if none of them
 * says anything new
 */
public record IntakeFile(long number, String name, String sha256, long byteSize, Instant receivedAt, boolean dryRun,
		State state, @Nullable String errorKey, List<String> errorArguments, List<String> unknownColumns,
		RowNames rowNames, List<String> sheetsNotRead, long read, long added, long changed, long unchanged,
		long rejected, @Nullable Long change, @Nullable Long sameAs) {

	/** How far a file is. */
	public enum State {

		/** Its bytes are here, to be taken in. */
		STORED,

		/** Taken in, or looked at. */
		DONE,

		/** It cannot be taken in. */
		FAILED;

		/** As it is stored. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static State of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

	}

}
