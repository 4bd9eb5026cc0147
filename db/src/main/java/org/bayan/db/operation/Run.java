package org.bayan.db.operation;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One run of a job.
 *
 * @param number its number
 * @param job {@code import}, {@code summarise} or {@code monthly-report}
 * @param fileNumber the file that an import takes in
 * @param file that file's name
 * @param period the month of a monthly report, {@code YYYY-MM}; else null
 * @param state {@code COMPLETED}, {@code FAILED}, {@code STARTED} ...
 * @param startedAt when it began, real time in the machine's zone; null if it never did
 * @param duration how long it took or has taken so far; null if it never began
 * @param read rows read, rejected ones among them
 * @param dryRun whether a file was only looked at
 * @param rows what became of the rows of a file; null while that is not known
 * @param error the first line of what went wrong; null where nothing did
 */
public record Run(long number, String job, @Nullable Long fileNumber, @Nullable String file, @Nullable String period,
		String state, @Nullable LocalDateTime startedAt, @Nullable Duration duration, long read, boolean dryRun,
		@Nullable Rows rows, @Nullable String error) {

	/**
	 * What became of the rows of a file, or would become of them.
	 *
	 * @param added rows whose reference was not known
	 * @param changed rows that replaced what was known
	 * @param unchanged rows that say what is known
	 * @param rejected rows not taken in
	 */
	public record Rows(long added, long changed, long unchanged, long rejected) {

	}

}
