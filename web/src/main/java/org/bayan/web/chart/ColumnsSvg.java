package org.bayan.web.chart;

import java.math.BigInteger;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;

/**
 * One column a month: the chosen ones in the accent colour, their values at their ends.
 */
final class ColumnsSvg {

	/**
	 * Narrower columns have only the highest, the lowest below zero and the last value.
	 */
	private static final double SLOT_WITH_VALUE = 18;

	private static final double LEAST_LEFT = 28;

	/**
	 * However little it is beside the highest, a figure that is not zero has a column.
	 */
	private static final double LEAST_COLUMN = 1;

	private static final double PLOT = 204;

	private final ChartDefinition definition;

	private final ChartContent.Plot plot;

	private final SvgCanvas canvas;

	private final double top;

	private final double slot;

	/** Where the columns begin, beside the figures of the axis. */
	private final double left;

	/** Where the last figure ends that is wider than its column. */
	private double taken = Double.NEGATIVE_INFINITY;

	ColumnsSvg(ChartDefinition definition, ChartContent.Plot plot, SvgCanvas canvas) {
		this.definition = definition;
		this.plot = plot;
		this.canvas = canvas;
		this.top = (plot.bracket() != null) ? 50 : 24;
		this.left = Math.max(LEAST_LEFT, plot.scale()
			.ticks()
			.stream()
			.mapToDouble((tick) -> SvgCanvas.estimate(definition.figure(Cell.of(tick)), canvas.small()) * 1.1 + 12)
			.max()
			.orElse(0));
		this.slot = (canvas.width() - this.left - 4) / plot.categories().size();
	}

	void draw() {
		// beneath the lowest column stands its figure
		double base = this.top + PLOT + ((this.plot.scale().below() > 0) ? 18 : 0);
		for (BigInteger tick : this.plot.scale().ticks()) {
			double y = y(Cell.of(tick));
			this.canvas.line(this.left, y, this.canvas.width(), y,
					(tick.signum() == 0) ? SvgCanvas.INK_3 : SvgCanvas.GRID, 1);
			this.canvas.text(this.left - 8, y + 4, this.definition.figure(Cell.of(tick)), "end", this.canvas.small(),
					SvgCanvas.INK_2, false);
		}
		List<Cell> values = this.plot.first().values();
		for (int i = 0; i < values.size(); i++) {
			column(i, values.get(i), labelled(i, values.get(i)));
		}
		names(base);
		years(base);
		if (this.plot.bracket() != null) {
			bracket(this.plot.bracket());
		}
		this.canvas.height(base + 46);
	}

	/**
	 * Whether a figure stands at its column: where it is no wider, or is the highest, the
	 * lowest below zero or the last and does not touch the one before.
	 */
	private boolean labelled(int at, Cell cell) {
		double width = SvgCanvas.estimate(this.definition.figure(cell), this.canvas.small()) * 1.1;
		if (this.slot >= SLOT_WITH_VALUE && width <= this.slot) {
			return true;
		}
		boolean extreme = cell.amount().signum() != 0
				&& (cell.amount().equals(this.plot.highest()) || cell.amount().equals(this.plot.lowest()));
		double middle = x(at) + (this.slot - 4) / 2;
		if ((!extreme && at < this.plot.categories().size() - 1) || middle - width / 2 < this.taken) {
			return false;
		}
		this.taken = middle + width / 2 + 4;
		return true;
	}

	private void column(int at, Cell cell, boolean labelled) {
		ChartCategory category = this.plot.categories().get(at);
		double x = x(at);
		double y = y(cell);
		double zero = y(Cell.of(0));
		boolean below = cell.amount().signum() < 0;
		this.canvas.mark(this.plot.first(), category, cell, () -> {
			// the whole height can be hit, not the column alone
			this.canvas.box(x - 1, this.top - 16, this.slot - 2, PLOT + 16, SvgCanvas.PAPER, "fill-opacity", "0");
			if (cell.state() == CellState.VALUE) {
				double height = Math.max(LEAST_COLUMN, Math.abs(zero - y));
				this.canvas.box(x, below ? zero : zero - height, this.slot - 4, height,
						category.chosen() ? SvgCanvas.ACCENT : SvgCanvas.CONTEXT);
			}
			else {
				this.canvas.unknown(x, this.top, this.slot - 4, PLOT, cell);
			}
			if (labelled && cell.known()) {
				boolean strong = category.chosen() && cell.state() == CellState.VALUE;
				this.canvas.text(x + (this.slot - 4) / 2, below ? y + 14 : y - 5, this.definition.figure(cell),
						"middle", this.canvas.small(),
						(cell.state() == CellState.ZERO) ? SvgCanvas.INK_3 : strong ? SvgCanvas.INK : SvgCanvas.INK_2,
						strong);
			}
		});
	}

	private void names(double base) {
		List<ChartCategory> categories = this.plot.categories();
		double widest = categories.stream()
			.mapToDouble((one) -> SvgCanvas.estimate(one.label(), this.canvas.small()))
			.max()
			.orElse(0);
		int room = (int) Math.ceil((widest + 10) / this.slot);
		int every = months() ? ((room <= 1) ? 1 : (room <= 3) ? 3 : (room <= 6) ? 6 : 12) : room;
		for (int i = 0; i < categories.size(); i++) {
			int place = months() ? Integer.parseInt(categories.get(i).key().substring(5)) - 1 : i;
			if (place % every == 0) {
				this.canvas.text(x(i) + (this.slot - 4) / 2, base + 17, categories.get(i).label(), "middle",
						this.canvas.small(), SvgCanvas.INK_2, false);
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
				this.canvas.line(x(from), base + 25.5, x(i - 1) + this.slot - 4, base + 25.5, SvgCanvas.RULE, 1);
				boolean chosen = this.plot.categories().subList(from, i).stream().anyMatch(ChartCategory::chosen);
				if (i - from > 1 || this.slot >= 30) {
					this.canvas.text((x(from) + x(i - 1) + this.slot - 4) / 2, base + 41, year, "middle",
							this.canvas.small(), chosen ? SvgCanvas.INK : SvgCanvas.INK_2, chosen);
				}
				from = i;
			}
		}
	}

	private void bracket(ChartContent.Bracket bracket) {
		double first = x(bracket.from());
		double last = x(bracket.to()) + this.slot - 4;
		this.canvas.line(first, 22, last, 22, SvgCanvas.INK, 1);
		this.canvas.line(first, 22, first, 27, SvgCanvas.INK, 1);
		this.canvas.line(last, 22, last, 27, SvgCanvas.INK, 1);
		this.canvas.text(last, 15, bracket.words(), "end", this.canvas.small(), SvgCanvas.INK, true);
	}

	private double x(int at) {
		return this.left + 2 + at * this.slot;
	}

	private double y(Cell value) {
		return this.top + PLOT - PLOT * this.plot.scale().part(value);
	}

}
