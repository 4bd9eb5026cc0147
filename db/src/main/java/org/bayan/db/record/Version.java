package org.bayan.db.record;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was known of an activity from one change on.
 *
 * @param change its number
 * @param kind {@code import}, {@code withdrawal} ...
 * @param recordedAt when
 * @param reason why it was withdrawn; null for other changes
 * @param file the file that stated it; null where none did
 * @param row the file's row
 * @param withdrawn whether it is withdrawn from then on
 * @param facts by column of the activities file, as text; those not stated are left out
 */
public record Version(long change, String kind, Instant recordedAt, @Nullable String reason, @Nullable String file,
		@Nullable Long row, boolean withdrawn, Map<String, String> facts) {

	public Version {
		facts = Map.copyOf(facts);
	}

}
