package org.bayan.reporting.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Pen;
import org.bayan.reporting.picture.TextStyle;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Figures in the steps of the chart's scale, beside the plot or not shown. */
@SuppressWarnings("serial")
final class CountAxis extends NumberAxis {

	private static final double GAP = 8;

	private final Pen pen;

	private final Scale scale;

	private final boolean shown;

	CountAxis(Pen pen, Scale scale, boolean shown) {
		this.pen = pen;
		this.scale = scale;
		this.shown = shown;
		setAutoRange(false);
		setRange(scale.minimum().doubleValue(), scale.maximum().doubleValue());
		setInverted(false);
	}

	@Override
	public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
		if (this.shown) {
			TextStyle style = TextStyle.note(this.pen.rightToLeft());
			double widest = this.scale.ticks()
				.stream()
				.mapToDouble((value) -> this.pen.lettering().width(label(value), style))
				.max()
				.orElse(0);
			space.add(GAP + widest, edge);
		}
		return space;
	}

	@Override
	public AxisState draw(Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge,
			PlotRenderingInfo plotState) {
		AxisState state = new AxisState(cursor);
		if (!this.shown) {
			return state;
		}
		TextStyle style = TextStyle.note(this.pen.rightToLeft());
		List<Tick> ticks = new ArrayList<>();
		for (BigInteger value : this.scale.ticks()) {
			double y = valueToJava2D(value.doubleValue(), dataArea, edge);
			this.pen.textAt(label(value), style, this.pen.rightToLeft() ? cursor + GAP : cursor - GAP,
					y + style.size() * 0.36, Lettering.Anchor.END);
			// The line at zero is drawn with the months.
			if (value.signum() != 0) {
				ticks.add(new NumberTick(value.doubleValue(), "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
			}
		}
		state.setTicks(ticks);
		return state;
	}

	private String label(BigInteger value) {
		return this.pen.definition().figure(Cell.of(value));
	}

}
