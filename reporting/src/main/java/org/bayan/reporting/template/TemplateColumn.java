package org.bayan.reporting.template;

import java.util.Arrays;
import java.util.List;

import org.bayan.domain.intake.Column;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.table.Column.Kind;
import org.bayan.reporting.text.Texts;

/**
 * A column that is filled in, and what is said of it.
 *
 * @param example how a cell of it is filled in
 */
record TemplateColumn(Column column, String example, Texts texts) {

	static List<TemplateColumn> all(ExampleRows examples, Texts texts) {
		return Arrays.stream(Column.values())
			.map((column) -> new TemplateColumn(column, examples.of(column), texts))
			.toList();
	}

	/** Where it stands in a sheet, from 0. */
	int place() {
		return Page.FIRST + this.column.ordinal();
	}

	/** As lists of activities show it, under the reader's name for it. */
	org.bayan.reporting.table.Column shown() {
		return RecordTable.column(this.column, this.texts);
	}

	String name() {
		return shown().label();
	}

	/** When it is to be filled in. */
	String need() {
		return this.texts.get("template.need." + switch (this.column) {
			case ACTIVITY_REF, START_DATE -> "required";
			case TITLE_EN, TITLE_FR, TITLE_AR -> "title";
			default -> "optional";
		});
	}

	/**
	 * The words above its heading. They hold more than its name, by which an import would
	 * take their row for the header.
	 */
	String heading() {
		return this.texts.get("template.heading", "name", name(), "need", need());
	}

	/** What its cells hold; of several codes also how they are written together. */
	String holds() {
		String both = this.example.replaceAll(":\\d+", "");
		return this.texts.get("template.holds." + this.column.code(), "both", this.texts.leftToRight(both), "shares",
				this.texts.leftToRight(both.replaceFirst(";", ":60;") + ":40"));
	}

	/** All that is said of it. */
	String note() {
		return this.texts.get("template.note", "name", name(), "need", need(), "holds", holds(), "label",
				this.texts.get("template.column.example"), "example", this.example);
	}

	/** How its cells look; an address leads nowhere before somebody writes it. */
	Look look() {
		Kind kind = shown().kind();
		return Look.of(Look.Role.BODY, (kind == Kind.LINK) ? Kind.FOREIGN : kind);
	}

}
