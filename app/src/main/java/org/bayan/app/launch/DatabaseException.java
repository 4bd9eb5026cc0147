package org.bayan.app.launch;

import org.jspecify.annotations.Nullable;

/** The database cannot be used. The message is one sentence for the user. */
public final class DatabaseException extends RuntimeException {

	DatabaseException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
