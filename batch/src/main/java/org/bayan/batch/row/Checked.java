package org.bayan.batch.row;

import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.Rejection;

/** What became of a row: an activity, or the first error in column order. */
public sealed interface Checked {

	/**
	 * @param activity what the row makes of the activity
	 */
	record Accepted(Activity activity) implements Checked {

	}

	/**
	 * @param rejection where and why
	 */
	record Rejected(Rejection rejection) implements Checked {

	}

}
