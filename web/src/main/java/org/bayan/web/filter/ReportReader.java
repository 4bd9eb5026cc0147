package org.bayan.web.filter;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads what an address asks for, all of one moment. */
@Component
public class ReportReader {

	private final Snapshot snapshot;

	private final Reports reports;

	private final Summaries summaries;

	private final References references;

	private final Changes changes;

	private final ZoneId zone;

	ReportReader(Snapshot snapshot, Reports reports, Summaries summaries, References references, Changes changes,
			ZoneId zone) {
		this.snapshot = snapshot;
		this.reports = reports;
		this.summaries = summaries;
		this.references = references;
		this.changes = changes;
		this.zone = zone;
	}

	/**
	 * A report and the bar that leads to others.
	 *
	 * @param latest whether no period was asked for, so that it is the latest
	 */
	public record Read(PeriodReport report, FilterBar bar, boolean latest) {

	}

	/** Empty while there is no activity at all. */
	public Optional<Read> read(Page page, Asked asked) {
		return this.snapshot.read(() -> {
			Set<Period> withActivities = new HashSet<>();
			@Nullable Period latest = null;
			for (Period.Length length : Period.Length.values()) {
				List<Period> some = this.summaries.withActivities(length);
				withActivities.addAll(some);
				latest = (latest == null && !some.isEmpty()) ? some.getFirst() : latest;
			}
			@Nullable Period period = (asked.period() != null) ? asked.period() : latest;
			if (period == null) {
				return Optional.empty();
			}
			long change = this.changes.latest();
			FilterBar bar = new FilterBar(page, asked, period, withActivities, this.references.groups(change),
					this.references.memberStates(change), this.references.sectors(change));
			return asked
				.known(page, () -> this.reports.of(period, asked.place(), asked.sector(), asked.asOf(), this.zone))
				.map((report) -> new Read(report, bar, asked.period() == null));
		});
	}

}
