package org.bayan.domain.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * How a figure differs from an earlier one.
 *
 * @param difference now less before; null where one of them is not known or they are not
 * comparable
 * @param basisPoints the difference in parts of 10,000 of the earlier figure, rounded
 * half-even; null where there is no difference, the earlier count is below
 * {@value #SMALLEST_BASE} the earlier amount is zero, or the share is of more digits than
 * anybody reads
 */
public record Change(@Nullable BigInteger difference, @Nullable Long basisPoints) {

	/** Below this a percentage says more than is known. */
	public static final int SMALLEST_BASE = 10;

	private static final int MOST_DIGITS = 18;

	public static final Change NOT_COMPARED = new Change(null, null);

	/**
	 * The change from one count to another, never computed from no data; without a
	 * percentage of fewer than {@value #SMALLEST_BASE}.
	 */
	public static Change between(Cell before, Cell now) {
		return between(before, now, before.amount().compareTo(BigInteger.valueOf(SMALLEST_BASE)) >= 0);
	}

	/**
	 * The change from one amount of money to another, likewise; without a percentage of
	 * nothing. A percentage of an amount below zero is one of what it comes to.
	 */
	public static Change betweenAmounts(Cell before, Cell now) {
		return between(before, now, before.amount().signum() != 0);
	}

	private static Change between(Cell before, Cell now, boolean base) {
		if (!before.known() || !now.known()) {
			return NOT_COMPARED;
		}
		BigInteger difference = now.amount().subtract(before.amount());
		if (!base) {
			return new Change(difference, null);
		}
		BigDecimal share = new BigDecimal(difference.multiply(BigInteger.valueOf(10_000)))
			.divide(new BigDecimal(before.amount().abs()), 0, RoundingMode.HALF_EVEN);
		// an amount of cents may be a billionth of the next: so many digits say nothing
		return new Change(difference, (share.precision() <= MOST_DIGITS) ? share.longValueExact() : null);
	}

	/** Whether there is a difference to show. */
	public boolean compared() {
		return this.difference != null;
	}

}
