package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.text.Texts;

/**
 * The member states with most activities. Those with two or more have a bar, at most 15,
 * and states that tie stand together; the rest are counted beneath.
 */
final class RankingChart {

	private static final int MOST_BARS = 15;

	private final ChartWords words;

	private final PeriodReport report;

	private final Texts texts;

	RankingChart(ChartWords words) {
		this.words = words;
		this.report = words.report();
		this.texts = words.texts();
	}

	ChartDefinition definition() {
		List<Row> sorted = this.words.byActivities(this.report.tables().states());
		List<Row> shown = shown(sorted);
		List<Row> rest = sorted.subList(shown.size(), sorted.size());
		List<ChartCategory> categories = shown.stream().map(this.words::categoryOnOneLine).toList();
		List<Cell> values = shown.stream().map((row) -> row.now().activities()).toList();
		String period = this.words.labels().period();
		ChartContent.Plot plot = new ChartContent.Plot(ChartKind.LABELLED_BARS, ChartWords.scaleOf(values), categories,
				List.of(new ChartSeries("now", period, ChartSeries.Mark.BAR, values)), further(rest), null);
		List<String> notes = new ArrayList<>(this.words.rowsAndTotal(this.report.placesAndTotal(), "places"));
		notes.add(this.texts.get("chart.hosting"));
		StringBuilder description = new StringBuilder(this.words
			.extent(this.texts.get("chart.ranking.bars", "n", categories.size()), categories, values, "chart.states"));
		plot.further().forEach((one) -> description.append(' ').append(one).append('.'));
		return this.words.activities("ranking", this.words.findings().ranking(),
				this.texts.get("chart.ranking.subtitle", "period", period), plot,
				shown.isEmpty() ? this.words.noState() : null, shown.isEmpty() ? List.of() : notes,
				description.toString());
	}

	/**
	 * Those with a bar: all that have at least as many as the lowest count at which they
	 * are no more than 15; where even the highest count has more, the first 15 of them.
	 */
	private static List<Row> shown(List<Row> sorted) {
		List<Row> some = sorted.stream().filter(Row::tookPart).toList();
		if (some.isEmpty()) {
			return List.of();
		}
		long most = some.getFirst().now().activities().count();
		long least = (most == 1) ? 1 : 2;
		List<Row> enough = some.stream().filter((row) -> row.now().activities().count() >= least).toList();
		if (enough.size() <= MOST_BARS) {
			return enough;
		}
		long cut = enough.get(MOST_BARS).now().activities().count();
		List<Row> above = enough.stream().filter((row) -> row.now().activities().count() > cut).toList();
		return above.isEmpty() ? enough.subList(0, MOST_BARS) : above;
	}

	private List<String> further(List<Row> rest) {
		List<String> further = new ArrayList<>();
		List<Long> several = rest.stream()
			.map((row) -> row.now().activities().count())
			.filter((count) -> count > 1)
			.sorted()
			.toList();
		if (!several.isEmpty()) {
			long low = several.getFirst();
			long high = several.getLast();
			further.add((low == high) ? this.texts.get("chart.further.each", "n", several.size(), "count", low)
					: this.texts.get("chart.further.several", "n", several.size(), "low", low, "high", high));
		}
		add(further, "chart.further.one", rest.stream().filter((row) -> row.now().activities().count() == 1).count());
		add(further, "chart.further.none",
				rest.stream().filter((row) -> row.now().activities().state() == CellState.ZERO).count());
		add(further, "chart.further.before",
				rest.stream().filter((row) -> row.now().activities().state() == CellState.NOT_APPLICABLE).count());
		return further;
	}

	private void add(List<String> further, String key, long count) {
		if (count > 0) {
			further.add(this.texts.get(key, "n", count));
		}
	}

}
