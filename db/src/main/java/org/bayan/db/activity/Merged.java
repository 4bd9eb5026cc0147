package org.bayan.db.activity;

/**
 * What a merge of staged rows into the facts did.
 *
 * @param added activities that were not known before
 * @param changed activities with another content than before, or taken back from
 * withdrawal
 * @param unchanged rows that say what is known
 */
public record Merged(long added, long changed, long unchanged) {

	/** Whether the facts differ from before. */
	public boolean isEmpty() {
		return this.added == 0 && this.changed == 0;
	}

}
