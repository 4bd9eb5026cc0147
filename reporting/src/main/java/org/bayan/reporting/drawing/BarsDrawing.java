package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
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
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;

/**
 * Horizontal bars, and the lines beneath them for what has no bar. Bars below zero run to
 * the other side of a zero line, each has its figure at its end.
 */
final class BarsDrawing implements Drawing {

	/** From the end of a bar to its figure. */
	static final double TO_FIGURE = 7;

	/** However little it is beside the longest, a figure that is not zero has a bar. */
	private static final double LEAST_BAR = 2;

	/** From a figure to the name of its series. */
	static final double TO_SERIES = 8;

	private final ChartDefinition definition;

	private final ChartContent.Plot plot;

	private final Lettering lettering;

	private final BarRow row;

	BarsDrawing(ChartDefinition definition, ChartContent.Plot plot, Lettering lettering) {
		this.definition = definition;
		this.plot = plot;
		this.lettering = lettering;
		this.row = (plot.kind() == ChartKind.LABELLED_BARS) ? BarRow.labelled(definition, lettering)
				: BarRow.named(definition, lettering);
	}

	@Override
	public double height() {
		return this.plot.categories().size() * this.row.height() + further();
	}

	/** As high as the rows need, and never stretched. */
	@Override
	public int pictureHeight() {
		return Canvas.LEAST_HEIGHT;
	}

	private double further() {
		return this.plot.further().isEmpty() ? 0
				: 12 + this.plot.further().size() * TextStyle.subtitle(this.definition.rightToLeft()).line();
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		double rows = this.plot.categories().size() * this.row.height();
		double label = this.row.label();
		boolean both = this.plot.lowest().signum() < 0;
		double before = both ? beside(true) : 0;
		double beside = beside(false);
		CategoryAxis categories = new CategoryAxis();
		categories.setVisible(false);
		categories.setLowerMargin(0);
		categories.setUpperMargin(0);
		categories.setCategoryMargin(0);
		CountAxis counts = new CountAxis(pen, this.plot.scale(), false);
		// Nothing is written beside a bar that goes to the end: its maximum is its
		// longest bar.
		double highest = this.plot.highest().doubleValue();
		counts.setRange(this.plot.lowest().doubleValue(), (both || highest > 0) ? highest : 1);
		counts.setInverted(pen.rightToLeft());
		AbstractCategoryItemRenderer renderer = (this.plot.kind() == ChartKind.LABELLED_BARS)
				? new LabelledBarRenderer(pen, this.plot) : new NamedBarRenderer(pen, this.plot, this.row);
		CategoryPlot drawn = new CategoryPlot(ChartPlots.dataset(this.definition), categories, counts, renderer);
		ChartPlots.plain(drawn);
		drawn.setOrientation(PlotOrientation.HORIZONTAL);
		drawn.setRangeGridlinesVisible(false);
		drawn.draw(pen.graphics(),
				pen.box(Canvas.MARGIN + label + before, area.getY(), area.getWidth() - label - before - beside, rows),
				null, null, null);
		further(pen, area.getY() + rows + 12, Canvas.MARGIN + label);
	}

	/**
	 * Room for the figures beside the bars of one side, and for the names of the series
	 * beside those of the first pair.
	 * @param below whether of those below zero
	 */
	private double beside(boolean below) {
		TextStyle style = TextStyle.note(this.definition.rightToLeft()).semibold();
		double widest = 0;
		for (ChartSeries series : this.plot.series()) {
			if (series.mark() == ChartSeries.Mark.TICK) {
				continue;
			}
			for (int i = 0; i < series.values().size(); i++) {
				Cell cell = series.values().get(i);
				if (cell.amount().signum() < 0 == below) {
					double name = (this.plot.kind() == ChartKind.PAIRED_BARS && i == 0)
							? TO_SERIES + this.lettering.width(series.label(), style) : 0;
					widest = Math.max(widest, this.lettering.width(this.definition.figure(cell), style) + name);
				}
			}
		}
		return widest + 2 * TO_FIGURE + 4;
	}

	/** Where a bar ends that begins at zero. */
	static double end(Cell cell, double zero, Rectangle2D area, CategoryPlot plot, ValueAxis axis) {
		double end = axis.valueToJava2D(cell.amount().doubleValue(), area, plot.getRangeAxisEdge());
		boolean left = (cell.amount().signum() < 0) != axis.isInverted();
		return switch (cell.state()) {
			case VALUE -> left ? Math.min(end, zero - LEAST_BAR) : Math.max(end, zero + LEAST_BAR);
			default -> zero;
		};
	}

	/** The line at zero beside some bars; without it where none is below. */
	static void zero(Pen pen, ChartContent.Plot plot, double zero, double top, double bottom) {
		if (plot.lowest().signum() < 0) {
			pen.line(zero, top, zero, bottom, Palette.INK_3, 1);
		}
	}

	private void further(Pen pen, double top, double label) {
		TextStyle words = TextStyle.subtitle(pen.rightToLeft());
		double y = top;
		for (String one : this.plot.further()) {
			pen.text(one, words, label, y + words.line() * TextStyle.BASELINE, Lettering.Anchor.START);
			y += words.line();
		}
	}

}
