package org.bayan.domain.activity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.bayan.domain.figure.Stated;
import org.jspecify.annotations.Nullable;

/**
 * One dated undertaking of the organisation, as one row of an activities file states it.
 * Null is "not known" (a number) or "not stated" (a date, a code, a text); a text is
 * never empty.
 *
 * @param ref the reference, unique and stable, at most 64 characters
 * @param titleEn title in English; at least one of the three titles is there
 * @param titleFr title in French
 * @param titleAr title in Arabic
 * @param type kind of undertaking
 * @param status how far it has come
 * @param startDate first day; with precision {@code month} the first of the month, with
 * {@code year} the first of January
 * @param endDate last day as stated; null follows the start date
 * @param datePrecision whether the days are known, or the months or years alone
 * @param sectors sectors with their shares, the lead first
 * @param countries involved countries (ISO 3166-1 alpha-3) with their shares, those of
 * the column {@code member_states} first
 * @param memberStates how many of the countries stood in the column {@code member_states}
 * @param hostCountry where it took place, ISO 3166-1 alpha-3
 * @param city where it took place
 * @param modality where the participants were
 * @param stated participants, women among them and the like
 * @param budgetMinor the budget line in minor units of the currency
 * @param expenditureMinor the expenditure line in minor units of the currency
 * @param currency ISO 4217 code; null is the reporting currency
 * @param partners names in written order
 * @param partOf reference of its programme, in the data or not
 * @param sourceUrl where it was published
 * @param description free text
 */
public record Activity(String ref, @Nullable String titleEn, @Nullable String titleFr, @Nullable String titleAr,
		ActivityType type, ActivityStatus status, LocalDate startDate, @Nullable LocalDate endDate,
		DatePrecision datePrecision, Shares sectors, Shares countries, int memberStates, @Nullable String hostCountry,
		@Nullable String city, Modality modality, Stated stated, @Nullable Long budgetMinor,
		@Nullable Long expenditureMinor, @Nullable String currency, List<String> partners, @Nullable String partOf,
		@Nullable String sourceUrl, @Nullable String description) {

	public Activity {
		partners = List.copyOf(partners);
		if (memberStates < 0 || memberStates > countries.codes().size()) {
			throw new IllegalArgumentException(memberStates + " member states of " + countries.codes());
		}
	}

	/**
	 * The key of an activity in every table: a UUID computed from its reference alone, so
	 * that two systems that never met agree on it. PostgreSQL computes the same, see the
	 * check of {@code activity.activity_version}.
	 */
	public static UUID idOf(String ref) {
		return UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8));
	}

	/** The last day: the stated one, else the first. */
	public LocalDate lastDate() {
		return (this.endDate != null) ? this.endDate : this.startDate;
	}

}
