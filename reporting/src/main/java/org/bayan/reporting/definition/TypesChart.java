package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Tally;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.text.Texts;

/** Activities by type; how they were held is told beneath. */
final class TypesChart {

	private final ChartWords words;

	private final Texts texts;

	TypesChart(ChartWords words) {
		this.words = words;
		this.texts = words.texts();
	}

	ChartDefinition definition() {
		List<Tally> shown = sorted(this.words.report().tables().types(), "type.", "other");
		List<ChartCategory> categories = shown.stream().map((tally) -> {
			String name = this.texts.get("type." + tally.code());
			return new ChartCategory(Dimension.TYPE, tally.code(), name, name, null, true);
		}).toList();
		List<Cell> values = shown.stream().map(Tally::now).toList();
		List<String> notes = new ArrayList<>();
		List<String> others = this.words.report()
			.tables()
			.types()
			.stream()
			.filter((type) -> type.now().state() == CellState.ZERO)
			.map((type) -> this.texts.get("type." + type.code()))
			.sorted(this.texts.order())
			.toList();
		if (!others.isEmpty()) {
			notes.add(this.texts.get("chart.types.none", "n", others.size(), "names", this.texts.list(others)));
		}
		List<String> modalities = sorted(this.words.report().tables().modalities(), "modality.", "unknown").stream()
			.map((tally) -> this.texts.get("chart.mark", "name", this.texts.get("modality." + tally.code()), "value",
					this.texts.number(tally.now().count())))
			.toList();
		notes.add(this.texts.get("chart.types.modalities", "list", String.join(" · ", modalities)));
		String period = this.words.labels().period();
		return this.words.activities("types", this.words.findings().types(),
				this.texts.get("chart.types.subtitle", "period", period),
				new ChartContent.Plot(ChartKind.LABELLED_BARS, ChartWords.scaleOf(values), categories,
						List.of(new ChartSeries("now", period, ChartSeries.Mark.BAR, values)), List.of(), null),
				shown.isEmpty() ? this.words.noActivity() : null, shown.isEmpty() ? List.of() : notes,
				this.words.extent(this.texts.get("chart.types.bars", "n", categories.size()), categories, values,
						"chart.types"));
	}

	/** Those that occur, most first, ties by name, one of them always at last. */
	private List<Tally> sorted(List<Tally> tallies, String prefix, String last) {
		return tallies.stream()
			.filter((tally) -> tally.now().state() == CellState.VALUE)
			.sorted(Comparator.comparing((Tally tally) -> tally.code().equals(last))
				.thenComparing((tally) -> -tally.now().count())
				.thenComparing((tally) -> this.texts.get(prefix + tally.code()), this.texts.order()))
			.toList();
	}

}
