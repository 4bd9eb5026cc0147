package org.bayan.app.launch;

import java.time.Duration;

import org.bayan.db.operation.WorkLocks;
import org.bayan.db.record.SearchIndex;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the search index again after a large file went in without it, on one of the
 * instances, while nobody changes the figures.
 */
public final class SearchWatch {

	private static final Logger LOG = LoggerFactory.getLogger(SearchWatch.class);

	private static final String WORK = "search-index";

	private final Database database;

	SearchWatch(Database database) {
		this.database = database;
	}

	/** Watches until the database is closed. */
	public static void start(Database database, Duration every) {
		SearchWatch watch = new SearchWatch(database);
		PeriodicTask.start(database, "search-index", every, watch::wake);
	}

	void wake() {
		try {
			SearchIndex index = new SearchIndex(this.database.connections());
			WorkLocks works = new WorkLocks(DSL.using(this.database.connections(), SQLDialect.POSTGRES),
					this.database.connections());
			if (!index.isThere() && !works.isTaken(WorkLocks.FACTS)) {
				works.tryTake(WORK, "process " + ProcessHandle.current().pid()).ifPresent((held) -> {
					try (held) {
						index.make();
					}
				});
			}
		}
		catch (RuntimeException ex) {
			LOG.error("The search index could not be made", ex);
		}
	}

}
