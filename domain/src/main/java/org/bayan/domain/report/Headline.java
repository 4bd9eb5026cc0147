package org.bayan.domain.report;

import java.util.function.Function;

/**
 * One headline figure with the figures it is compared with.
 *
 * @param subject what it is a figure of
 * @param now the figure of the period
 * @param previous that of the period before
 * @param sincePrevious how they differ
 * @param yearBefore that of the same period a year before
 * @param sinceYearBefore how they differ
 * @param yearToDate that of January to the end of the period
 * @param yearToDateBefore that of the same span a year before
 * @param sinceYearToDateBefore how they differ
 */
public record Headline(Subject subject, Cell now, Cell previous, Change sincePrevious, Cell yearBefore,
		Change sinceYearBefore, Cell yearToDate, Cell yearToDateBefore, Change sinceYearToDateBefore) {

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

	/**
	 * A headline of the figures that a function finds in the five times of a row.
	 */
	static Headline of(Subject subject, Row total, Function<Function<Row, Figures>, Cell> figure) {
		Cell now = figure.apply(Row::now);
		Cell previous = figure.apply(Row::previous);
		Cell yearBefore = figure.apply(Row::yearBefore);
		Cell yearToDate = figure.apply(Row::yearToDate);
		Cell yearToDateBefore = figure.apply(Row::yearToDateBefore);
		boolean stated = subject == Subject.PARTICIPANTS || subject == Subject.WOMEN;
		return new Headline(subject, now, previous, change(stated, total.previous(), previous, total.now(), now),
				yearBefore, change(stated, total.yearBefore(), yearBefore, total.now(), now), yearToDate,
				yearToDateBefore,
				change(stated, total.yearToDateBefore(), yearToDateBefore, total.yearToDate(), yearToDate));
	}

	/**
	 * Without a change where participants are asked for and fewer than half of either
	 * period's activities state them.
	 */
	private static Change change(boolean stated, Figures before, Cell beforeCell, Figures now, Cell nowCell) {
		return (!stated || (halfState(before) && halfState(now))) ? Change.between(beforeCell, nowCell)
				: Change.NOT_COMPARED;
	}

	private static boolean halfState(Figures figures) {
		return 2 * figures.reportingParticipants().count() >= figures.activities().count();
	}

	/** Whether neither the period nor those before have anything to say about it. */
	public boolean silent() {
		return this.now.state() != CellState.VALUE && this.previous.state() != CellState.VALUE
				&& this.yearBefore.state() != CellState.VALUE && this.yearToDate.state() != CellState.VALUE
				&& this.yearToDateBefore.state() != CellState.VALUE;
	}

}
