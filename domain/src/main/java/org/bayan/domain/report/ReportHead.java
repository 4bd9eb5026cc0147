package org.bayan.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Running;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Names;
import org.jspecify.annotations.Nullable;

/**
 * Which report it is: whose, of what, as of when, and how far its period has come.
 *
 * @param organisation whose activities these are
 * @param scope what the report is limited to
 * @param dataAsOf when the newest change in the figures was recorded
 * @param zone the organisation's time zone, an id of {@link ZoneId}
 * @param knownOn the day as known on which the figures are; null: as known now
 * @param edition what makes it an edition; null: live figures
 * @param currency ISO 4217 code of the reporting currency, which has two minor digits
 * @param running how far the period has come; null where it has ended
 * @param completeness which sectors have reported the months of the period; null where no
 * sector's month of the period was ever confirmed or marked missing
 */
public record ReportHead(Names organisation, Period period, Scope scope, Instant dataAsOf, String zone,
		@Nullable LocalDate knownOn, @Nullable EditionMark edition, String currency, @Nullable Running running,
		@Nullable Completeness completeness) {

	/** The same as an edition. */
	public ReportHead as(EditionMark mark) {
		return new ReportHead(this.organisation, this.period, this.scope, this.dataAsOf, this.zone, this.knownOn, mark,
				this.currency, this.running, this.completeness);
	}

	/** The same with another moment of its data. */
	public ReportHead knownAt(Instant moment) {
		return new ReportHead(this.organisation, this.period, this.scope, moment, this.zone, this.knownOn, this.edition,
				this.currency, this.running, this.completeness);
	}

	/**
	 * The months over which the figures are compared: all of the period, or those of a
	 * running one that have ended; empty where nothing is compared.
	 */
	public Optional<Span> compared() {
		return (this.running == null) ? Optional.of(Span.of(this.period)) : Optional.ofNullable(this.running.ended());
	}

	/** What these are compared with: the months of the same position before. */
	public Optional<Span> comparedPrevious() {
		return compared().map((span) -> span.minusMonths(this.period.length().months()));
	}

	/** The same months a year before. */
	public Optional<Span> comparedYearBefore() {
		return compared().map((span) -> span.minusMonths(12));
	}

	/**
	 * Whether the period is under way, so that its figures are those so far.
	 */
	public boolean soFar() {
		return this.running != null && !this.running.ahead();
	}

	/**
	 * January to the end of the period, or to the last month that has ended; empty where
	 * the period itself begins in January, or none has ended.
	 */
	public Optional<Span> yearToDate() {
		if (this.period.firstMonth().getMonthValue() == 1) {
			return Optional.empty();
		}
		return (this.running == null) ? Optional.of(Span.yearTo(this.period.lastMonth()))
				: Optional.ofNullable(this.running.toDate());
	}

	/** Up to when coverage is measured: a day that has not come says nothing. */
	public LocalDate coveredUntil() {
		LocalDate dataDay = LocalDate.ofInstant(this.dataAsOf, ZoneId.of(this.zone));
		return (this.running != null && dataDay.isBefore(this.period.lastDay())) ? dataDay : this.period.lastDay();
	}

	/** Whether it is an edition with figures that differ from the one before. */
	public boolean restates() {
		return this.edition != null && !this.edition.restatements().isEmpty();
	}

}
