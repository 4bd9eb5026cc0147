package org.bayan.db.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Progress;
import org.bayan.domain.period.Range;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Series over months, quarters and years. To be called in the read-only transaction in
 * which everything else of a page is read.
 */
public class RangeReports {

	private final DSLContext dsl;

	private final Changes changes;

	private final References references;

	private final Editions editions;

	private final DataVersions newest;

	private final FigureCaches kept;

	/** Reads what is committed alone, and keeps what reports have in common. */
	public RangeReports(DSLContext dsl, FigureCaches kept) {
		this.dsl = dsl;
		this.changes = new Changes(dsl);
		this.references = new References(dsl);
		this.editions = new Editions(dsl);
		this.newest = new DataVersions(dsl);
		this.kept = kept;
	}

	/**
	 * The series of a scope whose place and sector exist.
	 * @param asOf as known at the end of this day; null: as known now
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 */
	public Optional<RangeReport> of(Range range, Scope scope, @Nullable LocalDate asOf, ZoneId zone) {
		DataVersions.State state = this.newest.state();
		long change = (asOf != null) ? this.changes.knownOn(asOf, zone) : state.change();
		FigureCache cache = this.kept.of(state);
		boolean current = change == state.change();
		return this.changes.recordedAt(change).map((moment) -> {
			SummaryRows summaryRows = current ? SummaryRows.ofRange(this.dsl, cache, range, scope)
					: new SummaryRows(this.dsl, range.periods(), scope, change);
			Lists lists = Lists.after(change, this.references, cache);
			Span shown = new Span(range.first().firstMonth(), range.last().lastMonth());
			Told told = new Told(lists, LocalDate.ofInstant(moment, zone), summaryRows,
					new SectorReporting(this.dsl, shown, change, summaryRows),
					new RecordedMoney(this.dsl, shown, change, current ? cache : null));
			ScopeRows<RangeRow> rows = new ScopeRows<>(lists, scope,
					(kind, code, place, sector, names, category, joined) -> new RangeRow(kind, code, names, category,
							joined, range.periods().stream().map((period) -> told.of(period, place, sector)).toList()));
			return new RangeReport(this.references.organisation(), range, scope, moment, zone.getId(), asOf,
					requireNonNull(this.references.reportingCurrency()), rows.total(), rows.groups(), rows.states(),
					rows.others(), rows.sectors(summaryRows.sectors(scope.place())),
					soFar(range, new Progress(LocalDate.ofInstant(moment, zone), this.editions.months(asOf, zone))),
					(range.first().length() == Period.Length.YEAR) ? List.of()
							: new ReportedActivities(this.dsl, change, current, scope, shown).datedByYear());
		});
	}

	private static @Nullable Period soFar(Range range, Progress progress) {
		return range.periods().stream().filter(progress::underWay).findFirst().orElse(null);
	}

}
