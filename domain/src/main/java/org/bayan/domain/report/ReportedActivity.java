package org.bayan.domain.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.language.Language;
import org.bayan.domain.language.Titles;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * One of the activities behind the report's figures.
 *
 * @param titleEn at least one of the three titles is there
 * @param end last day, the first where no other is stated
 * @param sectors codes in listed order, the lead first
 * @param sectorShares one a sector, in basis points
 * @param countries the involved countries in listed order
 * @param hostCountry ISO 3166-1 alpha-3; null where not stated
 * @param stated participants, women among them and the like
 * @param sourceUrl where it was published, as written
 * @param partners names in written order
 * @param partOf reference of its programme, in the data or not
 * @param programme whether another activity is part of it, so that it counts for nothing
 * but its money
 * @param budget its budget line; null where it has none
 * @param expenditure its expenditure line; null where it has none
 */
public record ReportedActivity(String ref, @Nullable String titleEn, @Nullable String titleFr, @Nullable String titleAr,
		ActivityType type, ActivityStatus status, LocalDate start, LocalDate end, DatePrecision datePrecision,
		List<String> sectors, List<Integer> sectorShares, List<Involvement> countries, @Nullable String hostCountry,
		@Nullable String city, Modality modality, Stated stated, @Nullable String sourceUrl, List<String> partners,
		@Nullable String partOf, boolean programme, @Nullable MoneyLine budget, @Nullable MoneyLine expenditure) {

	public ReportedActivity {
		sectors = List.copyOf(sectors);
		sectorShares = List.copyOf(sectorShares);
		countries = List.copyOf(countries);
		partners = List.copyOf(partners);
	}

	/** The same activity with the references that it and its programme have today. */
	ReportedActivity renamed(UnaryOperator<String> today) {
		return new ReportedActivity(today.apply(this.ref), this.titleEn, this.titleFr, this.titleAr, this.type,
				this.status, this.start, this.end, this.datePrecision, this.sectors, this.sectorShares, this.countries,
				this.hostCountry, this.city, this.modality, this.stated, this.sourceUrl, this.partners,
				(this.partOf != null) ? today.apply(this.partOf) : null, this.programme, this.budget, this.expenditure);
	}

	/**
	 * A country that took part or benefited.
	 *
	 * @param code ISO 3166-1 alpha-3
	 * @param member whether it was a member state on the activity's first day
	 * @param share in basis points
	 */
	public record Involvement(String code, boolean member, int share) {

		/** The place row it counts in: its own, or outside. */
		public Place place() {
			return this.member ? new Place(this.code) : Place.OUTSIDE;
		}

	}

	/**
	 * A line of money.
	 *
	 * @param date the day whose month it belongs to
	 * @param minor the amount as stated, in minor units of its currency
	 * @param currency ISO 4217 code of that currency
	 * @param converted the amount in minor units of the reporting currency; null where
	 * that month has no rate
	 * @param counts whether it is in any figure: not a cancelled activity's budget, not a
	 * programme's where its parts have lines of the kind
	 */
	public record MoneyLine(LocalDate date, long minor, String currency, @Nullable BigInteger converted,
			boolean counts) {

		/** Whether it is dated in a period. */
		public boolean within(Period period) {
			return within(Span.of(period));
		}

		boolean within(Span span) {
			return span.holds(this.date);
		}

		/** The amount that counts in a period; 0 where none does. */
		public BigInteger in(Period period) {
			return in(Span.of(period));
		}

		BigInteger in(Span span) {
			return (this.counts && within(span) && this.converted != null) ? this.converted : BigInteger.ZERO;
		}

	}

	/**
	 * Whether it is counted once by a measure that counts activities, in a period. What
	 * is dated by year only counts in years alone.
	 */
	public boolean counts(Measure measure, Period period) {
		boolean dated = this.datePrecision != DatePrecision.YEAR || period.length() == Period.Length.YEAR;
		return dated && countsAmong(measure, Span.of(period));
	}

	/** Whether it is counted in months. */
	boolean counts(Measure measure, Span months) {
		return this.datePrecision != DatePrecision.YEAR && countsAmong(measure, months);
	}

	private boolean countsAmong(Measure measure, Span span) {
		if (this.programme) {
			return false;
		}
		boolean held = this.status == ActivityStatus.ONGOING || this.status == ActivityStatus.COMPLETED;
		boolean starts = span.holds(this.start);
		return switch (measure) {
			case ACTIVITIES -> held && starts;
			case ACTIVE -> held && !this.start.isAfter(span.lastDay()) && !this.end.isBefore(span.firstDay());
			case COMPLETED -> this.status == ActivityStatus.COMPLETED && span.holds(this.end);
			case PLANNED -> this.status == ActivityStatus.PLANNED && starts;
			case CANCELLED ->
				(this.status == ActivityStatus.CANCELLED || this.status == ActivityStatus.POSTPONED) && starts;
			case HOSTED -> held && starts && this.hostCountry != null;
			default -> throw new IllegalArgumentException(measure + " counts no activities");
		};
	}

	/** The number that it states for a measure; null where it states none. */
	public @Nullable Integer stated(Measure measure) {
		return this.stated.of(measure);
	}

	/** Its line of a measure; null where it has none. */
	public @Nullable MoneyLine line(Measure measure) {
		return switch (measure) {
			case BUDGET -> this.budget;
			case EXPENDITURE -> this.expenditure;
			default -> throw new IllegalArgumentException(measure + " is no money");
		};
	}

	/** The title for those who read a language. */
	public String title(Language language) {
		return new Titles(this.titleEn, this.titleFr, this.titleAr).told(language, this.ref);
	}

	/**
	 * The place rows it counts in: states, outside, organisation-wide; each once.
	 */
	public List<Place> places() {
		if (this.countries.isEmpty()) {
			return List.of(Place.ORGANISATION_WIDE);
		}
		return this.countries.stream().map(Involvement::place).distinct().toList();
	}

	/** The sector rows it counts in, none where it names none. */
	public List<SectorScope> sectorRows() {
		return this.sectors.isEmpty() ? List.of(SectorScope.NONE)
				: this.sectors.stream().map(SectorScope::new).toList();
	}

}
