package org.bayan.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.reporting.text.Texts;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;

/**
 * Columns with their values above them, the report's own period in the accent colour. A
 * month without data is hatched, one before accession framed; zero is a 0 on the axis.
 */
@SuppressWarnings("serial")
final class ColumnRenderer extends AbstractCategoryItemRenderer {

	private static final double HATCH = 6;

	private final ChartDefinition definition;

	private final Lettering lettering;

	ColumnRenderer(ChartDefinition definition, Lettering lettering) {
		this.definition = definition;
		this.lettering = lettering;
	}

	@Override
	public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
			CategoryAxis domainAxis, ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
		// The plot clips what it draws, a figure above the highest column stands outside.
		g2.setClip(null);
		ChartCategory category = this.definition.categories().get(column);
		Cell cell = this.definition.plot().first().values().get(column);
		int count = dataset.getColumnCount();
		double left = domainAxis.getCategoryStart(column, count, area, plot.getDomainAxisEdge());
		double width = domainAxis.getCategoryEnd(0, count, area, plot.getDomainAxisEdge())
				- domainAxis.getCategoryStart(0, count, area, plot.getDomainAxisEdge());
		width = Math.abs(width);
		switch (cell.state()) {
			case VALUE, ZERO -> {
				double top = rangeAxis.valueToJava2D(dataset.getValue(row, column).doubleValue(), area,
						plot.getRangeAxisEdge());
				if (cell.state() == CellState.VALUE) {
					MarkTitles.name(g2, this.definition, category, cell);
					g2.setPaint(category.chosen() ? Palette.ACCENT : Palette.CONTEXT);
					g2.fill(new Rectangle2D.Double(left, top, width, area.getMaxY() - top));
				}
				label(g2, category, cell, left + width / 2, top);
			}
			case NO_DATA -> noData(g2, area, domainAxis, plot.getDomainAxisEdge(), column);
			case NOT_APPLICABLE -> notApplicable(g2, area, left, width);
		}
	}

	private void label(Graphics2D g2, ChartCategory category, Cell cell, double middle, double top) {
		TextStyle style = TextStyle.note(this.definition.rightToLeft());
		if (category.chosen()) {
			style = (cell.state() == CellState.ZERO) ? style : style.semibold().in(Palette.INK);
		}
		this.lettering.draw(g2, Texts.in(this.definition.language()).number(cell.count()), style, middle, top - 5,
				Lettering.Anchor.MIDDLE);
	}

	/** One hatched band for each run of months without data, drawn with its first. */
	private void noData(Graphics2D g2, Rectangle2D area, CategoryAxis axis, RectangleEdge edge, int column) {
		List<Cell> values = this.definition.plot().first().values();
		if (column > 0 && values.get(column - 1).state() == CellState.NO_DATA) {
			return;
		}
		int last = column;
		while (last + 1 < values.size() && values.get(last + 1).state() == CellState.NO_DATA) {
			last++;
		}
		double one = axis.getCategoryMiddle(column, values.size(), area, edge);
		double other = axis.getCategoryMiddle(last, values.size(), area, edge);
		double half = area.getWidth() / values.size() / 2;
		double left = Math.max(area.getMinX(), Math.min(one, other) - half);
		double right = Math.min(area.getMaxX(), Math.max(one, other) + half);
		MarkTitles.name(g2, this.definition, this.definition.categories().get(column), Cell.NO_DATA);
		g2.setPaint(Palette.CONTEXT);
		g2.setStroke(new BasicStroke(1));
		g2.draw(hatching(left, right, area));
		TextStyle style = TextStyle.note(this.definition.rightToLeft());
		String words = Texts.in(this.definition.language()).get("sign.no-data");
		double plate = this.lettering.width(words, style) / 2 + 6;
		double x = Math.clamp((left + right) / 2, area.getMinX() + plate, area.getMaxX() - plate);
		double y = area.getCenterY();
		g2.setPaint(Palette.PAPER);
		g2.fill(new Rectangle2D.Double(x - plate, y - style.line(), 2 * plate, style.line() + 6));
		this.lettering.draw(g2, words, style, x, y - 2, Lettering.Anchor.MIDDLE);
	}

	private static Path2D hatching(double left, double right, Rectangle2D area) {
		Path2D lines = new Path2D.Double();
		for (double x = left - area.getHeight(); x < right; x += HATCH) {
			double from = Math.max(x, left);
			double to = Math.min(x + area.getHeight(), right);
			if (from < to) {
				lines.moveTo(from, area.getMaxY() - (from - x));
				lines.lineTo(to, area.getMaxY() - (to - x));
			}
		}
		return lines;
	}

	private static void notApplicable(Graphics2D g2, Rectangle2D area, double left, double width) {
		g2.setPaint(Palette.CONTEXT);
		g2.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 4, 3 }, 0));
		g2.draw(new Rectangle2D.Double(left, area.getMinY(), width, area.getHeight()));
	}

}
