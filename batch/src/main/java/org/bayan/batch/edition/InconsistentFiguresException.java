package org.bayan.batch.edition;

import org.bayan.db.summary.Difference;

/** The figures break one of their own rules, so nothing was published. */
public class InconsistentFiguresException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Difference difference;

	InconsistentFiguresException(Difference difference) {
		super(difference.toString());
		this.difference = difference;
	}

	public Difference difference() {
		return this.difference;
	}

}
