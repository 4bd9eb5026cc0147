package org.bayan.db.request;

import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made.
 *
 * @param kind of the work
 * @param period month, quarter or year; of a publication a month
 * @param place {@code ALL}, {@code GROUP:ARB}, {@code EGY}, {@code EXT} or {@code ORG}
 * @param sector {@code ALL}, a sector's code or {@code NONE}
 * @param asOf as known at the end of this day; null: as known when it is made
 * @param languages of {@code en}, {@code fr}, {@code ar}
 * @param formats codes of file formats: {@code xlsx}, {@code png}, {@code svg},
 * {@code csv}
 */
public record Wish(Kind kind, Period period, String place, String sector, @Nullable LocalDate asOf,
		List<String> languages, List<String> formats) {

	public Wish {
		languages = List.copyOf(languages);
		formats = List.copyOf(formats);
	}

	/** The next edition of a month. */
	public static Wish publication(Period month) {
		return new Wish(Kind.PUBLICATION, month, "ALL", "ALL", null, List.of(), List.of());
	}

	/** Kinds of work. */
	public enum Kind {

		/** A report's files from live figures. */
		REPORT,
		/** The next edition of a month. */
		PUBLICATION

	}

}
