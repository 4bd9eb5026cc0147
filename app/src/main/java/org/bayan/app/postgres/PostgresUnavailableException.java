package org.bayan.app.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded server cannot be used. The message is one sentence for the user, without a
 * stack trace's words.
 */
public final class PostgresUnavailableException extends RuntimeException {

	PostgresUnavailableException(String sentence) {
		super(sentence);
	}

	PostgresUnavailableException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
