package org.bayan.batch.intake;

import java.util.function.LongConsumer;

/** Tells whoever watches how many rows of the file being imported are staged. */
public class ImportProgress {

	private volatile LongConsumer watcher = (rows) -> {
	};

	private long rows;

	/** Watches the import that begins now. */
	public void watch(LongConsumer watcher) {
		this.rows = 0;
		this.watcher = watcher;
	}

	void staged(int count) {
		this.rows += count;
		this.watcher.accept(this.rows);
	}

}
