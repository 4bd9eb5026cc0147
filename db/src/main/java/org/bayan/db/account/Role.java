package org.bayan.db.account;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What an account may do; each role may also do what those before it may. */
public enum Role {

	/** Reads, downloads and asks for reports. */
	LEADERSHIP,
	/** Also publishes. */
	PLANNER,
	/** Also sees runs, metrics and the audit, sets the calendar and restarts runs. */
	ADMINISTRATOR;

	private final String code = name().toLowerCase(Locale.ROOT);

	/** Its name in commands and tables. */
	public String code() {
		return this.code;
	}

	/** Whether it may do what another role may. */
	public boolean includes(Role other) {
		return compareTo(other) >= 0;
	}

	/** The role of that code; null where there is none. */
	public static @Nullable Role ofCode(String code) {
		for (Role role : values()) {
			if (role.code.equals(code)) {
				return role;
			}
		}
		return null;
	}

}
