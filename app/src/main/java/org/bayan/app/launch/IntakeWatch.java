package org.bayan.app.launch;

import java.time.Duration;

import org.bayan.db.intake.Trials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries, and takes in, the files that people bring to the pages. */
final class IntakeWatch {

	private static final Logger LOG = LoggerFactory.getLogger(IntakeWatch.class);

	private final Jobs jobs;

	private IntakeWatch(Jobs jobs) {
		this.jobs = jobs;
	}

	/** Watches until the database is closed. */
	static void start(Database database, Jobs jobs, Duration every) {
		IntakeWatch watch = new IntakeWatch(jobs);
		PeriodicTask.start(database, "intake", every, watch::wake);
	}

	private void wake() {
		try {
			if (this.jobs.bean(Trials.class).areWaiting()) {
				this.jobs.facts().finishLeftRuns();
			}
		}
		catch (RuntimeException ex) {
			LOG.error("A file of the pages could not be worked on", ex);
		}
	}

}
