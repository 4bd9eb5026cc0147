package org.bayan.reporting.drawing;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** What all plots of JFreeChart share: the dataset of a definition, and no ornament. */
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

	static void plain(CategoryPlot plot) {
		plot.setInsets(RectangleInsets.ZERO_INSETS);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setBackgroundPaint(null);
		plot.setOutlineVisible(false);
	}

}
