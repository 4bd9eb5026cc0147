package org.bayan.reporting.drawing;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.figure.Row;
import org.bayan.domain.language.Language;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.chart.StepClass;
import org.bayan.reporting.chart.TileGrid;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.table.Steps;
import org.bayan.reporting.text.Plain;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.jfree.data.category.CategoryDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChartsTests {

	private static final PeriodReport YEAR = SampleReports.of("2022");

	@Test
	void theTrendShowsTheReportsMonths() {
		ChartDefinition trend = new Charts(YEAR, Texts.in(Language.EN)).trend();
		assertThat(trend.series().getFirst().values().stream().map(Cell::count)).containsExactly(3L, 0L, 6L, 0L, 0L, 3L,
				3L, 1L, 10L, 3L, 3L, 4L, 1L, 2L, 2L, 2L, 6L, 4L, 5L, 3L, 7L, 8L, 7L, 10L);
		assertThat(trend.categories().getFirst())
			.isEqualTo(new ChartCategory(Dimension.PERIOD, "2021-01", "Jan", "January 2021", "2021", false));
		assertThat(trend.categories().getLast())
			.isEqualTo(new ChartCategory(Dimension.PERIOD, "2022-12", "Dec", "December 2022", "2022", true));
		assertThat(trend.plot().scale()).isEqualTo(scale(2, 0, 5));
		assertThat(trend.subtitle()).isEqualTo("Activities by month of their start, 2021 (grey) and 2022");
		assertThat(Plain.spaces(trend.description())).isEqualTo("Columns for 24 months, January 2021 – December 2022."
				+ " Lowest 0 (February 2021, April 2021, May 2021), highest 10 (September 2021, December 2022), last 10.");
		assertThat(trend.source())
			.isEqualTo("Data as of 22 November 2026, 08:00 (Casablanca) · ICESCO · Current figures, not published");
	}

	@Test
	void theSectorsAreThoseWithActivitiesMostFirst() {
		ChartDefinition sectors = new Charts(YEAR, Texts.in(Language.FR)).sectors();
		assertThat(sectors.categories().stream().map(ChartCategory::key)).containsExactly("DGO", "SHS", "CUL", "SCI",
				"EDU", "PIC", "ALNAS", "GSNC", "CSFAI", "RECTCD", "LAIS", "CCD", "CHIW", "FUIW", "NONE");
		for (int i = 0; i < sectors.categories().size(); i++) {
			String code = sectors.categories().get(i).key();
			Row row = YEAR.tables()
				.sectors()
				.stream()
				.filter((one) -> one.code().equals(code))
				.findFirst()
				.orElseThrow();
			assertThat(sectors.series().get(0).values().get(i)).isEqualTo(row.now().activities());
			assertThat(sectors.series().get(1).values().get(i)).isEqualTo(row.previous().activities());
		}
		assertThat(Plain.spaces(sectors.title())).isEqualTo("La Direction générale a contribué à 25 des 57 activités");
		assertThat(Plain.spaces(sectors.notes())).containsExactly(
				"Total\u00a0: 57\u202f; la somme des lignes est de 82, car 19 activités concernent plusieurs secteurs.",
				"Aucune activité dans les 7 autres secteurs et centres.");
	}

	@Test
	void titlesAreTheFindings() {
		for (Language language : Language.values()) {
			Findings findings = new Findings(Cases.oneState(), Texts.in(language));
			assertThat(new Charts(Cases.oneState(), Texts.in(language)).all().stream().map(ChartDefinition::finding))
				.containsExactly(findings.trend(), findings.map(), findings.ranking(), findings.sectors(),
						findings.matrix(), findings.types(), findings.coverage(), findings.comparison());
			assertThat(chart(Cases.money(), "money", language).finding())
				.isEqualTo(new Findings(Cases.money(), Texts.in(language)).money());
		}
	}

	@Test
	void everyChartStandsInTheOrderOfReading() {
		assertThat(names(YEAR)).containsExactly("trend", "map", "ranking", "sectors", "matrix", "types", "coverage");
		assertThat(names(Cases.money())).containsExactly("trend", "map", "ranking", "sectors", "matrix", "types",
				"coverage", "money");
		assertThat(names(Cases.oneState())).endsWith("coverage", "comparison");
	}

	@Test
	void theYearsBusiestQuarterIsBracketed() {
		assertThat(chart(YEAR, "trend", Language.EN).plot().bracket())
			.isEqualTo(new ChartContent.Bracket(21, 23, "Oct–Dec: 25"));
		assertThat(chart(SampleReports.of("2025-05"), "trend", Language.EN).plot().bracket()).isNull();
	}

	@Test
	void theMapHasEveryMemberStateOnce() {
		ChartDefinition chart = chart(YEAR, "map", Language.EN);
		ChartContent.TileMap map = (ChartContent.TileMap) chart.content();
		assertThat(map.tiles()).hasSize(53);
		assertThat(map.unplaced()).isEmpty();
		assertThat(map.blank()).isEmpty();
		Map<String, Long> counts = new HashMap<>();
		map.all().forEach((tile) -> counts.put(tile.category().key(), tile.value().count()));
		YEAR.tables()
			.places()
			.forEach((row) -> assertThat(counts).containsEntry(row.code(), row.now().activities().count()));
		assertThat(counts).hasSize(55)
			.containsEntry("BFA", 5L)
			.containsEntry("MAR", 4L)
			.containsEntry("AZE", 4L)
			.containsEntry("SAU", 4L)
			.containsEntry("ORG", 13L)
			.containsEntry("EXT", 2L);
		assertThat(map.tiles().stream().filter((tile) -> tile.value().state() == CellState.ZERO)).hasSize(23)
			.allMatch((tile) -> tile.step() == 0);
		assertThat(map.classes().stream().map(StepClass::label)).containsExactly("1", "2", "3", "4", "5");
		assertThat(map.tiles()).filteredOn((tile) -> tile.category().key().equals("MAR"))
			.singleElement()
			.matches((tile) -> tile.step() == 4 && new ChartContent.Place(4, 5).equals(tile.place()));
		assertThat(Plain.spaces(chart.description()))
			.isEqualTo("Tile map of 53 member states. Highest 5 (Burkina Faso),"
					+ " lowest 0 (23 states). Organisation-wide: 13. Outside the member states: 2.");
	}

	@Test
	void tilesOfTheMapAreFifteenByNineAndNoneIsTaken() {
		TileGrid grid = TileGrid.of(YEAR.tables().states().stream().map(Row::code).toList());
		assertThat(List.of(grid.columns(), grid.rows())).containsExactly(15, 9);
		assertThat(grid.places()).hasSize(53).containsOnlyKeys(YEAR.tables().states().stream().map(Row::code).toList());
		assertThat(grid.places().values()).doesNotHaveDuplicates()
			.allMatch((place) -> place.row() >= 1 && place.row() <= 9 && place.column() >= 1 && place.column() <= 15);
	}

	@Test
	void statesBeyondTheGridLaidOutByHandHaveTheirPlacesInTheWorld() {
		ChartContent.TileMap map = (ChartContent.TileMap) chart(Cases.elsewhere(), "map", Language.FR).content();
		assertThat(map.tiles()).hasSize(19)
			.extracting(ChartContent.Tile::place)
			.doesNotContainNull()
			.doesNotHaveDuplicates();
		assertThat(map.unplaced()).isEmpty();
		assertThat(map.grid().corner()).isFalse();
	}

	@Test
	void anOutlierHasAClassOfItsOwn() {
		ChartContent.TileMap map = (ChartContent.TileMap) chart(Cases.outlier(), "map", Language.FR).content();
		assertThat(map.classes()).containsExactly(new StepClass(1, 1, 1, "1"),
				new StepClass(5, 1000, 1000, "1\u202f000"));
	}

	@Test
	void classesAreNamedByTheirBounds() {
		assertThat(StepClass.of(Steps.of(List.of(1L, 7L, 30L)), Texts.in(Language.EN)).stream().map(StepClass::label))
			.containsExactly("1", "2–3", "4–5", "6–7", "30");
		assertThat(StepClass.of(Steps.of(List.of(9L, 15L)), Texts.in(Language.EN)).stream().map(StepClass::label))
			.containsExactly("1", "2–3", "4–6", "7–10", "11–15");
	}

	@Test
	void theRankingShowsTwoOrMoreAndCountsTheRest() {
		ChartContent.Plot plot = chart(YEAR, "ranking", Language.EN).plot();
		assertThat(plot.categories().stream().map(ChartCategory::key)).containsExactly("BFA", "AZE", "MAR", "SAU",
				"CMR", "TCD", "EGY", "PSE", "BHR", "GNB", "IRQ", "NGA", "PAK", "QAT");
		assertThat(counts(plot.first())).containsExactly(5L, 4L, 4L, 4L, 3L, 3L, 3L, 3L, 2L, 2L, 2L, 2L, 2L, 2L);
		assertThat(plot.further()).containsExactly("16\u00a0states with one activity",
				"23\u00a0states without activity");
	}

	@Test
	void theRankingNeverPartsThoseWhoTie() {
		List<Row> states = new ArrayList<>();
		for (int i = 0; i < YEAR.tables().states().size(); i++) {
			states.add(Cases.counted(YEAR.tables().states().get(i),
					Cell.of((i < 10) ? 7 : (i < 20) ? 5 : (i < 30) ? 2 : 0)));
		}
		ChartContent.Plot plot = chart(Cases.withStates(states), "ranking", Language.EN).plot();
		assertThat(counts(plot.first())).hasSize(10).containsOnly(7L);
		assertThat(plot.further()).containsExactly("20\u00a0states with 2 to 5\u00a0activities",
				"23\u00a0states without activity");
		List<Row> equal = YEAR.tables().states().stream().map((row) -> Cases.counted(row, Cell.of(3))).toList();
		ChartContent.Plot same = chart(Cases.withStates(equal), "ranking", Language.EN).plot();
		assertThat(same.categories()).hasSize(15);
		assertThat(same.further()).containsExactly("38\u00a0other states with 3\u00a0activities each");
	}

	@Test
	void theMatrixIsThatOfTheReportWithTotalsThatAreCounted() {
		ChartContent.HeatMap map = (ChartContent.HeatMap) chart(YEAR, "matrix", Language.EN).content();
		assertThat(map.sections().stream().map(ChartContent.Section::heading)).containsExactly(
				"Arab region: 16\u00a0of 20\u00a0states", "African region: 10\u00a0of 18\u00a0states",
				"Asian region: 4\u00a0of 15\u00a0states", "Outside and organisation-wide");
		assertThat(map.rows()).hasSize(32);
		assertThat(map.columns()).hasSize(15);
		for (ChartContent.HeatRow row : map.rows()) {
			int place = YEAR.tables().matrix().places().indexOf(new Place(row.category().key()));
			for (int i = 0; i < map.columns().size(); i++) {
				int sector = YEAR.tables().matrix().sectors().indexOf(new SectorScope(map.columns().get(i).key()));
				assertThat(row.cells().get(i)).isEqualTo(YEAR.tables().matrix().activities().get(place).get(sector));
			}
			assertThat(YEAR.tables().places()).filteredOn((one) -> one.code().equals(row.category().key()))
				.singleElement()
				.matches((one) -> one.now().activities().equals(row.total()));
		}
		assertThat(map.total().total().count()).isEqualTo(57);
		assertThat(map.total().cells().stream().map(Cell::count)).containsExactly(25L, 11L, 7L, 7L, 6L, 6L, 5L, 4L, 3L,
				2L, 2L, 1L, 1L, 1L, 1L);
		assertThat(map.classes().stream().map(StepClass::to)).containsExactly(1L, 2L, 3L, 4L, 6L);
	}

	@Test
	void typesAreSortedAndModalitiesTold() {
		ChartDefinition types = chart(YEAR, "types", Language.FR);
		assertThat(types.categories().stream().map(ChartCategory::label)).startsWith("Réunion", "Atelier", "Conférence",
				"Formation", "Visite");
		assertThat(counts(types.plot().first())).containsExactly(30L, 7L, 5L, 4L, 3L, 2L, 2L, 2L, 1L, 1L);
		assertThat(types.notes()).extracting(Sentence::text)
			.containsExactly(
					"Aucune activité de ces 6\u00a0types\u00a0: Autre, Étude, Exposition, Forum, Programme, Publication.",
					"Modalités · En présentiel\u00a0: 40 · Hybride\u00a0: 8 · En ligne\u00a0: 7 · Non indiquée\u00a0: 2.");
	}

	@Test
	void coverageNamesEveryStateOnce() {
		ChartDefinition coverage = chart(YEAR, "coverage", Language.EN);
		assertThat(coverage.series()).extracting(ChartSeries::key).containsExactly("states", "sectors");
		assertThat(counts(coverage.series().getFirst())).containsExactly(23L, 2L, 5L, 19L, 4L);
		List<String> names = ((ChartContent.ClassList) coverage.content()).parts()
			.getFirst()
			.classes()
			.stream()
			.flatMap((one) -> one.names().stream())
			.toList();
		assertThat(names).hasSize(53).doesNotHaveDuplicates();
	}

	@Test
	void moneyIsWrittenInUnitsNotCents() {
		ChartDefinition money = chart(Cases.money(), "money", Language.FR);
		assertThat(money.series()).extracting(ChartSeries::key).containsExactly("budget", "expenditure");
		assertThat(money.categories()).hasSize(9);
		Cell most = money.series().getFirst().values().getFirst();
		assertThat(most).isEqualTo(Cell.of(123_456_789));
		assertThat(money.figure(most)).isEqualTo("1\u202f234\u202f567,89");
		assertThat(money.unit()).isEqualTo(new ChartUnit("Budget", "USD"));
		assertThat(money.notes()).extracting(Sentence::text)
			.containsExactly("3\u00a0montants sont laissés de côté, faute de taux de change pour leur mois.");
	}

	@Test
	void theComparisonHasADotForEachStateOfTheGroup() {
		ChartDefinition comparison = chart(Cases.oneState(), "comparison", Language.EN);
		assertThat(comparison.categories()).hasSize(20);
		assertThat(comparison.categories()).filteredOn(ChartCategory::chosen)
			.singleElement()
			.matches((category) -> category.key().equals("MAR"));
		ChartContent.DotStrip strip = (ChartContent.DotStrip) comparison.content();
		assertThat(strip.stacks().stream().map(ChartContent.Stack::at)).containsExactly(0L, 1L, 2L, 3L, 4L);
		assertThat(strip.stacks().stream().map((stack) -> stack.dots().size())).containsExactly(4, 9, 3, 2, 2);
		assertThat(strip.stacks().getLast().dots().getFirst().category().key()).isEqualTo("MAR");
		for (int i = 0; i < 20; i++) {
			assertThat(comparison.series().getFirst().values().get(i))
				.isEqualTo(Cases.state(comparison.categories().get(i).key()).now().activities());
		}
	}

	@Test
	void whereNothingCanBeDrawnASentenceSaysWhy() {
		assertThat(chart(Cases.noStates(), "map", Language.EN).instead())
			.isEqualTo("This report covers no member state: Organisation-wide.");
		assertThat(chart(SampleReports.of("2026-11"), "types", Language.EN).instead())
			.isEqualTo("No activity so far in November 2026. The latest month with an activity is February 2026.");
		assertThat(chart(SampleReports.of("2027"), "sectors", Language.FR).instead())
			.isEqualTo("Il n’y a pas encore de données en 2027.");
		assertThat(new Charts(YEAR, Texts.in(Language.AR)).all()).allMatch((chart) -> chart.instead() == null);
	}

	@ParameterizedTest
	@MethodSource("org.bayan.reporting.drawing.LayoutTests#cases")
	void theDatasetIsTheDefinition(String name) {
		int read = 0;
		for (ChartDefinition chart : LayoutTests.charts(name)) {
			if (!(chart.content() instanceof ChartContent.Plot) || chart.categories().isEmpty()) {
				continue;
			}
			CategoryDataset dataset = ChartPlots.dataset(chart);
			assertThat(dataset.getColumnKeys())
				.isEqualTo(chart.categories().stream().map(ChartCategory::key).collect(Collectors.<Object>toList()));
			for (int row = 0; row < dataset.getRowCount(); row++) {
				for (int column = 0; column < dataset.getColumnCount(); column++) {
					Cell cell = chart.series().get(row).values().get(column);
					assertThat(dataset.getValue(row, column)).isEqualTo(cell.known() ? cell.amount() : null);
					read++;
				}
			}
		}
		assertThat(read).isGreaterThanOrEqualTo(3 * 24);
	}

	private static Scale scale(long step, int below, int above) {
		return new Scale(BigInteger.valueOf(step), below, above);
	}

	@Test
	void scalesRunToBothSidesOfZeroInAtMostSixSteps() {
		assertThat(scaleOf(-120_000)).isEqualTo(scale(50_000, 3, 0));
		assertThat(scaleOf(-1, 1)).isEqualTo(scale(1, 1, 1));
		assertThat(scaleOf(-1, 1_000_000_000)).isEqualTo(scale(200_000_000, 1, 5));
		assertThat(scaleOf(-750_000, 2_000_000)).isEqualTo(scale(500_000, 2, 4));
		assertThat(scaleOf(100_000_000_000_000_000L, -100_000_000_000_000_000L))
			.isEqualTo(scale(50_000_000_000_000_000L, 2, 2));
		assertThat(Scale.of(List.of(Cell.of(BigInteger.TEN.pow(30)))).ticks()).hasSize(6)
			.last()
			.isEqualTo(BigInteger.TEN.pow(30));
		assertThat(scale(50_000, 3, 1).ticks().stream().map(BigInteger::intValue)).containsExactly(-150_000, -100_000,
				-50_000, 0, 50_000);
	}

	private static Scale scaleOf(long... values) {
		return Scale.of(LongStream.of(values).mapToObj(Cell::of).toList());
	}

	@Test
	void scalesHaveRoundStepsFromZero() {
		assertThat(Scale.upTo(0)).isEqualTo(scale(1, 0, 1));
		assertThat(Scale.upTo(5)).isEqualTo(scale(1, 0, 5));
		assertThat(Scale.upTo(6)).isEqualTo(scale(2, 0, 3));
		assertThat(Scale.upTo(12)).isEqualTo(scale(5, 0, 3));
		assertThat(Scale.upTo(26)).isEqualTo(scale(10, 0, 3));
		assertThat(Scale.upTo(1_000_000_007L)).isEqualTo(scale(500_000_000, 0, 3));
	}

	private static List<String> names(PeriodReport report) {
		return new Charts(report, Texts.in(Language.EN)).all().stream().map(ChartDefinition::name).toList();
	}

	private static List<Long> counts(ChartSeries series) {
		return series.values().stream().map(Cell::count).toList();
	}

	static ChartDefinition chart(PeriodReport report, String name, Language language) {
		return new Charts(report, Texts.in(language)).all()
			.stream()
			.filter((chart) -> chart.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
