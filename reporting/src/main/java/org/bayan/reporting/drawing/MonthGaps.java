package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Months without a figure: one hatched band or one dashed frame for each run of them. */
final class MonthGaps {

	private MonthGaps() {
	}

	/** Draws the run that begins with a month; nothing if it began earlier. */
	static void draw(Pen pen, ChartContent.Plot plot, int column, Rectangle2D area, CategoryAxis axis,
			RectangleEdge edge) {
		List<Cell> values = plot.first().values();
		CellState state = values.get(column).state();
		if (column > 0 && values.get(column - 1).state() == state) {
			return;
		}
		int last = column;
		while (last + 1 < values.size() && values.get(last + 1).state() == state) {
			last++;
		}
		double one = axis.getCategoryMiddle(column, values.size(), area, edge);
		double other = axis.getCategoryMiddle(last, values.size(), area, edge);
		double half = area.getWidth() / values.size() / 2;
		double left = Math.max(area.getMinX(), Math.min(one, other) - half);
		double right = Math.min(area.getMaxX(), Math.max(one, other) + half);
		Rectangle2D run = new Rectangle2D.Double(left, area.getMinY(), right - left, area.getHeight());
		ChartCategory category = plot.categories().get(column);
		TextStyle style = TextStyle.note(pen.rightToLeft());
		if (state == CellState.NOT_APPLICABLE) {
			pen.notApplicable(run, category, pen.definition().spoken(Cell.NOT_APPLICABLE), style);
			return;
		}
		String words = pen.definition().spoken(Cell.NO_DATA);
		pen.noData(run, category, (pen.lettering().width(words, style) + 12 <= run.getWidth()) ? words : "…", style);
	}

}
