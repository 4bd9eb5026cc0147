package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Ratio;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;

/** Activities by what they share: type, modality, country in which they took place. */
final class TallyTables {

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	private final Columns columns;

	TallyTables(PeriodReport report, Findings findings, Columns columns) {
		this.report = report;
		this.findings = findings;
		this.texts = findings.texts();
		this.columns = columns;
	}

	ReportTable types() {
		return table("types", "type", this.report.tables().types(), (code) -> this.texts.get("type." + code));
	}

	ReportTable modalities() {
		return table("modalities", "modality", this.report.tables().modalities(),
				(code) -> this.texts.get("modality." + code));
	}

	ReportTable hosts() {
		return table("hosts", "host", this.report.tables().hosts(), (code) -> code.equals(Tally.NO_HOST)
				? this.texts.get("workbook.no-host") : this.findings.labels().country(code));
	}

	/** Most first, ties by name, what is not stated at last; the total. */
	private ReportTable table(String name, String key, List<Tally> tallies, Function<String, String> names) {
		Comparator<Tally> last = Comparator.comparing((tally) -> tally.noHost() || tally.code().equals("unknown"));
		Comparator<Tally> most = Comparator.comparing((tally) -> tally.now().amount().negate());
		List<Column> heading = new ArrayList<>(List.of(this.columns.text(key), this.columns.text("code")));
		heading.addAll(this.columns.activities());
		heading.add(this.columns.of("share", Column.Kind.SHARE));
		List<ReportTable.Line> lines = new ArrayList<>();
		tallies.stream()
			.sorted(last.thenComparing(most).thenComparing((tally) -> names.apply(tally.code()), this.texts.order()))
			.forEach((tally) -> lines.add(new ReportTable.Line(false, values(names.apply(tally.code()), tally.code(),
					tally.now(),
					this.columns.activities(tally.now(), tally.compared(), tally.previous(), tally.yearBefore())))));
		Row total = this.report.tables().total();
		Cell now = total.now().activities();
		lines
			.add(new ReportTable.Line(true, values(this.texts.get("column.total"), "", now, this.columns.activities(now,
					total.compared().activities(), total.previous().activities(), total.yearBefore().activities()))));
		return new ReportTable(name, heading, lines);
	}

	private List<Value> values(String name, String code, Cell now, List<Value> activities) {
		List<Value> values = new ArrayList<>(List.of(new Value.Words(name), new Value.Words(code)));
		values.addAll(activities);
		Cell total = this.report.tables().total().now().activities();
		Long share = (now.known() && total.known()) ? Ratio.basisPoints(now.count(), total.count()) : null;
		values.add((share != null) ? Value.count(share) : Value.NONE);
		return values;
	}

}
