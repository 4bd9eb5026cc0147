package org.bayan.domain.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.bayan.domain.activity.Apportionment;
import org.bayan.domain.activity.Shares;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * What of an activity falls to one involved country and one sector. The allocations of an
 * activity add up to it exactly: their weights to one whole, their money to its lines.
 *
 * @param country the involved country; null where the activity names none
 * @param sector none where the activity names none
 * @param countryShare in basis points
 * @param sectorShare in basis points
 * @param first whether it is the first of its activity, in listed order
 * @param firstInPlace whether it is its activity's first in its place row
 * @param firstInSector whether it is its activity's first in its sector
 * @param budget part of the budget that counts in the period, in minor units
 * @param expenditure part of the expenditure that counts in the period, in minor units
 */
public record Allocation(ReportedActivity.@Nullable Involvement country, SectorScope sector, int countryShare,
		int sectorShare, boolean first, boolean firstInPlace, boolean firstInSector, BigInteger budget,
		BigInteger expenditure) {

	/**
	 * The allocations of an activity within some places and sectors, countries outer and
	 * sectors inner, in listed order.
	 * @param period whose money counts
	 * @param within whether a place row and a sector are asked for
	 */
	static List<Allocation> of(ReportedActivity activity, Period period, BiPredicate<Place, SectorScope> within) {
		List<Integer> countries = activity.countries().stream().map(ReportedActivity.Involvement::share).toList();
		List<Integer> sectors = activity.sectorShares();
		List<BigInteger> budget = cells(activity.budget(), period, countries, sectors);
		List<BigInteger> expenditure = cells(activity.expenditure(), period, countries, sectors);
		List<Allocation> allocations = new ArrayList<>();
		Set<Place> places = new HashSet<>();
		Set<SectorScope> rows = new HashSet<>();
		int at = 0;
		for (int i = 0; i < Math.max(1, countries.size()); i++) {
			ReportedActivity.Involvement country = countries.isEmpty() ? null : activity.countries().get(i);
			for (int j = 0; j < activity.sectorRows().size(); j++) {
				SectorScope sector = activity.sectorRows().get(j);
				if (within.test(placeOf(country), sector)) {
					allocations.add(new Allocation(country, sector, (country != null) ? country.share() : Shares.WHOLE,
							sectors.isEmpty() ? Shares.WHOLE : sectors.get(j), allocations.isEmpty(),
							places.add(placeOf(country)), rows.add(sector), budget.get(at), expenditure.get(at)));
				}
				at++;
			}
		}
		return allocations;
	}

	private static List<BigInteger> cells(ReportedActivity.@Nullable MoneyLine line, Period period,
			List<Integer> countries, List<Integer> sectors) {
		return Apportionment.cells((line != null) ? line.in(period) : BigInteger.ZERO, countries, sectors);
	}

	/** The place row it counts in: a state, outside or organisation-wide. */
	public Place place() {
		return placeOf(this.country);
	}

	private static Place placeOf(ReportedActivity.@Nullable Involvement country) {
		return (country != null) ? country.place() : Place.ORGANISATION_WIDE;
	}

	/** Its part of the activity, in 100,000,000ths. */
	public long weight() {
		return (long) this.countryShare * this.sectorShare;
	}

}
