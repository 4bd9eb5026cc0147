package org.bayan.domain.activity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Whether an activity's days are known, its months or its years alone. */
public enum DatePrecision {

	DAY, MONTH, YEAR;

	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return this.code;
	}

	/** The precision of that code in lower case; null where there is none. */
	public static @Nullable DatePrecision ofCode(String code) {
		for (DatePrecision precision : values()) {
			if (precision.code.equals(code)) {
				return precision;
			}
		}
		return null;
	}

}
