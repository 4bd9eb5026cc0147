package org.bayan.reporting.chart;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a chart in the shape of its kind. Every kind can also be read as
 * categories with series, one figure each.
 */
public sealed interface ChartContent {

	ChartKind kind();

	/** What the figures are of: months, sectors, states, classes. */
	List<ChartCategory> categories();

	/** The figures, one a category in each series. */
	List<ChartSeries> series();

	/**
	 * Columns, lines and bars.
	 *
	 * @param scale the value axis
	 * @param further lines beneath the bars that stand for what has no bar of its own
	 * @param bracket the one annotation; null where there is none
	 */
	record Plot(ChartKind kind, Scale scale, List<ChartCategory> categories, List<ChartSeries> series,
			List<String> further, @Nullable Bracket bracket) implements ChartContent {

		public Plot {
			categories = List.copyOf(categories);
			series = List.copyOf(series);
			further = List.copyOf(further);
		}

		/** The series drawn as columns, bars or points of a line. */
		public ChartSeries first() {
			return this.series.stream()
				.filter((one) -> one.mark() != ChartSeries.Mark.TICK)
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("a plot without a series"));
		}

		/**
		 * The earlier figure of a category, which a line marks; null where none is known.
		 */
		public @Nullable Cell earlier(int category) {
			return this.series.stream()
				.filter((one) -> one.mark() == ChartSeries.Mark.TICK)
				.map((one) -> one.values().get(category))
				.filter(Cell::known)
				.findFirst()
				.orElse(null);
		}

		/** The lowest figure, 0 where none is below. */
		public BigInteger lowest() {
			return amounts().reduce(BigInteger.ZERO, BigInteger::min);
		}

		/** The highest figure, 0 where none is above. */
		public BigInteger highest() {
			return amounts().reduce(BigInteger.ZERO, BigInteger::max);
		}

		private Stream<BigInteger> amounts() {
			return this.series.stream().flatMap((one) -> one.values().stream()).map(Cell::amount);
		}

	}

	/**
	 * A bracket above categories that follow one another.
	 *
	 * @param from index of the first
	 * @param to index of the last
	 * @param words what is said of them
	 */
	record Bracket(int from, int to, String words) {

	}

	/**
	 * A tile map.
	 *
	 * @param legend the words above the legend
	 * @param classes from the lightest
	 * @param tiles the member states that have a place on the map
	 * @param blank places of member states that the report is not about
	 * @param unplaced the member states that have none
	 * @param others organisation-wide and outside, which are no places
	 * @param grid of all member states
	 */
	record TileMap(String legend, List<StepClass> classes, List<Tile> tiles, List<Place> blank, List<Tile> unplaced,
			List<Tile> others, TileGrid grid) implements ChartContent {

		public TileMap {
			classes = List.copyOf(classes);
			tiles = List.copyOf(tiles);
			blank = List.copyOf(blank);
			unplaced = List.copyOf(unplaced);
			others = List.copyOf(others);
		}

		@Override
		public ChartKind kind() {
			return ChartKind.TILE_MAP;
		}

		/** Whether any state has a place, so that there is a map to be drawn. */
		public boolean hasPlaces() {
			return !this.tiles.isEmpty() || !this.blank.isEmpty();
		}

		/** Every tile: those with a place, those without, the others. */
		public List<Tile> all() {
			List<Tile> all = new ArrayList<>(this.tiles);
			all.addAll(this.unplaced);
			all.addAll(this.others);
			return all;
		}

		@Override
		public List<ChartCategory> categories() {
			return all().stream().map(Tile::category).toList();
		}

		@Override
		public List<ChartSeries> series() {
			return List.of(new ChartSeries("now", this.legend, ChartSeries.Mark.CELL,
					all().stream().map(Tile::value).toList()));
		}

	}

	/**
	 * One tile.
	 *
	 * @param category its state, the label with {@code |} where a line may break
	 * @param place where it lies; null where it has no place
	 * @param step the colour of its class; 0 where it is no count above zero
	 */
	record Tile(ChartCategory category, @Nullable Place place, Cell value, int step) {

	}

	/** A place on the tile map, row 1 in the north, column 1 in the west. */
	record Place(int row, int column) {

	}

	/**
	 * A heat map: sections of rows, a cell a column in each, and the total of each row
	 * and column, counted and not added.
	 *
	 * @param columns the labels with {@code |} where a line may break
	 * @param totalLabel the name of the total
	 * @param sections the rows
	 * @param total the row of the total
	 */
	record HeatMap(List<StepClass> classes, List<ChartCategory> columns, String totalLabel, List<Section> sections,
			HeatRow total) implements ChartContent {

		public HeatMap {
			classes = List.copyOf(classes);
			columns = List.copyOf(columns);
			sections = List.copyOf(sections);
		}

		@Override
		public ChartKind kind() {
			return ChartKind.HEAT_MAP;
		}

		/** The rows of all sections, without the total. */
		public List<HeatRow> rows() {
			return this.sections.stream().flatMap((section) -> section.rows().stream()).toList();
		}

		/** The step of a cell's colour; 0 where it is no count above zero. */
		public int step(Cell cell) {
			return StepClass.stepOf(this.classes, cell);
		}

		@Override
		public List<ChartCategory> categories() {
			return this.columns;
		}

		/** One series a row, the total at last. */
		@Override
		public List<ChartSeries> series() {
			List<ChartSeries> series = new ArrayList<>();
			rows().forEach((row) -> series.add(row.series()));
			series.add(this.total.series());
			return series;
		}

	}

	/** Rows under one heading. */
	record Section(String heading, List<HeatRow> rows) {

		public Section {
			rows = List.copyOf(rows);
		}

	}

	/** A row of a heat map with its own total. */
	record HeatRow(ChartCategory category, Cell total, List<Cell> cells) {

		public HeatRow {
			cells = List.copyOf(cells);
		}

		private ChartSeries series() {
			return new ChartSeries(this.category.key(), this.category.name(), ChartSeries.Mark.CELL, this.cells);
		}

	}

	/** Classes, each with those who are in it; one part for states, one for sectors. */
	record ClassList(List<ClassPart> parts) implements ChartContent {

		public ClassList {
			parts = List.copyOf(parts);
		}

		@Override
		public ChartKind kind() {
			return ChartKind.CLASSES;
		}

		/** The classes of the first part. */
		@Override
		public List<ChartCategory> categories() {
			return this.parts.isEmpty() ? List.of()
					: this.parts.getFirst().classes().stream().map(NameClass::category).toList();
		}

		/** How many are in each class, one series a part. */
		@Override
		public List<ChartSeries> series() {
			return this.parts.stream()
				.map((part) -> new ChartSeries(part.key(), part.heading(), ChartSeries.Mark.CELL,
						part.classes().stream().map((one) -> Cell.of(one.names().size())).toList()))
				.toList();
		}

	}

	/** The classes of the states, or of the sectors. */
	record ClassPart(String key, String heading, List<NameClass> classes) {

		public ClassPart {
			classes = List.copyOf(classes);
		}

	}

	/**
	 * A class and those who are in it.
	 *
	 * @param step its colour; 0 for none
	 * @param members in the order of the alphabet
	 */
	record NameClass(ChartCategory category, int step, List<ChartCategory> members) {

		public NameClass {
			members = List.copyOf(members);
		}

		/** Their short names. */
		public List<String> names() {
			return this.members.stream().map(ChartCategory::label).toList();
		}

	}

	/**
	 * A dot strip.
	 *
	 * @param scale the axis of counts
	 * @param stacks dots of one count each, or of a few counts where the axis is long, by
	 * count
	 * @param axis the measure's name
	 */
	record DotStrip(Scale scale, List<Stack> stacks, String axis) implements ChartContent {

		public DotStrip {
			stacks = List.copyOf(stacks);
		}

		@Override
		public ChartKind kind() {
			return ChartKind.DOTS;
		}

		private List<Dot> dots() {
			return this.stacks.stream().flatMap((stack) -> stack.dots().stream()).toList();
		}

		@Override
		public List<ChartCategory> categories() {
			return dots().stream().map(Dot::category).toList();
		}

		@Override
		public List<ChartSeries> series() {
			return List
				.of(new ChartSeries("now", this.axis, ChartSeries.Mark.CELL, dots().stream().map(Dot::value).toList()));
		}

	}

	/**
	 * Dots above one place of the axis.
	 *
	 * @param at the count at which they stand
	 * @param label how many they are, in words
	 * @param dots the chosen one first
	 */
	record Stack(long at, String label, List<Dot> dots) {

		public Stack {
			dots = List.copyOf(dots);
		}

	}

	/** One dot; its category is chosen where the report is about it. */
	record Dot(ChartCategory category, Cell value) {

	}

}
