package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
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
 * Horizontal bars, the whole name of each above it, its value at its end and a line in
 * ink where the earlier period stood; or pairs of bars, the second hatched.
 */
@SuppressWarnings("serial")
final class NamedBarRenderer extends AbstractCategoryItemRenderer {

	private final Pen pen;

	private final ChartContent.Plot plot;

	private final BarRow measures;

	NamedBarRenderer(Pen pen, ChartContent.Plot plot, BarRow measures) {
		this.pen = pen;
		this.plot = plot;
		this.measures = measures;
	}

	@Override
	public void drawItem(Graphics2D g2, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
			CategoryAxis domainAxis, ValueAxis rangeAxis, CategoryDataset dataset, int row, int column, int pass) {
		// The plot clips what it draws, the figure of the longest bar stands outside.
		g2.setClip(null);
		ChartSeries series = this.plot.series().get(row);
		Cell cell = series.values().get(column);
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		double top = domainAxis.getCategoryStart(column, dataset.getColumnCount(), area, plot.getDomainAxisEdge());
		double barTop = top + this.measures.names().get(column).size() * style.line() - 1 + BarRow.NAME_TO_BAR;
		double bar = this.measures.bar();
		double zero = rangeAxis.valueToJava2D(0, area, plot.getRangeAxisEdge());
		if (series.mark() == ChartSeries.Mark.TICK) {
			if (cell.known()) {
				double at = rangeAxis.valueToJava2D(cell.amount().doubleValue(), area, plot.getRangeAxisEdge());
				this.pen.tick(at, barTop - 2, barTop + bar + 2, Palette.INK, 2);
			}
			return;
		}
		if (row == 0) {
			double y = top;
			for (String line : this.measures.names().get(column)) {
				this.pen.text(line, style.in(Palette.INK), Canvas.MARGIN, y + style.line() * TextStyle.BASELINE,
						Lettering.Anchor.START);
				y += style.line();
			}
			boolean pair = this.plot.kind() == ChartKind.PAIRED_BARS;
			BarsDrawing.zero(this.pen, this.plot, zero, barTop - 2,
					barTop + bar + (pair ? BarRow.PAIR_GAP + bar : 0) + 2);
		}
		double end = BarsDrawing.end(cell, zero, area, plot, rangeAxis);
		boolean second = series.mark() == ChartSeries.Mark.HATCHED_BAR;
		barTop += second ? bar + BarRow.PAIR_GAP : 0;
		if (cell.state() == CellState.VALUE) {
			Rectangle2D shape = new Rectangle2D.Double(Math.min(zero, end), barTop, Math.abs(end - zero), bar);
			this.pen.mark(shape, second ? Palette.OCHRE : Palette.ACCENT, this.plot.categories().get(column), cell);
			if (second) {
				this.pen.hatch(shape, Palette.PAPER, Pen.HATCH, 1.25);
			}
		}
		label(series, cell, end, barTop + bar / 2, column, plot, rangeAxis, area);
	}

	private void label(ChartSeries series, Cell cell, double end, double middle, int column, CategoryPlot plot,
			ValueAxis rangeAxis, Rectangle2D area) {
		TextStyle style = TextStyle.note(this.pen.rightToLeft()).semibold().in(Palette.INK);
		TextStyle value = (cell.state() == CellState.VALUE) ? style : style.regular().in(Palette.INK_2);
		boolean below = cell.amount().signum() < 0;
		// Away from zero.
		double direction = (this.pen.rightToLeft() == below) ? 1 : -1;
		Lettering.Anchor anchor = below ? Lettering.Anchor.END : Lettering.Anchor.START;
		String figure = this.pen.definition().figure(cell);
		double width = this.pen.lettering().width(figure, value);
		double x = end + direction * BarsDrawing.TO_FIGURE;
		for (ChartSeries other : this.plot.series()) {
			Cell earlier = other.values().get(column);
			if (other.mark() == ChartSeries.Mark.TICK && earlier.known()) {
				double at = rangeAxis.valueToJava2D(earlier.amount().doubleValue(), area, plot.getRangeAxisEdge());
				double before = (at - end) * direction;
				// The figure steps over a tick that stands where it would be written.
				if (before > -2 && before < BarsDrawing.TO_FIGURE + width + 4) {
					x = at + direction * BarsDrawing.TO_FIGURE;
				}
			}
		}
		double baseline = middle + style.size() * 0.36;
		this.pen.textAt(figure, value, x, baseline, anchor);
		if (this.plot.kind() == ChartKind.PAIRED_BARS && column == 0) {
			this.pen.textAt(series.label(), style.regular().in(Palette.INK_2),
					x + direction * (width + BarsDrawing.TO_SERIES), baseline, anchor);
		}
	}

}
