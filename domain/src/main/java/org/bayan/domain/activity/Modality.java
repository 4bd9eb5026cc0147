package org.bayan.domain.activity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Where the participants were. The code is what files and tables hold. */
public enum Modality {

	IN_PERSON, ONLINE, HYBRID, UNKNOWN;

	private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

	public String code() {
		return this.code;
	}

	/** The modality of that code in lower case; null where there is none. */
	public static @Nullable Modality ofCode(String code) {
		for (Modality modality : values()) {
			if (modality.code.equals(code)) {
				return modality;
			}
		}
		return null;
	}

}
