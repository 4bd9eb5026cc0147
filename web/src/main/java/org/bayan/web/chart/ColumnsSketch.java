package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

/** One column a month: the chosen ones in the accent colour, their values above them. */
final class ColumnsSketch {

	/** Narrower columns have only the highest and the last value. */
	private static final double SLOT_WITH_VALUE = 18;

	private static final double LEFT = 28;

	private static final double PLOT = 204;

	private final ChartDefinition definition;

	private final ChartContent.Plot plot;

	private final Sketch sketch;

	private final double top;

	private final double slot;

	ColumnsSketch(ChartDefinition definition, ChartContent.Plot plot, Sketch sketch) {
		this.definition = definition;
		this.plot = plot;
		this.sketch = sketch;
		this.top = (plot.bracket() != null) ? 50 : 24;
		this.slot = (sketch.width() - LEFT - 4) / plot.categories().size();
	}

	void draw() {
		double base = this.top + PLOT;
		for (long tick : this.plot.scale().ticks()) {
			double y = y(tick);
			this.sketch.line(LEFT, y, this.sketch.width(), y, (tick == 0) ? Sketch.INK_3 : Sketch.GRID, 1);
			this.sketch.text(20, y + 4, this.definition.figure(Cell.of(tick)), "end", this.sketch.small(), Sketch.INK_2,
					false);
		}
		List<Cell> values = this.plot.first().values();
		long most = values.stream().mapToLong(Cell::count).max().orElse(0);
		for (int i = 0; i < values.size(); i++) {
			boolean labelled = this.slot >= SLOT_WITH_VALUE || i == values.size() - 1
					|| (values.get(i).count() == most && most > 0);
			column(i, values.get(i), labelled);
		}
		names(base);
		years(base);
		if (this.plot.bracket() != null) {
			bracket(this.plot.bracket());
		}
		this.sketch.height(base + 46);
	}

	private void column(int at, Cell cell, boolean labelled) {
		ChartCategory category = this.plot.categories().get(at);
		double x = x(at);
		double y = y(cell.count());
		this.sketch.mark(this.plot.first(), category, cell, () -> {
			// the whole height can be hit, not the column alone
			this.sketch.box(x - 1, this.top - 16, this.slot - 2, PLOT + 16, Sketch.PAPER, "fill-opacity", "0");
			if (cell.state() == CellState.VALUE) {
				this.sketch.box(x, y, this.slot - 4, this.top + PLOT - y,
						category.chosen() ? Sketch.ACCENT : Sketch.CONTEXT);
			}
			else {
				this.sketch.unknown(x, this.top, this.slot - 4, PLOT, cell);
			}
			if (labelled && cell.known()) {
				boolean strong = category.chosen() && cell.state() == CellState.VALUE;
				this.sketch.text(x + (this.slot - 4) / 2, y - 5, this.definition.figure(cell), "middle",
						this.sketch.small(),
						(cell.state() == CellState.ZERO) ? Sketch.INK_3 : strong ? Sketch.INK : Sketch.INK_2, strong);
			}
		});
	}

	private void names(double base) {
		List<ChartCategory> categories = this.plot.categories();
		double widest = categories.stream()
			.mapToDouble((one) -> Sketch.estimate(one.label(), this.sketch.small()))
			.max()
			.orElse(0);
		int room = (int) Math.ceil((widest + 10) / this.slot);
		int every = months() ? ((room <= 1) ? 1 : (room <= 3) ? 3 : (room <= 6) ? 6 : 12) : room;
		for (int i = 0; i < categories.size(); i++) {
			int place = months() ? Integer.parseInt(categories.get(i).key().substring(5)) - 1 : i;
			if (place % every == 0) {
				this.sketch.text(x(i) + (this.slot - 4) / 2, base + 17, categories.get(i).label(), "middle",
						this.sketch.small(), Sketch.INK_2, false);
			}
		}
	}

	private boolean months() {
		return this.plot.categories().getFirst().key().matches("\\d{4}-\\d\\d");
	}

	private void years(double base) {
		if (this.plot.categories().getFirst().bracket() == null) {
			return;
		}
		int from = 0;
		for (int i = 1; i <= this.plot.categories().size(); i++) {
			String year = String.valueOf(this.plot.categories().get(from).bracket());
			if (i == this.plot.categories().size()
					|| !year.equals(String.valueOf(this.plot.categories().get(i).bracket()))) {
				this.sketch.line(x(from), base + 25.5, x(i - 1) + this.slot - 4, base + 25.5, Sketch.RULE, 1);
				boolean chosen = this.plot.categories().subList(from, i).stream().anyMatch(ChartCategory::chosen);
				if (i - from > 1 || this.slot >= 30) {
					this.sketch.text((x(from) + x(i - 1) + this.slot - 4) / 2, base + 41, year, "middle",
							this.sketch.small(), chosen ? Sketch.INK : Sketch.INK_2, chosen);
				}
				from = i;
			}
		}
	}

	private void bracket(ChartContent.Bracket bracket) {
		double first = x(bracket.from());
		double last = x(bracket.to()) + this.slot - 4;
		this.sketch.line(first, 22, last, 22, Sketch.INK, 1);
		this.sketch.line(first, 22, first, 27, Sketch.INK, 1);
		this.sketch.line(last, 22, last, 27, Sketch.INK, 1);
		this.sketch.text(last, 15, bracket.words(), "end", this.sketch.small(), Sketch.INK, true);
	}

	private double x(int at) {
		return LEFT + 2 + at * this.slot;
	}

	private double y(long value) {
		return this.top + PLOT - PLOT * value / Math.max(1, this.plot.scale().maximum());
	}

}
