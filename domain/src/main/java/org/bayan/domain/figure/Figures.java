package org.bayan.domain.figure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.bayan.domain.period.Period;
import org.jspecify.annotations.Nullable;

/** All measures of one period, place and sector. Money is in minor units. */
public record Figures(Cell activities, Cell active, Cell completed, Cell planned, Cell cancelled, Cell hosted,
		Cell participants, Cell women, Cell reportingParticipants, Cell budget, Cell expenditure, Cell unconverted) {

	/** Of periods that are not compared. */
	public static final Figures UNKNOWN = of((measure) -> Cell.NO_DATA);

	/**
	 * The cells of what was counted where every kind of money was recorded and no sector
	 * is marked missing.
	 * @param period the period counted
	 * @param joined the state's day of accession; null for everything that is no state,
	 * and for states that have always been members
	 * @param dataAsOf the day up to which the data go
	 * @param counted each measure's sum; null where nothing was counted or, for
	 * participants and women, where no activity states them
	 */
	public static Figures of(Period period, @Nullable LocalDate joined, LocalDate dataAsOf,
			Function<Measure, @Nullable BigInteger> counted) {
		return of(period, joined, dataAsOf, (measure) -> false, counted);
	}

	/**
	 * The cells of what was counted.
	 * @param unknown whether nobody has told of a measure in the period, so that what
	 * counts nothing is not known: of all where the sector's month is marked missing, of
	 * an amount where nobody recorded one of the kind
	 */
	public static Figures of(Period period, @Nullable LocalDate joined, LocalDate dataAsOf, Predicate<Measure> unknown,
			Function<Measure, @Nullable BigInteger> counted) {
		if (joined != null && joined.isAfter(period.lastDay())) {
			return of((measure) -> Cell.NOT_APPLICABLE);
		}
		boolean ahead = period.firstDay().isAfter(dataAsOf);
		return of((measure) -> {
			BigInteger sum = counted.apply(measure);
			if (sum == null && measure.unknownUnlessStated()) {
				return Cell.NO_DATA;
			}
			if (sum != null && sum.signum() != 0) {
				return Cell.of(sum);
			}
			return ((ahead && !measure.looksAhead()) || unknown.test(measure)) ? Cell.NO_DATA : Cell.of(0);
		});
	}

	/**
	 * The figures of several months that follow one another, counted as one span. An
	 * activity has one start, one end and one day for each money line, so months add up;
	 * only <em>active</em> would count an activity once a month. It is active in the span
	 * if it is active in the first month or begins in a later one: active from January to
	 * March = active in January + activities of February and March. Months in which the
	 * question does not arise, or of which nothing is known, add nothing.
	 */
	public static Figures over(List<Figures> months) {
		return of((measure) -> {
			List<Cell> cells = months.stream().map((month) -> month.of(measure)).toList();
			if (cells.stream().noneMatch(Cell::known)) {
				boolean member = cells.stream().anyMatch((cell) -> cell.state() == CellState.NO_DATA);
				return member ? Cell.NO_DATA : Cell.NOT_APPLICABLE;
			}
			BigInteger sum = BigInteger.ZERO;
			boolean first = true;
			for (Figures month : months) {
				Cell cell = month.of((measure == Measure.ACTIVE && !first) ? Measure.ACTIVITIES : measure);
				first &= !cell.known();
				sum = sum.add(cell.amount());
			}
			return Cell.of(sum);
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
