package org.bayan.reporting.sample;

import java.util.List;

import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Row;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;

/** Reports that differ from another one in a part. */
public final class Variants {

	private Variants() {
	}

	/** The same report with other activities. */
	public static PeriodReport withActivities(PeriodReport report, List<ReportedActivity> activities) {
		return new PeriodReport(report.organisation(), report.period(), report.scope(), report.dataAsOf(),
				report.zone(), report.knownOn(), report.edition(), report.currency(), report.total(), report.trend(),
				report.groups(), report.states(), report.others(), report.sectors(), report.matrix(), report.coverage(),
				report.types(), report.modalities(), report.hosts(), report.comparison(), activities, report.further(),
				report.groupNames(), report.countryNames(), report.sectorNames());
	}

	/** The same report with other rows and the matrix that belongs to them. */
	public static PeriodReport withRows(PeriodReport report, Row total, List<Row> states, List<Row> sectors,
			Matrix matrix) {
		return new PeriodReport(report.organisation(), report.period(), report.scope(), report.dataAsOf(),
				report.zone(), report.knownOn(), report.edition(), report.currency(), total, report.trend(),
				report.groups(), states, report.others(), sectors, matrix, report.coverage(), report.types(),
				report.modalities(), report.hosts(), report.comparison(), report.activities(), report.further(),
				report.groupNames(), report.countryNames(), report.sectorNames());
	}

}
