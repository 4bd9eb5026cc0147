package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.StepClass;

/** The tile map; west stays left in every language. */
final class TileMapSvg {

	/** With names in the tiles, below figures only. */
	private static final double WIDTH_WITH_NAMES = 700;

	private final ChartDefinition definition;

	private final ChartContent.TileMap map;

	private final SvgCanvas canvas;

	private final boolean named;

	private final double column;

	private final double row;

	private final double gap;

	TileMapSvg(ChartDefinition definition, ChartContent.TileMap map, SvgCanvas canvas) {
		this.definition = definition;
		this.map = map;
		this.canvas = canvas;
		this.named = canvas.width() >= WIDTH_WITH_NAMES;
		this.gap = this.named ? 4 : 2;
		this.column = (canvas.width() + this.gap) / map.grid().columns();
		this.row = this.named ? 52 : 26;
	}

	void draw() {
		int others = this.map.others().size();
		double top = !this.named ? 48 + others * 24 : this.map.grid().corner() ? 0 : 66 + others * 26;
		legend();
		this.map.blank()
			.forEach((place) -> this.canvas.box((place.column() - 1) * this.column, top + (place.row() - 1) * this.row,
					this.column - this.gap, this.row - this.gap, SvgCanvas.GRID));
		for (ChartContent.Tile tile : this.map.tiles()) {
			if (tile.place() != null) {
				tile(tile, (tile.place().column() - 1) * this.column, top + (tile.place().row() - 1) * this.row);
			}
		}
		double legend = 52 + this.map.others().size() * 26;
		this.canvas.height(this.map.hasPlaces() ? top + this.map.grid().rows() * this.row : legend);
	}

	private void tile(ChartContent.Tile tile, double x, double y) {
		double width = this.column - this.gap;
		double height = this.row - this.gap;
		Cell cell = tile.value();
		String ink = (cell.state() == CellState.VALUE) ? SvgCanvas.onFill(tile.step()) : SvgCanvas.INK_2;
		this.canvas.mark(this.definition.series().getFirst(), tile.category(), cell, () -> {
			this.canvas.box(x + 0.5, y + 0.5, width - 1, height - 1, SvgCanvas.fill(tile.step()), "stroke",
					(tile.step() == 0) ? SvgCanvas.RULE : SvgCanvas.fill(tile.step()), "rx", "2");
			this.canvas.unknown(x, y, width, height, cell);
			boolean strong = cell.state() == CellState.VALUE;
			String figure = this.definition.figure(cell);
			double size = (this.named && this.map.grid().named()) ? 14 : 11;
			if (this.map.grid().named() || SvgCanvas.estimate(figure, size) <= width + 2) {
				this.canvas.text(x + width / 2, y + (this.named ? 40 : 16), figure, "middle", size, ink, strong);
			}
		});
		if (this.named) {
			this.canvas.name(tile.category(), () -> name(tile, x + width / 2, y, ink));
		}
	}

	private void name(ChartContent.Tile tile, double middle, double y, String ink) {
		double size = this.definition.rightToLeft() ? 11.5 : 10;
		String label = this.map.grid().named() ? tile.category().label() : tile.category().key();
		boolean fits = SvgCanvas.estimate(label, size) <= this.column - this.gap - 4;
		if (fits || label.indexOf('|') < 0) {
			this.canvas.text(middle, y + 13, label.replace("-|", "-").replace('|', ' '), "middle", size, ink, false);
			return;
		}
		String[] lines = label.split("\\|");
		for (int i = 0; i < lines.length; i++) {
			this.canvas.text(middle, y + 11 + i * 11, lines[i], "middle", size, ink, false);
		}
	}

	/** In the empty corner beyond the north-west. */
	private void legend() {
		double size = this.canvas.small();
		this.canvas.text(0, 12, this.map.legend(), "start", size, SvgCanvas.INK_2, false);
		double x = 0;
		double width = this.named ? 38 : 30;
		for (int i = -1; i < this.map.classes().size(); i++) {
			StepClass one = (i < 0) ? null : this.map.classes().get(i);
			int step = (one == null) ? 0 : one.step();
			double box = (one == null) ? width : Math.max(width, SvgCanvas.estimate(one.label(), size) + 14);
			this.canvas.box(x + 0.5, 20.5, box - 1, 19, SvgCanvas.fill(step), "stroke",
					(step == 0) ? SvgCanvas.RULE : SvgCanvas.fill(step), "rx", "2");
			this.canvas.text(x + box / 2, 34, (one == null) ? "0" : one.label(), "middle", size, SvgCanvas.onFill(step),
					step > 0);
			x += box + 2;
		}
		others();
	}

	/** Organisation-wide and outside: no places, so no tiles among the tiles. */
	private void others() {
		List<ChartContent.Tile> others = this.map.others();
		double size = this.canvas.small();
		for (int i = 0; i < others.size(); i++) {
			ChartContent.Tile other = others.get(i);
			double x = 0;
			double down = this.named ? 52 + i * 26 : 46 + i * 24;
			this.canvas.mark(this.definition.series().getFirst(), other.category(), other.value(), () -> {
				this.canvas.box(x + 0.5, down + 0.5, 37, 19, SvgCanvas.PAPER, "stroke", SvgCanvas.INK_2, "rx", "2");
				this.canvas.text(x + 19, down + 14.5, this.definition.figure(other.value()), "middle", size,
						SvgCanvas.INK, true);
			});
			this.canvas.name(other.category(), () -> this.canvas.text(x + 46, down + 14.5, other.category().name(),
					"start", size, SvgCanvas.INK, false));
		}
	}

}
