package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.calendar.Completeness;
import org.bayan.domain.calendar.SectorMonth;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Texts;

/** Whether each sector has reported each month of the period. */
final class CompletenessTable {

	private final PeriodReport report;

	private final Labels labels;

	private final Texts texts;

	private final Columns columns;

	CompletenessTable(PeriodReport report, Labels labels, Texts texts, Columns columns) {
		this.report = report;
		this.labels = labels;
		this.texts = texts;
		this.columns = columns;
	}

	/** By month, then in the organisation's order of sectors. */
	ReportTable table() {
		Completeness completeness = this.report.head().completeness();
		List<ReportTable.Line> lines = new ArrayList<>();
		if (completeness != null) {
			completeness.months().forEach((month) -> lines.add(line(month)));
		}
		return new ReportTable("completeness", List.of(this.columns.text("sector"), this.columns.text("code"),
				this.columns.text("submission"), this.columns.of("month", Column.Kind.MONTH)), lines);
	}

	private ReportTable.Line line(SectorMonth month) {
		return new ReportTable.Line(false,
				List.of(new Value.Words(this.labels.sector(month.sector())), new Value.Words(month.sector()),
						new Value.Words(this.texts.get("submission." + month.submission().code())),
						new Value.Day(month.month().atDay(1))));
	}

}
