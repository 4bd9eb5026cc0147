package org.bayan.web.page;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Work that takes processors and connections, only so much of it at once: who comes later
 * waits for a turn, for a while. Pages must not wait for files.
 */
public final class Turns {

	private final Semaphore free;

	private final Duration patience;

	/**
	 * @param patience how long one waits before one is told to come again
	 */
	public Turns(int atOnce, Duration patience) {
		this.free = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	/** Whether there is a turn now or soon; to be given back. */
	public boolean take() {
		try {
			return this.free.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	public void giveBack() {
		this.free.release();
	}

}
