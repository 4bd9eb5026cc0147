package org.bayan.batch.oracle;

import java.util.List;
import java.util.SortedMap;

/**
 * One thing done to the product, as plain data. Each step succeeds as a whole: every row
 * of an import is accepted and every reference file is taken.
 */
sealed interface Step {

	/** The text of an activities file. */
	record Import(String csv) implements Step {
	}

	/** References that are known and not yet withdrawn. */
	record Withdraw(List<String> refs) implements Step {
	}

	/** Texts of reference files given in one command; each replaces what was there. */
	record Reference(SortedMap<ReferenceFile, String> files) implements Step {
	}

	enum ReferenceFile {

		GROUPS, MEMBERS, SECTORS, RATES

	}

}
