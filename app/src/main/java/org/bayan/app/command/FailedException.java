package org.bayan.app.command;

/** A command failed. The message is one sentence for the user. */
final class FailedException extends RuntimeException {

	FailedException(String sentence) {
		super(sentence);
	}

}
