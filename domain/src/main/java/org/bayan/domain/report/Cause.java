package org.bayan.domain.report;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where the change of an activity's figures came from.
 *
 * @param activityRef reference of the activity
 * @param change {@code import}, {@code withdrawal} or {@code reference}
 * @param recordedAt when it was recorded
 * @param file name of the file; null where it came from none
 * @param row row of the file; null where the activity itself was not in it: its part was,
 * or the reference data changed
 */
public record Cause(String activityRef, String change, Instant recordedAt, @Nullable String file, @Nullable Long row) {

}
