package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.text.Texts;

/**
 * The charts of a report, in one language. Their names are those of their files:
 * {@code trend}, {@code map}, {@code ranking}, {@code sectors}, {@code matrix},
 * {@code types}, {@code coverage}, {@code money}, {@code comparison}.
 */
public final class Charts {

	private final PeriodReport report;

	private final ChartWords words;

	public Charts(PeriodReport report, Texts texts) {
		this.report = report;
		this.words = new ChartWords(report, texts);
	}

	/**
	 * Every chart of the report, in the order of reading. Money where there is some, the
	 * comparison where the report is about one state or sector; every other chart is
	 * always there, with a sentence in place of the plot where it has nothing to draw.
	 */
	public List<ChartDefinition> all() {
		List<ChartDefinition> all = new ArrayList<>(
				List.of(trend(), map(), ranking(), sectors(), matrix(), types(), coverage()));
		if (hasMoney()) {
			all.add(money());
		}
		if (this.report.tables().comparison() != null) {
			all.add(comparison());
		}
		return all;
	}

	/** Activities by month of their start, the last 24 months. */
	public ChartDefinition trend() {
		return new TrendChart(this.words).columns();
	}

	/**
	 * A measure by month, the last 24 months, as a line that stops where the data stop.
	 */
	public ChartDefinition line(Measure measure) {
		return new TrendChart(this.words).line(measure);
	}

	/** Activities of each member state, about where it lies. */
	public ChartDefinition map() {
		return new MapChart(this.words).definition();
	}

	/** The member states with most activities. */
	public ChartDefinition ranking() {
		return new RankingChart(this.words).definition();
	}

	/** Activities by sector and centre, most first. */
	public ChartDefinition sectors() {
		return new SectorsChart(this.words).activities();
	}

	/** Activities by member state and sector. */
	public ChartDefinition matrix() {
		return new MatrixChart(this.words).definition();
	}

	/** Activities by type, most first. */
	public ChartDefinition types() {
		return new TypesChart(this.words).definition();
	}

	/** How long ago each state and each sector last had an activity. */
	public ChartDefinition coverage() {
		return new CoverageChart(this.words).definition();
	}

	/** Budget against expenditure by sector and centre. */
	public ChartDefinition money() {
		return new SectorsChart(this.words).money();
	}

	/**
	 * One state among those of its group, or one sector among all.
	 * @throws IllegalStateException if the report is about neither
	 */
	public ChartDefinition comparison() {
		return new ComparisonChart(this.words).definition();
	}

	private boolean hasMoney() {
		return this.report.tables().total().now().of(Measure.BUDGET).state() == CellState.VALUE
				|| this.report.tables().total().now().of(Measure.EXPENDITURE).state() == CellState.VALUE;
	}

}
