package org.bayan.reporting.drawing;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.chart.TileGrid;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;

/**
 * A tile map. West stays left in every language; the legend in the empty north-west
 * corner is set in the direction of reading. Member states without a place stand in rows
 * beneath, so that none is lost.
 */
final class TileMapDrawing implements Drawing {

	private static final double GAP = 2;

	/** Of a tile with a code in place of a name. */
	private static final double LOW = 38;

	private static final double LEGEND_BOX = 42;

	private static final double LEGEND_HEIGHT = 20;

	/** No figure is set smaller. */
	private static final float SMALLEST = 10;

	/** The last column before which the north-west corner is empty. */
	private static final int CORNER = 7;

	private final ChartContent.TileMap map;

	private final boolean arabic;

	private final TileGrid grid;

	private final double tileWidth;

	private final double tileHeight;

	private final TextStyle name;

	private final TextStyle note;

	/** Width of a box of the legend. */
	private final double legendBox;

	/** Whether the legend stands above the map, too wide for its empty corner. */
	private final boolean above;

	private final String unplaced;

	private final List<ChartCategory> coded;

	TileMapDrawing(ChartDefinition definition, ChartContent.TileMap map, Lettering lettering) {
		this.map = map;
		this.arabic = lettering.rightToLeft();
		this.grid = map.grid();
		this.tileWidth = (Canvas.WIDTH - 2 * Canvas.MARGIN + GAP) / this.grid.columns() - GAP;
		this.tileHeight = !this.grid.named() ? LOW : this.arabic ? 48 : 46;
		this.name = TextStyle.small(this.arabic);
		this.note = TextStyle.note(this.arabic);
		TextStyle label = this.note.semibold();
		this.legendBox = Stream
			.concat(map.classes().stream().map(StepClass::label),
					map.others().stream().map((other) -> definition.figure(other.value())))
			.mapToDouble((text) -> lettering.width(text, label) + 12)
			.reduce(LEGEND_BOX, Math::max);
		this.above = !this.grid.corner() || boxes(map.classes().size() + 1) > CORNER * (this.tileWidth + GAP) - GAP;
		this.unplaced = definition.texts().get("chart.map.unplaced");
		this.coded = Stream.concat(map.tiles().stream(), map.unplaced().stream())
			.filter((tile) -> names(tile, lettering).isEmpty())
			.map(ChartContent.Tile::category)
			.distinct()
			.toList();
	}

	@Override
	public int pictureHeight() {
		return Canvas.LEAST_HEIGHT;
	}

	@Override
	public double height() {
		return mapHeight() + (this.map.unplaced().isEmpty() ? 0 : 8 + this.note.line() + 4
				+ Math.ceilDiv(this.map.unplaced().size(), this.grid.columns()) * (this.tileHeight + GAP));
	}

	@Override
	public List<ChartCategory> coded() {
		return this.coded;
	}

	/** The rows of the grid, or the legend alone where no state has a place. */
	private double mapHeight() {
		double rows = this.grid.rows() * (this.tileHeight + GAP) - GAP;
		return !this.map.hasPlaces() ? legendHeight() : this.above ? legendHeight() + rows : rows;
	}

	/** Where the rows of the grid begin. */
	private double gridTop(Rectangle2D area) {
		return area.getY() + (this.above ? legendHeight() : 0);
	}

	/** The width of so many boxes of the legend. */
	private double boxes(int count) {
		return count * (this.legendBox + GAP) - GAP;
	}

	/** So many boxes of the legend stand beside each other. */
	private int boxesInRow() {
		return (int) ((Canvas.WIDTH - 2 * Canvas.MARGIN + GAP) / (this.legendBox + GAP));
	}

	private double legendHeight() {
		int rows = Math.ceilDiv(this.map.classes().size() + 1, boxesInRow());
		return this.note.line() + 4 + rows * (LEGEND_HEIGHT + 3) + 7 + this.map.others().size() * (LEGEND_HEIGHT + 3);
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		for (ChartContent.Place place : this.map.blank()) {
			pen.fill(Pen.rounded(at(place, gridTop(area))), Palette.GRID);
		}
		for (ChartContent.Tile tile : this.map.tiles()) {
			ChartContent.Place place = tile.place();
			if (place != null) {
				tile(pen, tile, at(place, gridTop(area)));
			}
		}
		legend(pen, area.getY());
		if (!this.map.unplaced().isEmpty()) {
			double y = area.getY() + mapHeight() + 8;
			y = pen.lines(List.of(this.unplaced), this.note, Canvas.MARGIN, y, Lettering.Anchor.START) + 4;
			for (int i = 0; i < this.map.unplaced().size(); i++) {
				double x = Canvas.MARGIN + i % this.grid.columns() * (this.tileWidth + GAP);
				double top = y + i / this.grid.columns() * (this.tileHeight + GAP);
				tile(pen, this.map.unplaced().get(i), pen.box(x, top, this.tileWidth, this.tileHeight));
			}
		}
	}

	private Rectangle2D at(ChartContent.Place place, double top) {
		return new Rectangle2D.Double(Canvas.MARGIN + (place.column() - 1) * (this.tileWidth + GAP),
				top + (place.row() - 1) * (this.tileHeight + GAP), this.tileWidth, this.tileHeight);
	}

	/** The lines of a tile's name; empty where they do not fit. */
	private List<String> names(ChartContent.Tile tile, Lettering lettering) {
		return !this.grid.named() ? List.of()
				: lettering.fitted(tile.category().label(), this.name, this.tileWidth - 1, 2);
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
		while (style.size() > SMALLEST && pen.lettering().width(written, style) > box.getWidth() - 2) {
			style = style.sized(style.size() - 1);
		}
		// A figure of ten digits is wider than its tile: its class tells how many.
		if (pen.lettering().width(written, style) <= box.getWidth() - 2) {
			pen.textAt(written, style, box.getCenterX(), figure, Lettering.Anchor.MIDDLE);
		}
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
		double box = this.legendBox;
		double corner = CORNER * (this.tileWidth + GAP) - GAP;
		// In Arabic the legend begins at the right edge of the empty corner.
		double start = (this.arabic && !this.above) ? Canvas.WIDTH - Canvas.MARGIN - corner : Canvas.MARGIN;
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
			x += box + GAP;
			if (x + box > Canvas.WIDTH - Canvas.MARGIN && one != classes.getLast()) {
				x = start;
				y += LEGEND_HEIGHT + 3;
			}
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
