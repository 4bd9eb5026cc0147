package org.bayan.domain.report;

/**
 * One headline figure with the figures it is compared with.
 *
 * @param subject what it is a figure of
 * @param now the figure of the period
 * @param previous that of the period before
 * @param sincePrevious how they differ
 * @param yearBefore that of the same period a year before
 * @param sinceYearBefore how they differ
 */
public record Headline(Subject subject, Cell now, Cell previous, Change sincePrevious, Cell yearBefore,
		Change sinceYearBefore) {

	/** What a headline is a figure of. */
	public enum Subject {

		ACTIVITIES, ACTIVE, COMPLETED, HOSTED, STATES_TAKING_PART, ORGANISATION_WIDE, OUTSIDE, PLANNED, CANCELLED,
		PARTICIPANTS, WOMEN, BUDGET, EXPENDITURE;

		/** Whether it is an amount of money, in minor units. */
		public boolean money() {
			return this == BUDGET || this == EXPENDITURE;
		}

		/** Whether a report leaves it out where it has nothing to say. */
		public boolean optional() {
			return ordinal() >= PLANNED.ordinal();
		}

	}

	static Headline of(Subject subject, Cell now, Cell previous, Cell yearBefore) {
		return new Headline(subject, now, previous, Change.between(previous, now), yearBefore,
				Change.between(yearBefore, now));
	}

	/**
	 * Without a change where fewer than half of either period's activities state the
	 * figure.
	 */
	static Headline ofStated(Subject subject, Measure measure, Row total) {
		Cell now = total.now().of(measure);
		Cell previous = total.previous().of(measure);
		Cell yearBefore = total.yearBefore().of(measure);
		return new Headline(subject, now, previous, changeOfStated(total.previous(), previous, total.now(), now),
				yearBefore, changeOfStated(total.yearBefore(), yearBefore, total.now(), now));
	}

	private static Change changeOfStated(Figures before, Cell beforeCell, Figures now, Cell nowCell) {
		return (halfState(before) && halfState(now)) ? Change.between(beforeCell, nowCell) : Change.NOT_COMPARED;
	}

	private static boolean halfState(Figures figures) {
		return 2 * figures.reportingParticipants().count() >= figures.activities().count();
	}

	/** Whether neither the period nor those before have anything to say about it. */
	public boolean silent() {
		return this.now.state() != CellState.VALUE && this.previous.state() != CellState.VALUE
				&& this.yearBefore.state() != CellState.VALUE;
	}

}
