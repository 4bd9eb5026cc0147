package org.bayan.domain.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What makes a report an edition: its number, and how its figures differ from the edition
 * before.
 *
 * @param number 1 for the first of its month
 * @param publishedOn the day of publication in the organisation's zone
 * @param restatements figures that differ from the edition before; none in the first
 * @param causes where those changes came from, one an activity that a restatement names
 */
public record EditionMark(int number, LocalDate publishedOn, List<Restatement> restatements, List<Cause> causes) {

	public EditionMark {
		restatements = List.copyOf(restatements);
		causes = List.copyOf(causes);
	}

	/** Where the change of an activity came from. */
	public Cause cause(String activityRef) {
		return this.causes.stream()
			.filter((cause) -> cause.activityRef().equals(activityRef))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no cause of " + activityRef));
	}

}
