package org.bayan.domain.figure;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

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

	/**
	 * What a headline is a figure of.
	 *
	 * @param code its name, as that of a measure
	 * @param measure null where it is none of the report's whole
	 */
	public record Subject(String code, @Nullable Measure measure) {

		public static final Subject STATES_TAKING_PART = new Subject("states_taking_part", null);

		public static final Subject ORGANISATION_WIDE = new Subject("organisation_wide", null);

		public static final Subject OUTSIDE = new Subject("outside", null);

		public static Subject of(Measure measure) {
			return new Subject(measure.code(), measure);
		}

		/** The key of its name in the catalogue. */
		public String textKey() {
			return "measure." + this.code.replace('_', '-');
		}

		/** Whether it is an amount of money, in minor units. */
		public boolean money() {
			return this.measure != null && this.measure.money();
		}

		/** Whether a report leaves it out where it has nothing to say. */
		public boolean optional() {
			return this.measure != null && !this.measure.alwaysShown();
		}

		/** Whether it is compared with that of another period. */
		public boolean compared() {
			return this.measure == null || this.measure.compared();
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
		if (!subject.compared()) {
			return Change.NOT_COMPARED;
		}
		if (subject.money()) {
			return Change.betweenAmounts(beforeCell, nowCell);
		}
		boolean stated = subject.measure() != null && subject.measure().kind() == Measure.Kind.STATED;
		return (stated && !(halfState(before) && halfState(now))) ? Change.NOT_COMPARED
				: Change.between(beforeCell, nowCell);
	}

	private static boolean halfState(Figures figures) {
		return 2 * figures.of(Measure.REPORTING_PARTICIPANTS).count() >= figures.activities().count();
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
