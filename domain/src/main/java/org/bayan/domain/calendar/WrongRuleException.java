package org.bayan.domain.calendar;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What somebody wrote is no due rule. */
public final class WrongRuleException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Part part;

	private final String value;

	WrongRuleException(Part part, String value, @Nullable Throwable cause) {
		super(part.code() + " " + value, cause);
		this.part = part;
		this.value = value;
	}

	/** What is wrong with it. */
	public Part part() {
		return this.part;
	}

	/** What was written there. */
	public String value() {
		return this.value;
	}

	/** The parts of a rule. */
	public enum Part {

		/** None of 1 to 31. */
		DAY,
		/** No time of a day. */
		TIME,
		/** No time zone. */
		ZONE,
		/** No month. */
		FIRST,
		/** None of the day to 31. */
		CUT_OFF;

		/** {@code cut-off}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
