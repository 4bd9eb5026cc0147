package org.bayan.app.launch;

import java.time.Duration;

import org.bayan.batch.request.RequestWorker;

/** Does what users ask for on the pages, of this instance or another. */
public final class Workers implements AutoCloseable {

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
		IntakeWatch.start(database, jobs, FILES_EVERY);
		return workers;
	}

	@Override
	public void close() {
		this.jobs.close();
	}

}
