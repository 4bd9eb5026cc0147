package org.bayan.domain.activity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides an amount among the (country, sector) cells of an activity by cumulative
 * rounding, so that the cells add up to the amount exactly: with weights that add up to W
 * and their running sum c, a cell gets {@code floor(amount * c / W) - floor(amount *
 * c_before / W)}. 100.00 among three sectors of 3334, 3333 and 3333 gives 33.34, 33.33
 * and 33.33.
 */
public final class Apportionment {

	private static final BigInteger WHOLE = BigInteger.valueOf((long) Shares.WHOLE * Shares.WHOLE);

	private Apportionment() {
	}

	/**
	 * One amount a cell, countries outer and sectors inner, in listed order.
	 * @param amount in minor units; a negative one is divided like its absolute value
	 * @param countries shares in basis points; empty stands for one whole
	 * @param sectors shares in basis points; empty stands for one whole
	 */
	public static List<BigInteger> cells(BigInteger amount, List<Integer> countries, List<Integer> sectors) {
		List<Integer> outer = countries.isEmpty() ? List.of(Shares.WHOLE) : countries;
		List<Integer> inner = sectors.isEmpty() ? List.of(Shares.WHOLE) : sectors;
		List<BigInteger> cells = new ArrayList<>(outer.size() * inner.size());
		long running = 0;
		BigInteger given = BigInteger.ZERO;
		for (int country : outer) {
			for (int sector : inner) {
				running += (long) country * sector;
				BigInteger upTo = amount.abs().multiply(BigInteger.valueOf(running)).divide(WHOLE);
				BigInteger cell = upTo.subtract(given);
				cells.add((amount.signum() < 0) ? cell.negate() : cell);
				given = upTo;
			}
		}
		return cells;
	}

}
