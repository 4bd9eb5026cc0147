package org.bayan.batch.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sequence of steps from a seed: reference data first, then imports of new and
 * corrected rows, withdrawals and changes of the reference data in any order.
 */
record RandomSequence(long seed, List<Step> steps, SummaryOracle oracle) {

	/** So many steps after the first two, each import with up to {@code rows} rows. */
	static RandomSequence of(long seed, int length, int rows) {
		RandomSteps random = new RandomSteps(seed, 1 + rows * (length + 3) / 3);
		Random kinds = new Random(~seed);
		List<Step> steps = new ArrayList<>();
		steps.add(random.firstReference());
		steps.add(random.file(rows, 0));
		while (steps.size() < length + 2) {
			switch (kinds.nextInt(6)) {
				case 0 -> random.withdrawal().ifPresent(steps::add);
				case 1, 2 -> steps.add(random.changedReference());
				default -> steps.add(random.file(1 + kinds.nextInt(rows), 0.6));
			}
		}
		return new RandomSequence(seed, steps, random.oracle());
	}

	String expectedSummary() {
		return this.oracle.summary();
	}

}
