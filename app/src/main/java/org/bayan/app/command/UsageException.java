package org.bayan.app.command;

/** A command was called wrongly. The message is one sentence for the user. */
final class UsageException extends RuntimeException {

	UsageException(String sentence) {
		super(sentence);
	}

}
