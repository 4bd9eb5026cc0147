package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Comparison;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.text.Texts;

/**
 * One state among those of its group, or one sector among all: a dot each on a line of
 * counts.
 */
final class ComparisonChart {

	/** So many dots of different counts stand side by side without touching. */
	private static final int PLACES = 60;

	private final ChartWords words;

	private final PeriodReport report;

	private final Texts texts;

	private final Comparison comparison;

	ComparisonChart(ChartWords words) {
		this.words = words;
		this.report = words.report();
		this.texts = words.texts();
		Comparison found = this.report.tables().comparison();
		if (found == null) {
			throw new IllegalStateException("a report of neither one state nor one sector");
		}
		this.comparison = found;
	}

	ChartDefinition definition() {
		List<Row> peers = this.words.byActivities(this.comparison.peers());
		boolean states = peers.stream().anyMatch((row) -> row.kind() == RowKind.STATE);
		List<ChartContent.Dot> dots = peers.stream()
			.filter((row) -> row.now().activities().known())
			.map((row) -> new ChartContent.Dot(category(row), row.now().activities()))
			.toList();
		List<Cell> values = dots.stream().map(ChartContent.Dot::value).toList();
		Scale scale = ChartWords.scaleOf(values);
		List<ChartContent.Stack> stacks = stacks(dots, scale, states ? "chart.states" : "chart.rows");
		ChartContent.DotStrip strip = new ChartContent.DotStrip(scale, stacks, this.texts.get("measure.activities"));
		List<String> notes = new ArrayList<>();
		long before = peers.stream()
			.filter((row) -> row.now().activities().state() == CellState.NOT_APPLICABLE)
			.count();
		if (before > 0) {
			notes.add(this.texts.get("chart.further.before", "n", before) + ".");
		}
		String period = this.words.labels().period();
		String whole = this.comparison.wholes().isEmpty() ? ""
				: this.words.labels().row(this.comparison.wholes().getFirst());
		String subtitle = states ? this.texts.get("chart.comparison.subtitle.states", "period", period, "whole", whole)
				: this.texts.get("chart.comparison.subtitle.sectors", "period", period);
		List<ChartCategory> categories = dots.stream().map(ChartContent.Dot::category).toList();
		return this.words.activities("comparison", this.words.findings().comparison(), subtitle, strip,
				dots.isEmpty() ? this.words.noActivity() : null, notes,
				this.words.extent(this.texts.get("chart.comparison.dots", "n", dots.size()), categories, values,
						states ? "chart.states" : "chart.rows"));
	}

	private ChartCategory category(Row row) {
		boolean chosen = row.code().equals(this.report.scope().place().code())
				|| row.code().equals(this.report.scope().sector().code());
		return new ChartCategory(ChartWords.dimension(row), row.code(), this.words.oneLine(row),
				this.words.labels().row(row), null, chosen);
	}

	/** Dots of the same count, or of counts too near each other on a long axis. */
	private List<ChartContent.Stack> stacks(List<ChartContent.Dot> dots, Scale scale, String counted) {
		long width = Math.max(1, Math.ceilDiv(scale.maximum().longValueExact(), PLACES));
		TreeMap<Long, List<ChartContent.Dot>> byPlace = new TreeMap<>();
		for (ChartContent.Dot dot : dots) {
			byPlace.computeIfAbsent(dot.value().count() / width, (key) -> new ArrayList<>()).add(dot);
		}
		List<ChartContent.Stack> stacks = new ArrayList<>();
		for (List<ChartContent.Dot> stack : byPlace.values()) {
			List<ChartContent.Dot> sorted = new ArrayList<>(stack);
			sorted.sort(Comparator.comparing((dot) -> !dot.category().chosen()));
			long most = stack.stream().mapToLong((dot) -> dot.value().count()).max().orElse(0);
			// No nearer to the stack before than a dot is wide.
			long at = stacks.isEmpty() ? most : Math.max(most, stacks.getLast().at() + width);
			stacks.add(new ChartContent.Stack(at, this.texts.get(counted, "n", stack.size()), sorted));
		}
		return stacks;
	}

}
