package org.bayan.db.report;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what reports have read for those that come after, as long as nothing has changed.
 * For readers of what is committed alone: a transaction that changes figures and is taken
 * back would leave behind what never was.
 */
public final class FigureCaches {

	private DataVersions.@Nullable State state;

	private FigureCache cache = new FigureCache();

	/** What was read of a state, which is that of the current snapshot. */
	synchronized FigureCache of(DataVersions.State asked) {
		if (!asked.equals(this.state)) {
			this.state = asked;
			this.cache = new FigureCache();
		}
		return this.cache;
	}

}
