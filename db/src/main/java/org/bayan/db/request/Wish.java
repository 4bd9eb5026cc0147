package org.bayan.db.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made.
 *
 * @param kind of the work
 * @param period month, quarter or year; of a publication a month; null: a list over all
 * periods
 * @param place {@code ALL}, {@code GROUP:ARB}, {@code EGY}, {@code EXT} or {@code ORG}
 * @param sector {@code ALL}, a sector's code or {@code NONE}
 * @param asOf as known at the end of this day; null: as known when it is made
 * @param languages of {@code en}, {@code fr}, {@code ar}
 * @param formats codes of file formats: {@code xlsx}, {@code png}, {@code svg},
 * {@code csv}
 * @param further what else a list asks for: {@code measure}, {@code type},
 * {@code status}, {@code q}, {@code sort}
 */
public record Wish(Kind kind, @Nullable Period period, String place, String sector, @Nullable LocalDate asOf,
		List<String> languages, List<String> formats, Map<String, String> further) {

	public Wish {
		languages = List.copyOf(languages);
		formats = List.copyOf(formats);
		further = Map.copyOf(further);
	}

	/** The next edition of a month. */
	public static Wish publication(Period month) {
		return new Wish(Kind.PUBLICATION, month, "ALL", "ALL", null, List.of(), List.of(), Map.of());
	}

	/** Kinds of work. */
	public enum Kind {

		/** A report's files from live figures. */
		REPORT,
		/** A list of records that is too long for an answer. */
		LIST,
		/** The next edition of a month. */
		PUBLICATION

	}

}
