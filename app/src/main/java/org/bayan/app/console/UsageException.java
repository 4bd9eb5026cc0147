package org.bayan.app.console;

/** A command was called wrongly. The message is one sentence for the user. */
public final class UsageException extends RuntimeException {

	public UsageException(String sentence) {
		super(sentence);
	}

}
