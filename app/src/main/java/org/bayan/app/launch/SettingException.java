package org.bayan.app.launch;

import org.jspecify.annotations.Nullable;

/** A setting makes no sense. The message is one sentence for the user. */
public final class SettingException extends RuntimeException {

	SettingException(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
