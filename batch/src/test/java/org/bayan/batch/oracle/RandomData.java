package org.bayan.batch.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * Reference files and one to four activities files from a seed: the first has every
 * column, later ones also correct earlier rows.
 */
record RandomData(long seed, List<Step> steps, SummaryOracle oracle) {

	/** About {@code rows} rows in all. */
	static RandomData of(long seed, int rows) {
		RandomSteps random = new RandomSteps(seed, rows + rows / 8 + 1);
		List<Step> steps = new ArrayList<>();
		steps.add(random.firstReference());
		int files = 1 + (int) Math.floorMod(seed, 4L);
		steps.add(random.wholeFile(rows / files));
		while (steps.size() < files + 1) {
			steps.add(random.file(rows / files, 0.2));
		}
		return new RandomData(seed, steps, random.oracle());
	}

	String expectedSummary() {
		return this.oracle.summary();
	}

}
