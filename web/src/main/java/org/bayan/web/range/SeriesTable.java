package org.bayan.web.range;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.RangeReport;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.jspecify.annotations.Nullable;

/**
 * Every measure in each period: a row a period, a column a measure, the total at last.
 */
public final class SeriesTable {

	private final RangeReport report;

	private final Texts texts;

	private final RecordLinks links;

	private final List<Measure> measures;

	SeriesTable(RangeReport report, Texts texts, RecordLinks links) {
		this.report = report;
		this.texts = texts;
		this.links = links;
		this.measures = Measure.headlines()
			.stream()
			.filter((measure) -> measure.alwaysShown()
					|| report.total().of(measure).stream().anyMatch((cell) -> cell.state() == CellState.VALUE))
			.toList();
	}

	/**
	 * A figure.
	 *
	 * @param words as written; empty where there is none
	 * @param address of its records; null where it counts none
	 * @param sign class of the style sheet
	 */
	public record Figure(String words, @Nullable String address, String sign) {

	}

	/** The figures of one period, or over all of them. */
	public record Line(String name, List<Figure> figures) {

	}

	/** Names of the measures. */
	public List<String> columns() {
		return this.measures.stream().map((measure) -> this.texts.get(measure.textKey())).toList();
	}

	public List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		List<Period> periods = this.report.range().periods();
		for (int i = 0; i < periods.size(); i++) {
			Period period = periods.get(i);
			int at = i;
			lines.add(new Line(this.texts.period(period, period.equals(this.report.soFar())),
					this.measures.stream()
						.map((measure) -> figure(measure, this.report.total().figures().get(at).of(measure),
								measure.countsActivities() ? this.links.of(measure, period) : null))
						.toList()));
		}
		return lines;
	}

	/** Of every measure but <em>active</em>, which has no total over a range. */
	public Line total() {
		return new Line(this.texts.get("column.total"),
				this.measures.stream()
					.map((measure) -> !measure.addsUp() ? new Figure("", null, "none")
							: figure(measure, this.report.total().over(measure),
									measure.countsActivities() ? this.links.of(measure) : null))
					.toList());
	}

	private Figure figure(Measure measure, Cell cell, @Nullable String address) {
		String words = switch (cell.state()) {
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> this.texts.get("sign.not-applicable");
			case VALUE, ZERO -> measure.money() ? this.texts.money(cell.amount(), 2, this.report.currency())
					: this.texts.number(cell.count());
		};
		String sign = switch (cell.state()) {
			case NO_DATA -> "hatch";
			case NOT_APPLICABLE -> "dashed";
			case ZERO -> "zero";
			case VALUE -> "";
		};
		return new Figure(words, cell.known() ? address : null, sign);
	}

}
