package org.bayan.domain.record;

import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.language.Language;
import org.bayan.domain.language.Titles;
import org.jspecify.annotations.Nullable;

/**
 * An activity of a list.
 *
 * @param end last day, the first where no other is stated
 * @param sectors codes in listed order
 * @param countries in listed order
 * @param members one a country: whether it was a member state on the first day
 * @param programme whether another activity is part of it
 * @param key by which it stands in its list
 */
public record ListedActivity(String ref, @Nullable String titleEn, @Nullable String titleFr, @Nullable String titleAr,
		ActivityType type, ActivityStatus status, LocalDate start, LocalDate end, DatePrecision datePrecision,
		List<String> sectors, List<String> countries, List<Boolean> members, @Nullable String hostCountry,
		@Nullable String city, Modality modality, @Nullable Integer participants, @Nullable String sourceUrl,
		boolean programme, String key) {

	public ListedActivity {
		sectors = List.copyOf(sectors);
		countries = List.copyOf(countries);
		members = List.copyOf(members);
	}

	/** The title for those who read a language. */
	public String title(Language language) {
		return titles().told(language, this.ref);
	}

	/** The language of that title. */
	public Language titleLanguage(Language language) {
		return titles().language(language);
	}

	private Titles titles() {
		return new Titles(this.titleEn, this.titleFr, this.titleAr);
	}

}
