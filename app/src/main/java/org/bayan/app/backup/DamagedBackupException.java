package org.bayan.app.backup;

/** A file that is no whole backup. The message says what is wrong with it. */
public final class DamagedBackupException extends Exception {

	private static final long serialVersionUID = 1L;

	DamagedBackupException(String what) {
		super(what);
	}

}
