package org.bayan.reporting.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;

/**
 * A tile map. West stays left in every language; the legend in the empty north-west
 * corner is set in the direction of reading. Member states without a place stand in rows
 * beneath, so that none is lost.
 */
final class TileMapDrawing implements Drawing {

	private static final double GAP = 2;

	private static final double LEGEND_BOX = 42;

	private static final double LEGEND_HEIGHT = 20;

	/** The last column before which the north-west corner is empty. */
	private static final int CORNER = 7;

	private final ChartContent.TileMap map;

	private final boolean arabic;

	private final double tileWidth = (ChartPicture.WIDTH - 2 * ChartPicture.MARGIN + GAP) / TilePlaces.COLUMNS - GAP;

	private final double tileHeight;

	private final TextStyle name;

	private final TextStyle note;

	private final String unplaced;

	private final List<ChartCategory> coded;

	TileMapDrawing(ChartDefinition definition, ChartContent.TileMap map, Lettering lettering) {
		this.map = map;
		this.arabic = lettering.rightToLeft();
		this.tileHeight = this.arabic ? 48 : 46;
		this.name = TextStyle.small(this.arabic);
		this.note = TextStyle.note(this.arabic);
		this.unplaced = definition.texts().get("chart.map.unplaced");
		this.coded = Stream.concat(map.tiles().stream(), map.unplaced().stream())
			.filter((tile) -> names(tile, lettering).isEmpty())
			.map(ChartContent.Tile::category)
			.distinct()
			.toList();
	}

	@Override
	public int pictureHeight() {
		return ChartPicture.LEAST_HEIGHT;
	}

	@Override
	public double height() {
		return mapHeight() + (this.map.unplaced().isEmpty() ? 0 : 8 + this.note.line() + 4
				+ Math.ceilDiv(this.map.unplaced().size(), TilePlaces.COLUMNS) * (this.tileHeight + GAP));
	}

	@Override
	public List<ChartCategory> coded() {
		return this.coded;
	}

	/** The rows of the grid, or the legend alone where no state has a place. */
	private double mapHeight() {
		return this.map.hasPlaces() ? TilePlaces.ROWS * (this.tileHeight + GAP) - GAP : legendHeight();
	}

	private double legendHeight() {
		return this.note.line() + 4 + LEGEND_HEIGHT + 10 + this.map.others().size() * (LEGEND_HEIGHT + 3);
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		for (ChartContent.Place place : this.map.blank()) {
			pen.fill(Pen.rounded(at(place, area.getY())), Palette.GRID);
		}
		for (ChartContent.Tile tile : this.map.tiles()) {
			ChartContent.Place place = tile.place();
			if (place != null) {
				tile(pen, tile, at(place, area.getY()));
			}
		}
		legend(pen, area.getY());
		if (!this.map.unplaced().isEmpty()) {
			double y = area.getY() + mapHeight() + 8;
			y = pen.lines(List.of(this.unplaced), this.note, ChartPicture.MARGIN, y, Lettering.Anchor.START) + 4;
			for (int i = 0; i < this.map.unplaced().size(); i++) {
				double x = ChartPicture.MARGIN + i % TilePlaces.COLUMNS * (this.tileWidth + GAP);
				double top = y + i / TilePlaces.COLUMNS * (this.tileHeight + GAP);
				tile(pen, this.map.unplaced().get(i), pen.box(x, top, this.tileWidth, this.tileHeight));
			}
		}
	}

	private Rectangle2D at(ChartContent.Place place, double top) {
		return new Rectangle2D.Double(ChartPicture.MARGIN + (place.column() - 1) * (this.tileWidth + GAP),
				top + (place.row() - 1) * (this.tileHeight + GAP), this.tileWidth, this.tileHeight);
	}

	/** The lines of a tile's name; empty where they do not fit. */
	private List<String> names(ChartContent.Tile tile, Lettering lettering) {
		return lettering.fitted(tile.category().label(), this.name, this.tileWidth - 1, 2);
	}

	private void tile(Pen pen, ChartContent.Tile tile, Rectangle2D box) {
		Cell value = tile.value();
		List<String> lines = names(tile, pen.lettering());
		if (lines.isEmpty()) {
			lines = List.of(tile.category().key());
		}
		boolean two = lines.size() > 1;
		double baseline = box.getY() + this.name.size() + (two ? 2 : this.arabic ? 4 : 5);
		double figure = box.getMaxY() - (two ? 5 : 8);
		TextStyle style = TextStyle.figure().sized(two && this.arabic ? 13 : 14);
		Color ink = Palette.INK_2;
		String written = pen.definition().figure(value);
		switch (value.state()) {
			case VALUE -> {
				pen.mark(Pen.rounded(box), Palette.step(tile.step()), tile.category(), value);
				ink = Palette.textOn(tile.step());
				style = style.in(ink);
			}
			case ZERO -> {
				pen.mark(Pen.rounded(box), Palette.PAPER, tile.category(), value);
				pen.stroke(Pen.rounded(inner(box)), Palette.RULE, 1);
				style = style.regular().in(Palette.INK_2);
			}
			case NO_DATA, NOT_APPLICABLE -> {
				style = this.note;
				sign(pen, tile, box, lines, baseline, figure, written);
			}
		}
		for (String line : lines) {
			pen.textAt(line, this.name.in(ink), box.getCenterX(), baseline, Lettering.Anchor.MIDDLE);
			baseline += this.name.line();
		}
		pen.textAt(written, style, box.getCenterX(), figure, Lettering.Anchor.MIDDLE);
	}

	/** The frame of a tile without a figure; hatching leaves paper behind the words. */
	private void sign(Pen pen, ChartContent.Tile tile, Rectangle2D box, List<String> lines, double baseline,
			double figure, String written) {
		if (tile.value().state() == CellState.NOT_APPLICABLE) {
			pen.notApplicable(box, tile.category(), "", this.note);
			return;
		}
		pen.noData(box, tile.category(), "", this.note);
		pen.stroke(inner(box), Palette.CONTEXT, 1);
		double y = baseline;
		for (String line : lines) {
			plate(pen, box, line, this.name, y);
			y += this.name.line();
		}
		plate(pen, box, written, this.note, figure);
	}

	private static void plate(Pen pen, Rectangle2D box, String text, TextStyle style, double baseline) {
		double width = Math.min(box.getWidth() - 2, pen.lettering().width(text, style) + 4);
		pen.fill(new Rectangle2D.Double(box.getCenterX() - width / 2, baseline - style.size(), width,
				style.size() * 1.3), Palette.PAPER);
	}

	private static Rectangle2D inner(Rectangle2D box) {
		return new Rectangle2D.Double(box.getX() + 0.5, box.getY() + 0.5, box.getWidth() - 1, box.getHeight() - 1);
	}

	/**
	 * Classes of the map, and the two that are no places, in the direction of reading.
	 */
	private void legend(Pen pen, double top) {
		TextStyle label = this.note.semibold().in(Palette.INK);
		double widest = Stream
			.concat(this.map.classes().stream().map(StepClass::label),
					this.map.others().stream().map((other) -> pen.definition().figure(other.value())))
			.mapToDouble((text) -> pen.lettering().width(text, label) + 12)
			.max()
			.orElse(0);
		double box = Math.max(LEGEND_BOX, widest);
		double width = (this.map.classes().size() + 1) * (box + 2) - 2;
		double corner = CORNER * (this.tileWidth + GAP) - GAP;
		// In Arabic the legend begins at the right edge of the empty corner.
		double start = this.arabic ? ChartPicture.WIDTH - ChartPicture.MARGIN - Math.max(corner, width)
				: ChartPicture.MARGIN;
		double y = pen.lines(List.of(this.map.legend()), this.note, start, top, Lettering.Anchor.START) + 4;
		List<StepClass> classes = new ArrayList<>(this.map.classes());
		classes.addFirst(new StepClass(0, 0, 0, pen.definition().texts().number(0)));
		double x = start;
		for (StepClass one : classes) {
			Rectangle2D shape = pen.box(x, y, box, LEGEND_HEIGHT);
			if (one.step() == 0) {
				pen.stroke(Pen.rounded(inner(shape)), Palette.RULE, 1);
			}
			else {
				pen.fill(Pen.rounded(shape), Palette.step(one.step()));
			}
			pen.textAt(one.label(), label.in(Palette.textOn(one.step())), shape.getCenterX(),
					shape.getCenterY() + label.size() * 0.36, Lettering.Anchor.MIDDLE);
			x += box + 2;
		}
		y += LEGEND_HEIGHT + 10;
		for (ChartContent.Tile other : this.map.others()) {
			Rectangle2D shape = pen.box(start, y, box, LEGEND_HEIGHT);
			pen.mark(Pen.rounded(shape), Palette.PAPER, other.category(), other.value());
			pen.stroke(Pen.rounded(inner(shape)), Palette.INK_2, 1);
			double baseline = shape.getCenterY() + label.size() * 0.36;
			pen.textAt(pen.definition().figure(other.value()), label, shape.getCenterX(), baseline,
					Lettering.Anchor.MIDDLE);
			pen.text(other.category().label(), this.note, start + box + 10, baseline, Lettering.Anchor.START);
			y += LEGEND_HEIGHT + 3;
		}
	}

}
