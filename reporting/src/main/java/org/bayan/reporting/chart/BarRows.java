package org.bayan.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.reporting.text.Texts;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;

/**
 * Horizontal bars, the whole name of each on a line above it, its value at its end and a
 * line in ink where the earlier period stood.
 */
@SuppressWarnings("serial")
final class BarRows extends AbstractCategoryItemRenderer {

	private static final double NAME_TO_BAR = 3;

	private final ChartDefinition definition;

	private final Lettering lettering;

	BarRows(ChartDefinition definition, Lettering lettering) {
		this.definition = definition;
		this.lettering = lettering;
	}

	/** The least height of a row: name, bar and the space beneath. */
	static double smallestRow(boolean arabic) {
		return TextStyle.note(arabic).line() + (arabic ? 11 : 12);
	}

	/** The height of a row where there is room. */
	static double largestRow(boolean arabic) {
		return TextStyle.note(arabic).line() + 20;
	}

	@Override
	public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
			CategoryAxis domainAxis, ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
		// The plot clips what it draws, the figure of the longest bar stands outside.
		g2.setClip(null);
		ChartCategory category = this.definition.categories().get(column);
		ChartSeries series = this.definition.series().get(row);
		Cell cell = series.values().get(column);
		if (!cell.known()) {
			return;
		}
		TextStyle style = TextStyle.note(this.definition.rightToLeft());
		double top = domainAxis.getCategoryStart(column, dataset.getColumnCount(), area, plot.getDomainAxisEdge());
		double rowHeight = area.getHeight() / dataset.getColumnCount();
		double name = style.line() - 1;
		double barTop = top + name + NAME_TO_BAR;
		double bar = Math.min(10, (rowHeight - name - NAME_TO_BAR) * 0.6);
		double zero = rangeAxis.valueToJava2D(0, area, plot.getRangeAxisEdge());
		double end = rangeAxis.valueToJava2D(dataset.getValue(row, column).doubleValue(), area,
				plot.getRangeAxisEdge());
		if (series.mark() == ChartSeries.Mark.TICK) {
			tick(g2, end, barTop, bar);
			return;
		}
		double start = this.lettering.rightToLeft() ? area.getMaxX() : area.getMinX();
		this.lettering.draw(g2, category.label(), style.in(Palette.INK), start, top + style.line() * 0.72,
				Lettering.Anchor.START);
		if (cell.state() == CellState.VALUE) {
			MarkTitles.name(g2, this.definition, category, cell);
			g2.setPaint(Palette.ACCENT);
			g2.fill(new Rectangle2D.Double(Math.min(zero, end), barTop, Math.abs(end - zero), bar));
		}
		label(g2, cell, end, barTop + bar / 2, column, plot, rangeAxis, area);
	}

	private void label(Graphics2D g2, Cell cell, double end, double middle, int column, CategoryPlot plot,
			ValueAxis rangeAxis, Rectangle2D area) {
		TextStyle style = TextStyle.note(this.definition.rightToLeft()).semibold().in(Palette.INK);
		double direction = this.lettering.rightToLeft() ? -1 : 1;
		String figure = Texts.in(this.definition.language()).number(cell.count());
		double x = end + direction * 7;
		for (ChartSeries other : this.definition.series()) {
			Cell earlier = other.values().get(column);
			if (other.mark() == ChartSeries.Mark.TICK && earlier.known()) {
				double at = rangeAxis.valueToJava2D(earlier.amount().doubleValue(), area, plot.getRangeAxisEdge());
				double before = (at - end) * direction;
				// The figure steps over a tick that stands where it would be written.
				if (before > -2 && before < 11 + this.lettering.width(figure, style)) {
					x = at + direction * 7;
				}
			}
		}
		this.lettering.draw(g2, figure, style, x, middle + style.size() * 0.36, Lettering.Anchor.START);
	}

	private static void tick(Graphics2D g2, double x, double barTop, double bar) {
		g2.setPaint(Palette.INK);
		g2.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
		g2.draw(new Line2D.Double(x, barTop - 2, x, barTop + bar + 2));
	}

}
