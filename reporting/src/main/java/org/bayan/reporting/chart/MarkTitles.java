package org.bayan.reporting.chart;

import java.awt.Graphics2D;

import org.bayan.domain.report.Cell;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;

/** The titles that an SVG gives its marks: "May 2022: 6". */
final class MarkTitles {

	private MarkTitles() {
	}

	/** Names the next shape that is drawn, where the output can hold a name. */
	static void name(Graphics2D g2, ChartDefinition definition, ChartCategory category, Cell value) {
		if (g2 instanceof SVGGraphics2D) {
			g2.setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, definition.markTitle(category, value));
		}
	}

}
