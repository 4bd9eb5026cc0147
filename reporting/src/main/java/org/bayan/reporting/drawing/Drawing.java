package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.util.List;

import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Lettering;
import org.bayan.reporting.picture.Pen;

/** The plot of one chart between its head and its foot. */
interface Drawing {

	/** The height it needs in pixels. */
	double height();

	/** The least height of the whole picture in pixels. */
	default int pictureHeight() {
		return Canvas.HEIGHT;
	}

	/** What it names by its code alone, as there is no room for the name. */
	default List<ChartCategory> coded() {
		return List.of();
	}

	/** Draws into an area that is at least as high as it needs. */
	void draw(Pen pen, Rectangle2D area);

	/** The drawing of a definition. */
	static Drawing of(ChartDefinition definition, Lettering lettering) {
		if (definition.instead() != null) {
			return new SentenceDrawing(definition, lettering);
		}
		return switch (definition.content()) {
			case ChartContent.Plot plot -> switch (plot.kind()) {
				case COLUMNS, LINE -> new MonthsDrawing(definition, plot, lettering);
				default -> new BarsDrawing(definition, plot, lettering);
			};
			case ChartContent.TileMap map -> new TileMapDrawing(definition, map, lettering);
			case ChartContent.HeatMap map -> new HeatMapDrawing(definition, map, lettering);
			case ChartContent.ClassList list -> new ClassListDrawing(definition, list, lettering);
			case ChartContent.DotStrip strip -> new DotStripDrawing(definition, strip, lettering);
		};
	}

}
