package org.bayan.domain.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** A part of a whole. */
public final class Ratio {

	private Ratio() {
	}

	/**
	 * A part in basis points of its whole, rounded half-even: 1 of 3 is 3333. Null where
	 * the whole is 0.
	 */
	public static @Nullable Long basisPoints(long part, long whole) {
		return (whole == 0) ? null
				: BigDecimal.valueOf(part)
					.multiply(BigDecimal.valueOf(10_000))
					.divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_EVEN)
					.longValueExact();
	}

}
