package org.bayan.reporting.sample;

import java.util.List;

import org.bayan.domain.figure.Matrix;
import org.bayan.domain.figure.Row;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportTables;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.ReportedRecords;

/** Reports that differ from another one in a part. */
public final class Variants {

	private Variants() {
	}

	/** The same report with other activities. */
	public static PeriodReport withActivities(PeriodReport report, List<ReportedActivity> activities) {
		return new PeriodReport(report.head(), report.tables(), new ReportedRecords(activities, report.further()),
				report.names());
	}

	/** The same report with other rows and the matrix that belongs to them. */
	public static PeriodReport withRows(PeriodReport report, Row total, List<Row> states, List<Row> sectors,
			Matrix matrix) {
		return new PeriodReport(report.head(),
				new ReportTables(total, report.tables().trend(), report.tables().groups(), states,
						report.tables().others(), sectors, matrix, report.tables().coverage(), report.tables().types(),
						report.tables().modalities(), report.tables().hosts(), report.tables().comparison(), List.of()),
				report.detail(), report.names());
	}

}
