package org.bayan.domain.report;

import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.jspecify.annotations.Nullable;

/**
 * One of the activities behind the report's figures.
 *
 * @param titleEn at least one of the three titles is there
 * @param end last day, the first where no other is stated
 * @param sectors codes in listed order, the lead first
 * @param countries the involved countries in listed order
 * @param hostCountry ISO 3166-1 alpha-3; null where not stated
 * @param sourceUrl where it was published, as written
 */
public record ReportedActivity(String ref, @Nullable String titleEn, @Nullable String titleFr, @Nullable String titleAr,
		ActivityType type, ActivityStatus status, LocalDate start, LocalDate end, DatePrecision datePrecision,
		List<String> sectors, List<Involved> countries, @Nullable String hostCountry, @Nullable String city,
		Modality modality, @Nullable Integer participants, @Nullable Integer women, @Nullable String sourceUrl) {

	public ReportedActivity {
		sectors = List.copyOf(sectors);
		countries = List.copyOf(countries);
	}

	/**
	 * A country that took part or benefited.
	 *
	 * @param code ISO 3166-1 alpha-3
	 * @param member whether it was a member state on the activity's first day
	 */
	public record Involved(String code, boolean member) {

	}

	/**
	 * The title in a language, else in the first of English, French, Arabic that has one.
	 */
	public String title(String language) {
		String own = switch (language) {
			case "fr" -> this.titleFr;
			case "ar" -> this.titleAr;
			default -> this.titleEn;
		};
		if (own != null) {
			return own;
		}
		String other = (this.titleEn != null) ? this.titleEn : this.titleFr;
		return (other != null) ? other : (this.titleAr != null) ? this.titleAr : this.ref;
	}

	/**
	 * The codes of the place rows it counts in: states, {@code EXT}, {@code ORG}; each
	 * once.
	 */
	public List<String> places() {
		if (this.countries.isEmpty()) {
			return List.of("ORG");
		}
		return this.countries.stream().map((country) -> country.member() ? country.code() : "EXT").distinct().toList();
	}

	/** The codes of the sector rows it counts in, {@code NONE} where it names none. */
	public List<String> sectorRows() {
		return this.sectors.isEmpty() ? List.of("NONE") : this.sectors;
	}

}
