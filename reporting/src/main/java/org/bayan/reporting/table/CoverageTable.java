package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bayan.domain.figure.Row;
import org.bayan.domain.report.Coverage;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;

/** How long ago each state and sector last had an activity. */
final class CoverageTable {

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	private final Columns columns;

	CoverageTable(PeriodReport report, Findings findings, Columns columns) {
		this.report = report;
		this.findings = findings;
		this.texts = findings.texts();
		this.columns = columns;
	}

	/** States, then sectors, the longest silent first, ties by name. */
	ReportTable table() {
		List<ReportTable.Line> lines = new ArrayList<>();
		add(lines, "column.state", this.report.tables().coverage().states(), this.report.tables().states());
		add(lines, "column.sector", this.report.tables().coverage().sectors(), this.report.tables().sectors());
		return new ReportTable("coverage", List.of(this.columns.text("of"), this.columns.text("name"),
				this.columns.text("code"), this.columns.text("age"), this.columns.of("latest", Column.Kind.DATE)),
				lines);
	}

	private Function<Coverage.Latest, String> names(List<Row> rows) {
		Map<String, Row> byCode = rows.stream().collect(Collectors.toMap(Row::code, Function.identity()));
		return (one) -> {
			Row row = byCode.get(one.code());
			return (row != null) ? this.findings.labels().row(row) : one.code();
		};
	}

	private void add(List<ReportTable.Line> lines, String of, List<Coverage.Latest> latest, List<Row> rows) {
		Function<Coverage.Latest, String> name = names(rows);
		latest.stream()
			.sorted(Comparator.comparing(Coverage.Latest::age)
				.reversed()
				.thenComparing(Coverage.Latest::latestStart, Comparator.nullsFirst(Comparator.naturalOrder()))
				.thenComparing(name, this.texts.order()))
			.forEach((one) -> lines.add(new ReportTable.Line(false,
					List.of(new Value.Words(this.texts.get(of)), new Value.Words(name.apply(one)),
							new Value.Words(one.code()), new Value.Words(age(one.age(), this.texts)),
							(one.latestStart() != null) ? new Value.Day(one.latestStart()) : Value.NONE))));
	}

	/** A class of ages in words: 3 to 5 months. */
	static String age(Coverage.Age age, Texts texts) {
		return texts.get(switch (age) {
			case UNDER_3 -> "workbook.age.under-3";
			case FROM_3_TO_5 -> "workbook.age.from-3-to-5";
			case FROM_6_TO_11 -> "workbook.age.from-6-to-11";
			case FROM_12 -> "workbook.age.from-12";
			case NONE_ON_FILE -> "workbook.age.none";
			case NOT_APPLICABLE -> "workbook.age.not-applicable";
		});
	}

	/** The classes with how many are in each, states or sectors, and their names. */
	ReportTable classes(boolean states) {
		List<Coverage.Latest> latest = states ? this.report.tables().coverage().states()
				: this.report.tables().coverage().sectors();
		Function<Coverage.Latest, String> name = names(
				states ? this.report.tables().states() : this.report.tables().sectors());
		List<ReportTable.Line> lines = new ArrayList<>();
		for (Coverage.Age age : Coverage.Age.values()) {
			List<String> names = latest.stream()
				.filter((one) -> one.age() == age)
				.map(name)
				.sorted(this.texts.order())
				.toList();
			if (!names.isEmpty() || age != Coverage.Age.NOT_APPLICABLE) {
				lines.add(new ReportTable.Line(false, List.of(new Value.Words(age(age, this.texts)),
						Value.count(names.size()), new Value.Words(this.texts.list(names)))));
			}
		}
		return new ReportTable("coverage",
				List.of(this.columns.text("age"), new Column("count",
						this.texts.get(states ? "column.states" : "column.sectors"), Column.Kind.COUNT),
						this.columns.text("names")),
				lines);
	}

}
