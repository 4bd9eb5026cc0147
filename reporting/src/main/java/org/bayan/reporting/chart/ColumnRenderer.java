package org.bayan.reporting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/**
 * Columns with their values above them, the report's own period in the accent colour. A
 * month without data is hatched, one before accession framed; zero is a 0 on the axis.
 */
@SuppressWarnings("serial")
final class ColumnRenderer extends AbstractCategoryItemRenderer {

	/**
	 * In narrower columns only the highest and the last have their figure, unless it
	 * would touch the one before.
	 */
	private static final double NARROW = 20;

	private static final double TO_FIGURE = 5;

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
				this.pen.mark(new Rectangle2D.Double(left, top, width, area.getMaxY() - top),
						category.chosen() ? Palette.ACCENT : Palette.CONTEXT, category, cell);
			}
			label(category, cell, left + width / 2, top, width);
		}
		else {
			MonthGaps.draw(this.pen, this.plot, column, area, domainAxis, plot.getDomainAxisEdge());
		}
		ChartContent.Bracket bracket = this.plot.bracket();
		if (bracket != null && bracket.to() == column) {
			bracket(bracket, area, left, width, domainAxis, plot, count);
		}
	}

	private void label(ChartCategory category, Cell cell, double middle, double top, double width) {
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		String figure = this.pen.definition().figure(cell);
		boolean wide = width < NARROW || this.pen.lettering().width(figure, style.semibold()) > width * 1.25;
		if (wide && !highest(cell) && category != this.plot.categories().getLast()) {
			return;
		}
		if (wide) {
			double least = this.pen.lettering().width(figure, style.semibold()) + TO_FIGURE;
			if (Math.abs(middle - this.before) < least) {
				return;
			}
			this.before = middle;
		}
		if (category.chosen()) {
			style = (cell.state() == CellState.ZERO) ? style : style.semibold().in(Palette.INK);
		}
		this.pen.textAt(figure, style, middle, top - TO_FIGURE, Lettering.Anchor.MIDDLE);
	}

	private boolean highest(Cell cell) {
		return this.plot.first().values().stream().noneMatch((other) -> other.amount().compareTo(cell.amount()) > 0);
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
		double middle = Math.clamp((left + right) / 2, ChartPicture.MARGIN + half,
				ChartPicture.WIDTH - ChartPicture.MARGIN - half);
		this.pen.textAt(bracket.words(), style, middle, y - 6, Lettering.Anchor.MIDDLE);
	}

}
