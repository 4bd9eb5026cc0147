package org.bayan.reporting.table;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.Cause;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.Figure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Restatement;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The figures that differ from the edition before, with the activities behind each
 * difference and where their changes came from. Counts and amounts have columns of their
 * own.
 */
final class RestatementTable {

	private static final int MINOR_DIGITS = 2;

	private final PeriodReport report;

	private final EditionMark mark;

	private final Labels labels;

	private final Texts texts;

	RestatementTable(PeriodReport report, Labels labels, Texts texts) {
		this.report = report;
		this.mark = (report.head().edition() != null) ? report.head().edition()
				: new EditionMark(0, report.period().lastDay(), List.of(), List.of());
		this.labels = labels;
		this.texts = texts;
	}

	/**
	 * The table.
	 * @param now what the later figures are: {@code restated}, or {@code today} where
	 * they are not published
	 */
	ReportTable table(String now) {
		boolean money = this.mark.restatements().stream().anyMatch((one) -> one.figure().measure().money());
		List<Column> columns = new ArrayList<>();
		for (String key : List.of("of-months", "place-name", "place-code", "sector", "sector-code", "measure")) {
			columns.add(new Column(key, this.texts.get("column." + key), Column.Kind.TEXT));
		}
		columns.add(new Column("published", this.texts.get("column.published"), Column.Kind.COUNT));
		columns.add(new Column("restated", this.texts.get("column." + now), Column.Kind.COUNT));
		columns.add(new Column("change", this.texts.get("column.change"), Column.Kind.CHANGE));
		if (money) {
			columns.add(money("published", "published"));
			columns.add(money("restated", now));
		}
		columns.add(new Column("causes", this.texts.get("column.causes"), Column.Kind.FOREIGN));
		return new ReportTable("restatements", columns,
				this.mark.restatements().stream().map((one) -> line(one, money)).toList());
	}

	/** The same figures in words and numbers, in the order of the table. */
	List<RestatedFigure> figures() {
		return this.mark.restatements()
			.stream()
			.map((one) -> new RestatedFigure(one.figure(), months(one.figure().span()),
					this.labels.place(one.figure().place()), this.labels.sector(one.figure().sector()),
					measure(one.figure()), text(one.before(), one.figure()), text(one.now(), one.figure()), change(one),
					one.activities(), one.activities().isEmpty() ? withoutActivity(one) : ""))
			.toList();
	}

	private String text(Cell cell, Figure figure) {
		return switch (cell.state()) {
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
			case VALUE, ZERO ->
				figure.measure().money() ? this.texts.money(cell.amount(), MINOR_DIGITS, this.report.head().currency())
						: this.texts.number(cell.count());
		};
	}

	private String change(Restatement restated) {
		BigInteger difference = Change.between(restated.before(), restated.now()).difference();
		if (difference == null) {
			return "";
		}
		return restated.figure().measure().money() ? this.texts.changeAmount(difference, MINOR_DIGITS)
				: this.texts.change(difference);
	}

	private Column money(String key, String heading) {
		return new Column(key + "-amount", this.texts.get("column.money", "measure",
				this.texts.get("column." + heading), "currency", this.report.head().currency()), Column.Kind.MONEY);
	}

	private ReportTable.Line line(Restatement restated, boolean money) {
		boolean amount = restated.figure().measure().money();
		List<Value> values = new ArrayList<>();
		values.add(new Value.Words(months(restated.figure().span())));
		values.add(new Value.Words(this.labels.place(restated.figure().place())));
		values.add(new Value.Words(restated.figure().place().code()));
		values.add(new Value.Words(this.labels.sector(restated.figure().sector())));
		values.add(new Value.Words(restated.figure().sector().code()));
		values.add(new Value.Words(measure(restated.figure())));
		BigInteger difference = Change.between(restated.before(), restated.now()).difference();
		values.add(amount ? Value.NONE : figure(restated.before()));
		values.add(amount ? Value.NONE : figure(restated.now()));
		values.add((amount || difference == null) ? Value.NONE : new Value.Signed(difference));
		if (money) {
			values.add(amount ? figure(restated.before()) : Value.NONE);
			values.add(amount ? figure(restated.now()) : Value.NONE);
		}
		values.add(new Value.Words(restated.activities().isEmpty() ? withoutActivity(restated)
				: String.join("; ", restated.activities().stream().map(this.mark::cause).map(this::words).toList())));
		return new ReportTable.Line(false, values);
	}

	/** January to May 2025, or the month. */
	private String months(@Nullable Span span) {
		Span of = (span != null) ? span : Span.of(this.report.period());
		return this.texts.span(of);
	}

	/** What is counted: a measure, or the activities of one type, modality or host. */
	private String measure(Figure figure) {
		String measure = this.texts.get(figure.measure().textKey());
		String kind = figure.kind();
		if (kind == null) {
			return measure;
		}
		String code = kind.substring(kind.indexOf(':') + 1);
		String name = kind.startsWith("type:") ? this.texts.get("type." + code)
				: kind.startsWith("modality:") ? this.texts.get("modality." + code)
						: code.equals(Tally.NO_HOST) ? this.texts.get("workbook.no-host") : this.labels.country(code);
		return this.texts.get("restated.kind", "measure", measure, "kind", name);
	}

	/**
	 * A figure that no activity changed: what was not known is known, or the other way
	 * round.
	 */
	private String withoutActivity(Restatement restated) {
		if (restated.before().known() == restated.now().known()) {
			return "";
		}
		return this.texts.get(restated.now().known() ? "cause.known" : "cause.missing");
	}

	private static Value figure(Cell cell) {
		return new Value.Figure(cell);
	}

	String words(Cause cause) {
		LocalDate day = LocalDate.ofInstant(cause.recordedAt(), ZoneId.of(this.report.head().zone()));
		String origin = switch (cause.change()) {
			case "import" -> (cause.row() != null)
					? this.texts.get("cause.row", "file", String.valueOf(cause.file()), "row", cause.row())
					: this.texts.get("cause.part", "file", String.valueOf(cause.file()));
			case "withdrawal" -> this.texts.get("cause.withdrawal");
			default -> this.texts.get("cause.reference");
		};
		return this.texts.get("cause", "activity", cause.activityRef(), "origin", origin, "date", this.texts.date(day));
	}

}
