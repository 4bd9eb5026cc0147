package org.bayan.batch.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.bayan.batch.facts.FactChanges;
import org.bayan.batch.run.Failpoints;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Difference;
import org.bayan.db.summary.Verification;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.Press;
import org.bayan.reporting.output.ReportFiles;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Publishes months. Nobody changes the figures meanwhile; the edition and its files
 * appear together or not at all, and a killed publication leaves nothing behind.
 */
public class Publisher {

	private final FactChanges facts;

	private final Editions editions;

	private final Restatements restatements;

	private final Reports reports;

	private final Changes changes;

	private final Verification verification;

	private final SectorReports sectorReports;

	private final References references;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Collection<Format> formats;

	/** A publisher whose editions have files of the given formats. */
	public Publisher(FactChanges facts, Editions editions, Restatements restatements, Reports reports, Changes changes,
			Verification verification, SectorReports sectorReports, References references,
			TransactionTemplate transaction, Clock clock, Collection<Format> formats) {
		this.facts = facts;
		this.editions = editions;
		this.restatements = restatements;
		this.reports = reports;
		this.changes = changes;
		this.verification = verification;
		this.sectorReports = sectorReports;
		this.references = references;
		this.transaction = transaction;
		this.clock = clock;
		this.formats = List.copyOf(formats);
	}

	/**
	 * Publishes the next edition of a month, unless the newest one says the same.
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 * @throws MonthNotEndedException if its last day is not over
	 * @throws InconsistentFiguresException if the figures break a rule; nothing was
	 * published
	 */
	public Optional<Published> publish(Period month, ZoneId zone) {
		return publish(month, zone, null, (published) -> {
		});
	}

	/**
	 * Publishes the next edition of a month, unless the newest one says the same.
	 * @param seen the change up to which somebody has seen what is to be frozen; null:
	 * whatever is known
	 * @param noted is told the result in the transaction of the edition
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 * @throws MonthNotEndedException if its last day is not over
	 * @throws OvertakenException if another change came since what was seen; nothing was
	 * published
	 * @throws InconsistentFiguresException if the figures break a rule; nothing was
	 * published
	 */
	public Optional<Published> publish(Period month, ZoneId zone, @Nullable Long seen, Consumer<Published> noted) {
		if (month.length() != Period.Length.MONTH) {
			throw new IllegalArgumentException(month + " is no month");
		}
		checkEnded(month, zone);
		return this.facts.undisturbed(() -> {
			Optional<Published> published = requireNonNull(this.transaction.execute((status) -> {
				if (seen != null && seen != this.changes.latest()) {
					throw new OvertakenException(month);
				}
				prove(month);
				Optional<Published> result = freeze(month, zone);
				result.ifPresent(noted);
				return result;
			}));
			Failpoints.reach("edition.committed");
			return published;
		});
	}

	private void checkEnded(Period month, ZoneId zone) {
		if (!month.hasEnded(this.clock.instant(), zone)) {
			throw new MonthNotEndedException(month);
		}
	}

	/**
	 * Proves the rules of a month's figures. To be called in a transaction.
	 * @throws InconsistentFiguresException if one is broken
	 */
	void prove(Period month) {
		List<Difference> differences = this.verification.differences(month.firstMonth(), 1);
		if (!differences.isEmpty()) {
			throw new InconsistentFiguresException(differences.getFirst());
		}
	}

	/**
	 * Writes the next edition, unless the newest one says the same. To be called in a
	 * transaction, while nobody changes the figures and after they were proved.
	 * @throws MonthNotEndedException if its last day is not over
	 */
	Optional<Published> freeze(Period month, ZoneId zone) {
		checkEnded(month, zone);
		return draft(month, zone).map((draft) -> {
			EditionHead same = draft.same();
			if (same != null) {
				return new Published(same.number(), false, 0, same.publishedAt());
			}
			Edition edition = draft.edition();
			Instant now = this.clock.instant();
			List<EditionFile> files = files(edition.marked(LocalDate.ofInstant(now, zone)));
			Failpoints.reach("edition.rendered");
			this.editions.add(edition, draft.change(), now, ReportFiles.RENDERER, files);
			Failpoints.reach("edition.before-commit");
			return new Published(edition.number(), true, edition.restatements().size(), now);
		});
	}

	/**
	 * The next edition of a month, not written yet; sectors that are silent after the
	 * cut-off are marked missing first.
	 */
	Optional<Draft> draft(Period month, ZoneId zone) {
		this.facts.checkOwner();
		this.sectorReports.settle(month);
		long change = this.changes.latest();
		return this.reports.after(change, month, zone).map((report) -> {
			Optional<EditionHead> before = this.editions.newest(month);
			EditionHead same = before.filter((head) -> this.editions.saysTheSame(report)).orElse(null);
			Edition edition = (same == null && before.isPresent())
					? this.restatements.next(before.get(), report, change)
					: new Edition(1, report, List.of(), List.of());
			return new Draft(edition, change, same);
		});
	}

	/**
	 * An edition before it is rendered and written.
	 *
	 * @param change the change up to which the facts were known
	 * @param same the newest edition, if it says the same: then none is to be written
	 */
	record Draft(Edition edition, long change, @Nullable EditionHead same) {

	}

	/** Every file of an edition, rendered in the languages of the organisation. */
	List<EditionFile> files(PeriodReport report) {
		try {
			return Press.each(ReportFiles.of(report, this.references.wholeOrganisation().languages(), this.formats),
					(file) -> new EditionFile(file.language(), file.name(), file.bytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
