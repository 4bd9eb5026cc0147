package org.bayan.reporting.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Headline;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;

/** The headline figures as tables; those without anything to say are left out. */
final class HeadlineTable {

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	private final Columns columns;

	HeadlineTable(PeriodReport report, Findings findings, Columns columns) {
		this.report = report;
		this.findings = findings;
		this.texts = findings.texts();
		this.columns = columns;
	}

	ReportTable whole() {
		return table(true, this.report.head().yearToDate().isPresent());
	}

	ReportTable ofPeriod() {
		return table(true, false);
	}

	ReportTable toDate() {
		return table(false, true);
	}

	private ReportTable table(boolean periods, boolean toDate) {
		List<Column> heading = new ArrayList<>(List.of(this.columns.text("measure")));
		if (periods) {
			heading.add(count("activities", this.findings.labels().period()));
			if (this.report.head().running() != null) {
				this.report.head().compared().ifPresent((span) -> heading.add(months("ended", span)));
			}
			this.report.head().comparedPrevious().ifPresent((span) -> {
				heading.add(months("previous", span));
				changes(heading, "");
			});
			if (!this.columns.year()) {
				this.report.head().comparedYearBefore().ifPresent((span) -> {
					heading.add(months("year-before", span));
					changes(heading, "-year-before");
				});
			}
		}
		if (toDate) {
			this.report.head().yearToDate().ifPresent((span) -> {
				heading.add(count("to-date", this.texts.span(span)));
				heading.add(count("to-date-before", this.texts.span(span.minusMonths(12))));
				changes(heading, "-to-date");
			});
		}
		List<ReportTable.Line> lines = this.report.headlines()
			.stream()
			.filter((headline) -> !headline.subject().optional() || !headline.silent())
			.map((headline) -> new ReportTable.Line(false, values(headline, periods, toDate)))
			.toList();
		return new ReportTable("headlines", heading, lines);
	}

	private Column months(String key, Span span) {
		return count(key, this.findings.labels().months(span));
	}

	private static Column count(String key, String label) {
		return new Column(key, label, Column.Kind.COUNT);
	}

	private void changes(List<Column> heading, String suffix) {
		heading.add(new Column("change" + suffix, this.texts.get("column.change"), Column.Kind.CHANGE));
		heading
			.add(new Column("change-percent" + suffix, this.texts.get("column.change-percent"), Column.Kind.PERCENT));
	}

	private List<Value> values(Headline headline, boolean periods, boolean toDate) {
		boolean money = headline.subject().money();
		List<Value> values = new ArrayList<>(List.of(new Value.Words(name(headline.subject()))));
		if (periods) {
			values.add(figure(headline.now(), money));
			if (this.report.head().compared().isPresent()) {
				if (this.report.head().running() != null) {
					values.add(figure(headline.compared(), money));
				}
				values.add(figure(headline.previous(), money));
				change(values, headline.sincePrevious(), money);
				if (!this.columns.year()) {
					values.add(figure(headline.yearBefore(), money));
					change(values, headline.sinceYearBefore(), money);
				}
			}
		}
		if (toDate) {
			values.add(figure(headline.yearToDate(), money));
			values.add(figure(headline.yearToDateBefore(), money));
			change(values, headline.sinceYearToDateBefore(), money);
		}
		return values;
	}

	private static Value figure(Cell cell, boolean money) {
		return money ? new Value.Money(cell) : new Value.Figure(cell);
	}

	/** The difference and its percentage, or why there is none. */
	private void change(List<Value> values, Change change, boolean money) {
		if (change.difference() == null) {
			values.add(new Value.Words(this.texts.get("column.not-compared")));
			values.add(Value.NONE);
			return;
		}
		values.add(money ? new Value.SignedMoney(change.difference()) : new Value.Signed(change.difference()));
		values.add((change.basisPoints() != null) ? new Value.Signed(BigInteger.valueOf(change.basisPoints()))
				: new Value.Words("–"));
	}

	private String name(Headline.Subject subject) {
		return subject.money() ? this.columns.money(subject.textKey()) : this.texts.get(subject.textKey());
	}

}
