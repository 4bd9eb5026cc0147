package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
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

/** Horizontal bars with a short name beside each and its value at its end. */
@SuppressWarnings("serial")
final class LabelledBarRenderer extends AbstractCategoryItemRenderer {

	private static final double BAR = 14;

	private final Pen pen;

	private final ChartContent.Plot plot;

	private final BarRow measures;

	LabelledBarRenderer(Pen pen, ChartContent.Plot plot) {
		this.pen = pen;
		this.plot = plot;
		this.measures = BarRow.labelled(pen.definition(), pen.lettering());
	}

	@Override
	public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
			CategoryAxis domainAxis, ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
		// The plot clips what it draws, names and figures stand outside.
		g2.setClip(null);
		Cell cell = this.plot.series().get(row).values().get(column);
		double middle = domainAxis.getCategoryMiddle(column, dataset.getColumnCount(), area, plot.getDomainAxisEdge());
		boolean below = cell.amount().signum() < 0;
		// Away from zero.
		double direction = (this.pen.rightToLeft() == below) ? 1 : -1;
		double zero = rangeAxis.valueToJava2D(0, area, plot.getRangeAxisEdge());
		double end = BarsDrawing.end(cell, zero, area, plot, rangeAxis);
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		List<String> name = this.measures.names().get(column);
		double baseline = middle + style.size() * 0.36 - (name.size() - 1) * style.line() / 2;
		for (String line : name) {
			this.pen.text(line, style.in(Palette.INK), Canvas.MARGIN + this.measures.label() - 8, baseline,
					Lettering.Anchor.END);
			baseline += style.line();
		}
		BarsDrawing.zero(this.pen, this.plot, zero, middle - BAR / 2 - 2, middle + BAR / 2 + 2);
		if (cell.state() == CellState.VALUE) {
			this.pen.mark(new Rectangle2D.Double(Math.min(zero, end), middle - BAR / 2, Math.abs(end - zero), BAR),
					Palette.ACCENT, this.plot.categories().get(column), cell);
		}
		this.pen.textAt(this.pen.definition().figure(cell), style.semibold().in(Palette.INK),
				end + direction * BarsDrawing.TO_FIGURE, middle + style.size() * 0.36,
				below ? Lettering.Anchor.END : Lettering.Anchor.START);
	}

}
