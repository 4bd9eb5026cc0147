package org.bayan.domain.intake;

import java.util.Locale;

/** What a column of somebody's own list holds. */
public enum Field {

	/** What an activity is known by. */
	REFERENCE,
	/** A running number, which is no reference. */
	NUMBER,
	/** In a language that the heading does not say. */
	TITLE, TITLE_EN, TITLE_FR, TITLE_AR, START, END,
	/** A day, or the first and the last in one cell. */
	DATES, YEAR, DATE_PRECISION, TYPE, STATUS, SECTORS, COUNTRIES, OTHER_COUNTRIES, HOST,
	/** A city, perhaps with its country. */
	PLACE, MODALITY, PARTICIPANTS, WOMEN, MEN, BUDGET, EXPENDITURE,
	/** Money that is called neither budget nor expenditure. */
	AMOUNT, CURRENCY, PARTNERS, PART_OF, SOURCE, DESCRIPTION;

	/** As it stands in a profile and in the catalogue's keys. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The field of a code; IllegalArgumentException where there is none. */
	public static Field of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

}
