package org.bayan.batch.edition;

import org.bayan.domain.period.Period;

/** A month whose last day is not over cannot be published. */
public class MonthNotEndedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MonthNotEndedException(Period month) {
		super(month + " has not ended");
	}

}
