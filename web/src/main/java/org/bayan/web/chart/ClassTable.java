package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.text.Texts;
import org.bayan.web.markup.Markup;

/** Classes with their count and the names written out: the names are the message. */
final class ClassTable {

	private ClassTable() {
	}

	static Markup html(ChartDefinition definition, ChartContent.ClassList list, RecordLinks links) {
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
				markup.element("span", definition.figure(Cell.of(one.members().size())), "class", "n");
				markup.add(names(one.members(), links, Texts.in(definition.language()))).close("li");
			}
			markup.close("ol");
		}
		return markup;
	}

	/** Names in a row, each leading to the page of what it names. */
	static Markup names(List<ChartCategory> members, RecordLinks links, Texts texts) {
		Markup markup = new Markup().open("span", "class", "names");
		String comma = "";
		for (ChartCategory one : members) {
			markup.text(comma);
			PageChart.linked(markup, one.label(), links.page(one));
			comma = texts.get("list.comma");
		}
		return markup.close("span");
	}

}
