package org.bayan.db.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Named;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportHead;
import org.bayan.domain.report.ReportNames;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;
import org.bayan.domain.report.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The report of a month that has ended as its editions have it, in the order of these.
 *
 * @param datedByYear null where there is none, as in every report of before
 */
record StoredReport(Names organisation, Period period, Scope scope, Instant dataAsOf, String zone,
		@Nullable LocalDate knownOn, @Nullable EditionMark edition, String currency, Row total, List<TrendMonth> trend,
		List<Row> groups, List<Row> states, List<Row> others, List<Row> sectors, Matrix matrix, Coverage coverage,
		List<Tally> types, List<Tally> modalities, List<Tally> hosts, @Nullable Comparison comparison,
		List<ReportedActivity> activities, List<ReportedActivity> further, List<Named> groupNames,
		List<Named> countryNames, List<Named> sectorNames, @Nullable Completeness completeness,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<DatedByYear> datedByYear) {

	static StoredReport of(PeriodReport report) {
		ReportHead head = report.head();
		ReportTables tables = report.tables();
		ReportNames names = report.names();
		return new StoredReport(head.organisation(), head.period(), head.scope(), head.dataAsOf(), head.zone(),
				head.knownOn(), head.edition(), head.currency(), tables.total(), tables.trend(), tables.groups(),
				tables.states(), tables.others(), tables.sectors(), tables.matrix(), tables.coverage(), tables.types(),
				tables.modalities(), tables.hosts(), tables.comparison(), report.activities(), report.further(),
				names.groups(), names.countries(), names.sectors(), head.completeness(),
				tables.datedByYear().isEmpty() ? null : tables.datedByYear());
	}

	/**
	 * The same without what is in no month, which is no figure of one: a change of it
	 * makes no other edition.
	 */
	StoredReport ofMonths() {
		return new StoredReport(this.organisation, this.period, this.scope, this.dataAsOf, this.zone, this.knownOn,
				this.edition, this.currency, this.total, this.trend, this.groups, this.states, this.others,
				this.sectors, this.matrix, this.coverage, this.types, this.modalities, this.hosts, this.comparison,
				this.activities, this.further, this.groupNames, this.countryNames, this.sectorNames, this.completeness,
				null);
	}

	PeriodReport report() {
		return new PeriodReport(
				new ReportHead(this.organisation, this.period, this.scope, this.dataAsOf, this.zone, this.knownOn,
						this.edition, this.currency, null, this.completeness),
				new ReportTables(this.total, this.trend, this.groups, this.states, this.others, this.sectors,
						this.matrix, this.coverage, this.types, this.modalities, this.hosts, this.comparison,
						(this.datedByYear != null) ? this.datedByYear : List.of()),
				new ReportedRecords(this.activities, this.further),
				new ReportNames(this.groupNames, this.countryNames, this.sectorNames));
	}

}
