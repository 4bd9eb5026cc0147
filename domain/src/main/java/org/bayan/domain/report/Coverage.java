package org.bayan.domain.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How long ago each state and sector last had an activity, on the period's last day. */
public record Coverage(List<Latest> states, List<Latest> sectors) {

	public Coverage {
		states = List.copyOf(states);
		sectors = List.copyOf(sectors);
	}

	/** Whole months from the latest start to the period's last day. */
	public enum Age {

		UNDER_3, FROM_3_TO_5, FROM_6_TO_11, FROM_12, NONE_ON_FILE, NOT_APPLICABLE;

		/** The class of a latest start; null: none on file. */
		public static Age between(@Nullable LocalDate latestStart, LocalDate lastDay) {
			if (latestStart == null) {
				return NONE_ON_FILE;
			}
			long months = ChronoUnit.MONTHS.between(latestStart, lastDay);
			if (months < 3) {
				return UNDER_3;
			}
			return (months < 6) ? FROM_3_TO_5 : (months < 12) ? FROM_6_TO_11 : FROM_12;
		}

	}

	/**
	 * The latest activity of a state or sector.
	 *
	 * @param code ISO 3166-1 alpha-3 or the sector's code
	 * @param latestStart day on which it began; null where none is on file
	 */
	public record Latest(String code, @Nullable LocalDate latestStart, Age age) {

	}

}
