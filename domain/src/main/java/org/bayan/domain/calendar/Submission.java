package org.bayan.domain.calendar;

import java.util.Locale;

/** Whether a sector has reported a month. */
public enum Submission {

	/** An activity of the sector begins in the month, whatever its status. */
	SUBMITTED,
	/** Somebody confirmed that there is nothing to report. */
	NOTHING,
	/** It was marked missing when the month was closed. */
	MISSING,
	/** Nothing is on file and nobody has said anything yet. */
	AWAITED;

	/** The name in tables and commands: {@code submitted}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
