package org.bayan.reporting.chart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.bayan.domain.figure.Cell;

/**
 * A value axis in round steps that holds zero, whatever its values: never more than seven
 * lines.
 *
 * @param step 1, 2 or 5 times a power of ten
 * @param below how many of them lie below zero
 * @param above how many lie above it
 */
public record Scale(BigInteger step, int below, int above) {

	/** So many steps at most, one more where the axis runs to both sides of zero. */
	private static final int MOST = 5;

	/** The smallest such axis that holds a maximum: 10 takes five steps of 2. */
	public static Scale upTo(long maximum) {
		return of(List.of(Cell.of(maximum)));
	}

	/** The smallest such axis that holds some figures; to 1 where all are zero. */
	public static Scale of(List<Cell> values) {
		BigInteger least = BigInteger.ZERO;
		BigInteger most = BigInteger.ZERO;
		for (Cell cell : values) {
			least = least.min(cell.amount());
			most = most.max(cell.amount());
		}
		BigInteger power = BigInteger.ONE;
		while (true) {
			for (long factor : new long[] { 1, 2, 5 }) {
				BigInteger step = power.multiply(BigInteger.valueOf(factor));
				BigInteger below = steps(least.negate(), step);
				BigInteger above = steps(most, step);
				int room = (below.signum() > 0 && above.signum() > 0) ? MOST + 1 : MOST;
				if (below.add(above).compareTo(BigInteger.valueOf(room)) <= 0) {
					int none = (below.signum() == 0 && above.signum() == 0) ? 1 : 0;
					return new Scale(step, below.intValueExact(), above.intValueExact() + none);
				}
			}
			power = power.multiply(BigInteger.TEN);
		}
	}

	/** How many steps an extent takes, the last one whole. */
	private static BigInteger steps(BigInteger extent, BigInteger step) {
		return extent.add(step).subtract(BigInteger.ONE).divide(step);
	}

	/** The end below zero, or zero. */
	public BigInteger minimum() {
		return this.step.multiply(BigInteger.valueOf(-this.below));
	}

	/** The end above zero, or zero. */
	public BigInteger maximum() {
		return this.step.multiply(BigInteger.valueOf(this.above));
	}

	/** Where a figure lies, from 0 at the lower end to 1 at the upper. */
	public double part(Cell cell) {
		return (cell.amount().subtract(minimum()).doubleValue()) / maximum().subtract(minimum()).doubleValue();
	}

	/** Every value with a line, from the lowest, zero included. */
	public List<BigInteger> ticks() {
		List<BigInteger> ticks = new ArrayList<>();
		LongStream.rangeClosed(-this.below, this.above)
			.forEach((at) -> ticks.add(this.step.multiply(BigInteger.valueOf(at))));
		return ticks;
	}

}
