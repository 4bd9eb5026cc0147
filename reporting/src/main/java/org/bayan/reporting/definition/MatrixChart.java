package org.bayan.reporting.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.text.Texts;

/**
 * The states that took part by their groups, outside and organisation-wide, each with its
 * activities in every sector that has some.
 */
final class MatrixChart {

	private final ChartWords words;

	private final PeriodReport report;

	private final Findings findings;

	private final Texts texts;

	MatrixChart(ChartWords words) {
		this.words = words;
		this.report = words.report();
		this.findings = words.findings();
		this.texts = words.texts();
	}

	ChartDefinition definition() {
		List<Row> active = this.words.byActivities(this.report.tables().sectors())
			.stream()
			.filter(Row::tookPart)
			.toList();
		List<Row> sectors = Fold.SECTORS.shown(active);
		List<Row> states = this.words
			.byActivities(this.report.tables().states().stream().filter(Row::tookPart).toList());
		List<ChartContent.Section> sections = sections(Fold.STATES.shown(states), sectors);
		List<ChartContent.HeatRow> rows = sections.stream().flatMap((section) -> section.rows().stream()).toList();
		List<Long> counts = rows.stream().flatMap((row) -> row.cells().stream()).map(Cell::count).toList();
		ChartContent.HeatMap map = new ChartContent.HeatMap(StepClass.of(Steps.of(counts), this.texts),
				sectors.stream().map(this.words::category).toList(), this.texts.get("column.total"), sections,
				new ChartContent.HeatRow(category(this.report.tables().total()),
						this.report.tables().total().now().activities(),
						sectors.stream().map((row) -> row.now().activities()).toList()));
		boolean empty = rows.isEmpty() || sectors.isEmpty();
		return this.words.activities("matrix", this.findings.matrix(),
				this.texts.get("chart.matrix.subtitle", "period", this.words.labels().period()), map,
				empty ? this.words.noActivity() : null,
				empty ? List.of() : notes(map, Fold.STATES.rest(states), Fold.SECTORS.rest(active)), describe(map));
	}

	private List<ChartContent.Section> sections(List<Row> shown, List<Row> sectors) {
		List<ChartContent.Section> sections = new ArrayList<>();
		List<Row> grouped = new ArrayList<>();
		for (Row group : this.report.tables().groups()) {
			List<Row> members = this.report.tables().statesOf(group);
			grouped.addAll(members);
			List<Row> active = this.words.byActivities(members.stream().filter(Row::tookPart).toList());
			add(sections, this.texts.get("chart.matrix.group", "group", this.words.labels().row(group), "n",
					active.size(), "total", members.size()), active.stream().filter(shown::contains).toList(), sectors);
		}
		List<Row> rest = this.report.tables()
			.states()
			.stream()
			.filter(shown::contains)
			.filter((row) -> !grouped.contains(row))
			.toList();
		add(sections, this.texts.get(grouped.isEmpty() ? "chart.coverage.states" : "chart.matrix.states"),
				this.words.byActivities(rest), sectors);
		add(sections, this.texts.get("chart.matrix.beyond"),
				this.report.tables().others().stream().filter(Row::tookPart).toList(), sectors);
		return sections;
	}

	private void add(List<ChartContent.Section> sections, String heading, List<Row> rows, List<Row> sectors) {
		if (!rows.isEmpty()) {
			sections.add(new ChartContent.Section(heading, rows.stream().map((row) -> heatRow(row, sectors)).toList()));
		}
	}

	private ChartContent.HeatRow heatRow(Row place, List<Row> sectors) {
		List<Cell> cells = this.report.tables()
			.matrix()
			.activities()
			.get(this.report.tables().matrix().places().indexOf(place.place()));
		return new ChartContent.HeatRow(category(place), place.now().activities(),
				sectors.stream()
					.map((sector) -> cells.get(this.report.tables().matrix().sectors().indexOf(sector.sector())))
					.toList());
	}

	private ChartCategory category(Row row) {
		return (row.kind() == RowKind.STATE) ? this.words.categoryOnOneLine(row)
				: new ChartCategory(ChartWords.dimension(row), row.code(), this.words.labels().row(row),
						this.words.labels().row(row), null, true);
	}

	private List<String> notes(ChartContent.HeatMap map, List<Row> furtherStates, List<Row> furtherSectors) {
		List<String> notes = new ArrayList<>(List.of(this.texts.get("note.matrix")));
		notes.addAll(this.words.folded(Fold.STATES, furtherStates));
		notes.addAll(this.words.folded(Fold.SECTORS, furtherSectors));
		long states = this.report.tables().statesWithout().size();
		long sectors = this.report.tables()
			.sectors()
			.stream()
			.filter((row) -> row.kind() == RowKind.SECTOR && row.now().activities().state() == CellState.ZERO)
			.count();
		if (states > 0) {
			notes.add(this.texts.get("chart.matrix.states-without", "n", states));
		}
		if (sectors > 0) {
			notes.add(this.texts.get("note.other-sectors", "n", sectors));
		}
		notes.addAll(this.words.signs(map.rows().stream().flatMap((row) -> row.cells().stream()).toList()));
		return notes;
	}

	private String describe(ChartContent.HeatMap map) {
		TreeMap<Long, List<String>> byValue = new TreeMap<>();
		for (ChartContent.HeatRow row : map.rows()) {
			for (int i = 0; i < row.cells().size(); i++) {
				if (row.cells().get(i).state() == CellState.VALUE) {
					byValue.computeIfAbsent(row.cells().get(i).count(), (key) -> new ArrayList<>())
						.add(row.category().name() + " × " + map.columns().get(i).name());
				}
			}
		}
		return byValue.isEmpty() ? this.texts.get("chart.nothing")
				: this.texts.get("chart.matrix.description", "rows", map.rows().size(), "columns", map.columns().size(),
						"high", byValue.lastKey(), "highest",
						this.words.namesOrCount(byValue.lastEntry(), "chart.cells"));
	}

}
