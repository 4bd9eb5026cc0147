package org.bayan.app.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How long the server may take, and how often its state is looked at. */
final class Waiting {

	/** After a crash the server first replays up to max_wal_size of log. */
	static final Duration START = Duration.ofMinutes(10);

	/** A stop writes a checkpoint of at most shared_buffers. */
	static final Duration STOP = Duration.ofMinutes(1);

	private static final Duration STEP = Duration.ofMillis(20);

	private Waiting() {
	}

	static void shortly() {
		LockSupport.parkNanos(STEP.toNanos());
	}

}
