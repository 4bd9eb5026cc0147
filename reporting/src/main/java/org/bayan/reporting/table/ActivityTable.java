package org.bayan.reporting.table;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** The activities of a report as a table. */
final class ActivityTable {

	private final PeriodReport report;

	private final Labels labels;

	private final Texts texts;

	ActivityTable(PeriodReport report, Labels labels, Texts texts) {
		this.report = report;
		this.labels = labels;
		this.texts = texts;
	}

	ReportTable table() {
		boolean participants = this.report.activities().stream().anyMatch((one) -> one.participants() != null);
		boolean women = this.report.activities().stream().anyMatch((one) -> one.women() != null);
		List<Column> columns = new ArrayList<>(List.of(column("start", Column.Kind.DATE),
				column("end", Column.Kind.DATE), column("title", Column.Kind.FOREIGN), column("type", Column.Kind.TEXT),
				column("sectors", Column.Kind.TEXT), column("countries", Column.Kind.TEXT),
				column("host", Column.Kind.TEXT), column("city", Column.Kind.FOREIGN)));
		if (participants) {
			columns.add(column("participants", Column.Kind.COUNT));
		}
		if (women) {
			columns.add(column("women", Column.Kind.COUNT));
		}
		columns.addAll(List.of(column("modality", Column.Kind.TEXT), column("status", Column.Kind.TEXT),
				column("dates", Column.Kind.TEXT), column("reference", Column.Kind.FOREIGN),
				column("source", Column.Kind.LINK)));
		return new ReportTable("activities", columns,
				this.report.activities().stream().map((activity) -> line(activity, participants, women)).toList());
	}

	private ReportTable.Line line(ReportedActivity activity, boolean participants, boolean women) {
		String sectors = this.texts.list(activity.sectors().stream().map(this.labels::sector).toList());
		String countries = this.texts
			.list(activity.countries().stream().map((country) -> this.labels.country(country.code())).toList());
		List<Value> values = new ArrayList<>(List.of(new Value.Day(activity.start()), new Value.Day(activity.end()),
				foreign(activity.title(this.texts.language())), words(this.texts.get("type." + activity.type().code())),
				words(sectors), words(countries),
				words((activity.hostCountry() != null) ? this.labels.country(activity.hostCountry()) : ""),
				foreign(activity.city())));
		if (participants) {
			values.add(number(activity.participants()));
		}
		if (women) {
			values.add(number(activity.women()));
		}
		values.addAll(List.of(words(this.texts.get("modality." + activity.modality().code())),
				words(this.texts.get("status." + activity.status().code())),
				words(this.texts.get("precision." + activity.datePrecision().code())), foreign(activity.ref()),
				foreign(activity.sourceUrl())));
		return new ReportTable.Line(false, values);
	}

	private Column column(String key, Column.Kind kind) {
		return new Column(key, this.texts.get("column." + key), kind);
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

	private static Value foreign(@Nullable String text) {
		return words((text != null) ? ForeignText.plain(text) : "");
	}

	private static Value number(@Nullable Integer number) {
		return new Value.Figure((number != null) ? Cell.of(number) : Cell.NO_DATA);
	}

}
