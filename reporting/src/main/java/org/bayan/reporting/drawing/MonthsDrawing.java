package org.bayan.reporting.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;

/** Columns or a line over 24 months. */
final class MonthsDrawing implements Drawing {

	private static final double ABOVE = 22;

	private final ChartDefinition definition;

	private final ChartContent.Plot plot;

	private final Lettering lettering;

	MonthsDrawing(ChartDefinition definition, ChartContent.Plot plot, Lettering lettering) {
		this.definition = definition;
		this.plot = plot;
		this.lettering = lettering;
	}

	@Override
	public double height() {
		return 240;
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		// Room for the figure above the highest column, and for the bracket above that.
		double above = ABOVE + ((this.plot.bracket() != null) ? TextStyle.note(pen.rightToLeft()).line() + 8 : 0);
		double beside = (this.plot.kind() == ChartKind.LINE) ? LineRenderer.labelWidth(this.definition, this.lettering)
				: 0;
		AbstractCategoryItemRenderer renderer = (this.plot.kind() == ChartKind.LINE) ? new LineRenderer(pen, this.plot)
				: new ColumnRenderer(pen, this.plot);
		CategoryPlot drawn = new CategoryPlot(ChartPlots.dataset(this.definition), new MonthAxis(pen, this.plot),
				new CountAxis(pen, this.plot.scale(), true), renderer);
		ChartPlots.plain(drawn);
		drawn.setRangeGridlinePaint(Palette.GRID);
		drawn.setRangeGridlineStroke(new BasicStroke(1));
		drawn.setRangeAxisLocation(pen.rightToLeft() ? AxisLocation.BOTTOM_OR_RIGHT : AxisLocation.BOTTOM_OR_LEFT);
		Graphics2D g2 = pen.graphics();
		drawn.draw(g2, new Rectangle2D.Double(area.getX() + (pen.rightToLeft() ? beside : 0), area.getY() + above,
				area.getWidth() - beside, area.getHeight() - above), null, null, null);
	}

}
