package org.bayan.reporting.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.record.WholeRecord;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list of activities to take home, whatever kind of file it becomes: one
 * definition for what is answered at once and for what is made in the background.
 *
 * <p>
 * Every column of the activities file is there, under the heading that an import knows,
 * so that the list comes back in as it went out. Names and words for the reader have
 * headings that mean no column of that file, and stand first.
 */
public final class RecordTable {

	/**
	 * Key of the heading of the last column, which says at what state of the facts the
	 * list was handed out.
	 */
	public static final String STATE = "column.list-state";

	/** Keys of the headings of the columns that are for reading alone. */
	public static final List<String> FOR_READING = List.of("column.title-words", "column.type-words",
			"column.status-words", "column.sector-names", "column.country-names", "column.host-name",
			"column.modality-words");

	/** Name of the file. */
	static final String NAME = "activities";

	private final List<Field> fields = new ArrayList<>();

	private final Set<org.bayan.domain.intake.Column> stated = EnumSet.noneOf(org.bayan.domain.intake.Column.class);

	private final RecordWords words;

	private final ActivityCells cells;

	private final Texts texts;

	/** How many of the columns are for reading, from the first. */
	private final int read;

	/**
	 * The table of a choice of columns.
	 * @param cells writes what an activities file states
	 * @param chosen codes of the columns for reading besides reference, days and title,
	 * in lower case; null: nobody has left one out
	 * @param state the state of the facts whose rows these are
	 */
	public RecordTable(RecordWords words, ActivityCells cells, Texts texts, @Nullable List<String> chosen,
			String state) {
		this.words = words;
		this.cells = cells;
		this.texts = texts;
		state(org.bayan.domain.intake.Column.ACTIVITY_REF);
		state(org.bayan.domain.intake.Column.START_DATE);
		state(org.bayan.domain.intake.Column.END_DATE);
		show("title-words", words::title);
		choose(chosen, "type", () -> show("type-words", words::type));
		choose(chosen, "status", () -> show("status-words", words::status));
		choose(chosen, "sectors", () -> show("sector-names", words::sectors));
		choose(chosen, "places", () -> show("country-names", words::countries));
		choose(chosen, "host", () -> {
			show("host-name", this::host);
			state(org.bayan.domain.intake.Column.CITY);
		});
		choose(chosen, "modality", () -> show("modality-words", words::modality));
		choose(chosen, "participants", () -> state(org.bayan.domain.intake.Column.PARTICIPANTS));
		this.read = this.fields.size();
		for (org.bayan.domain.intake.Column column : org.bayan.domain.intake.Column.values()) {
			if (!this.stated.contains(column)) {
				state(column);
			}
		}
		Value.Words handedOut = new Value.Words(state);
		this.fields
			.add(new Field(new Column("list-state", texts.get(STATE), Column.Kind.TEXT), (one, written) -> handedOut));
	}

	/**
	 * A column.
	 *
	 * @param value from the record and its cells in an activities file
	 */
	private record Field(Column column, BiFunction<WholeRecord, List<String>, Value> value) {

	}

	private static void choose(@Nullable List<String> chosen, String code, Runnable adding) {
		if (chosen == null || chosen.contains(code)) {
			adding.run();
		}
	}

	/** A column of names or words. */
	private void show(String key, Function<ListedActivity, String> text) {
		this.fields.add(new Field(new Column(key, this.texts.get("column." + key), Column.Kind.TEXT),
				(one, cells) -> new Value.Words(text.apply(one.listed()))));
	}

	/** A column of the activities file. */
	private void state(org.bayan.domain.intake.Column column) {
		Column shown = column(column, this.texts);
		this.stated.add(column);
		this.fields.add(new Field(shown,
				(one, cells) -> value(cells.get(column.ordinal()), shown.kind(), one.facts().datePrecision())));
	}

	/** A column of the activities file under the name that the reader has for it. */
	public static Column column(org.bayan.domain.intake.Column column, Texts texts) {
		Column.Kind kind = (column.stated() != null) ? Column.Kind.COUNT : switch (column) {
			case START_DATE, END_DATE -> Column.Kind.DATE;
			case BUDGET, EXPENDITURE -> Column.Kind.AMOUNT;
			case SOURCE_URL -> Column.Kind.LINK;
			case TITLE_EN, TITLE_FR, TITLE_AR, ACTIVITY_REF, CITY, PARTNERS, PART_OF, DESCRIPTION ->
				Column.Kind.FOREIGN;
			default -> Column.Kind.TEXT;
		};
		return new Column(column.code(), texts.get("field." + column.code()), kind);
	}

	/** What a cell of an activities file says; what is not known is empty. */
	public static Value value(String cell, Column.Kind kind, DatePrecision precision) {
		if (cell.isEmpty()) {
			return Value.NONE;
		}
		return switch (kind) {
			case DATE -> Value.of(LocalDate.parse(cell), precision);
			case COUNT -> Value.count(Long.parseLong(cell));
			case AMOUNT -> new Value.Amount(new BigDecimal(cell));
			default -> new Value.Words(cell);
		};
	}

	public List<Column> columns() {
		return this.fields.stream().map(Field::column).toList();
	}

	/** How many of the columns are for reading, from the first. */
	int read() {
		return this.read;
	}

	/** The row of an activity. */
	public ReportTable.Line line(WholeRecord one) {
		List<String> cells = this.cells.of(one.facts());
		List<Value> values = new ArrayList<>(this.fields.size());
		this.fields.forEach((field) -> values.add(field.value().apply(one, cells)));
		return new ReportTable.Line(false, values);
	}

	Texts texts() {
		return this.texts;
	}

	private String host(ListedActivity one) {
		return (one.hostCountry() != null) ? this.words.country(one.hostCountry()) : "";
	}

}
