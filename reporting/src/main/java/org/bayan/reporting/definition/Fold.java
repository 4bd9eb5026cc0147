package org.bayan.reporting.definition;

import java.util.List;

/**
 * How many rows a chart draws: all, or where they are many the largest of them, and a
 * note says how many more there are.
 */
enum Fold {

	/** Sectors and centres. */
	SECTORS("chart.fold.sectors", 24, 20),

	/** Member states. */
	STATES("chart.fold.states", 60, 40);

	private final String note;

	private final int most;

	private final int shown;

	Fold(String note, int most, int shown) {
		this.note = note;
		this.most = most;
		this.shown = shown;
	}

	/** The key of the note about those that are not drawn. */
	String note() {
		return this.note;
	}

	/** Those that are drawn. */
	<T> List<T> shown(List<T> largestFirst) {
		return (largestFirst.size() > this.most) ? largestFirst.subList(0, this.shown) : largestFirst;
	}

	/** Those that are not. */
	<T> List<T> rest(List<T> largestFirst) {
		return largestFirst.subList(shown(largestFirst).size(), largestFirst.size());
	}

}
