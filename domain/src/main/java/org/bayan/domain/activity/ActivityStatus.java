package org.bayan.domain.activity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How far an activity has come. The code is what files and tables hold. */
public enum ActivityStatus {

	PLANNED, ONGOING, COMPLETED, CANCELLED, POSTPONED;

	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return this.code;
	}

	/** The status of that code in lower case; null where there is none. */
	public static @Nullable ActivityStatus ofCode(String code) {
		for (ActivityStatus status : values()) {
			if (status.code.equals(code)) {
				return status;
			}
		}
		return null;
	}

}
