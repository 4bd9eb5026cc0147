package org.bayan.app.launch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does the same thing now and then, on a thread of its own. */
final class PeriodicTask {

	private PeriodicTask() {
	}

	/**
	 * Begins, until the database is closed.
	 * @param name the thread's
	 * @param pause before the first time, and after each
	 * @param work what is done; it must not throw, or it is not done again
	 */
	static void start(Database database, String name, Duration pause, Runnable work) {
		ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		});
		database.closeFirst(timer::shutdownNow);
		timer.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
	}

}
