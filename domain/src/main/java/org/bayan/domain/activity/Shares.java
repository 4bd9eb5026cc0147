package org.bayan.domain.activity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Codes in the order in which the file lists them, each with its share of the activity in
 * basis points. The shares add up to {@value #WHOLE}; no code occurs twice; without codes
 * there are no shares.
 *
 * <p>
 * {@code stated} tells whether the source gave percentages. Where it gave none the shares
 * are equal and the first codes take the remainder: three sectors get 3334, 3333, 3333.
 *
 * @param codes the codes in listed order
 * @param basisPoints one share a code, each above 0
 * @param stated whether the source gave the shares
 */
public record Shares(List<String> codes, List<Integer> basisPoints, boolean stated) {

	/** Basis points of a whole. */
	public static final int WHOLE = 10_000;

	public static final Shares NONE = new Shares(List.of(), List.of(), false);

	public Shares {
		codes = List.copyOf(codes);
		basisPoints = List.copyOf(basisPoints);
		if (codes.size() != basisPoints.size()) {
			throw new IllegalArgumentException(codes.size() + " codes, " + basisPoints.size() + " shares");
		}
		if (new HashSet<>(codes).size() != codes.size()) {
			throw new IllegalArgumentException("a code twice in " + codes);
		}
		if (basisPoints.stream().anyMatch((share) -> share <= 0)) {
			throw new IllegalArgumentException("a share not above 0 in " + basisPoints);
		}
		int sum = basisPoints.stream().mapToInt(Integer::intValue).sum();
		if (sum != (codes.isEmpty() ? 0 : WHOLE)) {
			throw new IllegalArgumentException("shares add up to " + sum + ": " + basisPoints);
		}
	}

	/** Equal shares of at most {@value #WHOLE} codes, the remainder to the first ones. */
	public static Shares equal(List<String> codes) {
		List<Integer> shares = new ArrayList<>(codes.size());
		for (int i = 0; i < codes.size(); i++) {
			shares.add(WHOLE / codes.size() + ((i < WHOLE % codes.size()) ? 1 : 0));
		}
		return new Shares(codes, shares, false);
	}

	/**
	 * Shares in proportion to amounts above 0, rounded by largest remainder; of equal
	 * remainders the first is rounded up. Nothing where one would have less than a basis
	 * point.
	 */
	public static Optional<Shares> proportional(List<String> codes, List<BigDecimal> amounts) {
		BigDecimal all = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal whole = BigDecimal.valueOf(WHOLE);
		List<Integer> shares = new ArrayList<>();
		List<Integer> order = new ArrayList<>();
		List<BigDecimal> remainders = new ArrayList<>();
		for (BigDecimal amount : amounts) {
			BigDecimal[] share = amount.multiply(whole).divideAndRemainder(all);
			order.add(shares.size());
			shares.add(share[0].intValueExact());
			remainders.add(share[1]);
		}
		order.sort(Comparator.<Integer, BigDecimal>comparing(remainders::get).reversed());
		int left = WHOLE - shares.stream().mapToInt(Integer::intValue).sum();
		order.subList(0, left).forEach((place) -> shares.set(place, shares.get(place) + 1));
		return shares.contains(0) ? Optional.empty() : Optional.of(stated(codes, shares));
	}

	/** The shares that the source gave, in basis points. */
	public static Shares stated(List<String> codes, List<Integer> basisPoints) {
		return new Shares(codes, basisPoints, true);
	}

	public boolean isEmpty() {
		return this.codes.isEmpty();
	}

}
