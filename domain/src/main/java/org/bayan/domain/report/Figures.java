package org.bayan.domain.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.function.Function;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;

/** All measures of one period, place and sector. Money is in minor units. */
public record Figures(Cell activities, Cell active, Cell completed, Cell planned, Cell cancelled, Cell hosted,
		Cell participants, Cell women, Cell reportingParticipants, Cell budget, Cell expenditure, Cell unconverted) {

	/**
	 * The cells of what was counted.
	 * @param period the period counted
	 * @param joined the state's day of accession; null for everything that is no state,
	 * and for states that have always been members
	 * @param dataAsOf the day up to which the data go
	 * @param counted each measure's sum; null where nothing was counted or, for
	 * participants and women, where no activity states them
	 */
	public static Figures of(Period period, @Nullable LocalDate joined, LocalDate dataAsOf,
			Function<Measure, @Nullable BigInteger> counted) {
		if (joined != null && joined.isAfter(period.lastDay())) {
			return of((measure) -> Cell.NOT_APPLICABLE);
		}
		boolean ahead = period.firstDay().isAfter(dataAsOf);
		return of((measure) -> {
			BigInteger sum = counted.apply(measure);
			if ((ahead && !measure.looksAhead()) || (sum == null && measure.unknownUnlessStated())) {
				return Cell.NO_DATA;
			}
			return Cell.of((sum != null) ? sum : BigInteger.ZERO);
		});
	}

	private static Figures of(Function<Measure, Cell> cells) {
		return new Figures(cells.apply(Measure.ACTIVITIES), cells.apply(Measure.ACTIVE), cells.apply(Measure.COMPLETED),
				cells.apply(Measure.PLANNED), cells.apply(Measure.CANCELLED), cells.apply(Measure.HOSTED),
				cells.apply(Measure.PARTICIPANTS), cells.apply(Measure.WOMEN),
				cells.apply(Measure.REPORTING_PARTICIPANTS), cells.apply(Measure.BUDGET),
				cells.apply(Measure.EXPENDITURE), cells.apply(Measure.UNCONVERTED));
	}

	/** The cell of a measure. */
	public Cell of(Measure measure) {
		return switch (measure) {
			case ACTIVITIES -> this.activities;
			case ACTIVE -> this.active;
			case COMPLETED -> this.completed;
			case PLANNED -> this.planned;
			case CANCELLED -> this.cancelled;
			case HOSTED -> this.hosted;
			case PARTICIPANTS -> this.participants;
			case WOMEN -> this.women;
			case REPORTING_PARTICIPANTS -> this.reportingParticipants;
			case BUDGET -> this.budget;
			case EXPENDITURE -> this.expenditure;
			case UNCONVERTED -> this.unconverted;
		};
	}

}
