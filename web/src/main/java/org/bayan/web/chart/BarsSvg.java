package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.jspecify.annotations.Nullable;

/**
 * Bars from a zero line, which is the side on which reading begins where none is below
 * zero, with the name above or beside and the figure at the end of each.
 */
final class BarsSvg {

	private static final double NAME = 13;

	private static final double TO_FIGURE = 8;

	/** However little it is beside the longest, a figure that is not zero has a bar. */
	private static final double LEAST_BAR = 2;

	private static final double BAR = 9;

	/** Bars of a pair are so high that the figures beside them do not touch. */
	private static final double BAR_OF_PAIR = 14;

	private static final double PAIR_GAP = 4;

	private final ChartDefinition definition;

	private final ChartContent.Plot plot;

	private final SvgCanvas canvas;

	/** Height of a line of a name; Arabic letters reach lower. */
	private final double nameLine;

	private final double bar;

	/** Where zero lies, counted from the side on which reading begins. */
	private double zero;

	/** Pixels of the smallest unit. */
	private double unit;

	BarsSvg(ChartDefinition definition, ChartContent.Plot plot, SvgCanvas canvas) {
		this.definition = definition;
		this.plot = plot;
		this.canvas = canvas;
		this.nameLine = definition.rightToLeft() ? 23 : 19;
		this.bar = (plot.kind() == ChartKind.PAIRED_BARS) ? BAR_OF_PAIR : BAR;
	}

	void draw() {
		boolean beside = this.plot.kind() == ChartKind.LABELLED_BARS;
		double names = beside ? namesWidth() : 0;
		double lowest = this.plot.lowest().doubleValue();
		double highest = this.plot.highest().doubleValue();
		double before = (lowest < 0) ? figures(true) : 0;
		double room = this.canvas.width() - names - before - figures(false);
		this.unit = room / ((lowest < 0 || highest > 0) ? highest - lowest : 1);
		this.zero = names + before - lowest * this.unit;
		double y = legend();
		for (int i = 0; i < this.plot.categories().size(); i++) {
			y = beside ? besideName(i, y, names) : belowName(i, y);
		}
		if (!this.plot.further().isEmpty()) {
			y += 10;
			for (String further : this.plot.further()) {
				this.canvas.text(Math.max(names, 0), y + 12, further, "start", this.canvas.small(), SvgCanvas.INK_2,
						false);
				y += 18;
			}
		}
		this.canvas.height(Math.max(20, y + 4));
	}

	/** Which bar or line is which, where a row has two. */
	private double legend() {
		if (this.plot.series().size() < 2) {
			return 0;
		}
		double x = 0;
		for (ChartSeries series : this.plot.series()) {
			switch (series.mark()) {
				case TICK -> this.canvas.line(x + 6, 3, x + 6, 15, SvgCanvas.INK, 2);
				case HATCHED_BAR -> this.canvas.box(x, 6, 12, 7, this.canvas.hatched());
				default -> this.canvas.box(x, 6, 12, 7, SvgCanvas.ACCENT);
			}
			this.canvas.text(x + 18, 13, series.label(), "start", this.canvas.small(), SvgCanvas.INK_2, false);
			x += 18 + SvgCanvas.estimate(series.label(), this.canvas.small()) + 24;
		}
		return 26;
	}

	private double besideName(int at, double y, double names) {
		ChartCategory category = this.plot.categories().get(at);
		Cell cell = this.plot.first().values().get(at);
		this.canvas.mark(this.plot.first(), category, cell, () -> {
			this.canvas.box(0, y, this.canvas.width(), 24, SvgCanvas.PAPER, "fill-opacity", "0");
			zeroLine(y + 3, y + 21);
			bar(y + 5, 14, cell, SvgCanvas.ACCENT, null);
		});
		this.canvas.name(category, () -> this.canvas.text(names - 8, y + 16, fitted(category.label(), names - 8), "end",
				NAME, SvgCanvas.INK, false));
		return y + 25;
	}

	/** A name as far as it fits; the title of its mark has all of it. */
	private static String fitted(String name, double room) {
		if (SvgCanvas.estimate(name, NAME) <= room) {
			return name;
		}
		int letters = (int) (room / SvgCanvas.estimate("…", NAME)) - 1;
		return name.substring(0, letters).strip() + "…";
	}

	private double belowName(int at, double y) {
		ChartCategory category = this.plot.categories().get(at);
		List<String> lines = wrapped(category.name());
		double below = y + lines.size() * this.nameLine;
		double[] end = { below };
		this.canvas.name(category, () -> {
			for (int i = 0; i < lines.size(); i++) {
				this.canvas.text(0, y + i * this.nameLine + 14, lines.get(i), "start", NAME, SvgCanvas.INK, false);
			}
		});
		long bars = this.plot.series().stream().filter((one) -> one.mark() != ChartSeries.Mark.TICK).count();
		zeroLine(below - 2, below + bars * this.bar + (bars - 1) * PAIR_GAP + 2);
		for (ChartSeries series : this.plot.series()) {
			Cell cell = series.values().get(at);
			switch (series.mark()) {
				case TICK -> {
					if (cell.known()) {
						double x = this.zero + cell.amount().doubleValue() * this.unit;
						// the line is drawn with its bar, below its figure; wide enough
						// to be pointed at
						this.canvas.mark(series, category, cell, () -> this.canvas.box(x - 3, below - 4, 6,
								this.bar + 8, SvgCanvas.PAPER, "fill-opacity", "0"));
					}
				}
				case HATCHED_BAR -> {
					end[0] += this.bar + PAIR_GAP;
					this.canvas.mark(series, category, cell,
							() -> bar(end[0], this.bar, cell, this.canvas.hatched(), null));
				}
				default -> this.canvas.mark(series, category, cell,
						() -> bar(end[0], this.bar, cell, SvgCanvas.ACCENT, this.plot.earlier(at)));
			}
		}
		return end[0] + this.bar + ((this.plot.kind() == ChartKind.PAIRED_BARS) ? 14 : 10);
	}

	private void bar(double y, double height, Cell cell, String fill, @Nullable Cell earlier) {
		double length = cell.amount().doubleValue() * this.unit;
		boolean below = cell.amount().signum() < 0;
		if (length != 0) {
			length = below ? Math.min(length, -LEAST_BAR) : Math.max(length, LEAST_BAR);
			this.canvas.box(this.zero + Math.min(0, length), y, Math.abs(length), height, fill);
		}
		String figure = this.definition.figure(cell);
		double from = length + (below ? -TO_FIGURE : TO_FIGURE);
		boolean crossed = false;
		if (earlier != null) {
			double line = earlier.amount().doubleValue() * this.unit;
			double to = from + (below ? -1 : 1) * SvgCanvas.estimate(figure, NAME);
			crossed = line > Math.min(from, to) - 2 && line < Math.max(from, to) + 2;
			this.canvas.line(this.zero + line, y - 4, this.zero + line, y + height + 4, SvgCanvas.INK, 2);
		}
		this.canvas.text(this.zero + from, y + height / 2 + 5, figure, below ? "end" : "start", NAME, SvgCanvas.INK,
				true, crossed);
	}

	/** The line at zero beside a row; none where no figure is below. */
	private void zeroLine(double top, double bottom) {
		if (this.plot.lowest().signum() < 0) {
			this.canvas.line(this.zero, top, this.zero, bottom, SvgCanvas.INK_3, 1);
		}
	}

	/** Room for the figures of one side. */
	private double figures(boolean below) {
		return TO_FIGURE + 4
				+ this.plot.series()
					.stream()
					.flatMap((series) -> series.values().stream())
					.filter((cell) -> cell.amount().signum() < 0 == below)
					.mapToDouble((cell) -> SvgCanvas.estimate(this.definition.figure(cell), NAME))
					.max()
					.orElse(0) * 1.15;
	}

	private double namesWidth() {
		double widest = this.plot.categories()
			.stream()
			.mapToDouble((category) -> SvgCanvas.estimate(category.label(), NAME))
			.max()
			.orElse(0);
		return Math.min(widest * 1.08 + 12, this.canvas.width() * 0.5);
	}

	/** The name on as many lines as it needs. */
	private List<String> wrapped(String name) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String word : name.split(" ")) {
			if (!line.isEmpty() && SvgCanvas.estimate(line + " " + word, NAME) > this.canvas.width()) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

}
