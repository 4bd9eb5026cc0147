package org.bayan.batch.run;

import org.jspecify.annotations.Nullable;

/**
 * Named points at which a test kills the program, as kill -9 would: the system property
 * {@code bayan.failpoint=NAME:N} ends the process the Nth time it comes to that point.
 * Without the property nothing happens.
 */
public final class Failpoints {

	private static final @Nullable String TARGET = System.getProperty("bayan.failpoint");

	private static int reached;

	private Failpoints() {
	}

	/** A point in a run that may be the last. */
	public static synchronized void reach(String name) {
		if (TARGET != null && TARGET.equals(name + ":" + (TARGET.startsWith(name + ":") ? ++reached : 0))) {
			Runtime.getRuntime().halt(137);
		}
	}

}
