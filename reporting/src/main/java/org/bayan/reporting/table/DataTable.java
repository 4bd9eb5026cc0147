package org.bayan.reporting.table;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.place.Place;
import org.bayan.domain.report.Allocation;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The activities for pivoting, one row an activity, place and sector. Sums of the flags
 * {@code first}, {@code first-in-place} and {@code first-in-sector} count activities as
 * the report does; money and weights add up as they are.
 */
final class DataTable {

	private final PeriodReport report;

	private final Labels labels;

	private final Texts texts;

	private final Columns columns;

	private final Map<Place, String> groups = new HashMap<>();

	private final List<Field> fields = new ArrayList<>();

	DataTable(PeriodReport report, Labels labels, Texts texts, Columns columns) {
		this.report = report;
		this.labels = labels;
		this.texts = texts;
		this.columns = columns;
		for (Row state : report.tables().states()) {
			this.groups.put(state.place(), labels.groupOf(state));
		}
		facts();
		shares();
		counts();
		amounts();
		place();
	}

	private record Field(Column column, BiFunction<ReportedActivity, Allocation, Value> value) {

	}

	ReportTable table() {
		List<ReportedActivity> activities = Stream
			.concat(this.report.activities().stream(), this.report.further().stream())
			.toList();
		return new ReportTable("data", this.fields.stream().map(Field::column).toList(), new DataRows(activities));
	}

	private void facts() {
		String period = this.report.period().toString();
		add("period-code", Column.Kind.TEXT, (one, part) -> words(period));
		add("reference", Column.Kind.FOREIGN, (one, part) -> ActivityTable.foreign(one.ref()));
		add("title", Column.Kind.FOREIGN, (one, part) -> ActivityTable.foreign(one.title(this.texts.language())));
		add("type", Column.Kind.TEXT, (one, part) -> words(this.texts.get("type." + one.type().code())));
		add("status", Column.Kind.TEXT, (one, part) -> words(this.texts.get("status." + one.status().code())));
		add("start", Column.Kind.DATE, (one, part) -> ActivityTable.date(one, one.start()));
		add("end", Column.Kind.DATE, (one, part) -> ActivityTable.date(one, one.end()));
	}

	private void shares() {
		add("place", Column.Kind.TEXT, (one, part) -> words(part.place().code()));
		add("country", Column.Kind.TEXT, (one, part) -> words((part.country() != null) ? part.country().code() : ""));
		add("country-name", Column.Kind.TEXT, (one, part) -> words(
				(part.country() != null) ? this.labels.country(part.country().code()) : this.texts.get("place.ORG")));
		if (!this.report.names().groups().isEmpty()) {
			add("group", Column.Kind.TEXT, (one, part) -> words(this.groups.getOrDefault(part.place(), "")));
		}
		add("member", Column.Kind.COUNT, (one, part) -> Value.flag(part.country() != null && part.country().member()));
		add("sector-code", Column.Kind.TEXT, (one, part) -> words(part.sector().code()));
		add("sector", Column.Kind.TEXT, (one, part) -> words(this.labels.sector(part.sector())));
		add("country-share", Column.Kind.EXACT_SHARE, (one, part) -> Value.count(part.countryShare()));
		add("sector-share", Column.Kind.EXACT_SHARE, (one, part) -> Value.count(part.sectorShare()));
		add("weight", Column.Kind.WEIGHT, (one, part) -> Value.count(part.weight()));
	}

	private void counts() {
		add("first", Column.Kind.COUNT, (one, part) -> Value.flag(part.first()));
		add("first-in-place", Column.Kind.COUNT, (one, part) -> Value.flag(part.firstInPlace()));
		add("first-in-sector", Column.Kind.COUNT, (one, part) -> Value.flag(part.firstInSector()));
		Measure.counts()
			.stream()
			// of the place of its host alone
			.filter((measure) -> measure != Measure.HOSTED)
			.forEach((measure) -> this.fields.add(new Field(this.columns.measure(measure),
					(one, part) -> Value.flag(one.counts(measure, this.report.period())))));
	}

	private void amounts() {
		for (Measure measure : Measure.stated()) {
			this.fields
				.add(new Field(this.columns.measure(measure), (one, part) -> stated(one, part, one.stated(measure))));
		}
		this.fields.add(new Field(this.columns.measure(Measure.BUDGET), (one, part) -> amount(part.budget())));
		this.fields
			.add(new Field(this.columns.measure(Measure.EXPENDITURE), (one, part) -> amount(part.expenditure())));
	}

	private void place() {
		add("modality", Column.Kind.TEXT, (one, part) -> words(this.texts.get("modality." + one.modality().code())));
		add("host", Column.Kind.TEXT,
				(one, part) -> words((one.hostCountry() != null) ? this.labels.country(one.hostCountry()) : ""));
		add("city", Column.Kind.FOREIGN, (one, part) -> ActivityTable.foreign(one.city()));
		add("partners", Column.Kind.FOREIGN,
				(one, part) -> ActivityTable.foreign(ActivityTable.partners(one, this.texts)));
		add("programme", Column.Kind.FOREIGN, (one, part) -> ActivityTable.foreign(one.partOf()));
	}

	private void add(String key, Column.Kind kind, BiFunction<ReportedActivity, Allocation, Value> value) {
		this.fields.add(new Field(this.columns.of(key, kind), value));
	}

	/** On the first row of an activity that counts in the period; else nothing. */
	private Value stated(ReportedActivity activity, Allocation part, @Nullable Integer number) {
		return (number != null && part.first() && activity.counts(Measure.ACTIVITIES, this.report.period()))
				? new Value.Figure(Cell.of(number)) : Value.NONE;
	}

	private static Value amount(BigInteger minor) {
		return new Value.Figure(Cell.of(minor));
	}

	private static Value words(String text) {
		return new Value.Words(text);
	}

	/** The rows, made one after the other; to ask for one by its number is slow. */
	private final class DataRows extends AbstractList<ReportTable.Line> implements ReportTable.Lazy {

		private final List<ReportedActivity> activities;

		private final int size;

		private DataRows(List<ReportedActivity> activities) {
			this.activities = activities;
			this.size = activities.stream()
				.mapToInt((activity) -> DataTable.this.report.allocations(activity).size())
				.sum();
		}

		@Override
		public Iterator<ReportTable.Line> iterator() {
			return this.activities.stream()
				.flatMap((activity) -> DataTable.this.report.allocations(activity)
					.stream()
					.map((part) -> line(activity, part)))
				.iterator();
		}

		private ReportTable.Line line(ReportedActivity activity, Allocation part) {
			List<Value> values = new ArrayList<>(DataTable.this.fields.size());
			for (Field field : DataTable.this.fields) {
				values.add(field.value().apply(activity, part));
			}
			return new ReportTable.Line(false, values);
		}

		@Override
		public ReportTable.Line get(int index) {
			Objects.checkIndex(index, this.size);
			Iterator<ReportTable.Line> lines = iterator();
			for (int i = 0; i < index; i++) {
				lines.next();
			}
			return lines.next();
		}

		@Override
		public int size() {
			return this.size;
		}

	}

}
