package org.bayan.reporting.chart;

import java.awt.geom.Rectangle2D;

import org.bayan.domain.report.Cell;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;

/** Horizontal bars, and the lines beneath them for what has no bar. */
final class BarsDrawing implements Drawing {

	/** From the end of a bar to its figure. */
	static final double TO_FIGURE = 7;

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
		return ChartPicture.LEAST_HEIGHT;
	}

	private double further() {
		return this.plot.further().isEmpty() ? 0
				: 12 + this.plot.further().size() * TextStyle.subtitle(this.definition.rightToLeft()).line();
	}

	@Override
	public void draw(Pen pen, Rectangle2D area) {
		double rows = this.plot.categories().size() * this.row.height();
		double label = this.row.label();
		double beside = beside(pen);
		CategoryAxis categories = new CategoryAxis();
		categories.setVisible(false);
		categories.setLowerMargin(0);
		categories.setUpperMargin(0);
		categories.setCategoryMargin(0);
		CountAxis counts = new CountAxis(pen, this.plot.scale(), false);
		// Nothing is written beside a bar that goes to the end: its maximum is its
		// longest bar.
		counts.setRange(0, Math.max(1, longest()));
		counts.setInverted(pen.rightToLeft());
		AbstractCategoryItemRenderer renderer = (this.plot.kind() == ChartKind.LABELLED_BARS)
				? new LabelledBarRenderer(pen, this.plot) : new NamedBarRenderer(pen, this.plot, this.row);
		CategoryPlot drawn = new CategoryPlot(ChartPlots.dataset(this.definition), categories, counts, renderer);
		ChartPlots.plain(drawn);
		drawn.setOrientation(PlotOrientation.HORIZONTAL);
		drawn.setRangeGridlinesVisible(false);
		drawn.draw(pen.graphics(),
				pen.box(ChartPicture.MARGIN + label, area.getY(), area.getWidth() - label - beside, rows), null, null,
				null);
		further(pen, area.getY() + rows + 12, ChartPicture.MARGIN + label);
	}

	/** The figures of the rows stand beside their bars, the names of pairs too. */
	private double beside(Pen pen) {
		TextStyle style = TextStyle.note(pen.rightToLeft()).semibold();
		double widest = 0;
		for (ChartSeries series : this.plot.series()) {
			if (series.mark() != ChartSeries.Mark.TICK) {
				for (Cell cell : series.values()) {
					widest = Math.max(widest, this.lettering.width(this.definition.figure(cell), style));
				}
			}
		}
		if (this.plot.kind() == ChartKind.PAIRED_BARS) {
			widest += 8 + this.plot.series()
				.stream()
				.mapToDouble((series) -> this.lettering.width(series.label(), style))
				.max()
				.orElse(0);
		}
		return widest + 2 * TO_FIGURE + 4;
	}

	private double longest() {
		return this.plot.series()
			.stream()
			.flatMap((series) -> series.values().stream())
			.mapToDouble((cell) -> cell.amount().doubleValue())
			.max()
			.orElse(1);
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
