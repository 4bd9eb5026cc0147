package org.bayan.domain.figure;

import java.util.function.Function;

/**
 * One headline figure with the figures it is compared with.
 *
 * @param subject what it is a figure of
 * @param now the figure of the period
 * @param compared the one that is compared: of the period, or of its months that have
 * ended
 * @param previous that of the period before
 * @param sincePrevious how they differ
 * @param yearBefore that of the same period a year before
 * @param sinceYearBefore how they differ
 * @param yearToDate that of January to the end of the period, or to the last of its
 * months that has ended
 * @param yearToDateBefore that of the same span a year before
 * @param sinceYearToDateBefore how they differ
 */
public record Headline(Subject subject, Cell now, Cell compared, Cell previous, Change sincePrevious, Cell yearBefore,
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
	 * A headline of the figures that a function finds in the times of a row.
	 */
	public static Headline of(Subject subject, Row total, Function<Function<Row, Figures>, Cell> figure) {
		Cell now = figure.apply(Row::now);
		Cell compared = figure.apply(Row::compared);
		Cell previous = figure.apply(Row::previous);
		Cell yearBefore = figure.apply(Row::yearBefore);
		Cell yearToDate = figure.apply(Row::yearToDate);
		Cell yearToDateBefore = figure.apply(Row::yearToDateBefore);
		return new Headline(subject, now, compared, previous,
				change(subject, total.previous(), previous, total.compared(), compared), yearBefore,
				change(subject, total.yearBefore(), yearBefore, total.compared(), compared), yearToDate,
				yearToDateBefore,
				change(subject, total.yearToDateBefore(), yearToDateBefore, total.yearToDate(), yearToDate));
	}

	/**
	 * What is planned is what is left of a plan, so it is never compared; participants
	 * are not where fewer than half of either period's activities state them.
	 */
	private static Change change(Subject subject, Figures before, Cell beforeCell, Figures now, Cell nowCell) {
		return switch (subject) {
			case PLANNED -> Change.NOT_COMPARED;
			case PARTICIPANTS, WOMEN ->
				(halfState(before) && halfState(now)) ? Change.between(beforeCell, nowCell) : Change.NOT_COMPARED;
			case BUDGET, EXPENDITURE -> Change.betweenAmounts(beforeCell, nowCell);
			default -> Change.between(beforeCell, nowCell);
		};
	}

	private static boolean halfState(Figures figures) {
		return 2 * figures.reportingParticipants().count() >= figures.activities().count();
	}

	/** Whether neither the period nor those before have anything to say about it. */
	public boolean silent() {
		return !says(this.now) && !says(this.previous) && !says(this.yearBefore) && !says(this.yearToDate)
				&& !says(this.yearToDateBefore);
	}

	/** An amount of zero was recorded, a count of zero was not. */
	private boolean says(Cell cell) {
		return cell.state() == CellState.VALUE || (this.subject.money() && cell.known());
	}

}
