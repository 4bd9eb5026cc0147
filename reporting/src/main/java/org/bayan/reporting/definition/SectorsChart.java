package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.period.Span;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.text.Texts;

/** Sectors and centres: their activities, and their budget against expenditure. */
final class SectorsChart {

	private final ChartWords words;

	private final PeriodReport report;

	private final Texts texts;

	SectorsChart(ChartWords words) {
		this.words = words;
		this.report = words.report();
		this.texts = words.texts();
	}

	/**
	 * Most activities first, those without any left out and counted; the earlier period
	 * as ticks.
	 */
	ChartDefinition activities() {
		String period = this.words.labels().period();
		String before = this.report.head().comparedPrevious().map(this.words.labels()::months).orElse(null);
		List<Row> counted = this.words.findings()
			.byActivities(this.report.tables().sectors())
			.stream()
			.filter((row) -> row.now().activities().state() == CellState.VALUE)
			.toList();
		List<Row> shown = Fold.SECTORS.shown(counted);
		List<Cell> now = shown.stream().map((row) -> row.now().activities()).toList();
		List<Cell> earlier = shown.stream().map((row) -> row.previous().activities()).toList();
		List<String> notes = new ArrayList<>(this.words.rowsAndTotal(this.report.sectorsAndTotal(), "sectors"));
		notes.addAll(this.words.folded(Fold.SECTORS, Fold.SECTORS.rest(counted)));
		long others = this.report.tables()
			.sectors()
			.stream()
			.filter((row) -> row.kind() == RowKind.SECTOR && row.now().activities().state() == CellState.ZERO)
			.count();
		if (others > 0 && !shown.isEmpty()) {
			notes.add(this.texts.get("note.other-sectors", "n", others));
		}
		List<Cell> all = new ArrayList<>(now);
		all.addAll(earlier);
		String subtitle = (before == null) ? this.texts.get("chart.sectors.subtitle.alone", "period", period)
				: this.texts.get("chart.sectors.subtitle", "period", period, "before", before);
		List<ChartSeries> series = new ArrayList<>(List.of(new ChartSeries("now", period, ChartSeries.Mark.BAR, now)));
		if (before != null) {
			series.add(new ChartSeries("previous", before, ChartSeries.Mark.TICK, earlier, Measure.ACTIVITIES,
					this.report.head().comparedPrevious().map(this::periods).orElse(null)));
		}
		List<ChartCategory> categories = categories(shown);
		return this.words.activities("sectors", this.words.findings().sectors(), subtitle,
				new ChartContent.Plot(ChartKind.BARS, ChartWords.scaleOf(all), categories, series, List.of(), null),
				shown.isEmpty() ? this.words.noActivity() : null, notes, describe(categories, now));
	}

	/** The period before, or its months that are compared. */
	private Range periods(Span span) {
		Period.Length length = (this.report.head().running() == null) ? this.report.period().length()
				: Period.Length.MONTH;
		return new Range(Period.of(length, span.firstDay()), Period.of(length, span.lastDay()));
	}

	/** Sectors with money, the largest budget first. */
	ChartDefinition money() {
		Comparator<Row> last = Comparator.comparing((row) -> row.kind() == RowKind.NO_SECTOR);
		List<Row> stated = this.report.tables()
			.sectors()
			.stream()
			.filter((row) -> row.now().of(Measure.BUDGET).state() == CellState.VALUE
					|| row.now().of(Measure.EXPENDITURE).state() == CellState.VALUE)
			.sorted(last.thenComparing((row) -> row.now().of(Measure.BUDGET).amount(), Comparator.reverseOrder())
				.thenComparing((row) -> row.now().of(Measure.EXPENDITURE).amount(), Comparator.reverseOrder())
				.thenComparing(this.words.labels()::row, this.texts.order()))
			.toList();
		List<Row> shown = Fold.SECTORS.shown(stated);
		List<Cell> budget = shown.stream().map((row) -> row.now().of(Measure.BUDGET)).toList();
		List<Cell> expenditure = shown.stream().map((row) -> row.now().of(Measure.EXPENDITURE)).toList();
		List<Cell> all = new ArrayList<>(budget);
		all.addAll(expenditure);
		String period = this.words.labels().period();
		String currency = this.texts.has("currency." + this.report.head().currency())
				? this.texts.get("currency." + this.report.head().currency()) : this.report.head().currency();
		List<String> notes = new ArrayList<>();
		Cell unconverted = this.report.tables().total().now().of(Measure.UNCONVERTED);
		if (unconverted.state() == CellState.VALUE) {
			notes.add(this.texts.get("chart.money.unconverted", "n", unconverted.count()));
		}
		notes.addAll(this.words.signs(all));
		if (shown.size() < stated.size()) {
			notes.add(this.texts.get(Fold.SECTORS.note(), "n", stated.size() - shown.size()));
		}
		List<ChartCategory> categories = categories(shown);
		ChartUnit unit = new ChartUnit(this.texts.get("measure.budget"), this.report.head().currency());
		ChartContent.Plot plot = new ChartContent.Plot(ChartKind.PAIRED_BARS, ChartWords.scaleOf(all), categories,
				List.of(new ChartSeries("budget", this.texts.get("measure.budget"), ChartSeries.Mark.BAR, budget,
						Measure.BUDGET, null),
						new ChartSeries("expenditure", this.texts.get("measure.expenditure"),
								ChartSeries.Mark.HATCHED_BAR, expenditure, Measure.EXPENDITURE, null)),
				List.of(), null);
		Cell allBudget = this.report.tables().total().now().of(Measure.BUDGET);
		Cell allExpenditure = this.report.tables().total().now().of(Measure.EXPENDITURE);
		String description = this.texts.get("chart.money.description", "n", stated.size(), "budget", amount(allBudget),
				"expenditure", amount(allExpenditure));
		return this.words.definition("money", this.words.findings().money(),
				this.texts.get("chart.money.subtitle", "period", period, "currency", currency), unit, plot,
				shown.isEmpty() ? this.words.noActivity() : null, notes, description);
	}

	private String amount(Cell cell) {
		return cell.known() ? this.texts.money(cell.amount(), new ChartUnit("", this.report.head().currency()).digits(),
				this.report.head().currency()) : this.texts.get("sign.no-data");
	}

	private List<ChartCategory> categories(List<Row> rows) {
		return rows.stream()
			.map((row) -> new ChartCategory(Dimension.SECTOR, row.code(), this.words.labels().row(row),
					this.words.labels().row(row), null, true))
			.toList();
	}

	private String describe(List<ChartCategory> categories, List<Cell> values) {
		TreeMap<Long, List<String>> byValue = ChartWords.byValue(categories, values);
		if (byValue.isEmpty()) {
			return this.texts.get("chart.sectors.description.empty");
		}
		return this.texts.get("chart.sectors.description", "n", categories.size(), "high", byValue.lastKey(), "highest",
				this.words.namesOrCount(byValue.lastEntry(), "chart.rows"), "low", byValue.firstKey(), "lowest",
				this.words.namesOrCount(byValue.firstEntry(), "chart.rows"));
	}

}
