package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;

/** The tables of a report, in one language. */
public final class Tables {

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	private final Columns columns;

	private final RowTables rows;

	private final TallyTables tallies;

	public Tables(PeriodReport report, Texts texts) {
		this.report = report;
		this.findings = new Findings(report, texts);
		this.texts = texts;
		this.columns = new Columns(report, this.findings.labels(), texts);
		this.rows = new RowTables(report, this.findings, this.columns);
		this.tallies = new TallyTables(report, this.findings, this.columns);
	}

	/** Every table, in the order of the workbook's sheets. */
	public List<ReportTable> all() {
		List<ReportTable> all = new ArrayList<>(List.of(headlines(), states()));
		if (!this.report.names().groups().isEmpty()) {
			all.add(groups());
		}
		all.addAll(List.of(sectors(), matrix(), types(), modalities(), hosts(), trend(), coverage()));
		if (this.report.tables().hasMoney()) {
			all.add(money());
		}
		if (this.report.tables().comparison() != null) {
			all.add(comparison());
		}
		if (this.report.head().completeness() != null) {
			all.add(completeness());
		}
		if (this.report.head().restates()) {
			all.add(restatements());
		}
		all.add(activities());
		return all;
	}

	/** Measures that the period knows nothing of, left out of the tables. */
	public List<Measure> leftOut() {
		return this.columns.leftOut();
	}

	/** The headline figures with everything they are compared with. */
	public ReportTable headlines() {
		return new HeadlineTable(this.report, this.findings, this.columns).whole();
	}

	/** The headline figures and the periods before. */
	public ReportTable headlinesOfPeriod() {
		return new HeadlineTable(this.report, this.findings, this.columns).ofPeriod();
	}

	/** The headline figures from January on, and those of the year before. */
	public ReportTable headlinesToDate() {
		return new HeadlineTable(this.report, this.findings, this.columns).toDate();
	}

	/** Member states by name, outside and organisation-wide, the total. */
	public ReportTable states() {
		return this.rows.states();
	}

	/** Regional groups, outside and organisation-wide, the total. */
	public ReportTable groups() {
		return this.rows.groups();
	}

	/** Sectors and centres, most activities first, the total. */
	public ReportTable sectors() {
		return this.rows.sectors();
	}

	/**
	 * States by sectors, those without any activity left out in both directions; the
	 * total.
	 */
	public ReportTable matrix() {
		return this.rows.matrix();
	}

	/** Whether each sector has reported; without rows where nobody was asked. */
	public ReportTable completeness() {
		return new CompletenessTable(this.report, this.findings.labels(), this.texts, this.columns).table();
	}

	/** The figures that differ from the edition before; without rows for live figures. */
	public ReportTable restatements() {
		return restated().table("restated");
	}

	/** The same table where the later figures are not published: as they are today. */
	public ReportTable changes() {
		return restated().table("today");
	}

	/** What these tables say, in words. */
	public List<RestatedFigure> restatedFigures() {
		return restated().figures();
	}

	/** Where the change of an activity came from, in words. */
	public String cause(Cause cause) {
		return restated().words(cause);
	}

	private RestatementTable restated() {
		return new RestatementTable(this.report, this.findings.labels(), this.texts);
	}

	/** What a report of one state or sector is compared with; without rows for others. */
	public ReportTable comparison() {
		return this.rows.comparison();
	}

	/** Activities by type, most first. */
	public ReportTable types() {
		return this.tallies.types();
	}

	/** Activities by modality. */
	public ReportTable modalities() {
		return this.tallies.modalities();
	}

	/** Activities by the country in which they took place, most first. */
	public ReportTable hosts() {
		return this.tallies.hosts();
	}

	/** The 24 months. */
	public ReportTable trend() {
		List<Measure> measures = this.columns.ofTrend();
		List<Column> heading = new ArrayList<>(List.of(this.columns.of("month", Column.Kind.MONTH)));
		measures.forEach((measure) -> heading.add(this.columns.measure(measure)));
		return ReportTable.of("trend", heading, this.report.tables().trend(),
				(month, column) -> (column == 0) ? new Value.Day(month.month().atDay(1))
						: new Value.Figure(month.figures().of(measures.get(column - 1))));
	}

	/** The latest activity of each state and sector. */
	public ReportTable coverage() {
		return new CoverageTable(this.report, this.findings, this.columns).table();
	}

	/** How many states, or sectors, last had an activity how long ago, and which. */
	public ReportTable coverageClasses(boolean states) {
		return new CoverageTable(this.report, this.findings, this.columns).classes(states);
	}

	/** Budget, expenditure and their difference of sectors and of places. */
	public ReportTable money() {
		return new MoneyTable(this.report, this.findings, this.columns).table();
	}

	/** The activities behind the figures. */
	public ReportTable activities() {
		return new ActivityTable(this.report, this.findings.labels(), this.texts, this.columns).table();
	}

	/** One row an activity, place and sector, for pivoting. */
	public ReportTable data() {
		return new DataTable(this.report, this.findings.labels(), this.texts, this.columns).table();
	}

}
