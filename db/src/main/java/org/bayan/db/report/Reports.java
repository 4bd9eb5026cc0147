package org.bayan.db.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.bayan.db.change.Changes;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.db.roll.NameTallies;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Progress;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Reports of months, quarters and years. To be called in a read-only transaction of
 * isolation REPEATABLE READ, so that all figures of a report are of one moment.
 */
public class Reports {

	private final DSLContext dsl;

	private final Changes changes;

	private final References references;

	private final Editions editions;

	private final DataVersions newest;

	private final FigureCaches kept;

	/** Keeps nothing from one report to the next. */
	public Reports(DSLContext dsl) {
		this(dsl, new FigureCaches());
	}

	/** Reads what is committed alone, and keeps what reports have in common. */
	public Reports(DSLContext dsl, FigureCaches kept) {
		this.dsl = dsl;
		this.changes = new Changes(dsl);
		this.references = new References(dsl);
		this.editions = new Editions(dsl);
		this.newest = new DataVersions(dsl);
		this.kept = kept;
	}

	/**
	 * The report of a period.
	 * @param asOf as known at the end of this day; null: as known now
	 * @param zone the organisation's time zone
	 * @return empty while there is nothing but the reference data that came with the
	 * product
	 * @throws IllegalArgumentException if the place or the sector is none of the
	 * reference data's
	 */
	public Optional<PeriodReport> of(Period period, Place place, SectorScope sector, @Nullable LocalDate asOf,
			ZoneId zone) {
		long change = (asOf != null) ? this.changes.knownOn(asOf, zone) : this.changes.latest();
		return of(period, place, sector, asOf, change, zone, progress(asOf, zone).orElse(Progress.ENDED), true);
	}

	/**
	 * The report of everything in a period that has been or is being published, as known
	 * after a change: what {@link #of} gives while that change is the newest.
	 */
	public Optional<PeriodReport> after(long change, Period period, ZoneId zone) {
		return after(change, period, Place.EVERYWHERE, SectorScope.EVERY, zone);
	}

	/**
	 * The activities that count in a span as known after a change: at least those whose
	 * contribution differs between two changes, after both of them alike.
	 */
	public List<ReportedActivity> records(Span span, long change, long after, long upTo) {
		ReportedActivities counted = new ReportedActivities(this.dsl, change, change == this.changes.latest(),
				Scope.ALL, span);
		List<MemberState> states = this.references.memberStates(change);
		String currency = requireNonNull(this.references.reportingCurrency());
		// reference data and rates may change what any activity adds
		return this.changes.touchReference(after, upTo) ? counted.list(states, currency)
				: counted.listChanged(states, currency, after, upTo);
	}

	/**
	 * The report of a period as {@link #of} gives it, but instead of its records what is
	 * counted of them: for pages, which link to them.
	 */
	public Optional<PeriodReport> figures(Period period, Place place, SectorScope sector, @Nullable LocalDate asOf,
			ZoneId zone) {
		long change = (asOf != null) ? this.changes.knownOn(asOf, zone) : this.changes.latest();
		return of(period, place, sector, asOf, change, zone, progress(asOf, zone).orElse(Progress.ENDED), false);
	}

	/**
	 * Partners and cities of a scope's activities that begin in a period, as known now.
	 */
	public NameTallies names(Period period, Scope scope) {
		DataVersions.State state = this.newest.state();
		FigureCache cache = this.kept.of(state);
		return new DayRollCounts(this.dsl, cache, scope, lists(state.change(), cache).states(),
				List.of(Span.of(period)), period.lastDay())
			.names();
	}

	/**
	 * The report of a place and a sector in such a period as known after a change.
	 * @throws IllegalArgumentException if the place or the sector was none then
	 */
	public Optional<PeriodReport> after(long change, Period period, Place place, SectorScope sector, ZoneId zone) {
		return of(period, place, sector, null, change, zone, Progress.ENDED, true);
	}

	/**
	 * A place and a sector with their names, as known after a change.
	 * @throws IllegalArgumentException if the place or the sector was none then
	 */
	public Scope scope(Place place, SectorScope sector, long change) {
		return lists(change).scope(place, sector);
	}

	/** The reference data that a page offers to choose from, as known after a change. */
	public Lists lists(long change) {
		return lists(change, this.kept.of(this.newest.state()));
	}

	private Lists lists(long change, FigureCache cache) {
		return Lists.after(change, this.references, cache);
	}

	/**
	 * Which months have ended, as known at the end of a day or now; empty while there is
	 * nothing but the reference data that came with the product.
	 */
	public Optional<Progress> progress(@Nullable LocalDate asOf, ZoneId zone) {
		long change = (asOf != null) ? this.changes.knownOn(asOf, zone) : this.changes.latest();
		return this.changes.recordedAt(change)
			.map((moment) -> new Progress(LocalDate.ofInstant(moment, zone), this.editions.months(asOf, zone)));
	}

	/** The periods that have activities now, of each length the latest first. */
	public List<Period> withActivities() {
		return this.kept.of(this.newest.state())
			.get("periods", Lists.BYTES, () -> new Summaries(this.dsl).withActivities());
	}

	private Optional<PeriodReport> of(Period period, Place place, SectorScope sector, @Nullable LocalDate asOf,
			long change, ZoneId zone, Progress progress, boolean withRecords) {
		DataVersions.State state = this.newest.state();
		FigureCache cache = this.kept.of(state);
		boolean earlier = change != state.change();
		Optional<Instant> dataAsOf = this.changes.recordedAt(change);
		Lists lists = lists(change, cache);
		Scope scope = lists.scope(place, sector);
		return dataAsOf
			.map((moment) -> new PeriodReportBuilder(this.dsl, period, scope, moment, zone, asOf, change, cache, lists,
					earlier ? new SummaryRows(this.dsl, period, change)
							: SummaryRows.ofReport(this.dsl, cache, period, place, sector),
					!earlier, withRecords, progress)
				.report());
	}

}
