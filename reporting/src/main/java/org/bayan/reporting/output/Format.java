package org.bayan.reporting.output;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What kind of file a report can be had as. */
public enum Format {

	XLSX, PNG, SVG, CSV;

	private final String code = name().toLowerCase(Locale.ROOT);

	/** Its name in commands, and the extension of its files. */
	public String code() {
		return this.code;
	}

	/** The format of that code in lower case; null where there is none. */
	public static @Nullable Format ofCode(String code) {
		for (Format format : values()) {
			if (format.code.equals(code)) {
				return format;
			}
		}
		return null;
	}

}
