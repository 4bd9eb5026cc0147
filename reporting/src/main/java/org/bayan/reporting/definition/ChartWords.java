package org.bayan.reporting.definition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.figure.TrendMonth;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Reconciliation;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.finding.Labels;
import org.bayan.reporting.finding.Notes;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/** The words around a report's charts: subtitle, notes, what stands for an empty plot. */
final class ChartWords {

	/** So many names are written out where several share a figure. */
	private static final int NAMED = 3;

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	ChartWords(PeriodReport report, Texts texts) {
		this.report = report;
		this.findings = new Findings(report, texts);
		this.texts = texts;
	}

	PeriodReport report() {
		return this.report;
	}

	Findings findings() {
		return this.findings;
	}

	Labels labels() {
		return this.findings.labels();
	}

	Texts texts() {
		return this.texts;
	}

	/** A chart of activities. */
	ChartDefinition activities(String name, Sentence title, String subtitle, ChartContent content,
			@Nullable String instead, List<String> notes, String description) {
		return definition(name, title, subtitle, new ChartUnit(this.texts.get("measure.activities"), null), content,
				instead, notes, description);
	}

	ChartDefinition definition(String name, Sentence title, String subtitle, ChartUnit unit, ChartContent content,
			@Nullable String instead, List<String> notes, String description) {
		String scope = labels().scope();
		return new ChartDefinition(name, this.texts.language(), title,
				scope.isEmpty() ? subtitle : subtitle + " · " + scope, unit, content, instead,
				notes.stream().map(Sentence::of).toList(), this.findings.source(),
				(instead != null) ? instead : description);
	}

	/** What was asked, that there is none, and the latest month that has one. */
	String noActivity() {
		if (!this.report.tables().total().now().activities().known()) {
			return this.texts.get("chart.empty.no-data", "period", labels().inPeriod());
		}
		String scope = labels().scope();
		String asked = labels().inPeriod();
		String none = scope.isEmpty() ? this.texts.get("chart.empty", "period", asked)
				: this.texts.get("chart.empty.scope", "period", asked, "scope", scope);
		YearMonth latest = null;
		for (TrendMonth month : this.report.tables().trend()) {
			if (month.figures().activities().state() == CellState.VALUE) {
				latest = month.month();
			}
		}
		return none + " " + ((latest != null) ? this.texts.get("chart.empty.latest", "month", this.texts.month(latest))
				: this.texts.get("chart.empty.since", "month", this.findings.trendSpan(true)));
	}

	/** That no member state is concerned, and why. */
	String noState() {
		if (this.report.tables().states().isEmpty()) {
			return this.texts.get("chart.empty.states", "scope", labels().scope());
		}
		boolean others = this.report.tables().total().now().activities().state() == CellState.VALUE;
		return others ? this.texts.get("chart.empty.others", "period", labels().inPeriod()) : noActivity();
	}

	/** Why rows add up to more than their total, as a note; none where they agree. */
	List<String> rowsAndTotal(Reconciliation rows, String several) {
		String sentence = this.findings.rowsAndTotal(rows, several);
		return sentence.isEmpty() ? List.of() : List.of(sentence);
	}

	/** That some rows are not drawn, and how many, as a note; none where all are. */
	List<String> folded(Fold fold, List<Row> rest) {
		List<String> notes = new ArrayList<>();
		long named = rest.stream().filter((row) -> row.kind() != RowKind.NO_SECTOR).count();
		if (named > 0) {
			notes.add(this.texts.get(fold.note(), "n", named));
		}
		rest.stream()
			.filter((row) -> row.kind() == RowKind.NO_SECTOR)
			.map((row) -> this.texts.get("chart.mark", "name", labels().row(row), "value",
					this.findings.figure(row.now().activities())) + ".")
			.forEach(notes::add);
		return notes;
	}

	/** What the signs among some figures mean. */
	List<String> signs(Collection<Cell> shown) {
		return new Notes(this.report, this.findings).signs(shown.stream().map(Cell::state).distinct().toList());
	}

	/** A short name on one line. */
	String oneLine(Row row) {
		return ShortNames.oneLine(labels().shortName(row));
	}

	/** What the code of a row is one of. */
	static Dimension dimension(Row row) {
		return (row.kind() == RowKind.SECTOR || row.kind() == RowKind.NO_SECTOR) ? Dimension.SECTOR : Dimension.PLACE;
	}

	/** A row with its short name as label, {@code |} where a line may break. */
	ChartCategory category(Row row) {
		return new ChartCategory(dimension(row), row.code(), labels().shortName(row), labels().row(row), null, true);
	}

	/** A row with its short name on one line. */
	ChartCategory categoryOnOneLine(Row row) {
		return new ChartCategory(dimension(row), row.code(), oneLine(row), labels().row(row), null, true);
	}

	/**
	 * Rows by activities, most first, ties by the short names that are drawn, so that a
	 * reader sees them in the order of the alphabet.
	 */
	List<Row> byActivities(List<Row> rows) {
		return rows.stream()
			.sorted(Comparator.comparing((Row row) -> row.kind() == RowKind.NO_SECTOR)
				.thenComparing((row) -> -row.now().activities().count())
				.thenComparing(this::oneLine, this.texts.order()))
			.toList();
	}

	/** The known figures with the names of those that have them, lowest first. */
	static TreeMap<Long, List<String>> byValue(List<ChartCategory> categories, List<Cell> values) {
		TreeMap<Long, List<String>> byValue = new TreeMap<>();
		for (int i = 0; i < values.size(); i++) {
			if (values.get(i).known()) {
				byValue.computeIfAbsent(values.get(i).count(), (count) -> new ArrayList<>())
					.add(categories.get(i).name());
			}
		}
		return byValue;
	}

	/** Up to three names, else how many they are. */
	String namesOrCount(Map.Entry<Long, List<String>> entry, String counted) {
		List<String> names = entry.getValue();
		return (names.size() <= NAMED) ? this.texts.list(names) : this.texts.get(counted, "n", names.size());
	}

	/** How many marks, the highest and the lowest. */
	String extent(String marks, List<ChartCategory> categories, List<Cell> values, String counted) {
		TreeMap<Long, List<String>> byValue = byValue(categories, values);
		if (byValue.isEmpty()) {
			return this.texts.get("chart.nothing");
		}
		return marks + " "
				+ this.texts.get("chart.extent", "high", byValue.lastKey(), "highest",
						namesOrCount(byValue.lastEntry(), counted), "low", byValue.firstKey(), "lowest",
						namesOrCount(byValue.firstEntry(), counted));
	}

	static Scale scaleOf(List<Cell> values) {
		return Scale.of(values);
	}

}
