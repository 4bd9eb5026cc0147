package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Palette;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Months beneath their columns, of many every third by name, and their years in brackets;
 * or quarters, or years. In a right-to-left chart time runs to the left.
 */
@SuppressWarnings("serial")
final class MonthAxis extends CategoryAxis {

	private static final int EVERY = 3;

	/** So many months, and so many quarters or years, have their names side by side. */
	private static final int MONTHS_NAMED = 14;

	private static final int OTHERS_NAMED = 24;

	private final Pen pen;

	private final ChartContent.Plot plot;

	MonthAxis(Pen pen, ChartContent.Plot plot) {
		this.pen = pen;
		this.plot = plot;
		setLowerMargin(0.004);
		setUpperMargin(0.004);
		setCategoryMargin(0.24);
	}

	@Override
	public double getCategoryStart(int category, int categoryCount, Rectangle2D area, RectangleEdge edge) {
		double start = super.getCategoryStart(category, categoryCount, area, edge);
		return this.pen.rightToLeft()
				? area.getMinX() + area.getMaxX() - start - calculateCategorySize(categoryCount, area, edge) : start;
	}

	@Override
	public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		space.add(beneath() + style.line() * 2 + 18, edge);
		return space;
	}

	/** Room for the figures of columns that end below zero. */
	private double beneath() {
		return (this.plot.scale().below() > 0) ? TextStyle.note(this.pen.rightToLeft()).line() + 4 : 0;
	}

	@Override
	public AxisState draw(Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge,
			PlotRenderingInfo plotState) {
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		List<ChartCategory> categories = this.plot.categories();
		int count = categories.size();
		double zero = dataArea.getMaxY() - dataArea.getHeight() * this.plot.scale().part(Cell.of(0));
		this.pen.line(dataArea.getMinX(), zero, dataArea.getMaxX(), zero, Palette.INK_3, 1);
		double baseline = cursor + beneath() + 6 + style.size();
		for (int i = 0; i < count; i++) {
			if (named(i)) {
				boolean one = chosen() == 1 && categories.get(i).chosen();
				this.pen.textAt(categories.get(i).label(), one ? style.semibold().in(Palette.INK) : style,
						getCategoryMiddle(i, count, dataArea, edge), baseline, Lettering.Anchor.MIDDLE);
			}
		}
		int from = 0;
		while (from < count) {
			int to = from;
			String year = categories.get(from).bracket();
			while (to + 1 < count && Objects.equals(categories.get(to + 1).bracket(), year)) {
				to++;
			}
			if (year != null) {
				bracket(dataArea, edge, from, to, year, baseline + style.line() * 0.55);
			}
			from = to + 1;
		}
		return new AxisState(cursor);
	}

	/**
	 * Of many months January, April, July and October; a single chosen month instead of
	 * its neighbour.
	 */
	private boolean named(int at) {
		List<ChartCategory> categories = this.plot.categories();
		if (chosen() == 1) {
			boolean beside = (at > 0 && categories.get(at - 1).chosen())
					|| (at + 1 < categories.size() && categories.get(at + 1).chosen());
			if (categories.get(at).chosen() || beside) {
				return categories.get(at).chosen();
			}
		}
		String key = categories.get(at).key();
		if (!key.matches("\\d{4}-\\d\\d")) {
			return at % Math.ceilDiv(categories.size(), OTHERS_NAMED) == 0;
		}
		return categories.size() <= MONTHS_NAMED || Integer.parseInt(key.substring(5)) % EVERY == 1;
	}

	private long chosen() {
		return this.plot.categories().stream().filter(ChartCategory::chosen).count();
	}

	private void bracket(Rectangle2D area, RectangleEdge edge, int from, int to, String year, double y) {
		List<ChartCategory> categories = this.plot.categories();
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		double one = getCategoryStart(from, categories.size(), area, edge);
		double other = getCategoryStart(to, categories.size(), area, edge);
		double left = Math.min(one, other);
		double right = Math.max(one, other) + calculateCategorySize(categories.size(), area, edge);
		this.pen.line(left, y, right, y, Palette.RULE, 1);
		if (this.pen.lettering().width(year, style) <= right - left) {
			boolean chosen = categories.subList(from, to + 1).stream().anyMatch(ChartCategory::chosen);
			this.pen.textAt(year, chosen ? style.semibold().in(Palette.INK) : style, (left + right) / 2,
					y + 6 + style.size(), Lettering.Anchor.MIDDLE);
		}
	}

}
