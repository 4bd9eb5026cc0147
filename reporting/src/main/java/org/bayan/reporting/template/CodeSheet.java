package org.bayan.reporting.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.intake.Column;
import org.bayan.reporting.sheet.Page;
import org.bayan.reporting.sheet.TableArea;
import org.bayan.reporting.table.Column.Kind;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** The sheet of the codes: short lists one below the other, long ones beside them. */
final class CodeSheet {

	/** The lists of each pair of columns, code and name. */
	private static final List<List<Column>> PAIRS = List.of(
			List.of(Column.TYPE, Column.STATUS, Column.MODALITY, Column.DATE_PRECISION), List.of(Column.SECTORS),
			List.of(Column.MEMBER_STATES), List.of(Column.HOST_COUNTRY));

	/** A pair and the gap behind it, in characters. */
	static final List<Double> WIDTHS = List.of(14.0, 20.0, 3.0, 12.0, 62.0, 3.0, 8.0, 26.0, 3.0, 8.0, 40.0);

	private static final int PAIR = 3;

	private final Page page;

	private final TemplateCodes codes;

	private final Texts texts;

	private final Map<Column, String> places = new EnumMap<>(Column.class);

	CodeSheet(Page page, TemplateCodes codes, Texts texts) {
		this.page = page;
		this.codes = codes;
		this.texts = texts;
	}

	/**
	 * Writes the lists and says where the codes of each stand, as formulas name cells.
	 */
	Map<Column, String> write() {
		this.page.head(this.texts.get("template.codes.finding"));
		int top = this.page.next();
		int end = top;
		for (int pair = 0; pair < PAIRS.size(); pair++) {
			this.page.goTo(top);
			for (Column column : PAIRS.get(pair)) {
				write(column, Page.FIRST + pair * PAIR);
			}
			end = Math.max(end, this.page.next());
		}
		this.page.goTo(end);
		this.page.sheet().createFreezePane(0, top);
		this.page.print().landscape(-1);
		return this.places;
	}

	private void write(Column column, int at) {
		List<TemplateCode> codes = this.codes.lists().getOrDefault(column, List.of());
		TableArea area = this.page.table(new ReportTable(column.code(), List.of(
				new org.bayan.reporting.table.Column("code", this.texts.get("template.code"), Kind.TEXT),
				new org.bayan.reporting.table.Column("name", this.texts.get("field." + column.code()), Kind.TEXT)),
				codes.stream().map(CodeSheet::line).toList()), at);
		if (!codes.isEmpty()) {
			this.places.put(column, area.range("code", area.first(), area.end() - 1));
		}
		this.page.row(TableArea.ROW_POINTS);
	}

	private static ReportTable.Line line(TemplateCode code) {
		return new ReportTable.Line(false, List.of(new Value.Words(code.code()), new Value.Words(code.name())));
	}

}
