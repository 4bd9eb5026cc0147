package org.bayan.batch.edition;

import org.bayan.domain.period.Period;

/** The figures changed after somebody looked at what was to be published. */
public class OvertakenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OvertakenException(Period month) {
		super(month + ": other figures than those that were seen");
	}

}
