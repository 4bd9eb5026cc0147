package org.bayan.web.chart;

import org.bayan.domain.report.Cell;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.text.Texts;
import org.bayan.web.markup.Markup;

/** Classes with their count and the names written out: the names are the message. */
final class ClassTable {

	/** From this class on the names are set in full ink: those to look at. */
	private static final int LAST_QUIET_STEP = 3;

	private ClassTable() {
	}

	static Markup html(ChartDefinition definition, ChartContent.ClassList list) {
		Markup markup = new Markup();
		for (ChartContent.ClassPart part : list.parts()) {
			if (list.parts().size() > 1) {
				markup.element("h3", part.heading(), "class", "part");
			}
			markup.open("ol", "class", "cover");
			for (ChartContent.NameClass one : part.classes()) {
				markup.open("li").open("span", "class", "k");
				markup.empty("span", "class", "swatch s" + one.step());
				markup.text(one.category().label()).close("span");
				markup.element("span", definition.figure(Cell.of(one.names().size())), "class", "n");
				markup.element("span", Texts.in(definition.language()).list(one.names()), "class",
						(one.step() >= LAST_QUIET_STEP) ? "names" : "names strong");
				markup.close("li");
			}
			markup.close("ol");
		}
		return markup;
	}

}
