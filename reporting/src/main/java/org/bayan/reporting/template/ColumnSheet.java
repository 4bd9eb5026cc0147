package org.bayan.reporting.template;

import java.util.List;

import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.text.Texts;

/** The sheet that says what each column holds. */
final class ColumnSheet {

	/** What a row of it says, in characters. */
	static final List<Double> WIDTHS = List.of(18.0, 24.0, 22.0, 74.0, 34.0);

	private static final List<String> HEADINGS = List.of("template.column.heading", "column.column",
			"template.column.need", "column.holds", "template.column.example");

	private final Page page;

	private final Texts texts;

	ColumnSheet(Page page, Texts texts) {
		this.page = page;
		this.texts = texts;
	}

	void write(List<TemplateColumn> columns) {
		this.page.head(this.texts.get("template.columns.finding"));
		int header = this.page.row(20);
		for (int i = 0; i < HEADINGS.size(); i++) {
			this.page.text(header, Page.FIRST + i, this.texts.get(HEADINGS.get(i)), Look.text(Look.Role.HEADER));
		}
		for (TemplateColumn column : columns) {
			row(List.of(column.column().code(), column.name(), column.need(), column.holds(), column.example()));
		}
		this.page.sheet().createFreezePane(0, header + 1);
		this.page.print().landscape(header);
	}

	private void row(List<String> words) {
		int lines = 1;
		for (int i = 0; i < words.size(); i++) {
			lines = Math.max(lines, Widths.lines(words.get(i), WIDTHS.get(i), this.texts.rightToLeft(), i == 0));
		}
		int row = this.page.row(Widths.height(lines, 10, this.texts.rightToLeft()) + 3);
		Look look = Look.text(Look.Role.BODY).wrapped();
		for (int i = 0; i < words.size(); i++) {
			this.page.text(row, Page.FIRST + i, words.get(i), (i == 0) ? look.strengthened() : look);
		}
	}

}
