package org.bayan.reporting.definition;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.report.RangeReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.finding.NoMonth;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.ShortNames;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The charts of a range of periods, in one language: {@code trend}, {@code by-place} and
 * {@code by-sector}, each with the periods as columns.
 */
public final class RangeCharts {

	private final RangeReport report;

	private final Texts texts;

	private final List<Period> periods;

	public RangeCharts(RangeReport report, Texts texts) {
		this.report = report;
		this.texts = texts;
		this.periods = report.range().periods();
	}

	/** All of them, in the order of reading; places only where there are several. */
	public List<ChartDefinition> all() {
		List<ChartDefinition> all = new ArrayList<>(List.of(trend()));
		if (this.report.states().size() > 1) {
			all.add(places());
		}
		if (this.report.sectors().size() > 1) {
			all.add(sectors());
		}
		return all;
	}

	/** Activities in each period. */
	public ChartDefinition trend() {
		List<Cell> values = this.report.total().of(Measure.ACTIVITIES);
		ChartSeries series = new ChartSeries("activities", this.texts.get("measure.activities"), ChartSeries.Mark.BAR,
				values);
		ChartContent.Plot plot = new ChartContent.Plot(ChartKind.COLUMNS, ChartWords.scaleOf(values), categories(),
				List.of(series), List.of(), null);
		return chart("trend", this.texts.get("chart.range.trend"), plot, List.of(), extent(values));
	}

	/** Activities of each state, outside and organisation-wide, in each period. */
	public ChartDefinition places() {
		List<ChartContent.Section> sections = new ArrayList<>();
		List<RangeRow> grouped = new ArrayList<>();
		List<RangeRow> active = active(this.report.states());
		List<RangeRow> shown = Fold.STATES.shown(active);
		for (RangeRow group : this.report.groups()) {
			List<RangeRow> members = this.report.states()
				.stream()
				.filter((state) -> new Place(group.code()).group().equals(state.category()))
				.toList();
			grouped.addAll(members);
			add(sections, name(group), members.stream().filter(shown::contains).toList());
		}
		add(sections, this.texts.get(this.report.groups().isEmpty() ? "chart.coverage.states" : "chart.matrix.states"),
				this.report.states().stream().filter(shown::contains).filter((row) -> !grouped.contains(row)).toList());
		add(sections, this.texts.get("chart.matrix.beyond"),
				this.report.others().stream().filter(RangeRow::tookPart).toList());
		long without = this.report.states().stream().filter((row) -> !row.tookPart()).count();
		List<String> notes = new ArrayList<>(folded(Fold.STATES, active));
		if (without > 0) {
			notes.add(this.texts.get("chart.matrix.states-without", "n", without));
		}
		return heat("by-place", this.texts.get("chart.range.places"), sections, notes);
	}

	/** Activities of each sector and centre in each period. */
	public ChartDefinition sectors() {
		List<ChartContent.Section> sections = new ArrayList<>();
		List<RangeRow> active = active(this.report.sectors());
		add(sections, this.texts.get("chart.coverage.sectors"), Fold.SECTORS.shown(active));
		long without = this.report.sectors()
			.stream()
			.filter((row) -> row.kind() == RowKind.SECTOR && !row.tookPart())
			.count();
		List<String> notes = new ArrayList<>(folded(Fold.SECTORS, active));
		if (without > 0) {
			notes.add(this.texts.get("note.other-sectors", "n", without));
		}
		return heat("by-sector", this.texts.get("chart.range.sectors"), sections, notes);
	}

	private List<RangeRow> active(List<RangeRow> rows) {
		return rows.stream().filter(RangeRow::tookPart).sorted(order()).toList();
	}

	private List<String> folded(Fold fold, List<RangeRow> active) {
		int rest = fold.rest(active).size();
		return (rest > 0) ? List.of(this.texts.get(fold.note(), "n", rest)) : List.of();
	}

	/** What no sector states last, else most activities first. */
	private Comparator<RangeRow> order() {
		return Comparator.comparing((RangeRow row) -> row.kind() == RowKind.NO_SECTOR)
			.thenComparing((row) -> -row.over(Measure.ACTIVITIES).count())
			.thenComparing(this::shortName, this.texts.order());
	}

	private ChartDefinition heat(String name, String title, List<ChartContent.Section> sections, List<String> further) {
		List<ChartContent.HeatRow> rows = sections.stream().flatMap((section) -> section.rows().stream()).toList();
		List<Cell> cells = rows.stream().flatMap((row) -> row.cells().stream()).toList();
		ChartContent.HeatRow total = new ChartContent.HeatRow(
				new ChartCategory(Dimension.PLACE, Place.EVERYWHERE.code(), this.texts.get("column.total"),
						this.texts.get("column.total"), null, true),
				this.report.total().over(Measure.ACTIVITIES), this.report.total().of(Measure.ACTIVITIES));
		ChartContent.HeatMap map = new ChartContent.HeatMap(
				StepClass.of(Steps.of(cells.stream().map(Cell::count).toList()), this.texts), columns(),
				this.texts.get("column.total"), sections, total);
		List<String> notes = new ArrayList<>(List.of(this.texts.get("note.matrix")));
		notes.addAll(further);
		return chart(name, title, map, notes, title);
	}

	private void add(List<ChartContent.Section> sections, String heading, List<RangeRow> rows) {
		if (!rows.isEmpty()) {
			sections.add(new ChartContent.Section(heading,
					rows.stream()
						.sorted(order())
						.map((row) -> new ChartContent.HeatRow(
								new ChartCategory(dimension(row), row.code(), shortName(row), name(row), null, true),
								row.over(Measure.ACTIVITIES), row.of(Measure.ACTIVITIES)))
						.toList()));
		}
	}

	private ChartDefinition chart(String name, String title, ChartContent content, List<String> notes,
			String description) {
		boolean empty = this.report.total()
			.of(Measure.ACTIVITIES)
			.stream()
			.noneMatch((cell) -> cell.state() == CellState.VALUE);
		String asOf = this.texts.moment(this.report.dataAsOf(), ZoneId.of(this.report.zone()));
		ChartDefinition chart = new ChartDefinition(name, this.texts.language(), Sentence.of(title),
				this.texts.get("chart.range.subtitle", "span", span(), "step", step()),
				new ChartUnit(this.texts.get("measure.activities"), null), content,
				empty ? this.texts.get("chart.range.empty", "span", span()) : null,
				empty ? List.of() : notes.stream().map(Sentence::of).toList(),
				this.texts.get("source.data-as-of", "moment", asOf), description);
		return chart.noting(NoMonth.of(this.report.datedByYear(), this.report.range().first().length(), this.texts));
	}

	private String span() {
		return this.texts.get("chart.range", "first", this.texts.period(this.report.range().first()), "last",
				this.texts.period(this.report.range().last()));
	}

	private String step() {
		return this.texts.get(switch (this.report.range().first().length()) {
			case MONTH -> "chart.range.by-month";
			case QUARTER -> "chart.range.by-quarter";
			case YEAR -> "chart.range.by-year";
		});
	}

	private String extent(List<Cell> values) {
		TreeMap<Long, List<String>> byValue = ChartWords.byValue(categories(), values);
		if (byValue.isEmpty()) {
			return this.texts.get("chart.nothing");
		}
		return this.texts.get("chart.range.extent", "high", byValue.lastKey(), "highest",
				this.texts.list(byValue.lastEntry().getValue()), "low", byValue.firstKey());
	}

	private List<ChartCategory> categories() {
		return this.periods.stream()
			.map((period) -> new ChartCategory(Dimension.PERIOD, period.toString(), label(period),
					this.texts.period(period, period.equals(this.report.soFar())), year(period), true))
			.toList();
	}

	/** In a table the year stands beneath the month or quarter. */
	private List<ChartCategory> columns() {
		return categories().stream()
			.map((one) -> new ChartCategory(one.dimension(), one.key(),
					(one.bracket() != null) ? one.label() + "|" + one.bracket() : one.label(), one.name(),
					one.bracket(), true))
			.toList();
	}

	private String label(Period period) {
		return switch (period.length()) {
			case MONTH -> this.texts.shortMonthName(period.firstMonth().getMonthValue());
			case QUARTER -> this.texts.get("chart.range.quarter", "n", (period.firstMonth().getMonthValue() + 2) / 3);
			case YEAR -> Integer.toString(period.firstMonth().getYear());
		};
	}

	private static @Nullable String year(Period period) {
		return (period.length() == Period.Length.YEAR) ? null : Integer.toString(period.firstMonth().getYear());
	}

	private String name(RangeRow row) {
		return switch (row.kind()) {
			case TOTAL -> this.texts.get("column.total");
			case OUTSIDE -> this.texts.get("place.EXT");
			case ORGANISATION_WIDE -> this.texts.get("place.ORG");
			case NO_SECTOR -> this.texts.get("sector.NONE");
			case GROUP, STATE, SECTOR ->
				(row.names() != null) ? ForeignText.plain(row.names().in(this.texts.language())) : row.code();
		};
	}

	private static Dimension dimension(RangeRow row) {
		return (row.kind() == RowKind.SECTOR || row.kind() == RowKind.NO_SECTOR) ? Dimension.SECTOR : Dimension.PLACE;
	}

	private String shortName(RangeRow row) {
		String name = switch (row.kind()) {
			case STATE -> ShortNames.state(this.texts.language(), row.code());
			case SECTOR -> ShortNames.sector(this.texts.language(), row.code(), name(row));
			default -> null;
		};
		return ShortNames.oneLine((name != null) ? name : name(row));
	}

}
