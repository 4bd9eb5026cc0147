package org.bayan.db.request;

import java.time.Duration;

/**
 * How the requests of all users stand.
 *
 * @param waiting not begun yet, or given back
 * @param running being worked on
 * @param failed and not forgotten yet, {@link Requests#KEPT} at most
 * @param oldest how long ago the oldest that waits or runs was asked for; zero: there is
 * none
 */
public record Queue(int waiting, int running, int failed, Duration oldest) {

	/**
	 * A report takes seconds and may wait for an import of minutes: whoever waits longer
	 * waits for a worker that is not there.
	 */
	public static final Duration PATIENCE = Duration.ofMinutes(15);

	/** How many wait or run. */
	public int open() {
		return this.waiting + this.running;
	}

	/** Whether one waits for longer than it should. */
	public boolean stuck() {
		return this.oldest.compareTo(PATIENCE) > 0;
	}

}
