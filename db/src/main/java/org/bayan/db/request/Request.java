package org.bayan.db.request;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that a user asked for, and how far it is.
 *
 * @param account key of the user's account
 * @param address where it was asked from; null: not known
 * @param done files of a report, rows of a list
 * @param total of them; null: not known before it begins
 * @param failure code of why it failed; null: it did not
 * @param outcome what came of a publication; null: nothing yet, or it is none
 * @param expiresAt when it and its files are forgotten; null: not before it ended
 */
public record Request(UUID id, String account, @Nullable String address, RequestedOutput output, State state, int done,
		@Nullable Integer total, @Nullable String failure, @Nullable Outcome outcome, Instant askedAt,
		@Nullable Instant endedAt, @Nullable Instant expiresAt) {

	/** How far it is. */
	public enum State {

		WAITING, RUNNING, DONE, FAILED;

		/** As it is stored. */
		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static State of(String code) {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}

		/** Whether nothing more comes of it by itself. */
		public boolean ended() {
			return this == DONE || this == FAILED;
		}

	}

	/**
	 * What came of a publication.
	 *
	 * @param edition number of the month's newest edition
	 * @param fresh whether it is a new one
	 * @param restated how many figures differ from the edition before
	 */
	public record Outcome(int edition, boolean fresh, int restated) {

	}

}
