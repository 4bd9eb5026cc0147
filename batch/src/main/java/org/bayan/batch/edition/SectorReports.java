package org.bayan.batch.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.bayan.batch.facts.FactChanges;
import org.bayan.batch.run.Failpoints;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.reference.References;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * What is said of sectors without activities in a month: that there is nothing to report,
 * or, when the month closes, that they are missing.
 */
public class SectorReports {

	/** Who says that a sector is missing when a month closes. */
	static final String CALENDAR = "calendar";

	private final FactChanges facts;

	private final Changes changes;

	private final Summaries summaries;

	private final References references;

	private final Calendars calendars;

	private final SectorMonths sectorMonths;

	private final AuditEntries audit;

	private final TransactionTemplate transaction;

	private final Clock clock;

	public SectorReports(FactChanges facts, Changes changes, Summaries summaries, References references,
			Calendars calendars, SectorMonths sectorMonths, AuditEntries audit, TransactionTemplate transaction,
			Clock clock) {
		this.facts = facts;
		this.changes = changes;
		this.summaries = summaries;
		this.references = references;
		this.calendars = calendars;
		this.sectorMonths = sectorMonths;
		this.audit = audit;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Records that sectors have nothing to report of a month. All or none: a code that is
	 * not known, or a sector that has activities, leaves everything as it is.
	 * @param by the account's key, or who sits at the host's command line
	 * @param account the account's key; null: a command on the host
	 */
	public Confirmation nothing(Period month, List<String> sectors, String by, @Nullable String account,
			String reason) {
		return say(month, sectors, Submission.NOTHING, by, account, reason);
	}

	/** Takes such a word back: the sector counts as missing. */
	public Confirmation missing(Period month, List<String> sectors, String by, @Nullable String account,
			String reason) {
		return say(month, sectors, Submission.MISSING, by, account, reason);
	}

	private Confirmation say(Period month, List<String> sectors, Submission what, String by, @Nullable String account,
			String reason) {
		return this.facts.undisturbed(() -> requireNonNull(this.transaction.execute((status) -> {
			this.facts.checkOwner();
			List<String> known = codes();
			Set<SectorMonths.Key> submitted = this.sectorMonths.submitted(Span.of(month));
			List<String> unknown = sectors.stream().filter((sector) -> !known.contains(sector)).toList();
			List<String> reported = sectors.stream()
				.filter((sector) -> submitted.contains(new SectorMonths.Key(sector, month.firstMonth())))
				.toList();
			if (unknown.isEmpty() && reported.isEmpty()) {
				List<String> once = sectors.stream().distinct().toList();
				record(month, once, what, by, reason);
				for (String sector : once) {
					this.audit.add(account, (what == Submission.NOTHING) ? "nothing-to-report" : "mark-missing",
							month + " " + sector, null);
				}
				Failpoints.reach("completeness.before-commit");
			}
			return new Confirmation(unknown, reported);
		})));
	}

	/**
	 * Marks the sectors missing that are still silent, if the month's cut-off has passed.
	 * To be called in the transaction that publishes the month.
	 */
	void settle(Period month) {
		Instant now = this.clock.instant();
		boolean passed = this.calendars.rule()
			.filter((rule) -> rule.cutOff() != null && !month.firstMonth().isBefore(rule.first()))
			.map((DueRule rule) -> !now.isBefore(rule.cutOffAt(month.firstMonth())))
			.orElse(false);
		if (passed && this.changes.recordedAt(this.changes.latest()).isPresent()) {
			List<String> silent = this.sectorMonths.silent(month, codes());
			if (!silent.isEmpty()) {
				record(month, silent, Submission.MISSING, CALENDAR, "cut-off");
			}
		}
	}

	private void record(Period month, List<String> sectors, Submission what, String by, String reason) {
		long before = this.changes.latest();
		long change = this.changes.record("completeness", this.clock.instant(), null, reason);
		for (String sector : sectors) {
			this.sectorMonths.say(new SectorMonths.Key(sector, month.firstMonth()), what, by, reason, change);
		}
		this.summaries.keep(before, change);
	}

	/** The sectors that are asked, in the organisation's order. */
	List<String> codes() {
		return this.references.sectors(this.changes.latest()).stream().map(Sector::code).toList();
	}

	/**
	 * What came of it.
	 *
	 * @param unknown codes that are no sector
	 * @param reported sectors that have activities in the month; both empty: it is
	 * recorded
	 */
	public record Confirmation(List<String> unknown, List<String> reported) {

		public boolean recorded() {
			return this.unknown.isEmpty() && this.reported.isEmpty();
		}

	}

}
