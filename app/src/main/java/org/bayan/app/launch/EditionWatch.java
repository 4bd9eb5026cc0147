package org.bayan.app.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.bayan.batch.edition.EditionCheck;
import org.bayan.batch.edition.EditionDifference;
import org.bayan.db.edition.EditionChecks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the editions once a night with what the program makes of them, on one of the
 * instances. A difference is an error of the log and a figure of the metrics.
 */
public final class EditionWatch {

	private static final Logger LOG = LoggerFactory.getLogger(EditionWatch.class);

	/** Local time of the organisation, real time: when few read. */
	private static final LocalTime NIGHT = LocalTime.of(2, 0);

	private final Database database;

	private final Settings settings;

	EditionWatch(Database database, Settings settings) {
		this.database = database;
		this.settings = settings;
	}

	/** Watches until the database is closed. */
	public static void start(Database database, Settings settings, Duration every) {
		EditionWatch watch = new EditionWatch(database, settings);
		PeriodicTask.start(database, "editions", every, () -> watch.wake(Instant.now()));
	}

	/** Compares them unless that was done since the last night's hour. */
	void wake(Instant now) {
		try {
			Optional<Instant> last = this.database
				.read((dsl) -> new EditionChecks(dsl).newest().map(EditionChecks.Check::at));
			if (last.isPresent() && !last.get().isBefore(night(now))) {
				return;
			}
			try (Jobs jobs = Jobs.start(this.database, this.settings)) {
				List<EditionDifference> differences = jobs.bean(EditionCheck.class)
					.tryCheck("process " + ProcessHandle.current().pid())
					.orElse(List.of());
				if (!differences.isEmpty()) {
					LOG.error("ALARM: {} differences between editions and what the program makes of them, first {}",
							differences.size(), differences.getFirst());
				}
			}
		}
		catch (RuntimeException ex) {
			LOG.error("The editions could not be compared", ex);
		}
	}

	private Instant night(Instant now) {
		ZonedDateTime today = now.atZone(this.settings.zone()).with(NIGHT);
		return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
	}

}
