package org.bayan.db.request;

import java.time.LocalDate;
import java.util.List;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/** What is to be made. */
public sealed interface RequestedOutput {

	/** The kind of work. */
	Kind kind();

	/** Kinds of work. */
	enum Kind {

		REPORT, PUBLICATION, LIST

	}

	/**
	 * A report's files from live figures.
	 *
	 * @param period month, quarter or year
	 * @param asOf as known at the end of this day; null: as known when it is made
	 * @param formats codes of file formats: {@code xlsx}, {@code png}, {@code svg},
	 * {@code csv}
	 */
	record Report(Period period, Place place, SectorScope sector, @Nullable LocalDate asOf, List<Language> languages,
			List<String> formats) implements RequestedOutput {

		public Report {
			languages = List.copyOf(languages);
			formats = List.copyOf(formats);
		}

		@Override
		public Kind kind() {
			return Kind.REPORT;
		}

	}

	/**
	 * The next edition of a month.
	 *
	 * @param seen the change up to which its user has seen the figures: after another one
	 * nothing is published
	 */
	record Publication(Period month, long seen) implements RequestedOutput {

		@Override
		public Kind kind() {
			return Kind.PUBLICATION;
		}

	}

	/**
	 * A list of records as a file.
	 *
	 * @param filter which activities, as known after a change that there was when it was
	 * asked for
	 * @param columns codes of those to show; null: all
	 * @param format {@code csv} or {@code xlsx}
	 * @param scope what limits it, in words of that language; null: nobody has said
	 * @param known whether it is live or as known before, likewise
	 */
	record Listing(RecordFilter filter, RecordOrder order, @Nullable List<String> columns, Language language,
			String format, @Nullable String scope, @Nullable String known) implements RequestedOutput {

		public Listing {
			columns = (columns != null) ? List.copyOf(columns) : null;
		}

		@Override
		public Kind kind() {
			return Kind.LIST;
		}

	}

}
