package org.bayan.reporting.template;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.bayan.domain.intake.Column;
import org.bayan.domain.language.Language;
import org.bayan.reporting.text.Texts;

/**
 * Three invented activities as cells of an activities file: a programme, a part of it,
 * and one that is planned. Every column is filled in one of them.
 */
final class ExampleRows {

	private final TemplateCodes codes;

	private final Texts texts;

	ExampleRows(TemplateCodes codes, Texts texts) {
		this.codes = codes;
		this.texts = texts;
	}

	/** The cells of each by column; what is left out is empty. */
	List<Map<Column, String>> all() {
		return List.of(programme(), workshop(), conference());
	}

	/** How a column is filled in, in the first row that does. */
	String of(Column column) {
		return Stream.of(workshop(), programme(), conference())
			.map((row) -> row.getOrDefault(column, ""))
			.filter((cell) -> !cell.isEmpty())
			.findFirst()
			.orElse("");
	}

	private Map<Column, String> programme() {
		Map<Column, String> row = row(1, "programme", "ongoing", "2027-01-01");
		row.put(Column.END_DATE, "2027-12-31");
		row.put(Column.DATE_PRECISION, "month");
		row.put(Column.SECTORS, this.codes.code(Column.SECTORS, 1));
		row.put(Column.BUDGET, "120000");
		row.put(Column.CURRENCY, "USD");
		return row;
	}

	private Map<Column, String> workshop() {
		Map<Column, String> row = row(2, "workshop", "completed", "2027-03-09");
		row.put(Column.END_DATE, "2027-03-11");
		row.put(Column.DATE_PRECISION, "day");
		row.put(Column.SECTORS,
				this.codes.code(Column.SECTORS, 1) + ":60;" + this.codes.code(Column.SECTORS, 2) + ":40");
		row.put(Column.MEMBER_STATES,
				this.codes.code(Column.MEMBER_STATES, 0) + ";" + this.codes.code(Column.MEMBER_STATES, 1));
		row.put(Column.HOST_COUNTRY, "MAR");
		row.put(Column.CITY, this.texts.get("template.example.city"));
		row.put(Column.MODALITY, "in-person");
		row.put(Column.PARTICIPANTS, "45");
		row.put(Column.WOMEN, "23");
		row.put(Column.BUDGET, "18500");
		row.put(Column.EXPENDITURE, "17920.75");
		row.put(Column.CURRENCY, "USD");
		row.put(Column.PARTNERS,
				this.texts.get("template.example.partner.1") + ";" + this.texts.get("template.example.partner.2"));
		row.put(Column.PART_OF, "EXAMPLE-1");
		row.put(Column.SOURCE_URL, "https://example.org/news/2");
		row.put(Column.DESCRIPTION, this.texts.get("template.example.description"));
		return row;
	}

	private Map<Column, String> conference() {
		Map<Column, String> row = row(3, "conference", "planned", "2027-11-23");
		row.put(Column.SECTORS, this.codes.code(Column.SECTORS, 1));
		row.put(Column.MEMBER_STATES, this.codes.code(Column.MEMBER_STATES, 0));
		row.put(Column.OTHER_COUNTRIES, "FRA;JPN");
		row.put(Column.MODALITY, "online");
		return row;
	}

	private static Map<Column, String> row(int number, String type, String status, String start) {
		String title = "template.example.title." + number;
		Map<Column, String> row = new EnumMap<>(Column.class);
		row.put(Column.ACTIVITY_REF, "EXAMPLE-" + number);
		row.put(Column.TITLE_EN, Texts.in(Language.EN).get(title));
		row.put(Column.TITLE_FR, Texts.in(Language.FR).get(title));
		row.put(Column.TITLE_AR, Texts.in(Language.AR).get(title));
		row.put(Column.TYPE, type);
		row.put(Column.STATUS, status);
		row.put(Column.START_DATE, start);
		return row;
	}

}
