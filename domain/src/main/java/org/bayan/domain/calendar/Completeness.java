package org.bayan.domain.calendar;

import java.time.YearMonth;
import java.util.List;

/**
 * Which sectors have reported each month of a period, so that silence is not read as
 * zero.
 *
 * @param months each sector of the scope in each month, by month, then in the
 * organisation's order of sectors
 */
public record Completeness(List<SectorMonth> months) {

	public Completeness {
		months = List.copyOf(months);
	}

	/** The sectors in a state, each once, in the organisation's order. */
	public List<String> sectors(Submission submission) {
		return this.months.stream()
			.filter((one) -> one.submission() == submission)
			.map(SectorMonth::sector)
			.distinct()
			.toList();
	}

	/** How many of the sectors' months are in a state. */
	public long count(Submission submission) {
		return this.months.stream().filter((one) -> one.submission() == submission).count();
	}

	/** Whether nobody is silent. */
	public boolean complete() {
		return count(Submission.MISSING) + count(Submission.AWAITED) == 0;
	}

	/** What is known of a sector's month; {@link Submission#AWAITED} if nothing is. */
	public Submission of(String sector, YearMonth month) {
		return this.months.stream()
			.filter((one) -> one.sector().equals(sector) && one.month().equals(month))
			.map(SectorMonth::submission)
			.findFirst()
			.orElse(Submission.AWAITED);
	}

}
