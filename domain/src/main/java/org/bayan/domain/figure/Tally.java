package org.bayan.domain.figure;

import org.jspecify.annotations.Nullable;

/**
 * How many of the report's activities share something: a type, a modality, the country in
 * which they took place.
 *
 * @param code the type's or modality's code, or ISO 3166-1 alpha-3; {@value #NO_HOST} for
 * a host that is not stated
 * @param now activities of the period
 * @param previous those of the period before, or of the same months of it
 * @param yearBefore those of the same period or months a year before
 * @param ended those of the months of a running period that have ended; null where the
 * period itself has ended, or none of its months
 */
public record Tally(String code, Cell now, Cell previous, Cell yearBefore, @Nullable Cell ended) {

	/** Code of the host of activities that do not state it. */
	public static final String NO_HOST = "NONE";

	/** Of a period that has ended. */
	public Tally(String code, Cell now, Cell previous, Cell yearBefore) {
		this(code, now, previous, yearBefore, null);
	}

	/** Whether it is of the activities that do not state their host. */
	public boolean noHost() {
		return this.code.equals(NO_HOST);
	}

	/** The activities that are compared. */
	public Cell compared() {
		return (this.ended != null) ? this.ended : this.now;
	}

}
