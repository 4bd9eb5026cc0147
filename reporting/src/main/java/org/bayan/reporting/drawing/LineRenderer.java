package org.bayan.reporting.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/**
 * A line that stops where the data stop, with a point a month and its name at its end. A
 * zero is a hollow point on the axis.
 */
@SuppressWarnings("serial")
final class LineRenderer extends AbstractCategoryItemRenderer {

	private static final double POINT = 3.5;

	private static final double WIDTH = 2.5;

	private static final Color COLOUR = Palette.ACCENT;

	private final Pen pen;

	private final ChartContent.Plot plot;

	LineRenderer(Pen pen, ChartContent.Plot plot) {
		this.pen = pen;
		this.plot = plot;
	}

	/** Room for the label at the end of the line. */
	static double labelWidth(ChartDefinition definition, Lettering lettering) {
		return 14 + lettering.width(label(definition), style(definition));
	}

	private static TextStyle style(ChartDefinition definition) {
		return TextStyle.note(definition.rightToLeft()).semibold().in(COLOUR);
	}

	private static String label(ChartDefinition definition) {
		ChartSeries series = definition.plot().first();
		List<Cell> known = series.values().stream().filter(Cell::known).toList();
		return known.isEmpty() ? series.label() : series.label() + " " + definition.figure(known.getLast());
	}

	/** Lines first, points on top of them. */
	@Override
	public int getPassCount() {
		return 2;
	}

	@Override
	public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
			CategoryAxis domainAxis, ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
		g2.setClip(null);
		List<Cell> values = this.plot.first().values();
		Cell cell = values.get(column);
		RectangleEdge edge = plot.getDomainAxisEdge();
		double x = domainAxis.getCategoryMiddle(column, values.size(), area, edge);
		double y = rangeAxis.valueToJava2D(cell.amount().doubleValue(), area, plot.getRangeAxisEdge());
		if (pass == 1 && cell.known()) {
			point(column, cell, x, y, area);
		}
		else if (pass == 0 && !cell.known()) {
			MonthGaps.draw(this.pen, this.plot, column, area, domainAxis, edge);
		}
		else if (pass == 0 && column > 0 && values.get(column - 1).known()) {
			Cell before = values.get(column - 1);
			this.pen.line(domainAxis.getCategoryMiddle(column - 1, values.size(), area, edge),
					rangeAxis.valueToJava2D(before.amount().doubleValue(), area, plot.getRangeAxisEdge()), x, y, COLOUR,
					WIDTH);
		}
	}

	private void point(int column, Cell cell, double x, double y, Rectangle2D area) {
		Ellipse2D dot = new Ellipse2D.Double(x - POINT, y - POINT, 2 * POINT, 2 * POINT);
		boolean zero = cell.state() == CellState.ZERO;
		this.pen.mark(dot, zero ? Palette.PAPER : COLOUR, this.plot.categories().get(column), cell);
		if (zero) {
			this.pen.stroke(dot, COLOUR, 1.5);
		}
		List<Cell> values = this.plot.first().values();
		TextStyle style = style(this.pen.definition());
		if (values.subList(column + 1, values.size()).stream().noneMatch(Cell::known)) {
			// Where months without data follow, the label stands behind their band.
			double end = (column + 1 < values.size()) ? this.pen.rightToLeft() ? area.getMinX() : area.getMaxX() : x;
			this.pen.textAt(label(this.pen.definition()), style, end + (this.pen.rightToLeft() ? -10 : 10),
					y + style.size() * 0.36, Lettering.Anchor.START);
		}
		else if (firstHighest(column, cell)) {
			figure(cell, style, x, y - 9, area);
		}
		else if (firstLowest(column, cell)) {
			figure(cell, style, x, y + 9 + style.size() * 0.72, area);
		}
	}

	/** At its point, and not beyond the plot, where the axis has its figures. */
	private void figure(Cell cell, TextStyle style, double x, double baseline, Rectangle2D area) {
		String figure = this.pen.definition().figure(cell);
		double half = this.pen.lettering().width(figure, style) / 2;
		this.pen.textAt(figure, style, Math.max(area.getMinX() + half, Math.min(x, area.getMaxX() - half)), baseline,
				Lettering.Anchor.MIDDLE);
	}

	/** Below zero the lowest is as telling as the highest. */
	private boolean firstLowest(int column, Cell cell) {
		List<Cell> values = this.plot.first().values();
		return cell.amount().signum() < 0
				&& values.stream().noneMatch((other) -> other.amount().compareTo(cell.amount()) < 0)
				&& values.subList(0, column).stream().noneMatch((other) -> other.amount().equals(cell.amount()));
	}

	private boolean firstHighest(int column, Cell cell) {
		List<Cell> values = this.plot.first().values();
		return cell.state() == CellState.VALUE
				&& values.stream().noneMatch((other) -> other.amount().compareTo(cell.amount()) > 0)
				&& values.subList(0, column).stream().noneMatch((other) -> other.amount().equals(cell.amount()));
	}

}
