package org.bayan.reporting.chart;

import java.awt.BasicStroke;

import org.bayan.domain.report.Cell;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** A chart's definition as JFreeChart's plot: its dataset, axes and renderer. */
final class ChartPlots {

	private ChartPlots() {
	}

	/** The figures of a definition, null where they are not known. */
	static CategoryDataset dataset(ChartDefinition definition) {
		DefaultCategoryDataset dataset = new DefaultCategoryDataset();
		for (ChartSeries series : definition.series()) {
			for (int i = 0; i < definition.categories().size(); i++) {
				Cell cell = series.values().get(i);
				dataset.addValue(cell.known() ? cell.amount() : null, series.key(),
						definition.categories().get(i).key());
			}
		}
		return dataset;
	}

	static CategoryPlot plot(ChartDefinition definition) {
		Lettering lettering = new Lettering(definition.rightToLeft());
		CategoryPlot plot = switch (definition.kind()) {
			case COLUMNS, LINE -> columns(definition, lettering);
			case BARS, LABELLED_BARS, PAIRED_BARS -> bars(definition, lettering);
			case TILE_MAP, HEAT_MAP, CLASSES, DOTS -> throw new IllegalArgumentException("no plot: " + definition.kind());
		};
		plot.setInsets(RectangleInsets.ZERO_INSETS);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setBackgroundPaint(null);
		plot.setOutlineVisible(false);
		return plot;
	}

	private static CategoryPlot columns(ChartDefinition definition, Lettering lettering) {
		CategoryPlot plot = new CategoryPlot(dataset(definition), new MonthAxis(definition, lettering),
				new CountAxis(definition, lettering, true), new ColumnRenderer(definition, lettering));
		plot.setRangeGridlinePaint(Palette.GRID);
		plot.setRangeGridlineStroke(new BasicStroke(1));
		plot.setRangeAxisLocation(lettering.rightToLeft() ? AxisLocation.BOTTOM_OR_RIGHT : AxisLocation.BOTTOM_OR_LEFT);
		return plot;
	}

	private static CategoryPlot bars(ChartDefinition definition, Lettering lettering) {
		CategoryAxis rows = new CategoryAxis();
		rows.setVisible(false);
		rows.setLowerMargin(0);
		rows.setUpperMargin(0);
		rows.setCategoryMargin(0);
		CountAxis counts = new CountAxis(definition, lettering, false);
		// Nothing is written beside a bar that goes to the end: its maximum is its
		// longest bar.
		counts.setRange(0, Math.max(1, longest(definition)));
		counts.setInverted(lettering.rightToLeft());
		CategoryPlot plot = new CategoryPlot(dataset(definition), rows, counts, new BarRows(definition, lettering));
		plot.setOrientation(PlotOrientation.HORIZONTAL);
		plot.setRangeGridlinesVisible(false);
		return plot;
	}

	private static double longest(ChartDefinition definition) {
		return definition.series()
			.stream()
			.flatMap((series) -> series.values().stream())
			.mapToDouble((cell) -> cell.amount().doubleValue())
			.max()
			.orElse(1);
	}

}
