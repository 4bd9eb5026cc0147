package org.bayan.web.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.chart.TileGrid;
import org.bayan.reporting.text.Sentence;
import org.bayan.web.SmallReport;
import org.jspecify.annotations.Nullable;

/** Charts of a few figures, whose drawings tests write out. */
final class SmallCharts {

	private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
			"Oct", "Nov", "Dec");

	private SmallCharts() {
	}

	static ChartDefinition of(String name, Language language, ChartContent content) {
		return new ChartDefinition(name, language, Sentence.of("Title of " + name), "Subtitle",
				new ChartUnit("Activities", null), content, null, List.of(), "Source", "Description");
	}

	/** The months that end with December 2025; of the last year the last is chosen. */
	static ChartDefinition columns(Language language, Cell... values) {
		return columns(language, null, values);
	}

	static ChartDefinition columns(Language language, ChartContent.@Nullable Bracket bracket, Cell... values) {
		List<ChartCategory> months = IntStream.range(0, values.length).mapToObj((at) -> {
			int before = values.length - 1 - at;
			String year = Integer.toString(2025 - before / 12);
			int month = 11 - before % 12;
			return new ChartCategory(Dimension.PERIOD, "%s-%02d".formatted(year, month + 1), MONTHS.get(month),
					MONTHS.get(month) + " " + year, year, before == 0);
		}).toList();
		return of("trend", language,
				new ChartContent.Plot(ChartKind.COLUMNS, Scale.of(List.of(values)), months,
						List.of(new ChartSeries("now", "Activities", ChartSeries.Mark.BAR, List.of(values))), List.of(),
						bracket));
	}

	/** Bars of sectors S0, S1 and so on. */
	static ChartDefinition bars(ChartKind kind, Language language, List<String> names, List<String> further,
			ChartSeries... series) {
		List<ChartCategory> categories = IntStream.range(0, names.size())
			.mapToObj((at) -> sector("S" + at, names.get(at), names.get(at)))
			.toList();
		List<Cell> all = Arrays.stream(series).flatMap((one) -> one.values().stream()).toList();
		return of("bars", language,
				new ChartContent.Plot(kind, Scale.of(all), categories, List.of(series), further, null));
	}

	static ChartSeries activities(Cell... values) {
		return new ChartSeries("activities", "Activities", ChartSeries.Mark.BAR, List.of(values));
	}

	static ChartCategory sector(String code, String label, String name) {
		return new ChartCategory(Dimension.SECTOR, code, label, name, null, false);
	}

	static ChartCategory place(String code, String label, String name) {
		return new ChartCategory(Dimension.PLACE, code, label, name, null, false);
	}

	/**
	 * Counts of 1 to 2 and of 3 to 5; Guyana has none, Niger is no member, nothing is
	 * known of Algeria, and Morocco has no place.
	 */
	static ChartDefinition map(Language language) {
		List<StepClass> classes = List.of(new StepClass(1, 1, 2, "1–2"), new StepClass(5, 3, 5, "3–5"));
		return of("map", language,
				new ChartContent.TileMap("Activities of a state", classes,
						List.of(tile("GUY", "Guyana", "Guyana", place(5, 1), Cell.of(0), 0),
								tile("CIV", "Côte|d’Ivoire", "Côte d’Ivoire", place(7, 4), Cell.of(2), 1),
								tile("GNB", "Guinea-|Bissau", "Guinea-Bissau", place(6, 2), Cell.of(5), 5),
								tile("NER", "Niger", "Niger", place(6, 7), Cell.NOT_APPLICABLE, 0),
								tile("DZA", "Algeria", "Algeria", place(5, 6), Cell.NO_DATA, 0)),
						List.of(place(9, 15)), List.of(tile("MAR", "Morocco", "Morocco", null, Cell.of(4), 5)),
						List.of(tile("ORG", "Organisation-wide", "Organisation-wide", null, Cell.of(7), 0)),
						TileGrid.of(List.of())));
	}

	private static ChartContent.Tile tile(String code, String label, String name, ChartContent.@Nullable Place place,
			Cell value, int step) {
		return new ChartContent.Tile(place(code, label, name), place, value, step);
	}

	private static ChartContent.Place place(int row, int column) {
		return new ChartContent.Place(row, column);
	}

	/** Morocco, which is chosen, and Egypt stand at 4, Tunisia and Niger at 0. */
	static ChartDefinition dots(Language language) {
		return dots(language, stack(0, dot("TUN", "Tunisia", 0, false), dot("NER", "Niger", 0, false)),
				stack(4, dot("MAR", "Morocco", 4, true), dot("EGY", "Egypt", 4, false)));
	}

	static ChartDefinition dots(Language language, ChartContent.Stack... stacks) {
		long most = Arrays.stream(stacks).mapToLong(ChartContent.Stack::at).max().orElse(0);
		return of("comparison", language, new ChartContent.DotStrip(Scale.upTo(most), List.of(stacks), "Activities"));
	}

	static ChartContent.Stack stack(long at, ChartContent.Dot... dots) {
		return new ChartContent.Stack(at, dots.length + " states", List.of(dots));
	}

	static ChartContent.Dot dot(String code, String name, long count, boolean chosen) {
		return new ChartContent.Dot(new ChartCategory(Dimension.PLACE, code, name, name, null, chosen), Cell.of(count));
	}

	/**
	 * Burkina Faso 3, 0 and 2, in all 5; of Niger one is not applicable, one not known
	 * and one 1.
	 */
	static ChartDefinition heat(Language language) {
		List<StepClass> classes = List.of(new StepClass(1, 1, 2, "1–2"), new StepClass(5, 3, 5, "3–5"));
		List<ChartCategory> columns = List.of(sector("SCI", "Science and|environment", "Science and environment"),
				sector("EDU", "Education", "Education"), sector("NONE", "None", "No sector stated"));
		ChartContent.HeatRow burkina = new ChartContent.HeatRow(place("BFA", "Burkina Faso", "Burkina Faso"),
				Cell.of(5), List.of(Cell.of(3), Cell.of(0), Cell.of(2)));
		ChartContent.HeatRow niger = new ChartContent.HeatRow(place("NER", "Niger", "Republic of the Niger"),
				Cell.of(1), List.of(Cell.NOT_APPLICABLE, Cell.NO_DATA, Cell.of(1)));
		ChartContent.HeatRow total = new ChartContent.HeatRow(place("ALL", "Total", "Total"), Cell.of(6),
				List.of(Cell.of(3), Cell.of(0), Cell.of(3)));
		return of("matrix", language, new ChartContent.HeatMap(classes, columns, "All sectors",
				List.of(new ChartContent.Section("African region: 2 of 3 states", List.of(burkina, niger))), total));
	}

	/** Two states whose latest activity is recent, and a sector without any. */
	static ChartDefinition classes(Language language) {
		ChartContent.NameClass recent = new ChartContent.NameClass(age("under-3", "Less than 3 months"), 5,
				List.of(place("EGY", "Egypt", "Egypt"), place("MAR", "Morocco", "Morocco")));
		ChartContent.NameClass none = new ChartContent.NameClass(age("none", "No activity on file"), 0,
				List.of(sector("CUL", "Culture", "Culture and communication")));
		return of("coverage", language,
				new ChartContent.ClassList(
						List.of(new ChartContent.ClassPart("states", "Member states", List.of(recent)),
								new ChartContent.ClassPart("sectors", "Sectors and centres", List.of(none)))));
	}

	private static ChartCategory age(String code, String words) {
		return new ChartCategory(Dimension.AGE, code, words, words, null, false);
	}

	static Cell[] counts(long... counts) {
		return LongStream.of(counts).mapToObj(Cell::of).toArray(Cell[]::new);
	}

	/** One of every kind that is drawn. */
	static Stream<ChartDefinition> drawn(Language language) {
		List<String> names = List.of("Education", "Culture and communication", "Science and the environment");
		ChartSeries before = new ChartSeries("previous", "2024", ChartSeries.Mark.TICK, List.of(counts(9, 3, 0)));
		ChartSeries spent = new ChartSeries("expenditure", "Expenditure", ChartSeries.Mark.HATCHED_BAR,
				List.of(counts(700, 1, 0)));
		return Stream.of(
				columns(language, new ChartContent.Bracket(6, 9, "Q3: 12"),
						counts(3, 0, 7, 2, 1, 0, 10, 4, 6, 2, 1, 12)),
				columns(language, counts(1_200_000, 0, 1)),
				bars(ChartKind.BARS, language, names, List.of("3 states without activity"),
						activities(counts(10, 5, 0)), before),
				bars(ChartKind.LABELLED_BARS, language, names, List.of("1 other"), activities(counts(10, 5, 0))),
				bars(ChartKind.PAIRED_BARS, language, names, List.of(), activities(counts(900, 30, 0)), spent),
				map(language), dots(language));
	}

	static RecordLinks links(Language language) {
		return new RecordLinks(new SmallReport().report(), language);
	}

}
