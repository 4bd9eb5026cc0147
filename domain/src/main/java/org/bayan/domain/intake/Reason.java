package org.bayan.domain.intake;

import java.util.List;
import java.util.Locale;

/**
 * Why a row is rejected. The code is stable: files of rejected rows, tables and scripts
 * hold it. The names in brackets are the further arguments of its sentence, in the order
 * of {@link Rejection#arguments()}.
 */
public enum Reason {

	/** A word, date or number of a list of one's own that nobody has explained yet. */
	UNANSWERED_WORD("word"),

	/** A cell that others changed as well since the list was taken home. */
	CHANGED_MEANWHILE("was", "now", "list"),

	/** An activity that others withdrew since the list was taken home. */
	WITHDRAWN_MEANWHILE,

	/** Fewer cells than the header has. */
	TOO_FEW_CELLS("found", "expected"),

	/** More cells than the header has, and not only empty ones. */
	TOO_MANY_CELLS("found", "expected"),

	/**
	 * A workbook's cell that points to nothing, for instance a text that is not there.
	 */
	UNREADABLE_CELL,

	/** A formula that was never computed. */
	FORMULA_WITHOUT_VALUE,

	/** One cell for several rows where each needs a value of its own. */
	MERGED_VALUE("cells"),

	/** A date where a reference belongs. */
	DATE_AS_REFERENCE,

	/** A formula's error or an error typed in, such as {@code #N/A}. */
	CELL_ERROR,

	/** A character that no text may hold. */
	CONTROL_CHARACTER("character"),

	/** A text longer than its column takes. */
	TEXT_TOO_LONG("length", "limit"),

	/** An empty cell where a value is required. */
	MISSING_VALUE,

	/** Rows of one file share this reference and differ. */
	DUPLICATE_REFERENCE("rows"),

	/** None of the three titles is given. */
	MISSING_TITLE,

	UNKNOWN_TYPE("codes"),

	UNKNOWN_STATUS("codes"),

	/** Not of the form 2025-05-31. */
	BAD_DATE,

	/** A year of two digits. */
	TWO_DIGIT_YEAR,

	/** The form is right, but the calendar has no such day. */
	NO_SUCH_DAY,

	/** A year that must be a slip. */
	YEAR_OUT_OF_RANGE("first", "last"),

	/** The end lies before the start. */
	END_BEFORE_START("start", "end"),

	UNKNOWN_DATE_PRECISION("codes"),

	/** Only the month is known, but the start is not the first of a month. */
	NOT_FIRST_OF_MONTH,

	/** Only the year is known, but the start is not the first of January. */
	NOT_FIRST_OF_YEAR,

	/** No such sector. */
	UNKNOWN_SECTOR("code"),

	/**
	 * No country of that code in ISO 3166-1 nor among the member states. The last
	 * argument is there where the code is one of another list.
	 */
	UNKNOWN_COUNTRY("code", "offered"),

	/** What a code stands for, in place of the code. */
	NAME_INSTEAD_OF_CODE("name", "code"),

	/** A country, but not one of the member states. */
	NOT_A_MEMBER_STATE("code"),

	/**
	 * Codes separated by something else than a semicolon or an Arabic comma: a sign, a
	 * word, a line feed, a tab or a space.
	 */
	WRONG_SEPARATOR("separator"),

	/** A letter of another alphabet in a code. */
	LOOKALIKE_LETTER("letter", "character"),

	/** A code twice in a list, or in both columns of countries. */
	CODE_TWICE("code"),

	/** More codes than shares can be given to. */
	TOO_MANY_CODES("found", "limit"),

	/** Not a percentage above 0 with at most two decimals. */
	BAD_PERCENTAGE("percentage"),

	/** Percentages for some codes, not for all. */
	PERCENTAGES_INCOMPLETE,

	/** Percentages that do not add up to 100. */
	PERCENTAGES_SUM("sum"),

	UNKNOWN_MODALITY("codes"),

	/** Not a whole number from 0. */
	NOT_A_WHOLE_NUMBER,

	/** A number below 0 where none can be. */
	NEGATIVE_NUMBER,

	/** A number above the largest taken. */
	NUMBER_TOO_LARGE("limit"),

	/** More women than participants. */
	WOMEN_EXCEED_PARTICIPANTS("participants", "women"),

	/** Not a plain decimal number. */
	BAD_AMOUNT,

	/** A comma where the decimal point belongs. */
	DECIMAL_COMMA,

	/** More decimals than the currency has. */
	TOO_MANY_DECIMALS("amount", "currency", "decimals"),

	/** An amount of as much as that or more. */
	AMOUNT_TOO_LARGE("limit"),

	UNKNOWN_CURRENCY,

	/** An activity named as part of itself. */
	PART_OF_ITSELF,

	/** A chain of parts that leads back to this activity. */
	PART_OF_LOOP;

	private final String code = name().toLowerCase(Locale.ROOT);

	private final List<String> argumentNames;

	Reason(String... argumentNames) {
		this.argumentNames = List.of(argumentNames);
	}

	public String code() {
		return this.code;
	}

	/** What the sentence names besides row, column and value. */
	public List<String> argumentNames() {
		return this.argumentNames;
	}

}
