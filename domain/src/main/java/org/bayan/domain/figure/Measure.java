package org.bayan.domain.figure;

import java.util.Locale;

/** What is counted or summed in a cell of period, place and sector. */
public enum Measure {

	ACTIVITIES, ACTIVE, COMPLETED, PLANNED, CANCELLED, HOSTED, PARTICIPANTS, WOMEN, REPORTING_PARTICIPANTS, BUDGET,
	EXPENDITURE, UNCONVERTED;

	private final String code = name().toLowerCase(Locale.ROOT);

	/** The name in tables, columns and the interface: {@code reporting_participants}. */
	public String code() {
		return this.code;
	}

	/**
	 * Whether it is an amount of money, in minor units of the reporting currency. These
	 * are the measures whose rows add up to their total exactly.
	 */
	public boolean money() {
		return this == BUDGET || this == EXPENDITURE;
	}

	/** Whether it is unknown, not 0, where no activity states it. */
	public boolean unknownUnlessStated() {
		return this == PARTICIPANTS || this == WOMEN;
	}

	/** Whether a period that lies ahead of the data already has figures of it. */
	public boolean looksAhead() {
		return this == PLANNED || this == CANCELLED || this == BUDGET;
	}

}
