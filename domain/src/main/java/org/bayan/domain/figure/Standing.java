package org.bayan.domain.figure;

import java.util.List;

/**
 * Where a state or sector stands among its peers.
 *
 * @param rank 1 more than the number of those with more; equal figures share it
 * @param of how many there are, itself included
 * @param tied those with the same figure, itself left out
 */
public record Standing(int rank, int of, List<Row> tied) {

	public Standing {
		tied = List.copyOf(tied);
	}

}
