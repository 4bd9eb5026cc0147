package org.bayan.domain.intake;

import java.util.Locale;

/**
 * The columns of an activities file in their fixed order, which is also the order in
 * which a row's errors are reported. The code is the header that the product writes; what
 * a column is called in each language is the catalogue's {@code field.CODE}.
 */
public enum Column {

	ACTIVITY_REF, TITLE_EN, TITLE_FR, TITLE_AR, TYPE, STATUS, START_DATE, END_DATE, DATE_PRECISION, SECTORS,
	MEMBER_STATES, OTHER_COUNTRIES, HOST_COUNTRY, CITY, MODALITY, PARTICIPANTS, WOMEN, BUDGET, EXPENDITURE, CURRENCY,
	PARTNERS, PART_OF, SOURCE_URL, DESCRIPTION;

	private final String code = name().toLowerCase(Locale.ROOT);

	public String code() {
		return this.code;
	}

}
