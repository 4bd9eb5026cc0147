package org.bayan.reporting.finding;

import java.util.List;

/** The report in a few whole sentences of one language, computed from its figures. */
public final class Summary {

	private final Findings findings;

	public Summary(Findings findings) {
		this.findings = findings;
	}

	/** The sentences in the order of reading, each ends with its full stop. */
	public List<String> sentences() {
		return List.of(this.findings.activities() + ".");
	}

}
