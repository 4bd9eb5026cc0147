package org.bayan.reporting.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;

/**
 * Money by sector and by place. Rows without any are left out, so that what is left adds
 * up to the total exactly.
 */
final class MoneyTable {

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	private final Columns columns;

	MoneyTable(PeriodReport report, Findings findings, Columns columns) {
		this.report = report;
		this.findings = findings;
		this.texts = findings.texts();
		this.columns = columns;
	}

	/** Sectors with their total, then places with theirs. */
	ReportTable table() {
		List<ReportTable.Line> lines = new ArrayList<>();
		List<Row> places = new ArrayList<>(this.findings.byName(this.report.tables().states()));
		places.addAll(this.report.tables().others());
		add(lines, "column.sector", this.findings.byName(this.report.tables().sectors()));
		add(lines, "column.place", places);
		return new ReportTable("money",
				List.of(this.columns.text("of"), this.columns.text("name"), this.columns.text("code"),
						money("budget", "measure.budget"), money("expenditure", "measure.expenditure"),
						money("difference", "column.difference"),
						new Column("unconverted", this.texts.get("measure.unconverted"), Column.Kind.COUNT)),
				lines);
	}

	private Column money(String key, String label) {
		return new Column(key, this.columns.money(label), Column.Kind.MONEY);
	}

	private void add(List<ReportTable.Line> lines, String of, List<Row> rows) {
		rows.stream().filter(MoneyTable::has).forEach((row) -> lines.add(line(of, row)));
		lines.add(line(of, this.report.tables().total()));
	}

	private static boolean has(Row row) {
		Figures now = row.now();
		return now.of(Measure.BUDGET).state() == CellState.VALUE
				|| now.of(Measure.EXPENDITURE).state() == CellState.VALUE
				|| now.of(Measure.UNCONVERTED).state() == CellState.VALUE;
	}

	private ReportTable.Line line(String of, Row row) {
		Figures now = row.now();
		BigInteger left = Change.between(now.of(Measure.EXPENDITURE), now.of(Measure.BUDGET)).difference();
		return new ReportTable.Line(row.kind() == RowKind.TOTAL, List.of(new Value.Words(this.texts.get(of)),
				new Value.Words(this.findings.labels().row(row)), new Value.Words(RowTables.code(row)),
				new Value.Figure(now.of(Measure.BUDGET)), new Value.Figure(now.of(Measure.EXPENDITURE)),
				(left != null) ? new Value.Signed(left) : Value.NONE, new Value.Figure(now.of(Measure.UNCONVERTED))));
	}

}
