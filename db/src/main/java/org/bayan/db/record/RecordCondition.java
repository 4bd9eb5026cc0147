package org.bayan.db.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.bayan.db.change.Changes;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition of SQL over the row {@code v}. The rules are those of the
 * figures: see {@code CountedActivities}, which finds them on another road.
 *
 * @param sql from {@code where} on
 * @param binds its values
 */
record RecordCondition(String sql, Object[] binds) {

	private static final String MEMBER = "m.from_change <= ? and m.to_change > ? and coalesce(m.joined <= v.start_date, true)";

	/** In the form that the index of trigrams answers. */
	private static final String WORD = "activity.searchable(v.activity_ref, v.title_en, v.title_fr, v.title_ar, v.city, "
			+ "v.partners, v.description) like '%' || replace(replace(replace(activity.fold(?), '\\', '\\\\'), "
			+ "'%', '\\%'), '_', '\\_') || '%'";

	/** Those of every script, and what has no width at the ends of a word. */
	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\u0085\ufeff]+");

	static RecordCondition of(RecordFilter filter) {
		Parts parts = new Parts(filter.change());
		if (filter.change() == RecordFilter.NOW) {
			// by the index of what holds until further notice
			// written out, as a plan for any value could not use it
			parts.add("v.to_change = " + Changes.CURRENT + " and not v.withdrawn");
		}
		else {
			parts.add("v.from_change <= ? and v.to_change > ? and not v.withdrawn", filter.change(), filter.change());
		}
		boolean hosting = filter.measure() == Measure.HOSTED;
		if (filter.measure() != null) {
			parts.add("not exists (select from activity.programme p where p.activity_id = v.activity_id "
					+ "and p.from_change <= ? and p.to_change > ?)", filter.change(), filter.change());
			measure(parts, filter.measure());
		}
		if (filter.period() != null) {
			dates(parts, filter.measure(), new Range(filter.period(), filter.period()));
		}
		else if (filter.detail().range() != null) {
			dates(parts, filter.measure(), filter.detail().range());
		}
		parts.place(filter.place(), hosting);
		parts.sector(filter.sector());
		if (filter.type() != null) {
			parts.add("v.type = ?", filter.type().code());
		}
		if (filter.status() != null) {
			parts.add("v.status = ?", filter.status().code());
		}
		detail(parts, filter.detail());
		for (String word : BLANKS.split(filter.words())) {
			if (!word.isEmpty()) {
				parts.add(WORD, word);
			}
		}
		return new RecordCondition(" where " + String.join(" and ", parts.conditions), parts.binds.toArray());
	}

	private static void measure(Parts parts, Measure measure) {
		switch (measure) {
			case COMPLETED -> parts.add("v.status = 'completed'");
			case PLANNED -> parts.add("v.status = 'planned'");
			case CANCELLED -> parts.add("v.status in ('cancelled', 'postponed')");
			default -> parts.add("v.status in ('ongoing', 'completed')");
		}
	}

	private static void dates(Parts parts, @Nullable Measure measure, Range range) {
		LocalDate first = range.first().firstDay();
		LocalDate last = range.last().lastDay();
		if (range.first().length() != Period.Length.YEAR) {
			// what is dated by year only is in no month and no quarter
			parts.add("v.date_precision <> 'year'");
		}
		if (measure == Measure.ACTIVE) {
			parts.add("v.start_date <= ? and coalesce(v.end_date, v.start_date) >= ?", last, first);
		}
		else {
			String day = (measure == Measure.COMPLETED) ? "coalesce(v.end_date, v.start_date)" : "v.start_date";
			parts.add(day + " between ? and ?", first, last);
		}
	}

	private static void detail(Parts parts, RecordFilter.Detail detail) {
		if (detail.host() != null) {
			if (detail.host().equals(Tally.NO_HOST)) {
				parts.add("v.host_country is null");
			}
			else {
				parts.add("v.host_country = ?", detail.host());
			}
		}
		if (detail.city() != null) {
			parts.add("v.city = ?", detail.city());
		}
		if (detail.partner() != null) {
			parts.add("? = any(v.partners)", detail.partner());
		}
		if (detail.ahead() != null) {
			// by the index of what lies ahead, which knows neither programmes nor the
			// past
			// a year goes on until its end, whatever its date
			parts.add(
					"v.status in ('planned', 'ongoing') and coalesce(v.end_date, v.start_date) >= ? "
							+ "and (v.date_precision = 'year' or coalesce(v.end_date, v.start_date) > ?)",
					detail.ahead().plusDays(1).withDayOfYear(1), detail.ahead());
		}
		if (detail.datePrecision() != null) {
			parts.add("v.date_precision = ?", detail.datePrecision().code());
		}
	}

	/** Conditions and their values as they come together. */
	private static final class Parts {

		private final long change;

		private final List<String> conditions = new ArrayList<>();

		private final List<Object> binds = new ArrayList<>();

		Parts(long change) {
			this.change = change;
		}

		void add(String condition, Object... values) {
			this.conditions.add(condition);
			this.binds.addAll(List.of(values));
		}

		void sector(SectorScope sector) {
			if (sector.isNone()) {
				add("v.sectors = '{}'");
			}
			else if (!sector.isEvery()) {
				add("? = any(v.sectors)", sector.code());
			}
		}

		void place(Place place, boolean hosting) {
			String country = hosting ? "m.iso3 = v.host_country" : "m.iso3 = any(v.countries)";
			if (hosting) {
				add("v.host_country is not null");
			}
			if (place.isOrganisationWide()) {
				add(hosting ? "false" : "v.countries = '{}'");
			}
			else if (place.isOutside()) {
				add("exists (select from unnest(" + (hosting ? "array[v.host_country]" : "v.countries")
						+ ") as c(code) where not exists (select from activity.member_state m where m.iso3 = c.code and "
						+ MEMBER + "))", this.change, this.change);
			}
			else if (!place.isEverywhere()) {
				add("exists (select from activity.member_state m where " + country + " and "
						+ (place.isGroup() ? "m.region = ?" : "m.iso3 = ?") + " and " + MEMBER + ")",
						place.isGroup() ? place.group() : place.code(), this.change, this.change);
			}
		}

	}

}
