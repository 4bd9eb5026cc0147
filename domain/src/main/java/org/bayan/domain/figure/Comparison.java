package org.bayan.domain.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a report of one state or one sector is compared with.
 *
 * @param wholes what the state or sector is part of, from the nearest: its regional group
 * and the organisation, or the organisation alone
 * @param peers the states of its group, or all sectors, itself included, in the
 * organisation's order
 */
public record Comparison(List<Row> wholes, List<Row> peers) {

	public Comparison {
		wholes = List.copyOf(wholes);
		peers = List.copyOf(peers);
	}

	/**
	 * Where one of the peers stands by its activities. Empty where its figure is not
	 * known or not applicable, or where it has none: that is no rank.
	 */
	public Optional<Standing> standing(String code) {
		List<Row> counted = counted();
		return counted.stream().filter((row) -> row.code().equals(code) && row.tookPart()).findFirst().map((own) -> {
			long count = own.now().activities().count();
			int ahead = (int) counted.stream().filter((row) -> row.now().activities().count() > count).count();
			List<Row> tied = counted.stream()
				.filter((row) -> row.now().activities().count() == count && !row.code().equals(code))
				.toList();
			return new Standing(ahead + 1, counted.size(), tied);
		});
	}

	/**
	 * The figure in the middle of the peers' activities, of an even number the mean of
	 * the two in the middle: 1.5. Null where none is known.
	 */
	public @Nullable BigDecimal median() {
		long[] counts = counted().stream().mapToLong((row) -> row.now().activities().count()).sorted().toArray();
		if (counts.length == 0) {
			return null;
		}
		long twice = counts[(counts.length - 1) / 2] + counts[counts.length / 2];
		return BigDecimal.valueOf(5 * twice, 1).stripTrailingZeros();
	}

	/**
	 * Those among the peers that are members in the period and of which there are data.
	 */
	public List<Row> counted() {
		return this.peers.stream().filter((row) -> row.now().activities().known()).toList();
	}

}
