package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;

/** Tables of places, groups and sectors. */
final class RowTables {

	private final PeriodReport report;

	private final Findings findings;

	private final Labels labels;

	private final Texts texts;

	private final Columns columns;

	RowTables(PeriodReport report, Findings findings, Columns columns) {
		this.report = report;
		this.findings = findings;
		this.labels = findings.labels();
		this.texts = findings.texts();
		this.columns = columns;
	}

	ReportTable states() {
		List<Row> rows = new ArrayList<>(this.findings.byName(this.report.tables().states()));
		rows.addAll(this.report.tables().others());
		rows.add(this.report.tables().total());
		if (this.report.names().groups().isEmpty()) {
			return table("states", List.of("state", "code"), rows,
					(row) -> List.of(words(this.labels.row(row)), words(code(row))));
		}
		return table("states", List.of("state", "code", "group"), rows, (row) -> List.of(words(this.labels.row(row)),
				words(code(row)), words((row.kind() == RowKind.STATE) ? this.labels.groupOf(row) : "")));
	}

	ReportTable groups() {
		List<Row> rows = new ArrayList<>(this.report.tables().groups());
		rows.addAll(this.report.tables().others());
		rows.add(this.report.tables().total());
		List<Column> heading = List.of(this.columns.text("group"), this.columns.text("code"),
				this.columns.of("states", Column.Kind.COUNT), this.columns.of("took-part", Column.Kind.COUNT));
		return new ReportTable("groups", with(heading), lines(rows, (row) -> switch (row.kind()) {
			case GROUP -> List.of(words(this.labels.row(row)), words(code(row)),
					Value.count(this.report.tables().statesOf(row).size()),
					Value.count(this.report.tables().tookPart(row)));
			case TOTAL -> List.of(words(this.labels.row(row)), Value.NONE,
					Value.count(this.report.tables().membersInPeriod()), Value.count(this.report.tables().tookPart()));
			default -> List.of(words(this.labels.row(row)), words(code(row)), Value.NONE, Value.NONE);
		}));
	}

	ReportTable sectors() {
		List<Row> ranked = this.findings.byActivities(this.report.tables().sectors());
		// Those with activities stand together, so that a chart can be bound to them.
		List<Row> rows = new ArrayList<>(ranked.stream().filter(Row::tookPart).toList());
		rows.addAll(ranked.stream().filter((row) -> !row.tookPart()).toList());
		rows.add(this.report.tables().total());
		return table("sectors", List.of("sector", "short-name", "code", "kind"), rows, (row) -> List
			.of(words(this.labels.row(row)), words(shortName(row)), words(code(row)), words(kind(row))));
	}

	private String shortName(Row row) {
		return (row.kind() == RowKind.TOTAL) ? "" : ShortNames.oneLine(this.labels.shortName(row));
	}

	private String kind(Row sector) {
		String kind = (sector.kind() == RowKind.SECTOR && sector.category() != null) ? sector.category() : "";
		return this.texts.has("kind." + kind) ? this.texts.get("kind." + kind) : kind;
	}

	static String code(Row row) {
		return (row.kind() == RowKind.TOTAL) ? "" : row.code();
	}

	ReportTable matrix() {
		List<Row> sectors = this.findings.byActivities(this.report.tables().sectors())
			.stream()
			.filter(Row::tookPart)
			.toList();
		List<Column> heading = new ArrayList<>();
		heading.add(this.columns.text("state"));
		heading.add(this.columns.text("code"));
		heading.add(this.columns.of("total", Column.Kind.COUNT));
		sectors.forEach((sector) -> heading.add(new Column(sector.code(), this.labels.row(sector), Column.Kind.COUNT)));
		List<Row> places = Stream
			.concat(this.findings.byName(this.report.tables().states()).stream(),
					this.report.tables().others().stream())
			.toList();
		List<ReportTable.Line> lines = new ArrayList<>();
		for (Row place : places) {
			List<Value> values = new ArrayList<>(List.of(words(this.labels.row(place)), words(code(place)),
					new Value.Figure(place.now().activities())));
			List<Cell> cells = this.report.tables()
				.matrix()
				.activities()
				.get(this.report.tables().matrix().places().indexOf(place.place()));
			sectors.forEach((sector) -> values
				.add(new Value.Figure(cells.get(this.report.tables().matrix().sectors().indexOf(sector.sector())))));
			lines.add(new ReportTable.Line(false, values));
		}
		List<Value> total = new ArrayList<>(List.of(words(this.labels.row(this.report.tables().total())), Value.NONE,
				new Value.Figure(this.report.tables().total().now().activities())));
		sectors.forEach((sector) -> total.add(new Value.Figure(sector.now().activities())));
		lines.add(new ReportTable.Line(true, total));
		return new ReportTable("matrix", heading, lines);
	}

	ReportTable comparison() {
		Comparison comparison = this.report.tables().comparison();
		List<Row> rows = new ArrayList<>();
		if (comparison != null) {
			rows.addAll(comparison.wholes());
			rows.addAll(this.findings.byActivities(comparison.peers()));
		}
		return table("comparison", List.of("name", "code"), rows,
				(row) -> List.of(
						words((row.kind() == RowKind.TOTAL) ? this.labels.organisation() : this.labels.row(row)),
						words(code(row))));
	}

	private ReportTable table(String name, List<String> keys, List<Row> rows, Function<Row, List<Value>> names) {
		return new ReportTable(name, with(keys.stream().map(this.columns::text).toList()), lines(rows, names));
	}

	private List<Column> with(List<Column> heading) {
		List<Column> all = new ArrayList<>(heading);
		all.addAll(this.columns.activities());
		this.columns.counts().forEach((measure) -> all.add(this.columns.measure(measure)));
		return all;
	}

	private List<ReportTable.Line> lines(List<Row> rows, Function<Row, List<Value>> names) {
		return rows.stream().map((row) -> {
			List<Value> values = new ArrayList<>(names.apply(row));
			Figures now = row.now();
			values.addAll(this.columns.activities(now.activities(), row.compared().activities(),
					row.previous().activities(), row.yearBefore().activities()));
			this.columns.counts().forEach((measure) -> values.add(new Value.Figure(now.of(measure))));
			return new ReportTable.Line(row.kind() == RowKind.TOTAL, values);
		}).toList();
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

}
