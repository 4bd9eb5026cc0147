package org.bayan.reporting.chart;

import java.awt.Graphics2D;

import org.bayan.domain.report.Cell;
import org.bayan.reporting.text.Texts;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** The titles that an SVG gives its marks: "May 2022: 6". */
final class MarkTitles {

	private MarkTitles() {
	}

	/** Names the next shape that is drawn, where the output can hold a name. */
	static void name(Graphics2D g2, ChartDefinition definition, ChartCategory category, Cell value) {
		if (g2 instanceof SVGGraphics2D) {
			g2.setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, title(definition, category, value));
		}
	}

	static String title(ChartDefinition definition, ChartCategory category, Cell value) {
		Texts texts = Texts.in(definition.language());
		String figure = switch (value.state()) {
			case VALUE, ZERO -> texts.number(value.count());
			case NO_DATA -> texts.get("sign.no-data");
			case NOT_APPLICABLE -> texts.get("sign.not-applicable");
		};
		return texts.get("chart.mark", "name", category.name(), "value", figure);
	}

}
