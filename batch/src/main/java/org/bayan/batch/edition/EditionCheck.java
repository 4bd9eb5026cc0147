package org.bayan.batch.edition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;

import org.bayan.db.edition.EditionChecks;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.operation.WorkLocks;
import org.bayan.db.report.Reports;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.output.ReportFiles;

import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;

/**
 * Compares what was published with what the program makes of it today. The figures of
 * every edition are those of the facts as they were known when it was published; the
 * files of editions that this version of the renderer made are made again, byte for byte.
 */
public class EditionCheck {

	private static final String WORK = "edition-check";

	private final Editions editions;

	private final EditionChecks checks;

	private final Reports reports;

	private final Publisher publisher;

	private final WorkLocks works;

	/** Read-only, of isolation REPEATABLE READ. */
	private final TransactionTemplate reading;

	private final TransactionTemplate writing;

	public EditionCheck(Editions editions, EditionChecks checks, Reports reports, Publisher publisher, WorkLocks works,
			TransactionTemplate reading, TransactionTemplate writing) {
		this.editions = editions;
		this.checks = checks;
		this.reports = reports;
		this.publisher = publisher;
		this.works = works;
		this.reading = reading;
		this.writing = writing;
	}

	/**
	 * Compares every edition, and records what came of it.
	 * @param progress is told the number of editions compared so far
	 * @return every difference, by month and number; none: all is as published
	 */
	public List<EditionDifference> check(LongConsumer progress) {
		List<EditionHead> heads = requireNonNull(this.reading.execute((status) -> this.editions.all()));
		List<EditionDifference> differences = new ArrayList<>();
		long done = 0;
		for (EditionHead head : heads) {
			differences.addAll(requireNonNull(this.reading.execute((status) -> differences(head))));
			progress.accept(++done);
		}
		this.writing.executeWithoutResult((status) -> this.checks.add(heads.size(), differences.size(),
				differences.isEmpty() ? null : differences.getFirst().toString()));
		return differences;
	}

	/** As {@link #check}, unless another process compares them at the moment. */
	public Optional<List<EditionDifference>> tryCheck(String owner) {
		return this.works.tryTake(WORK, owner).map((held) -> {
			try (held) {
				return check((done) -> {
				});
			}
		});
	}

	private List<EditionDifference> differences(EditionHead head) {
		Edition edition = this.editions.find(head.period(), head.number()).orElseThrow();
		List<EditionDifference> differences = new ArrayList<>(figures(head, edition));
		if (head.renderer().equals(ReportFiles.RENDERER)) {
			if (!this.editions.isIntact(head)) {
				differences.add(new EditionDifference(head.period(), head.number(), "content", null));
			}
			differences.addAll(files(head, edition));
		}
		return differences;
	}

	private List<EditionDifference> figures(EditionHead head, Edition edition) {
		PeriodReport published = edition.report();
		// an older renderer may have had rows of zeros that are left out today
		SortedSet<Figure> all = this.reports.after(head.change(), head.period(), ZoneId.of(published.head().zone()))
			.map((known) -> Restatement.differing(published, known))
			.orElseGet(() -> new TreeSet<>(Figure.of(published).keySet()));
		return all.isEmpty() ? List.of()
				: List.of(new EditionDifference(head.period(), head.number(), "figures", words(all.getFirst())));
	}

	private static String words(Figure figure) {
		return figure.place() + " " + figure.sector() + " " + figure.measure().code()
				+ ((figure.kind() != null) ? " " + figure.kind() : "")
				+ ((figure.span() != null) ? " " + figure.span().first() + ".." + figure.span().last() : "");
	}

	private List<EditionDifference> files(EditionHead head, Edition edition) {
		SortedMap<String, byte[]> stored = new TreeMap<>();
		for (Language language : Language.values()) {
			this.editions.files(head.period(), head.number(), language)
				.forEach((file) -> stored.put(language + "/" + file.name(), file.content()));
		}
		SortedMap<String, byte[]> made = new TreeMap<>();
		LocalDate publishedOn = LocalDate.ofInstant(head.publishedAt(), ZoneId.of(edition.report().head().zone()));
		for (EditionFile file : this.publisher.files(edition.marked(publishedOn))) {
			made.put(file.language() + "/" + file.name(), file.content());
		}
		SortedSet<String> names = new TreeSet<>(stored.keySet());
		names.addAll(made.keySet());
		return names.stream()
			.filter((name) -> !Arrays.equals(stored.get(name), made.get(name)))
			.map((name) -> new EditionDifference(head.period(), head.number(), "file", name))
			.toList();
	}

}
