package org.bayan.domain.intake;

import java.util.List;
import java.util.Locale;

/**
 * Why a file of reference data is refused. The names in brackets are the arguments of its
 * sentence besides file, row, column and value.
 */
public enum ReferenceFault {

	/** Cells are missing, too many or hold errors. */
	UNREADABLE_ROW,

	/** An empty cell where a value is required. */
	MISSING_VALUE,

	/** A character that no text may hold. */
	CONTROL_CHARACTER("character"),

	/** A code that could not be told from what stands around it in lists. */
	BAD_CODE,

	/** A code that every table uses for something else. */
	RESERVED_CODE,

	/** The same code, or the same month of a currency, in an earlier row. */
	CODE_TWICE("before"),

	/** Neither a country of ISO 3166-1 nor a code that the standard leaves to users. */
	UNKNOWN_COUNTRY,

	/** Not two letters. */
	BAD_ALPHA_2,

	/** A group that the list of groups does not have. */
	UNKNOWN_GROUP,

	/** Not a day of the calendar as 2025-05-31. */
	BAD_DATE,

	UNKNOWN_CURRENCY,

	/** Not a month as 2025-05. */
	BAD_MONTH,

	/**
	 * Not a plain decimal above 0 with at most twelve digits before and after the point.
	 */
	BAD_RATE;

	private final String code = name().toLowerCase(Locale.ROOT);

	private final List<String> argumentNames;

	ReferenceFault(String... argumentNames) {
		this.argumentNames = List.of(argumentNames);
	}

	public String code() {
		return this.code;
	}

	/** What the sentence names besides file, row, column and value. */
	public List<String> argumentNames() {
		return this.argumentNames;
	}

}
