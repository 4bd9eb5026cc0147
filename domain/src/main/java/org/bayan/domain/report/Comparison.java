package org.bayan.domain.report;

import java.util.List;

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

}
