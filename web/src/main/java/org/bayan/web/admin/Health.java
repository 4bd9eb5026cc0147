package org.bayan.web.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionChecks;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.operation.Run;
import org.bayan.db.operation.Runs;
import org.bayan.db.reference.References;
import org.bayan.db.request.Queue;
import org.bayan.db.request.Requests;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person must know of the program, in one moment of the database. */
@Component
class Health {

	private final Calendars calendars;

	private final SectorMonths sectorMonths;

	private final Changes changes;

	private final References references;

	private final EditionChecks checks;

	private final IntakeFiles files;

	private final Runs runs;

	private final Requests requests;

	private final Clock clock;

	Health(Calendars calendars, SectorMonths sectorMonths, Changes changes, References references, EditionChecks checks,
			IntakeFiles files, Runs runs, Requests requests, Clock clock) {
		this.calendars = calendars;
		this.sectorMonths = sectorMonths;
		this.changes = changes;
		this.references = references;
		this.checks = checks;
		this.files = files;
		this.runs = runs;
		this.requests = requests;
		this.clock = clock;
	}

	/** To be called in one read-only transaction. */
	State state() {
		Instant now = this.clock.instant();
		List<MonthClose> closed = this.calendars.closed();
		List<YearMonth> due = this.calendars.due(now);
		List<String> sectors = this.references.sectors(this.changes.latest()).stream().map(Sector::code).toList();
		List<String> waitedFor = due.stream()
			.limit(1)
			.filter((month) -> this.calendars.waits(month, now, sectors))
			.flatMap((month) -> this.sectorMonths.silent(new Period(Period.Length.MONTH, month), sectors).stream())
			.toList();
		List<YearMonth> monthsFailed = new ArrayList<>(this.runs.failedMonths());
		monthsFailed.retainAll(due);
		return new State(this.calendars.rule(), now, closed, due, monthsFailed, waitedFor,
				this.changes.recordedAt(this.changes.latest()).orElse(null), this.files.waiting().size(),
				this.runs.failures(), this.checks.newest().orElse(null), this.requests.queue());
	}

	/**
	 * The state of the calendar and of the work.
	 *
	 * @param now business clock
	 * @param closed the months closed, oldest first
	 * @param due the months due and not closed, oldest first
	 * @param monthsFailed those of them that could not be closed
	 * @param waitedFor the sectors for which the first of these still waits
	 * @param dataAsOf when the newest change in the figures was recorded; null: never
	 * @param queued files stored and not yet taken in
	 * @param failures the newest runs of works of the last seven days that failed, the
	 * newest first
	 * @param check the newest comparison of the editions; null: never
	 * @param requests how what users asked for stands
	 */
	record State(Optional<DueRule> rule, Instant now, List<MonthClose> closed, List<YearMonth> due,
			List<YearMonth> monthsFailed, List<String> waitedFor, @Nullable Instant dataAsOf, int queued,
			List<Run> failures, EditionChecks.@Nullable Check check, Queue requests) {

	}

}
