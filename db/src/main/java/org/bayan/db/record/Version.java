package org.bayan.db.record;

import java.time.Instant;
import java.util.Map;

import org.bayan.db.intake.Form;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an activity from one change on.
 *
 * @param change its number
 * @param kind {@code import}, {@code withdrawal} ...
 * @param recordedAt when
 * @param reason why; null where nobody said
 * @param file the file that stated it; null where none did
 * @param row the file's row
 * @param by who did it in the form; null: it was not done there
 * @param withdrawn whether it is withdrawn from then on
 * @param facts by column of the activities file, as text; those not stated are left out
 */
public record Version(long change, String kind, Instant recordedAt, @Nullable String reason, @Nullable String file,
		@Nullable Long row, @Nullable By by, boolean withdrawn, Map<String, String> facts) {

	public Version {
		facts = Map.copyOf(facts);
	}

	/**
	 * Who did it in the form.
	 *
	 * @param account key of the account
	 * @param act what was done
	 */
	public record By(String account, Form.Act act) {

	}

}
