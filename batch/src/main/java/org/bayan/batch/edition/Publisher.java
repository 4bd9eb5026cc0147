package org.bayan.batch.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.bayan.batch.facts.Facts;
import org.bayan.batch.run.Failpoints;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.report.Reports;
import org.bayan.db.summary.Difference;
import org.bayan.db.summary.Verification;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.report.Restatement;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.output.ReportFiles;
import org.bayan.reporting.text.Texts;

import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Publishes months. Nobody changes the figures meanwhile; the edition and its files
 * appear together or not at all, and a killed publication leaves nothing behind.
 */
public class Publisher {

	private final Facts facts;

	private final Editions editions;

	private final Reports reports;

	private final Changes changes;

	private final Verification verification;

	private final TransactionTemplate transaction;

	private final Clock clock;

	public Publisher(Facts facts, Editions editions, Reports reports, Changes changes, Verification verification,
			TransactionTemplate transaction, Clock clock) {
		this.facts = facts;
		this.editions = editions;
		this.reports = reports;
		this.changes = changes;
		this.verification = verification;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Publishes the next edition of a month, unless the newest one says the same.
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 * @throws InconsistentFiguresException if the figures break a rule; nothing was
	 * published
	 */
	public Optional<Published> publish(Period month, ZoneId zone) {
		return publish(month, zone, (published) -> {
		});
	}

	/**
	 * Publishes the next edition of a month, unless the newest one says the same.
	 * @param noted is told the result in the transaction of the edition
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 * @throws InconsistentFiguresException if the figures break a rule; nothing was
	 * published
	 */
	public Optional<Published> publish(Period month, ZoneId zone, Consumer<Published> noted) {
		if (month.length() != Period.Length.MONTH) {
			throw new IllegalArgumentException(month + " is no month");
		}
		return this.facts.undisturbed(() -> {
			Optional<Published> published = requireNonNull(this.transaction.execute((status) -> {
				prove();
				Optional<Published> result = freeze(month, zone);
				result.ifPresent(noted);
				return result;
			}));
			Failpoints.reach("edition.committed");
			return published;
		});
	}

	/**
	 * Proves the figures' rules. To be called in a transaction.
	 * @throws InconsistentFiguresException if one is broken
	 */
	void prove() {
		List<Difference> differences = this.verification.differences(1);
		if (!differences.isEmpty()) {
			throw new InconsistentFiguresException(differences.getFirst());
		}
	}

	/**
	 * Writes the next edition, unless the newest one says the same. To be called in a
	 * transaction, while nobody changes the figures and after they were proved.
	 */
	Optional<Published> freeze(Period month, ZoneId zone) {
		this.facts.checkOwner();
		long change = this.changes.latest();
		return this.reports.after(change, month, zone).map((report) -> {
			Optional<EditionHead> before = this.editions.newest(month);
			if (before.isPresent() && this.editions.saysTheSame(report)) {
				return new Published(before.get().number(), false, 0, before.get().publishedAt());
			}
			Edition edition = before.map((head) -> next(head, report, change))
				.orElseGet(() -> new Edition(1, report, List.of(), List.of()));
			Instant now = this.clock.instant();
			List<EditionFile> files = files(edition.marked(LocalDate.ofInstant(now, zone)));
			Failpoints.reach("edition.rendered");
			this.editions.add(edition, change, now, ReportFiles.RENDERER, files);
			Failpoints.reach("edition.before-commit");
			return new Published(edition.number(), true, edition.restatements().size(), now);
		});
	}

	private Edition next(EditionHead before, PeriodReport report, long change) {
		PeriodReport published = this.editions.find(before.period(), before.number()).orElseThrow().report();
		List<Restatement> restatements = Restatement.between(published, report);
		List<String> refs = restatements.stream()
			.flatMap((restatement) -> restatement.activities().stream())
			.distinct()
			.sorted()
			.toList();
		return new Edition(before.number() + 1, report, restatements,
				this.editions.causes(refs, before.change(), change));
	}

	private static List<EditionFile> files(PeriodReport report) {
		List<EditionFile> files = new ArrayList<>();
		for (String language : Texts.LANGUAGES) {
			for (ReportFile file : ReportFiles.of(report, language, List.of(Format.values()))) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				try {
					file.writeTo(bytes);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				files.add(new EditionFile(language, file.name(), bytes.toByteArray()));
			}
		}
		return files;
	}

}
