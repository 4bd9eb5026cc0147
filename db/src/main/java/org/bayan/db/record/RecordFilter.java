package org.bayan.db.record;

import org.bayan.db.change.Changes;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Which activities.
 *
 * @param measure those that it counts, one of the first six; null: all that begin in the
 * period, programmes included
 * @param period the period of the measure; null: any, which needs no measure
 * @param place {@code ALL}, {@code GROUP:ARB}, {@code EGY}, {@code EXT} or {@code ORG}
 * @param sector {@code ALL}, a sector's code or {@code NONE}
 * @param type null: any
 * @param status null: any
 * @param words each must occur in a title, the reference, the city, a partner or the
 * description; empty: any
 * @param change as known after this change; {@link #NOW} is as known now
 */
public record RecordFilter(@Nullable Measure measure, @Nullable Period period, String place, String sector,
		@Nullable ActivityType type, @Nullable ActivityStatus status, String words, long change) {

	/** After every change there is. */
	public static final long NOW = Changes.CURRENT - 1;

	public RecordFilter {
		if (measure != null && period == null) {
			throw new IllegalArgumentException(measure + " of no period");
		}
		if (measure != null && measure.ordinal() > Measure.HOSTED.ordinal()) {
			throw new IllegalArgumentException(measure + " counts no activities");
		}
	}

}
