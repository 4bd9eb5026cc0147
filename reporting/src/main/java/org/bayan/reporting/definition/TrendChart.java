package org.bayan.reporting.definition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.NoMonth;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** The last 24 months: columns of activities, or a line of another measure. */
final class TrendChart {

	private static final int MONTHS_OF_A_QUARTER = 3;

	private final ChartWords words;

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	TrendChart(ChartWords words) {
		this.words = words;
		this.report = words.report();
		this.findings = words.findings();
		this.texts = words.texts();
	}

	ChartDefinition columns() {
		List<Cell> values = values(Measure.ACTIVITIES);
		Period period = this.report.period();
		String subtitle = (period.length() == Period.Length.YEAR)
				? this.texts.get("chart.trend.subtitle.year", "before", this.texts.period(period.previous()), "year",
						this.words.labels().period())
				: this.texts.get("chart.trend.subtitle", "first", this.findings.trendSpan(true), "last",
						this.findings.trendSpan(false));
		ChartSeries series = new ChartSeries("activities", this.texts.get("measure.activities"), ChartSeries.Mark.BAR,
				values);
		return this.words
			.activities("trend", this.findings.trend(), subtitle,
					new ChartContent.Plot(ChartKind.COLUMNS, ChartWords.scaleOf(values), months(), List.of(series),
							List.of(), busiestQuarter(values)),
					null, notes("note.counting.month", values), describe("chart.trend.description", values))
			.noting(noMonth());
	}

	ChartDefinition line(Measure measure) {
		List<Cell> values = values(measure);
		String name = this.texts.get(measure.textKey());
		ChartUnit unit = new ChartUnit(name, measure.money() ? this.report.head().currency() : null);
		ChartSeries series = new ChartSeries(measure.code(), name, ChartSeries.Mark.POINT, values, measure, null);
		return this.words
			.definition("trend-" + measure.code().replace('_', '-'), Sentence.of(name),
					this.texts.get("chart.line.subtitle", "measure", name, "first", this.findings.trendSpan(true),
							"last", this.findings.trendSpan(false)),
					unit,
					new ChartContent.Plot(ChartKind.LINE, ChartWords.scaleOf(values), months(), List.of(series),
							List.of(), null),
					null, notes(null, values), describe("chart.line.description", values))
			.noting(noMonth());
	}

	private List<Sentence> noMonth() {
		return NoMonth.of(this.report.tables().datedByYear(), Period.Length.MONTH, this.texts);
	}

	private List<Cell> values(Measure measure) {
		return this.report.tables().trend().stream().map((month) -> month.figures().of(measure)).toList();
	}

	private List<ChartCategory> months() {
		List<ChartCategory> months = new ArrayList<>();
		for (TrendMonth month : this.report.tables().trend()) {
			months.add(new ChartCategory(Dimension.PERIOD, month.month().toString(),
					this.texts.shortMonthName(month.month().getMonthValue()), this.texts.month(month.month()),
					Integer.toString(month.month().getYear()),
					!month.month().isBefore(this.report.period().firstMonth())));
		}
		return months;
	}

	private List<String> notes(@Nullable String rule, List<Cell> values) {
		List<String> notes = new ArrayList<>();
		if (rule != null) {
			notes.add(this.texts.get(rule));
		}
		runningMonth()
			.ifPresent((month) -> notes.add(this.texts.get("chart.trend.running", "month", this.texts.month(month))));
		long silent = values.stream().filter((cell) -> cell.state() == CellState.NO_DATA).count();
		if (silent > 0) {
			notes.add(this.texts.get("chart.trend.no-data", "n", silent));
		}
		notes.addAll(
				this.words.signs(values.stream().filter((cell) -> cell.state() == CellState.NOT_APPLICABLE).toList()));
		return notes;
	}

	/** The month that is under way. */
	private Optional<YearMonth> runningMonth() {
		return this.report.head().soFar() ? Optional.of(this.report.head()
			.compared()
			.map((ended) -> ended.last().plusMonths(1))
			.orElse(this.report.period().firstMonth())) : Optional.empty();
	}

	/** The one busiest quarter of a year's report. */
	private ChartContent.@Nullable Bracket busiestQuarter(List<Cell> values) {
		if (this.report.period().length() != Period.Length.YEAR
				|| this.report.tables().total().now().activities().count() <= 1) {
			return null;
		}
		TreeMap<Long, List<Integer>> starts = new TreeMap<>();
		for (int from = values.size() - 12; from < values.size(); from += MONTHS_OF_A_QUARTER) {
			long sum = values.subList(from, from + MONTHS_OF_A_QUARTER).stream().mapToLong(Cell::count).sum();
			starts.computeIfAbsent(sum, (key) -> new ArrayList<>()).add(from);
		}
		List<Integer> busiest = starts.lastEntry().getValue();
		if (busiest.size() > 1) {
			return null;
		}
		int from = busiest.getFirst();
		int to = from + MONTHS_OF_A_QUARTER - 1;
		List<ChartCategory> months = months();
		return new ChartContent.Bracket(from, to, this.texts.get("chart.trend.quarter", "first",
				months.get(from).label(), "last", months.get(to).label(), "n", starts.lastKey()));
	}

	private String describe(String key, List<Cell> values) {
		TreeMap<Long, List<String>> byValue = ChartWords.byValue(months(), values);
		Object[] span = { "first", this.findings.trendSpan(true), "last", this.findings.trendSpan(false) };
		if (byValue.isEmpty()) {
			return this.texts.get("chart.trend.description.empty", span);
		}
		return this.texts.get(key, span[0], span[1], span[2], span[3], "low", byValue.firstKey(), "lowest",
				this.words.namesOrCount(byValue.firstEntry(), "chart.months"), "high", byValue.lastKey(), "highest",
				this.words.namesOrCount(byValue.lastEntry(), "chart.months"), "end",
				this.findings.figure(values.getLast()));
	}

}
