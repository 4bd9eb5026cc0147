package org.bayan.reporting.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.Change;
import org.bayan.domain.report.Figures;
import org.bayan.domain.report.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.RowKind;
import org.bayan.domain.report.TrendMonth;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Texts;

/** The tables of a report, in one language. */
public final class Tables {

	private static final List<Measure> ALWAYS = List.of(Measure.ACTIVE, Measure.COMPLETED, Measure.HOSTED);

	private static final List<Measure> WHERE_KNOWN = List.of(Measure.PLANNED, Measure.CANCELLED, Measure.PARTICIPANTS,
			Measure.WOMEN, Measure.BUDGET, Measure.EXPENDITURE, Measure.UNCONVERTED);

	private final PeriodReport report;

	private final Findings findings;

	private final Labels labels;

	private final Texts texts;

	public Tables(PeriodReport report, Texts texts) {
		this.report = report;
		this.findings = new Findings(report, texts);
		this.labels = this.findings.labels();
		this.texts = texts;
	}

	/** Every table, in the order of the workbook's sheets. */
	public List<ReportTable> all() {
		return List.of(states(), sectors(), matrix(), trend(), activities());
	}

	/** Measures that the period knows nothing of, left out of the tables. */
	public List<Measure> leftOut() {
		return WHERE_KNOWN.stream()
			.filter((measure) -> measure != Measure.UNCONVERTED)
			.filter((measure) -> !shown().contains(measure))
			.toList();
	}

	private List<Measure> shown() {
		List<Measure> shown = new ArrayList<>(ALWAYS);
		for (Measure measure : WHERE_KNOWN) {
			if (this.report.total().now().of(measure).state() == CellState.VALUE) {
				shown.add(measure);
			}
		}
		return shown;
	}

	/** Member states by name, outside and organisation-wide, the total. */
	public ReportTable states() {
		List<Column> columns = new ArrayList<>();
		columns.add(text("state"));
		columns.add(text("code"));
		columns.add(text("group"));
		columns.addAll(figureColumns());
		List<Row> rows = new ArrayList<>(this.findings.byName(this.report.states()));
		rows.addAll(this.report.others());
		rows.add(this.report.total());
		return new ReportTable("states", columns, lines(rows, (row) -> List.of(words(this.labels.row(row)),
				words(code(row)), words((row.kind() == RowKind.STATE) ? this.labels.groupOf(row) : ""))));
	}

	/** Sectors and centres, most activities first, the total. */
	public ReportTable sectors() {
		List<Column> columns = new ArrayList<>();
		columns.add(text("sector"));
		columns.add(text("code"));
		columns.add(text("kind"));
		columns.addAll(figureColumns());
		List<Row> rows = new ArrayList<>(this.findings.byActivities(this.report.sectors()));
		rows.add(this.report.total());
		return new ReportTable("sectors", columns,
				lines(rows, (row) -> List.of(words(this.labels.row(row)), words(code(row)), words(kind(row)))));
	}

	private String kind(Row sector) {
		String kind = (sector.kind() == RowKind.SECTOR && sector.category() != null) ? sector.category() : "";
		return this.texts.has("kind." + kind) ? this.texts.get("kind." + kind) : kind;
	}

	private String code(Row row) {
		return (row.kind() == RowKind.TOTAL) ? "" : row.code();
	}

	/**
	 * States by sectors, those without any activity left out in both directions; the
	 * total.
	 */
	public ReportTable matrix() {
		List<Row> sectors = this.findings.byActivities(this.report.sectors()).stream().filter(Row::tookPart).toList();
		List<Column> columns = new ArrayList<>();
		columns.add(text("state"));
		columns.add(text("code"));
		columns.add(new Column("total", this.texts.get("column.total"), Column.Kind.COUNT));
		sectors.forEach((sector) -> columns.add(new Column(sector.code(), this.labels.row(sector), Column.Kind.COUNT)));
		List<Row> places = new ArrayList<>(this.findings.byName(this.report.states()));
		places.addAll(this.report.others());
		List<ReportTable.Line> lines = new ArrayList<>();
		for (Row place : places) {
			List<Value> values = new ArrayList<>(List.of(words(this.labels.row(place)), words(code(place)),
					new Value.Figure(place.now().activities())));
			List<Cell> cells = this.report.matrix()
				.activities()
				.get(this.report.matrix().places().indexOf(place.code()));
			sectors.forEach((sector) -> values
				.add(new Value.Figure(cells.get(this.report.matrix().sectors().indexOf(sector.code())))));
			lines.add(new ReportTable.Line(false, values));
		}
		List<Value> total = new ArrayList<>(List.of(words(this.labels.row(this.report.total())), Value.NONE,
				new Value.Figure(this.report.total().now().activities())));
		sectors.forEach((sector) -> total.add(new Value.Figure(sector.now().activities())));
		lines.add(new ReportTable.Line(true, total));
		return new ReportTable("matrix", columns, lines);
	}

	/** The 24 months. */
	public ReportTable trend() {
		List<Measure> measures = new ArrayList<>(List.of(Measure.ACTIVITIES));
		measures.addAll(ALWAYS);
		WHERE_KNOWN.stream()
			.filter((measure) -> this.report.trend()
				.stream()
				.anyMatch((month) -> month.figures().of(measure).state() == CellState.VALUE))
			.forEach(measures::add);
		List<Column> columns = new ArrayList<>(List.of(text("month")));
		measures.forEach((measure) -> columns.add(column(measure)));
		List<ReportTable.Line> lines = new ArrayList<>();
		for (TrendMonth month : this.report.trend()) {
			List<Value> values = new ArrayList<>(List.of(words(month.month().toString())));
			measures.forEach((measure) -> values.add(new Value.Figure(month.figures().of(measure))));
			lines.add(new ReportTable.Line(false, values));
		}
		return new ReportTable("trend", columns, lines);
	}

	/** The activities behind the figures. */
	public ReportTable activities() {
		return new ActivityTable(this.report, this.labels, this.texts).table();
	}

	private List<Column> figureColumns() {
		Period period = this.report.period();
		List<Column> columns = new ArrayList<>();
		columns.add(activities("activities", period));
		columns.add(activities("previous", period.previous()));
		columns.add(new Column("change", this.texts.get("column.change"), Column.Kind.CHANGE));
		if (!period.previous().equals(period.yearBefore())) {
			columns.add(activities("year-before", period.yearBefore()));
		}
		shown().forEach((measure) -> columns.add(column(measure)));
		return columns;
	}

	private Column activities(String key, Period period) {
		return new Column(key, this.texts.get("column.period", "measure", this.texts.get("measure.activities"),
				"period", this.texts.period(period)), Column.Kind.COUNT);
	}

	private Column column(Measure measure) {
		String label = this.texts.get("measure." + measure.code().replace('_', '-'));
		return measure.money() ? new Column(measure.code(),
				this.texts.get("column.money", "measure", label, "currency", this.report.currency()), Column.Kind.MONEY)
				: new Column(measure.code(), label, Column.Kind.COUNT);
	}

	private List<ReportTable.Line> lines(List<Row> rows, Function<Row, List<Value>> names) {
		boolean year = this.report.period().previous().equals(this.report.period().yearBefore());
		return rows.stream().map((row) -> {
			List<Value> values = new ArrayList<>(names.apply(row));
			Figures now = row.now();
			values.add(new Value.Figure(now.activities()));
			values.add(new Value.Figure(row.previous().activities()));
			BigInteger difference = Change.between(row.previous().activities(), now.activities()).difference();
			values.add((difference != null) ? new Value.Signed(difference) : Value.NONE);
			if (!year) {
				values.add(new Value.Figure(row.yearBefore().activities()));
			}
			shown().forEach((measure) -> values.add(new Value.Figure(now.of(measure))));
			return new ReportTable.Line(row.kind() == RowKind.TOTAL, values);
		}).toList();
	}

	private Column text(String key) {
		return new Column(key, this.texts.get("column." + key), Column.Kind.TEXT);
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

}
