package org.bayan.domain.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Which months have ended: those whose last day lies before the day of the data, and
 * those that were published.
 *
 * @param dataDay the day up to which the data go
 * @param published months that have an edition
 */
public record Progress(LocalDate dataDay, Set<YearMonth> published) {

	/** Of what was published: its months have ended. */
	public static final Progress ENDED = new Progress(LocalDate.MAX, Set.of());

	public Progress {
		published = Set.copyOf(published);
	}

	/** Whether every month of a period has ended; else it is running, or ahead. */
	public boolean ended(Period period) {
		return Span.of(period).months().stream().allMatch(this::ended);
	}

	/** Whether a period is under way, so that its figures are those so far. */
	public boolean underWay(Period period) {
		return !ended(period) && !period.firstDay().isAfter(this.dataDay);
	}

	/**
	 * The months of a span up to the first one that has not ended; empty where already
	 * its first has not.
	 */
	public Optional<Span> ended(Span span) {
		YearMonth last = null;
		for (YearMonth month : span.months()) {
			if (!ended(month)) {
				break;
			}
			last = month;
		}
		return Optional.ofNullable(last).map((month) -> new Span(span.first(), month));
	}

	private boolean ended(YearMonth month) {
		return month.atEndOfMonth().isBefore(this.dataDay) || this.published.contains(month);
	}

}
