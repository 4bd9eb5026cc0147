package org.bayan.domain.report;

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
 * half-even; null where there is no difference, the earlier figure is below
 * {@value #SMALLEST_BASE}, or the share is of more digits than anybody reads
 */
public record Change(@Nullable BigInteger difference, @Nullable Long basisPoints) {

	/** Below this a percentage says more than is known. */
	public static final int SMALLEST_BASE = 10;

	public static final Change NOT_COMPARED = new Change(null, null);

	/** The change from one figure to another, never computed from no data. */
	public static Change between(Cell before, Cell now) {
		if (!before.known() || !now.known()) {
			return NOT_COMPARED;
		}
		BigInteger difference = now.amount().subtract(before.amount());
		if (before.amount().compareTo(BigInteger.valueOf(SMALLEST_BASE)) < 0) {
			return new Change(difference, null);
		}
		BigDecimal share = new BigDecimal(difference.multiply(BigInteger.valueOf(10_000)))
			.divide(new BigDecimal(before.amount()), 0, RoundingMode.HALF_EVEN);
		boolean tellable = share.unscaledValue().bitLength() < Long.SIZE;
		return new Change(difference, tellable ? share.longValueExact() : null);
	}

	/** Whether there is a difference to show. */
	public boolean compared() {
		return this.difference != null;
	}

}
