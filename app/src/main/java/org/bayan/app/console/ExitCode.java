package org.bayan.app.console;

/** What a command ends with. */
public final class ExitCode {

	public static final int DONE = 0;

	public static final int FAILED = 1;

	public static final int WRONG_USAGE = 2;

	/** Done, but some rows were rejected. */
	public static final int REJECTED = 3;

	private ExitCode() {
	}

}
