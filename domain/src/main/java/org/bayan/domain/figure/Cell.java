package org.bayan.domain.figure;

import java.math.BigInteger;

/**
 * One figure of a table.
 *
 * @param state what the cell says
 * @param amount the count, or the amount in minor units of the reporting currency; 0
 * unless the state is {@link CellState#VALUE}
 */
public record Cell(CellState state, BigInteger amount) {

	public static final Cell NO_DATA = new Cell(CellState.NO_DATA, BigInteger.ZERO);

	public static final Cell NOT_APPLICABLE = new Cell(CellState.NOT_APPLICABLE, BigInteger.ZERO);

	public Cell {
		if ((state == CellState.VALUE) != (amount.signum() != 0)) {
			throw new IllegalArgumentException(state + " of " + amount);
		}
	}

	/** A known figure, 0 included. */
	public static Cell of(BigInteger amount) {
		return new Cell((amount.signum() == 0) ? CellState.ZERO : CellState.VALUE, amount);
	}

	/** A known figure, 0 included. */
	public static Cell of(long count) {
		return of(BigInteger.valueOf(count));
	}

	/** Whether the figure is known: a value or zero. */
	public boolean known() {
		return this.state == CellState.VALUE || this.state == CellState.ZERO;
	}

	/**
	 * The figure as a whole number, 0 where it is not known.
	 * @throws ArithmeticException if it does not fit in 64 bits
	 */
	public long count() {
		return this.amount.longValueExact();
	}

}
