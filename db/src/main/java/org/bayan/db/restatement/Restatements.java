package org.bayan.db.restatement;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.report.DataVersions;
import org.bayan.db.report.Reports;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.jspecify.annotations.Nullable;

/**
 * What differs between an edition and what is known after it: one way for the next
 * edition, for the page that tells it before, and for the number that stands beside a
 * month. To be called in the transaction that reads the figures.
 */
public class Restatements {

	private final Editions editions;

	private final Reports reports;

	private final DataVersions newest;

	/** What the counts are of. */
	private DataVersions.@Nullable State state;

	private final Map<String, Integer> counts = new HashMap<>();

	public Restatements(Editions editions, Reports reports, DataVersions newest) {
		this.editions = editions;
		this.reports = reports;
		this.newest = newest;
	}

	/**
	 * What would be the next edition: a report with every figure in which it differs from
	 * an edition of its month, and where these changes came from.
	 * @param change the change after which the report is known
	 */
	public Edition next(EditionHead before, PeriodReport report, long change) {
		PeriodReport published = this.editions.renamed(before);
		List<Restatement> restatements = between(before, published, report, change);
		List<String> refs = restatements.stream()
			.flatMap((restatement) -> restatement.activities().stream())
			.distinct()
			.sorted()
			.toList();
		return new Edition(before.number() + 1, report, restatements,
				this.editions.causes(refs, before.change(), change));
	}

	/** The records of other months are read only where a figure of theirs differs. */
	private List<Restatement> between(EditionHead before, PeriodReport published, PeriodReport report, long change) {
		if (!Restatement.reachesOtherMonths(published, report)) {
			return Restatement.between(published, List.of(), report, List.of());
		}
		YearMonth last = before.period().lastMonth();
		YearMonth oldest = last.minusYears(1).withMonth(1);
		YearMonth trend = last.minusMonths(PeriodReport.TREND_MONTHS - 1L);
		Span shown = new Span(trend.isBefore(oldest) ? trend : oldest, last);
		return Restatement.between(published, this.reports.records(shown, before.change(), before.change(), change),
				report, this.reports.records(shown, change, before.change(), change));
	}

	/**
	 * How many figures of an edition are others today. Counted once after each change:
	 * pages show it wherever they name the edition.
	 */
	public synchronized int count(EditionHead edition, ZoneId zone) {
		DataVersions.State now = this.newest.state();
		if (!now.equals(this.state)) {
			this.state = now;
			this.counts.clear();
		}
		if (edition.change() == now.change()) {
			return 0;
		}
		return this.counts.computeIfAbsent(edition.period() + "/" + edition.number(),
				(key) -> this.reports.figures(edition.period(), Place.EVERYWHERE, SectorScope.EVERY, null, zone)
					.map((today) -> Restatement
						.differing(this.editions.find(edition.period(), edition.number()).orElseThrow().report(), today)
						.size())
					.orElse(0));
	}

}
