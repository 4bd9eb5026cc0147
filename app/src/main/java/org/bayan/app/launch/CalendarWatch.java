package org.bayan.app.launch;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.bayan.batch.edition.MonthlyClose;
import org.bayan.db.calendar.Calendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes now and then and closes the months that have fallen due. Which those are is asked
 * of the rule and the rows, so it does no harm to wake late, twice, or on several
 * instances at once.
 */
public final class CalendarWatch implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

	private final Database database;

	private final Settings settings;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "calendar");
		thread.setDaemon(true);
		return thread;
	});

	private CalendarWatch(Database database, Settings settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Watches until the database is closed. */
	public static void start(Database database, Settings settings, Duration every) {
		CalendarWatch watch = new CalendarWatch(database, settings);
		database.closeFirst(watch);
		watch.timer.scheduleWithFixedDelay(watch::wake, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void wake() {
		try {
			List<YearMonth> due = this.database.read((dsl) -> {
				Calendars calendars = new Calendars(dsl);
				return calendars.rule()
					.map((rule) -> rule.due(this.settings.clock().instant(), calendars.closedMonths()))
					.orElse(List.of());
			});
			if (!due.isEmpty()) {
				try (Jobs jobs = Jobs.start(this.database, this.settings)) {
					jobs.bean(MonthlyClose.class)
						.catchUp(this.settings.zone())
						.forEach((close) -> LOG.info("{} closed with edition {}", close.month(), close.edition()));
				}
			}
		}
		catch (RuntimeException ex) {
			// tried again at the next waking; until then the month is due and not closed
			LOG.error("The calendar could not close what is due", ex);
		}
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

}
