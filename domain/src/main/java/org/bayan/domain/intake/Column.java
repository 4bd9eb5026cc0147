package org.bayan.domain.intake;

import java.util.Locale;

import org.bayan.domain.figure.Measure;
import org.jspecify.annotations.Nullable;

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

	private final @Nullable Measure stated = Measure.stated()
		.stream()
		.filter((measure) -> measure.name().equals(name()))
		.findFirst()
		.orElse(null);

	/** The column of the number that is stated for a measure. */
	public static Column of(Measure measure) {
		return valueOf(measure.name());
	}

	public String code() {
		return this.code;
	}

	/** The measure that adds up the numbers it states; null where it states none. */
	public @Nullable Measure stated() {
		return this.stated;
	}

}
