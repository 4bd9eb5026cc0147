package org.bayan.reporting.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Texts;

/** The columns that tables of one report share. */
final class Columns {

	private final PeriodReport report;

	private final Texts texts;

	private final Labels labels;

	Columns(PeriodReport report, Labels labels, Texts texts) {
		this.report = report;
		this.labels = labels;
		this.texts = texts;
	}

	/** Whether the period before is also the one a year before. */
	boolean year() {
		return this.report.period().previous().equals(this.report.period().yearBefore());
	}

	/** Measures that the period knows nothing of. */
	List<Measure> leftOut() {
		return Measure.headlines().stream().filter((measure) -> !measure.alwaysShown() && !known(measure)).toList();
	}

	private boolean known(Measure measure) {
		return this.report.tables().total().now().of(measure).state() == CellState.VALUE;
	}

	/** The counts beside activities that the period knows something of. */
	List<Measure> counts() {
		return Measure.headlines()
			.stream()
			.filter((measure) -> measure != Measure.ACTIVITIES && !measure.money()
					&& (measure.alwaysShown() || known(measure)))
			.toList();
	}

	/** The measures of which any month of the trend knows something. */
	List<Measure> ofTrend() {
		return Measure.shown()
			.stream()
			.filter((measure) -> measure.alwaysShown() || this.report.tables()
				.trend()
				.stream()
				.anyMatch((month) -> month.figures().of(measure).state() == CellState.VALUE))
			.toList();
	}

	Column text(String key) {
		return of(key, Column.Kind.TEXT);
	}

	Column of(String key, Column.Kind kind) {
		return new Column(key, this.texts.get("column." + key), kind);
	}

	/**
	 * Activities of the period; where it is running, those of its months that have ended;
	 * what these are compared with: the period before, the change, the year before.
	 */
	List<Column> activities() {
		List<Column> columns = new ArrayList<>();
		columns.add(activities("activities", this.labels.period()));
		if (this.report.head().running() != null) {
			this.report.head()
				.compared()
				.ifPresent((span) -> columns.add(activities("ended", this.labels.months(span))));
		}
		this.report.head().comparedPrevious().ifPresent((span) -> {
			columns.add(activities("previous", this.labels.months(span)));
			columns.add(of("change", Column.Kind.CHANGE));
		});
		if (!year()) {
			this.report.head()
				.comparedYearBefore()
				.ifPresent((span) -> columns.add(activities("year-before", this.labels.months(span))));
		}
		return columns;
	}

	private Column activities(String key, String period) {
		return new Column(key,
				this.texts.get("column.period", "measure", this.texts.get("measure.activities"), "period", period),
				Column.Kind.COUNT);
	}

	/** The values of these columns. */
	List<Value> activities(Cell now, Cell compared, Cell previous, Cell yearBefore) {
		List<Value> values = new ArrayList<>(List.of(new Value.Figure(now)));
		if (this.report.head().compared().isEmpty()) {
			return values;
		}
		if (this.report.head().running() != null) {
			values.add(new Value.Figure(compared));
		}
		values.add(new Value.Figure(previous));
		BigInteger difference = Change.between(previous, compared).difference();
		values.add((difference != null) ? new Value.Signed(difference) : Value.NONE);
		if (!year()) {
			values.add(new Value.Figure(yearBefore));
		}
		return values;
	}

	Column measure(Measure measure) {
		return measure.money() ? new Column(measure.code(), money(measure.textKey()), Column.Kind.MONEY)
				: new Column(measure.code(), this.texts.get(measure.textKey()), Column.Kind.COUNT);
	}

	/** The name of an amount with its currency: Budget (USD). */
	String money(String key) {
		return this.texts.get("column.money", "measure", this.texts.get(key), "currency",
				this.report.head().currency());
	}

}
