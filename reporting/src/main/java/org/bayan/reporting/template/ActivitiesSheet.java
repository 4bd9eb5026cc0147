package org.bayan.reporting.template;

import java.util.List;
import java.util.Map;

import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.intake.Column;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.sheet.Look;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.sheet.Widths;
import org.bayan.reporting.text.Texts;

/** A sheet with the columns of an activities file. */
final class ActivitiesSheet {

	/** Where the headings stand in the sheet that is filled in, from 1. */
	static final int HEADER_ROW = 6;

	/** The last column that the words above go over. */
	private static final int HEAD = 4;

	/** Printed side by side. */
	private static final short PAGES = 4;

	/** How much of the sheet a note covers. */
	private static final int NOTE_COLUMNS = 3;

	private static final int NOTE_ROWS = 9;

	private final Page page;

	private final List<TemplateColumn> columns;

	private final Texts texts;

	ActivitiesSheet(Page page, List<TemplateColumn> columns, Texts texts) {
		this.page = page;
		this.columns = columns;
		this.texts = texts;
	}

	/**
	 * Wide enough for values and for the heading, which does not go on in a second line.
	 */
	static List<Double> widths(List<TemplateColumn> columns, Texts texts) {
		return columns.stream()
			.map((column) -> Math.max(Widths.of(column.shown(), texts), column.column().code().length() + 3.0))
			.toList();
	}

	/** The words above the columns. */
	void head(String finding, String note) {
		this.page.head(finding, HEAD);
		this.page.note(note, Page.FIRST, HEAD);
	}

	/**
	 * The headings by which an import knows the columns, above each its name, on each a
	 * note.
	 * @return the row of the headings, from 0
	 */
	int headings() {
		int lines = this.columns.stream()
			.mapToInt((column) -> Widths.lines(column.heading(), this.page.width(column.place(), column.place()),
					this.texts.rightToLeft(), true))
			.max()
			.orElse(1);
		int names = this.page.row(Widths.height(lines, 10, this.texts.rightToLeft()) + 4);
		int header = this.page.row(18);
		for (TemplateColumn column : this.columns) {
			this.page.text(names, column.place(), column.heading(), Look.text(Look.Role.HEADER).wrapped());
			this.page.text(header, column.place(), column.column().code(), Look.text(Look.Role.HEADER));
			this.page.comment(header, column.place(), column.note(), NOTE_COLUMNS, NOTE_ROWS);
			this.page.look(column.place(), column.look());
		}
		this.page.sheet().createFreezePane(Page.FIRST + 1, header + 1);
		this.page.sheet().setDisplayGridlines(true);
		this.page.print().landscape(header);
		this.page.sheet().getPrintSetup().setFitWidth(PAGES);
		return header;
	}

	/** A row an activity. */
	void rows(List<Map<Column, String>> rows) {
		for (Map<Column, String> cells : rows) {
			int row = this.page.row(TableArea.ROW_POINTS);
			for (TemplateColumn column : this.columns) {
				this.page.value(row, column.place(), RecordTable.value(cells.getOrDefault(column.column(), ""),
						column.look().kind(), DatePrecision.DAY), column.look());
			}
		}
	}

}
