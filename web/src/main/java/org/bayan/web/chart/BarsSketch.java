package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.report.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;

/** Bars from the side on which reading begins, with the name above or beside. */
final class BarsSketch {

	private static final double NAME = 13;

	private final ChartDefinition definition;

	private final ChartContent.Plot plot;

	private final Sketch sketch;

	/** Height of a line of a name; Arabic letters reach lower. */
	private final double nameLine;

	BarsSketch(ChartDefinition definition, ChartContent.Plot plot, Sketch sketch) {
		this.definition = definition;
		this.plot = plot;
		this.sketch = sketch;
		this.nameLine = definition.rightToLeft() ? 23 : 19;
	}

	void draw() {
		boolean beside = this.plot.kind() == ChartKind.LABELLED_BARS;
		double names = beside ? namesWidth() : 0;
		double figures = 8 + this.plot.series()
			.stream()
			.flatMap((series) -> series.values().stream())
			.mapToDouble((cell) -> Sketch.estimate(this.definition.figure(cell), NAME))
			.max()
			.orElse(0) * 1.15;
		double room = this.sketch.width() - names - figures - 4;
		double y = legend();
		for (int i = 0; i < this.plot.categories().size(); i++) {
			y = beside ? besideName(i, y, names, room) : belowName(i, y, room);
		}
		if (!this.plot.further().isEmpty()) {
			y += 10;
			for (ChartContent.Further further : this.plot.further()) {
				this.sketch.text(names - 8 > 0 ? names - 8 : 24, y + 12,
						this.definition.figure(Cell.of(further.count())), "end", this.sketch.small(), Sketch.INK, true);
				this.sketch.text(names - 8 > 0 ? names : 32, y + 12, further.words(), "start", this.sketch.small(),
						Sketch.INK_2, false);
				y += 18;
			}
		}
		this.sketch.height(Math.max(20, y + 4));
	}

	/** Which bar or line is which, where a row has two. */
	private double legend() {
		if (this.plot.series().size() < 2) {
			return 0;
		}
		double x = 0;
		for (ChartSeries series : this.plot.series()) {
			switch (series.mark()) {
				case TICK -> this.sketch.line(x + 6, 3, x + 6, 15, Sketch.INK, 2);
				case HATCHED_BAR -> this.sketch.box(x, 6, 12, 7, Sketch.OCHRE);
				default -> this.sketch.box(x, 6, 12, 7, Sketch.ACCENT);
			}
			this.sketch.text(x + 18, 13, series.label(), "start", this.sketch.small(), Sketch.INK_2, false);
			x += 18 + Sketch.estimate(series.label(), this.sketch.small()) + 24;
		}
		return 26;
	}

	private double besideName(int at, double y, double names, double room) {
		ChartCategory category = this.plot.categories().get(at);
		Cell cell = this.plot.first().values().get(at);
		this.sketch.mark(this.plot.first(), category, cell, () -> {
			this.sketch.box(0, y, this.sketch.width(), 24, Sketch.PAPER, "fill-opacity", "0");
			bar(names, y + 5, 14, cell, room, Sketch.ACCENT);
		});
		this.sketch.name(category,
				() -> this.sketch.text(names - 8, y + 16, category.label(), "end", NAME, Sketch.INK, false));
		return y + 25;
	}

	private double belowName(int at, double y, double room) {
		ChartCategory category = this.plot.categories().get(at);
		List<String> lines = wrapped(category.name());
		double below = y + lines.size() * this.nameLine;
		double[] end = { below };
		this.sketch.name(category, () -> {
			for (int i = 0; i < lines.size(); i++) {
				this.sketch.text(0, y + i * this.nameLine + 14, lines.get(i), "start", NAME, Sketch.INK, false);
			}
		});
		for (ChartSeries series : this.plot.series()) {
			Cell cell = series.values().get(at);
			this.sketch.mark(series, category, cell, () -> {
				if (series.mark() == ChartSeries.Mark.TICK) {
					double x = length(cell, room);
					// wide enough to be pointed at
					this.sketch.box(x - 3, end[0] - 13, 6, 16, Sketch.PAPER, "fill-opacity", "0");
					this.sketch.line(x, end[0] - 13, x, end[0] + 3, Sketch.INK, 2);
				}
				else {
					bar(0, end[0], 9, cell, room,
							(series.mark() == ChartSeries.Mark.HATCHED_BAR) ? Sketch.OCHRE : Sketch.ACCENT);
					end[0] += 12;
				}
			});
		}
		return end[0] + 7;
	}

	private void bar(double x, double y, double height, Cell cell, double room, String fill) {
		double length = length(cell, room);
		if (length > 0) {
			this.sketch.box(x, y, length, height, fill);
		}
		double after = x + length + 8;
		this.sketch.text(after, y + height / 2 + 5, this.definition.figure(cell), "start", NAME, Sketch.INK, true);
	}

	private double length(Cell cell, double room) {
		// also of amounts, whose unit is the smallest one; below zero there is no bar
		double maximum = Math.max(1, this.plot.scale().maximum());
		return Math.max(0, room * cell.amount().doubleValue() / maximum);
	}

	private double namesWidth() {
		double widest = this.plot.categories()
			.stream()
			.mapToDouble((category) -> Sketch.estimate(category.label(), NAME))
			.max()
			.orElse(0);
		return Math.min(widest * 1.08 + 12, this.sketch.width() * 0.5);
	}

	/** The name on as many lines as it needs. */
	private List<String> wrapped(String name) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : name.split(" ")) {
			if (!line.isEmpty() && Sketch.estimate(line + " " + word, NAME) > this.sketch.width()) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}
