package org.bayan.app.command;

/** What a command ends with. */
final class ExitCode {

	static final int DONE = 0;

	static final int FAILED = 1;

	static final int WRONG_USAGE = 2;

	/** Done, but some rows were rejected. */
	static final int REJECTED = 3;

	private ExitCode() {
	}

}
