package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/**
 * Columns with their values at their ends, the report's own period in the accent colour.
 * A month without data is hatched, one before accession framed; zero is a 0 on the axis.
 */
@SuppressWarnings("serial")
final class ColumnRenderer extends AbstractCategoryItemRenderer {

	/**
	 * In narrower columns only the highest, one below zero that is the lowest, and the
	 * last have their figure, unless it would touch the one before.
	 */
	private static final double NARROW = 20;

	private static final double TO_FIGURE = 5;

	/**
	 * However little it is beside the highest, a figure that is not zero has a column.
	 */
	private static final double LEAST_COLUMN = 1;

	private final Pen pen;

	private final ChartContent.Plot plot;

	/** Where the figure before stands, of those that are wider than their columns. */
	private double before = Double.NEGATIVE_INFINITY;

	ColumnRenderer(Pen pen, ChartContent.Plot plot) {
		this.pen = pen;
		this.plot = plot;
	}

	@Override
	public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
			CategoryAxis domainAxis, ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
		// The plot clips what it draws, a figure above the highest column stands outside.
		g2.setClip(null);
		ChartCategory category = this.plot.categories().get(column);
		Cell cell = this.plot.first().values().get(column);
		int count = dataset.getColumnCount();
		double left = domainAxis.getCategoryStart(column, count, area, plot.getDomainAxisEdge());
		double width = Math.abs(domainAxis.getCategoryEnd(0, count, area, plot.getDomainAxisEdge())
				- domainAxis.getCategoryStart(0, count, area, plot.getDomainAxisEdge()));
		if (cell.known()) {
			double top = rangeAxis.valueToJava2D(cell.amount().doubleValue(), area, plot.getRangeAxisEdge());
			if (cell.state() == CellState.VALUE) {
				double zero = rangeAxis.valueToJava2D(0, area, plot.getRangeAxisEdge());
				double height = Math.max(LEAST_COLUMN, Math.abs(zero - top));
				this.pen.mark(new Rectangle2D.Double(left, (cell.amount().signum() < 0) ? zero : zero - height, width,
						height), category.chosen() ? Palette.ACCENT : Palette.CONTEXT, category, cell);
			}
			label(column, cell, left + width / 2, top, width, area);
		}
		else {
			MonthGaps.draw(this.pen, this.plot, column, area, domainAxis, plot.getDomainAxisEdge());
		}
		ChartContent.Bracket bracket = this.plot.bracket();
		if (bracket != null && bracket.to() == column) {
			bracket(bracket, area, left, width, domainAxis, plot, count);
		}
	}

	private void label(int column, Cell cell, double at, double top, double width, Rectangle2D area) {
		ChartCategory category = this.plot.categories().get(column);
		double middle = at;
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		String figure = this.pen.definition().figure(cell);
		double needed = this.pen.lettering().width(figure, style.semibold());
		boolean wide = width < NARROW || needed > width * 1.25;
		if (wide && !highest(cell) && !lowest(cell) && category != this.plot.categories().getLast()) {
			return;
		}
		if (wide) {
			// Nor beyond the plot, where the axis has its figures.
			middle = Math.max(area.getMinX() + needed / 2, Math.min(at, area.getMaxX() - needed / 2));
			if (Math.abs(middle - this.before) < needed + TO_FIGURE || crosses(column, cell, needed, area)) {
				return;
			}
			this.before = middle;
		}
		if (category.chosen()) {
			style = (cell.state() == CellState.ZERO) ? style : style.semibold().in(Palette.INK);
		}
		double baseline = (cell.amount().signum() < 0) ? top + TO_FIGURE + style.size() * 0.72 : top - TO_FIGURE;
		this.pen.textAt(figure, style, middle, baseline, Lettering.Anchor.MIDDLE);
	}

	/** Whether a figure wider than its column would cross a longer one before it. */
	private boolean crosses(int column, Cell cell, double needed, Rectangle2D area) {
		List<Cell> values = this.plot.first().values();
		double pitch = area.getWidth() / values.size();
		for (int i = column - 1; i >= 0 && (column - i - 0.5) * pitch < needed; i--) {
			Cell other = values.get(i);
			if (other.amount().signum() == cell.amount().signum()
					&& other.amount().abs().compareTo(cell.amount().abs()) > 0) {
				return true;
			}
		}
		return false;
	}

	private boolean highest(Cell cell) {
		return this.plot.first().values().stream().noneMatch((other) -> other.amount().compareTo(cell.amount()) > 0);
	}

	private boolean lowest(Cell cell) {
		return cell.amount().signum() < 0 && this.plot.first()
			.values()
			.stream()
			.noneMatch((other) -> other.amount().compareTo(cell.amount()) < 0);
	}

	/** The one annotation: a thin bracket above some columns, with words. */
	private void bracket(ChartContent.Bracket bracket, Rectangle2D area, double lastLeft, double width,
			CategoryAxis axis, CategoryPlot plot, int count) {
		double first = axis.getCategoryStart(bracket.from(), count, area, plot.getDomainAxisEdge());
		double left = Math.min(first, lastLeft);
		double right = Math.max(first, lastLeft) + width;
		double y = area.getMinY() - 22.5;
		this.pen.line(left, y, right, y, Palette.INK, 1);
		this.pen.line(left + 0.5, y, left + 0.5, y + 5, Palette.INK, 1);
		this.pen.line(right - 0.5, y, right - 0.5, y + 5, Palette.INK, 1);
		TextStyle style = TextStyle.note(this.pen.rightToLeft()).semibold().in(Palette.INK);
		double half = this.pen.lettering().width(bracket.words(), style) / 2;
		double middle = Math.clamp((left + right) / 2, Canvas.MARGIN + half, Canvas.WIDTH - Canvas.MARGIN - half);
		this.pen.textAt(bracket.words(), style, middle, y - 6, Lettering.Anchor.MIDDLE);
	}

}
