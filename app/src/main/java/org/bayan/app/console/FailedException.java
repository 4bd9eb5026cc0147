package org.bayan.app.console;

/** A command failed. The message is one sentence for the user. */
public final class FailedException extends RuntimeException {

	public FailedException(String sentence) {
		super(sentence);
	}

}
