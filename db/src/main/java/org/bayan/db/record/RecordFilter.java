package org.bayan.db.record;

import java.time.LocalDate;

import org.bayan.db.change.Changes;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * Which activities.
 *
 * @param measure those that it counts; null: all that begin in the period, programmes
 * included
 * @param period the period of the measure; null: any, which needs no measure
 * @param place in which the measure counts them
 * @param sector for which it counts them
 * @param type null: any
 * @param status null: any
 * @param words each must occur in a title, the reference, the city, a partner or the
 * description; empty: any
 * @param change as known after this change; {@link #NOW} is as known now
 * @param detail what else they have in common
 */
public record RecordFilter(@Nullable Measure measure, @Nullable Period period, Place place, SectorScope sector,
		@Nullable ActivityType type, @Nullable ActivityStatus status, String words, long change, Detail detail) {

	/**
	 * What else activities may have in common.
	 *
	 * @param host the country in which they took place, {@link Tally#NO_HOST} where none
	 * is stated; null: any
	 * @param city the city in which they took place; null: any
	 * @param partner one of their partners; null: any
	 * @param ahead planned or ongoing, and not over on this day; null: any
	 * @param range the periods of the measure in place of one; null: none
	 * @param datePrecision how exactly their dates are known; null: any
	 */
	public record Detail(@Nullable String host, @Nullable String city, @Nullable String partner,
			@Nullable LocalDate ahead, @Nullable Range range, @Nullable DatePrecision datePrecision) {

		/** Nothing else. */
		public static final Detail NONE = new Detail(null, null, null, null, null, null);

		/** Whether it leaves anything out. */
		public boolean narrows() {
			return this.host != null || this.city != null || this.partner != null || this.ahead != null
					|| this.datePrecision != null;
		}

	}

	/** After every change there is. */
	public static final long NOW = Changes.CURRENT - 1;

	public RecordFilter(@Nullable Measure measure, @Nullable Period period, Place place, SectorScope sector,
			@Nullable ActivityType type, @Nullable ActivityStatus status, String words, long change) {
		this(measure, period, place, sector, type, status, words, change, Detail.NONE);
	}

	public RecordFilter {
		if (measure != null && period == null && detail.range() == null) {
			throw new IllegalArgumentException(measure + " of no period");
		}
		if (measure != null && !measure.countsActivities()) {
			throw new IllegalArgumentException(measure + " counts no activities");
		}
	}

}
