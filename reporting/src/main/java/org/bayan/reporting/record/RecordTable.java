package org.bayan.reporting.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.report.Cell;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list of activities to take home, whatever kind of file it becomes: one
 * definition for what is answered at once and for what is made in the background.
 */
public final class RecordTable {

	/** Name of the file and of its sheet. */
	static final String NAME = "activities";

	private final List<Field> fields = new ArrayList<>();

	private final RecordWords words;

	private final Texts texts;

	/**
	 * The table of a choice of columns.
	 * @param chosen codes of the columns besides reference, days and title, in lower
	 * case; null: nobody has left one out
	 */
	public RecordTable(RecordWords words, Texts texts, @Nullable List<String> chosen) {
		this.words = words;
		this.texts = texts;
		add("reference", Column.Kind.TEXT, (one) -> words(one.ref()));
		add("start", Column.Kind.DATE, (one) -> new Value.Day(one.start()));
		add("end", Column.Kind.DATE, (one) -> new Value.Day(one.end()));
		add("title", Column.Kind.TEXT, (one) -> words(words.title(one)));
		choose(chosen, "type", () -> add("type", Column.Kind.TEXT, (one) -> words(words.type(one))));
		choose(chosen, "status", () -> add("status", Column.Kind.TEXT, (one) -> words(words.status(one))));
		choose(chosen, "sectors", () -> add("sectors", Column.Kind.TEXT, (one) -> words(words.sectors(one))));
		choose(chosen, "places", () -> add("countries", Column.Kind.TEXT, (one) -> words(words.countries(one))));
		choose(chosen, "host", () -> {
			add("host", Column.Kind.TEXT, (one) -> words(host(one)));
			add("city", Column.Kind.TEXT, (one) -> words((one.city() != null) ? ForeignText.plain(one.city()) : null));
		});
		choose(chosen, "modality", () -> add("modality", Column.Kind.TEXT, (one) -> words(words.modality(one))));
		choose(chosen, "participants", () -> add("participants", Column.Kind.COUNT, RecordTable::participants));
		choose(chosen, "source", () -> add("source", Column.Kind.TEXT, (one) -> words(one.sourceUrl())));
	}

	private record Field(Column column, Function<ListedActivity, Value> value) {

	}

	private static void choose(@Nullable List<String> chosen, String code, Runnable adding) {
		if (chosen == null || chosen.contains(code)) {
			adding.run();
		}
	}

	private void add(String key, Column.Kind kind, Function<ListedActivity, Value> value) {
		this.fields.add(new Field(new Column(key, this.texts.get("column." + key), kind), value));
	}

	public List<Column> columns() {
		return this.fields.stream().map(Field::column).toList();
	}

	/** The row of an activity. */
	public ReportTable.Line line(ListedActivity one) {
		List<Value> values = new ArrayList<>(this.fields.size());
		this.fields.forEach((field) -> values.add(field.value().apply(one)));
		return new ReportTable.Line(false, values);
	}

	Texts texts() {
		return this.texts;
	}

	private @Nullable String host(ListedActivity one) {
		return (one.hostCountry() != null) ? this.words.country(one.hostCountry()) : null;
	}

	private static Value participants(ListedActivity one) {
		return new Value.Figure((one.participants() != null) ? Cell.of(one.participants()) : Cell.NO_DATA);
	}

	private static Value words(@Nullable String text) {
		return new Value.Words((text != null) ? text : "");
	}

}
