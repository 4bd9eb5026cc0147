package org.bayan.reporting.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The activities of a report as a table. Columns of which no activity states anything are
 * left out.
 */
final class ActivityTable {

	private final PeriodReport report;

	private final Labels labels;

	private final Texts texts;

	private final Columns columns;

	ActivityTable(PeriodReport report, Labels labels, Texts texts, Columns columns) {
		this.report = report;
		this.labels = labels;
		this.texts = texts;
		this.columns = columns;
	}

	private record Field(Column column, Function<ReportedActivity, Value> value) {

	}

	ReportTable table() {
		List<Field> fields = new ArrayList<>();
		add(fields, "start", Column.Kind.DATE, (one) -> date(one, one.start()));
		add(fields, "end", Column.Kind.DATE, (one) -> date(one, one.end()));
		add(fields, "title", Column.Kind.FOREIGN, (one) -> foreign(one.title(this.texts.language())));
		add(fields, "type", Column.Kind.TEXT, (one) -> words(this.texts.get("type." + one.type().code())));
		add(fields, "sectors", Column.Kind.TEXT,
				(one) -> words(this.texts.list(one.sectors().stream().map(this.labels::sector).toList())));
		add(fields, "countries", Column.Kind.TEXT, (one) -> words(this.texts
			.list(one.countries().stream().map((country) -> this.labels.country(country.code())).toList())));
		add(fields, "host", Column.Kind.TEXT,
				(one) -> words((one.hostCountry() != null) ? this.labels.country(one.hostCountry()) : ""));
		add(fields, "city", Column.Kind.FOREIGN, (one) -> foreign(one.city()));
		Measure.stated()
			.stream()
			.filter((measure) -> any((one) -> one.stated(measure)))
			.forEach((measure) -> fields
				.add(new Field(this.columns.measure(measure), (one) -> number(one.stated(measure)))));
		add(fields, "reference", Column.Kind.FOREIGN, (one) -> foreign(one.ref()));
		add(fields, "source", Column.Kind.LINK, (one) -> foreign(one.sourceUrl()));
		add(fields, "modality", Column.Kind.TEXT, (one) -> words(this.texts.get("modality." + one.modality().code())));
		add(fields, "status", Column.Kind.TEXT, (one) -> words(this.texts.get("status." + one.status().code())));
		add(fields, "dates", Column.Kind.TEXT,
				(one) -> words(this.texts.get("precision." + one.datePrecision().code())));
		if (this.report.activities().stream().anyMatch((one) -> !one.partners().isEmpty())) {
			add(fields, "partners", Column.Kind.FOREIGN, (one) -> foreign(partners(one, this.texts)));
		}
		if (any(ReportedActivity::partOf)) {
			add(fields, "programme", Column.Kind.FOREIGN, (one) -> foreign(one.partOf()));
		}
		Measure.amounts()
			.stream()
			.filter((measure) -> any((one) -> one.line(measure)))
			.forEach((measure) -> fields
				.add(new Field(this.columns.measure(measure), (one) -> money(one.line(measure)))));
		return ReportTable.of("activities", fields.stream().map(Field::column).toList(), this.report.activities(),
				(activity, column) -> fields.get(column).value().apply(activity));
	}

	private void add(List<Field> fields, String key, Column.Kind kind, Function<ReportedActivity, Value> value) {
		fields.add(new Field(this.columns.of(key, kind), value));
	}

	private boolean any(Function<ReportedActivity, @Nullable Object> fact) {
		return this.report.activities().stream().map(fact).anyMatch(Objects::nonNull);
	}

	/** Partners as one text, each without characters that steer direction. */
	static String partners(ReportedActivity activity, Texts texts) {
		return texts.list(activity.partners().stream().map(ForeignText::plain).toList());
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

	/** A text of the data, which can steer nothing. */
	static Value foreign(@Nullable String text) {
		return words((text != null) ? ForeignText.plain(text) : "");
	}

	private static Value number(@Nullable Integer number) {
		return new Value.Figure((number != null) ? Cell.of(number) : Cell.NO_DATA);
	}

	/** A day, or the year where it alone is known. */
	static Value date(ReportedActivity activity, LocalDate day) {
		return (activity.datePrecision() == DatePrecision.YEAR) ? new Value.Year(day) : new Value.Day(day);
	}

	/** What counts of a line, whatever its month; nothing where there is no line. */
	private static Value money(ReportedActivity.@Nullable MoneyLine line) {
		if (line == null) {
			return Value.NONE;
		}
		return new Value.Figure((line.converted() != null) ? Cell.of(line.converted()) : Cell.NO_DATA);
	}

}
