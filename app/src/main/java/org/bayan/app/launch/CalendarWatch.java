package org.bayan.app.launch;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.batch.edition.MonthlyClose;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.Restarts;
import org.bayan.db.reference.References;
import org.bayan.domain.reference.Sector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes now and then and closes the months that have fallen due. Which those are is asked
 * of the rule and the rows, so it does no harm to wake late, twice, or on several
 * instances at once.
 */
public final class CalendarWatch {

	private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

	/** How long a failure is left alone, unless somebody asks for another try. */
	private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

	private final Database database;

	private final Settings settings;

	/** When closing may be tried again, as {@link System#nanoTime}. */
	private long again = System.nanoTime();

	/** The same of months that could not be closed while others could. */
	private final Map<YearMonth, Long> monthsAgain = new HashMap<>();

	CalendarWatch(Database database, Settings settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Watches until the database is closed. */
	public static void start(Database database, Settings settings, Duration every) {
		CalendarWatch watch = new CalendarWatch(database, settings);
		PeriodicTask.start(database, "calendar", every, watch::wake);
	}

	/**
	 * One waking: first what a killed process left, then the months that can be closed.
	 */
	void wake() {
		try {
			boolean asked = this.database.change((dsl) -> new Restarts(dsl).take());
			if (asked) {
				this.again = System.nanoTime();
				this.monthsAgain.clear();
			}
			this.monthsAgain.values().removeIf((moment) -> System.nanoTime() - moment >= 0);
			boolean left = this.database.hasLeftRuns();
			boolean ready = System.nanoTime() - this.again >= 0 && !this.monthsAgain.keySet().containsAll(ready());
			if (left || ready) {
				try (Jobs jobs = Jobs.start(this.database, this.settings)) {
					jobs.facts().finishLeftRuns();
					if (ready) {
						MonthlyClose.CaughtUp result = jobs.bean(MonthlyClose.class)
							.catchUp(this.settings.zone(), this.monthsAgain.keySet());
						result.closed()
							.forEach((close) -> LOG.info("{} closed with edition {}", close.month(), close.edition()));
						// until it is tried again the month is due and failed, as status
						// says
						result.failed()
							.forEach((failed) -> this.monthsAgain.put(failed.month().firstMonth(),
									System.nanoTime() + AFTER_FAILURE.toNanos()));
					}
				}
			}
		}
		catch (RuntimeException ex) {
			// until it is tried again the month is due and not closed, as status says
			this.again = System.nanoTime() + AFTER_FAILURE.toNanos();
			LOG.error("The calendar could not close what is due", ex);
		}
	}

	/** The months that are due, not closed and wait for nobody. */
	private List<YearMonth> ready() {
		return this.database.read((dsl) -> {
			List<String> sectors = new References(dsl).sectors(new Changes(dsl).latest())
				.stream()
				.map(Sector::code)
				.toList();
			return new Calendars(dsl).ready(this.settings.clock().instant(), sectors, this.settings.zone());
		});
	}

}
