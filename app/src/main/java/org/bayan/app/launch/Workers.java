package org.bayan.app.launch;

import java.time.Duration;

import org.bayan.batch.request.RequestWorker;
import org.bayan.db.intake.Trials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what users ask for on the pages, of this instance or another. */
public final class Workers implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

	/** Somebody looks at a page meanwhile. */
	private static final Duration FILES_EVERY = Duration.ofMillis(500);

	private final Jobs jobs;

	private Workers(Jobs jobs) {
		this.jobs = jobs;
	}

	/** Works until the database is closed. */
	public static Workers start(Database database, Settings settings) {
		Jobs jobs = Jobs.start(database, settings);
		Workers workers = new Workers(jobs);
		database.closeFirst(workers);
		jobs.bean(RequestWorker.class).start(settings.zone());
		PeriodicTask.start(database, "intake", FILES_EVERY, workers::intake);
		return workers;
	}

	/** Tries, and takes in, the files that people bring to the pages. */
	private void intake() {
		try {
			if (this.jobs.bean(Trials.class).areWaiting()) {
				this.jobs.facts().finishLeftRuns();
			}
		}
		catch (RuntimeException ex) {
			LOG.error("A file of the pages could not be worked on", ex);
		}
	}

	@Override
	public void close() {
		this.jobs.close();
	}

}
