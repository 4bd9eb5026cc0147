package org.bayan.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bayan.domain.period.Period;
import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Row;
import org.bayan.domain.report.RowKind;
import org.bayan.domain.report.TrendMonth;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.text.Texts;

/** The charts of a report, in one language. */
public final class Charts {

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	public Charts(PeriodReport report, Texts texts) {
		this.report = report;
		this.findings = new Findings(report, texts);
		this.texts = texts;
	}

	/** Every chart of the report, in the order of reading. */
	public List<ChartDefinition> all() {
		return List.of(trend(), sectors());
	}

	/** Activities by month of their start, the last 24 months. */
	public ChartDefinition trend() {
		List<ChartCategory> categories = new ArrayList<>();
		List<Cell> values = new ArrayList<>();
		Period period = this.report.period();
		for (TrendMonth month : this.report.trend()) {
			categories.add(new ChartCategory(month.month().toString(),
					this.texts.shortMonthName(month.month().getMonthValue()), this.texts.month(month.month()),
					Integer.toString(month.month().getYear()), !month.month().isBefore(period.firstMonth())));
			values.add(month.figures().activities());
		}
		String subtitle = (period.length() == Period.Length.YEAR)
				? this.texts.get("chart.trend.subtitle.year", "before", this.texts.period(period.previous()), "year",
						this.texts.period(period))
				: this.texts.get("chart.trend.subtitle", "first", this.findings.trendSpan(true), "last",
						this.findings.trendSpan(false));
		List<String> notes = new ArrayList<>(List.of(this.texts.get("note.counting.month")));
		long silent = values.stream().filter((cell) -> cell.state() == CellState.NO_DATA).count();
		if (silent > 0) {
			notes.add(this.texts.get("chart.trend.no-data", "n", silent));
		}
		ChartSeries series = new ChartSeries("activities", this.texts.get("measure.activities"), ChartSeries.Mark.BAR,
				values);
		return new ChartDefinition("trend", ChartKind.COLUMNS, this.texts.language(), this.findings.trend(),
				scoped(subtitle), scaleOf(values), categories, List.of(series), notes, this.findings.source(),
				describeTrend(categories, values));
	}

	/**
	 * Activities by sector and centre, most first, those without any left out and
	 * counted.
	 */
	public ChartDefinition sectors() {
		Period period = this.report.period();
		List<Row> shown = this.findings.byActivities(this.report.sectors())
			.stream()
			.filter((row) -> row.now().activities().state() == CellState.VALUE)
			.toList();
		List<ChartCategory> categories = shown.stream()
			.map((row) -> new ChartCategory(row.code(), this.findings.labels().row(row),
					this.findings.labels().row(row), null, true))
			.toList();
		List<Cell> now = shown.stream().map((row) -> row.now().activities()).toList();
		List<Cell> earlier = shown.stream().map((row) -> row.previous().activities()).toList();
		List<String> notes = new ArrayList<>();
		String rows = this.findings.rowsAndTotal(this.report.sectorsAndTotal(), "sectors");
		if (!rows.isEmpty()) {
			notes.add(rows);
		}
		long others = this.report.sectors()
			.stream()
			.filter((row) -> row.kind() == RowKind.SECTOR && row.now().activities().state() == CellState.ZERO)
			.count();
		if (others > 0 && !shown.isEmpty()) {
			notes.add(this.texts.get("note.other-sectors", "n", others));
		}
		List<Cell> all = new ArrayList<>(now);
		all.addAll(earlier);
		String subtitle = this.texts.get("chart.sectors.subtitle", "period", this.texts.period(period), "before",
				this.texts.period(period.previous()));
		return new ChartDefinition("sectors", ChartKind.BARS, this.texts.language(), this.findings.sectors(),
				scoped(subtitle), scaleOf(all), categories,
				List.of(new ChartSeries("now", this.texts.period(period), ChartSeries.Mark.BAR, now), new ChartSeries(
						"previous", this.texts.period(period.previous()), ChartSeries.Mark.TICK, earlier)),
				notes, this.findings.source(), describeSectors(categories, now));
	}

	private String scoped(String subtitle) {
		String scope = this.findings.labels().scope();
		return scope.isEmpty() ? subtitle : subtitle + " · " + scope;
	}

	private static Scale scaleOf(List<Cell> values) {
		return Scale.upTo(values.stream().mapToLong(Cell::count).max().orElse(0));
	}

	private String describeTrend(List<ChartCategory> categories, List<Cell> values) {
		TreeMap<Long, List<String>> byValue = byValue(categories, values);
		Object[] span = { "first", this.findings.trendSpan(true), "last", this.findings.trendSpan(false) };
		if (byValue.isEmpty()) {
			return this.texts.get("chart.trend.description.empty", span);
		}
		return this.texts.get("chart.trend.description", span[0], span[1], span[2], span[3], "low", byValue.firstKey(),
				"lowest", namesOrCount(byValue.firstEntry(), "chart.months"), "high", byValue.lastKey(), "highest",
				namesOrCount(byValue.lastEntry(), "chart.months"), "end", this.findings.figure(values.getLast()));
	}

	private String describeSectors(List<ChartCategory> categories, List<Cell> values) {
		TreeMap<Long, List<String>> byValue = byValue(categories, values);
		if (byValue.isEmpty()) {
			return this.texts.get("chart.sectors.description.empty");
		}
		return this.texts.get("chart.sectors.description", "n", categories.size(), "high", byValue.lastKey(), "highest",
				namesOrCount(byValue.lastEntry(), "chart.rows"), "low", byValue.firstKey(), "lowest",
				namesOrCount(byValue.firstEntry(), "chart.rows"));
	}

	private static TreeMap<Long, List<String>> byValue(List<ChartCategory> categories, List<Cell> values) {
		TreeMap<Long, List<String>> byValue = new TreeMap<>();
		for (int i = 0; i < values.size(); i++) {
			if (values.get(i).known()) {
				byValue.computeIfAbsent(values.get(i).count(), (count) -> new ArrayList<>())
					.add(categories.get(i).name());
			}
		}
		return byValue;
	}

	private String namesOrCount(Map.Entry<Long, List<String>> entry, String counted) {
		List<String> names = entry.getValue();
		return (names.size() <= 3) ? this.texts.list(names) : this.texts.get(counted, "n", names.size());
	}

}
