package org.bayan.batch.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A money line that counts: its day, its amount in cents (empty without a rate) and its
 * amount cut into cells.
 */
record MoneyLine(boolean budget, LocalDate day, PlainActivity activity, Optional<BigInteger> cents, List<Cell> cells) {

	/** The cents of a line on one country, under all of its places, and one sector. */
	record Cell(Set<String> places, String sector, BigInteger cents) {

		boolean isIn(String place, String sector) {
			return this.places.contains(place) && (sector.equals("ALL") || sector.equals(this.sector));
		}

	}

	/**
	 * Cuts an amount over countries (outer) and sectors (inner) by cumulative rounding.
	 * An activity without countries has the one country ORG, without sectors the one
	 * sector NONE.
	 */
	static List<Cell> cut(BigInteger cents, PlainActivity activity, PlainReference reference) {
		List<Portion> countries = activity.countries().isEmpty() ? List.of(new Portion("ORG", Portion.WHOLE))
				: activity.countries();
		List<Portion> sectors = activity.sectors().isEmpty() ? List.of(new Portion("NONE", Portion.WHOLE))
				: activity.sectors();
		BigInteger whole = BigInteger.valueOf((long) Portion.WHOLE * Portion.WHOLE);
		List<Cell> cells = new ArrayList<>();
		long running = 0;
		BigInteger before = BigInteger.ZERO;
		for (Portion country : countries) {
			Set<String> places = activity.countries().isEmpty() ? Set.of("ALL", "ORG")
					: reference.placesOf(country.code(), activity.start());
			for (Portion sector : sectors) {
				running += (long) country.basisPoints() * sector.basisPoints();
				// the division of a non-negative number truncates, which is its floor
				BigInteger upTo = cents.abs().multiply(BigInteger.valueOf(running)).divide(whole);
				BigInteger part = upTo.subtract(before);
				cells.add(new Cell(places, sector.code(), (cents.signum() < 0) ? part.negate() : part));
				before = upTo;
			}
		}
		return cells;
	}

}
