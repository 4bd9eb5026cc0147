package org.bayan.domain.figure;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * A place or a sector with its figures in each period of a range.
 *
 * @param kind what it stands for
 * @param code as in {@link Row}
 * @param names its name; null where the catalogue has it
 * @param category a state's regional group, without {@code GROUP:}; else null
 * @param joined a state's day of accession; else null
 * @param figures one a period
 */
public record RangeRow(RowKind kind, String code, @Nullable Names names, @Nullable String category,
		@Nullable LocalDate joined, List<Figures> figures) {

	public RangeRow {
		figures = List.copyOf(figures);
	}

	/** A measure in each period. */
	public List<Cell> of(Measure measure) {
		return this.figures.stream().map((one) -> one.of(measure)).toList();
	}

	/**
	 * A measure over the whole range, exact, as an activity has one start, one end and
	 * one day for each money line.
	 * @throws IllegalArgumentException for <em>active</em>: an activity is active in
	 * several periods, so their figures have no total
	 */
	public Cell over(Measure measure) {
		if (!measure.addsUp()) {
			throw new IllegalArgumentException(measure.code() + " has no total over a range");
		}
		List<Cell> cells = of(measure);
		if (cells.stream().noneMatch(Cell::known)) {
			boolean member = cells.stream().anyMatch((cell) -> cell.state() == CellState.NO_DATA);
			return member ? Cell.NO_DATA : Cell.NOT_APPLICABLE;
		}
		return Cell.of(cells.stream().map(Cell::amount).reduce(BigInteger.ZERO, BigInteger::add));
	}

	/** Whether any period has an activity. */
	public boolean tookPart() {
		return of(Measure.ACTIVITIES).stream().anyMatch((cell) -> cell.state() == CellState.VALUE);
	}

}
