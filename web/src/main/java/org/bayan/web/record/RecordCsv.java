package org.bayan.web.record;

import java.util.ArrayList;
import java.util.List;

import org.bayan.db.record.ListedActivity;
import org.bayan.domain.report.Cell;
import org.bayan.reporting.table.Column;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.Value;
import org.bayan.reporting.text.Texts;

/** A list of records as a table to take home, in the reader's language. */
final class RecordCsv {

	private final List<ListedActivity> activities;

	private final RecordNames names;

	private final Texts texts;

	RecordCsv(List<ListedActivity> activities, RecordNames names, Texts texts) {
		this.activities = activities;
		this.names = names;
		this.texts = texts;
	}

	ReportTable table() {
		List<Column> columns = new ArrayList<>();
		for (String key : List.of("reference", "start", "end", "title", "type", "status", "sectors", "countries",
				"host", "city", "modality", "participants", "source")) {
			Column.Kind kind = switch (key) {
				case "start", "end" -> Column.Kind.DATE;
				case "participants" -> Column.Kind.COUNT;
				default -> Column.Kind.TEXT;
			};
			columns.add(new Column(key, this.texts.get("column." + key), kind));
		}
		return new ReportTable("activities", columns, this.activities.stream().map(this::line).toList());
	}

	private ReportTable.Line line(ListedActivity one) {
		return new ReportTable.Line(false,
				List.of(words(one.ref()), new Value.Day(one.start()), new Value.Day(one.end()),
						words(this.names.title(one)), words(this.names.type(one)), words(this.names.status(one)),
						words(this.names.sectors(one)), words(this.names.countries(one)),
						words((one.hostCountry() != null) ? this.names.country(one.hostCountry()) : ""),
						words((one.city() != null) ? one.city() : ""), words(this.names.modality(one)),
						new Value.Figure((one.participants() != null) ? Cell.of(one.participants()) : Cell.NO_DATA),
						words((one.sourceUrl() != null) ? one.sourceUrl() : "")));
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

}
