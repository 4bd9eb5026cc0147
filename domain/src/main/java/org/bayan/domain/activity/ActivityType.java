package org.bayan.domain.activity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What kind of undertaking an activity is. The code is what files and tables hold. */
public enum ActivityType {

	MEETING, WORKSHOP, TRAINING, CONFERENCE, FORUM, SESSION, EXHIBITION, COMPETITION, AGREEMENT, VISIT, LAUNCH,
	CEREMONY, STUDY, PUBLICATION, PROGRAMME, OTHER;

	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return this.code;
	}

	/** The type of that code in lower case; null where there is none. */
	public static @Nullable ActivityType ofCode(String code) {
		for (ActivityType type : values()) {
			if (type.code.equals(code)) {
				return type;
			}
		}
		return null;
	}

}
