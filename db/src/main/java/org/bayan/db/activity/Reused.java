package org.bayan.db.activity;

import org.jspecify.annotations.Nullable;

/**
 * References of a file that are known already.
 *
 * @param known how many there are
 * @param changed how many of them would have another title and another start
 * @param example the first of those; null where there is none
 */
public record Reused(long known, long changed, @Nullable String example) {

	private static final long LEAST = 3;

	/**
	 * Whether they seem to be running numbers of another list: a third of them, three at
	 * least.
	 */
	public boolean seemsAnotherList() {
		return this.changed >= LEAST && this.changed * LEAST >= this.known;
	}

}
