package org.bayan.domain.figure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.bayan.domain.period.Period;
import org.bayan.domain.reference.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * All measures of one period, place and sector.
 *
 * @param cells one a measure, money in minor units; no data where none is given, as of an
 * edition that is older than the measure
 */
public record Figures(Map<Measure, Cell> cells) {

	/** Of periods that are not compared. */
	public static final Figures UNKNOWN = new Figures(Map.of());

	public Figures {
		Map<Measure, Cell> all = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			all.put(measure, cells.getOrDefault(measure, Cell.NO_DATA));
		}
		cells = Collections.unmodifiableMap(all);
	}

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
		if (!MemberState.isMember(joined, period.lastDay())) {
			return of((measure) -> Cell.NOT_APPLICABLE);
		}
		boolean ahead = period.firstDay().isAfter(dataAsOf);
		return of((measure) -> {
			BigInteger sum = counted.apply(measure);
			if (sum == null && measure.kind() == Measure.Kind.STATED) {
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
				Cell cell = month.of((!measure.addsUp() && !first) ? Measure.ACTIVITIES : measure);
				first &= !cell.known();
				sum = sum.add(cell.amount());
			}
			return Cell.of(sum);
		});
	}

	/** The cells that a function gives. */
	public static Figures of(Function<Measure, Cell> cells) {
		Map<Measure, Cell> all = new EnumMap<>(Measure.class);
		for (Measure measure : Measure.values()) {
			all.put(measure, cells.apply(measure));
		}
		return new Figures(all);
	}

	/** The cell of a measure. */
	public Cell of(Measure measure) {
		return Objects.requireNonNull(this.cells.get(measure));
	}

	/** The activities, by which every other figure is read. */
	public Cell activities() {
		return of(Measure.ACTIVITIES);
	}

}
