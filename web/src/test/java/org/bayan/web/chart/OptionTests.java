package org.bayan.web.chart;

import java.util.ArrayList;
import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.TileGrid;
import org.bayan.reporting.chart.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What ECharts is told of each kind of chart, in both directions of reading. */
class OptionTests {

	private static final Cell[] VALUES = { Cell.of(5), Cell.of(0), Cell.NO_DATA, Cell.NOT_APPLICABLE, Cell.of(10) };

	@Test
	void aColumnCarriesItsWordsAndItsAddress() {
		JsonNode whole = option(SmallCharts.columns(Language.EN, VALUES));
		JsonNode august = whole.at("/option/series/0/data/0");
		assertThat(august.at("/value").asInt()).isEqualTo(5);
		assertThat(august.at("/href").asString())
			.isEqualTo("/activities?measure=activities&period=2025-08&place=ALL&sector=ALL&lang=en");
		assertThat(august.at("/tooltip/formatter").asString()).isEqualTo("Aug 2025: 5");
		assertThat(august.at("/label/formatter").asString()).isEqualTo("5");
		assertThat(august.at("/itemStyle/color").asString()).isEqualTo("#8696A1");
		assertThat(whole.at("/option/series/0/data/4/itemStyle/color").asString()).as("chosen").isEqualTo("#0B5C69");
		assertThat(whole.at("/title").asString()).isEqualTo("Title of trend");
		assertThat(whole.at("/height").asInt()).isEqualTo(300);
	}

	@Test
	void whatHasNoFigureFillsTheHeightOfItsColumn() {
		JsonNode series = option(SmallCharts.columns(Language.EN, VALUES)).at("/option/series");
		assertThat(series.at("/0/data/2").isNull()).isTrue();
		assertThat(series.at("/1/data/0").isNull()).isTrue();
		assertThat(series.at("/1/data/2/value").asInt()).as("the end of the scale").isEqualTo(10);
		assertThat(series.at("/1/data/2/itemStyle").has("decal")).as("hatched").isTrue();
		assertThat(series.at("/1/data/3/itemStyle/borderType").asString()).isEqualTo("dashed");
		assertThat(series.at("/1/data/3/tooltip/formatter").asString()).isEqualTo("Nov 2025: n/a");
		assertThat(option(SmallCharts.columns(Language.EN, SmallCharts.counts(1, 2))).at("/option/series")).hasSize(1);
	}

	@Test
	void theScaleOfColumnsIsThatOfTheDrawing() {
		JsonNode axis = option(SmallCharts.columns(Language.EN, VALUES)).at("/option/yAxis");
		assertThat(axis.at("/min").asInt()).isZero();
		assertThat(axis.at("/max").asInt()).isEqualTo(10);
		assertThat(axis.at("/interval").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "EN, false, left", "FR, false, left", "AR, true, right" })
	void arabicBeginsAtTheRight(Language language, boolean inverse, String side) {
		JsonNode columns = option(SmallCharts.columns(language, VALUES)).at("/option");
		assertThat(columns.at("/xAxis/inverse").asBoolean()).isEqualTo(inverse);
		assertThat(columns.at("/yAxis/position").asString()).isEqualTo(side);
		JsonNode bars = option(bars(language, ChartKind.BARS, VALUES)).at("/option");
		assertThat(bars.at("/xAxis/inverse").asBoolean()).isEqualTo(inverse);
		assertThat(bars.at("/yAxis/position").asString()).isEqualTo(side);
		assertThat(bars.at("/yAxis/inverse").asBoolean()).as("the first at the top").isTrue();
		assertThat(option(SmallCharts.dots(language)).at("/option/xAxis/inverse").asBoolean()).isEqualTo(inverse);
		assertThat(option(SmallCharts.heat(language)).at("/option/xAxis/inverse").asBoolean()).isEqualTo(inverse);
		assertThat(option(SmallCharts.map(language)).at("/option/xAxis").has("inverse")).as("west stays left")
			.isFalse();
	}

	@Test
	void thePageIsToldOfYearsAndTheBracket() {
		ChartDefinition chart = SmallCharts.columns(Language.EN, new ChartContent.Bracket(1, 3, "Q1: 6"),
				SmallCharts.counts(1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1));
		JsonNode columns = option(chart).at("/columns");
		assertThat(columns.at("/month").asInt()).as("December").isEqualTo(11);
		assertThat(columns.at("/years")).hasSize(2);
		assertThat(columns.at("/years/0").toString())
			.isEqualTo("{\"from\":0,\"to\":0,\"words\":\"2024\",\"strong\":false}");
		assertThat(columns.at("/years/1").toString())
			.isEqualTo("{\"from\":1,\"to\":12,\"words\":\"2025\",\"strong\":true}");
		assertThat(columns.at("/bracket").toString()).isEqualTo("{\"from\":1,\"to\":3,\"words\":\"Q1: 6\"}");
	}

	@Test
	void aBarCarriesItsFigureAndItsHeadItsPage() {
		JsonNode whole = option(bars(Language.EN, ChartKind.BARS, VALUES));
		assertThat(whole.at("/heads/0").asString()).isEqualTo("/?from=2025-05&to=2025-05&sector=S0&lang=en");
		assertThat(whole.at("/option/yAxis/data/1").asString()).isEqualTo("B");
		assertThat(whole.at("/option/xAxis/max").asInt()).isEqualTo(10);
		assertThat(whole.at("/height").asInt()).as("40 for each of five and 4").isEqualTo(204);
		JsonNode first = whole.at("/option/series/0/data/0");
		assertThat(first.at("/href").asString())
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ALL&sector=S0&lang=en");
		assertThat(first.at("/label/position").asString()).isEqualTo("right");
		JsonNode unknown = whole.at("/option/series/0/data/2");
		assertThat(unknown.at("/label/formatter").asString()).isEqualTo("…");
		assertThat(unknown.at("/itemStyle/color").asString()).isEqualTo("transparent");
		JsonNode arabic = option(bars(Language.AR, ChartKind.BARS, VALUES));
		assertThat(arabic.at("/option/series/0/data/0/label/position").asString()).isEqualTo("left");
		assertThat(arabic.at("/height").asInt()).as("letters reach lower").isEqualTo(224);
	}

	@Test
	void pairsHaveALegendInTheDirectionOfReading() {
		ChartSeries spent = new ChartSeries("expenditure", "Expenditure", ChartSeries.Mark.HATCHED_BAR,
				List.of(SmallCharts.counts(7)));
		for (Language language : List.of(Language.EN, Language.AR)) {
			ChartDefinition chart = SmallCharts.bars(ChartKind.PAIRED_BARS, language, List.of("A"), List.of("1 more"),
					SmallCharts.activities(SmallCharts.counts(9)), spent);
			JsonNode whole = option(chart);
			assertThat(whole.at("/option/legend/data/0/name").asString())
				.isEqualTo((language == Language.EN) ? "Activities" : "Expenditure");
			assertThat(whole.at("/option/series/1/itemStyle/color").asString()).isEqualTo("#CB8000");
			assertThat(whole.at("/further/0").asString()).isEqualTo("1 more");
		}
	}

	@Test
	void aDotStandsAtItsCountAndHasItsName() {
		JsonNode whole = option(SmallCharts.dots(Language.EN));
		JsonNode chosen = whole.at("/option/series/0/data/3");
		assertThat(chosen.at("/value").toString()).isEqualTo("[4,1]");
		assertThat(chosen.at("/label/formatter").asString()).isEqualTo("Morocco");
		assertThat(chosen.at("/label/position").asString()).isEqualTo("right");
		assertThat(chosen.at("/label/fontWeight").asInt()).isEqualTo(600);
		assertThat(chosen.at("/href").asString())
			.isEqualTo("/activities?measure=activities&period=2025-05&place=MAR&sector=ALL&lang=en");
		assertThat(whole.at("/height").asInt()).as("46 and 16 for each row").isEqualTo(78);
		assertThat(option(SmallCharts.dots(Language.AR)).at("/option/series/0/data/3/label/position").asString())
			.isEqualTo("left");
	}

	@Test
	void aTileLiesInTheMiddleOfItsSquare() {
		JsonNode series = option(SmallCharts.map(Language.EN)).at("/option/series");
		JsonNode guyana = series.at("/0/data/0");
		assertThat(guyana.at("/value").toString()).isEqualTo("[0.5,4.5]");
		assertThat(guyana.at("/label/formatter").asString()).isEqualTo("{n|Guyana}\n{v|0}");
		assertThat(guyana.at("/short").asString()).as("where the name has no room").isEqualTo("{n|GUY}\n{v|0}");
		JsonNode ivoire = series.at("/0/data/1");
		assertThat(ivoire.at("/label/formatter").asString()).isEqualTo("{n|Côte\nd’Ivoire}\n{s|2}");
		assertThat(ivoire.at("/tooltip/formatter").asString()).isEqualTo("Côte d’Ivoire: 2");
		assertThat(series.at("/0/data/2/label/formatter").asString()).isEqualTo("{n|Guinea-\nBissau}\n{s|5}");
		assertThat(series.at("/0/data/3").has("href")).as("no member").isFalse();
		assertThat(series.at("/1/data/0").toString()).as("blank").isEqualTo("[14.5,8.5]");
		assertThat(series.at("/2/data/0/page").asString()).isEqualTo("/?from=2025-05&to=2025-05&place=GUY&lang=en");
		assertThat(series.at("/0/data")).as("Morocco has no place").hasSize(5);
	}

	@Test
	void theLegendOfTheMapLeadsToWhatIsNoPlace() {
		JsonNode legend = option(SmallCharts.map(Language.EN)).at("/legend");
		assertThat(legend.at("/classes").toString()).isEqualTo(
				"[{\"step\":0,\"words\":\"0\"}," + "{\"step\":1,\"words\":\"1–2\"},{\"step\":5,\"words\":\"3–5\"}]");
		JsonNode other = legend.at("/others/0");
		assertThat(other.at("/figure").asString()).isEqualTo("7");
		assertThat(other.at("/href").asString())
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ORG&sector=ALL&lang=en");
	}

	@Test
	void theHeatMapHasRowsForHeadingsAndTheTotal() {
		JsonNode whole = option(SmallCharts.heat(Language.EN));
		assertThat(words(whole.at("/option/yAxis/data"))).containsExactly("{g|African region: 2 of 3 states}",
				"Burkina Faso", "Niger", "{t|Total}");
		assertThat(words(whole.at("/option/xAxis/data"))).containsExactly("All sectors", "Science and\nenvironment",
				"Education", "None");
		assertThat(whole.at("/cells/columns").asInt()).isEqualTo(4);
		assertThat(whole.at("/cells/rows").asInt()).isEqualTo(4);
		assertThat(whole.at("/mark").asString()).isEqualTo("{name}: {value}");
		assertThat(whole.at("/unknown/hatch/words").asString()).isEqualTo("no data");
		assertThat(whole.at("/unknown/dashed/words").asString()).isEqualTo("n/a");
		assertThat(whole.at("/height").asInt()).as("two lines of 15, 22 and four rows of 26").isEqualTo(156);
	}

	@Test
	void whatThePageItselfShowsHasNoOption() {
		RecordLinks links = SmallCharts.links(Language.EN);
		assertThat(Option.json(SmallCharts.classes(Language.EN), links)).isEmpty();
		assertThat(Option.json(bars(Language.EN, ChartKind.BARS), links)).isEmpty();
		ChartContent.TileMap map = new ChartContent.TileMap("Activities", List.of(), List.of(), List.of(), List.of(),
				List.of(), TileGrid.of(List.of()));
		assertThat(Option.json(SmallCharts.of("map", Language.EN, map), links)).isEmpty();
	}

	@Test
	void noNameIsMarkupOrAVariable() {
		String name = "<script>{a|b}</script>";
		ChartContent.Dot dot = SmallCharts.dot("X", name, 1, true);
		ChartDefinition chart = SmallCharts.of("comparison", Language.EN,
				new ChartContent.DotStrip(Scale.upTo(1), List.of(SmallCharts.stack(1, dot)), "Activities"));
		assertThat(Option.json(chart, SmallCharts.links(Language.EN))).doesNotContain("<", ">");
		assertThat(option(chart).at("/option/series/0/data/0/label/formatter").asString())
			.isEqualTo("<script>(a|b)</script>");
	}

	private static ChartDefinition bars(Language language, ChartKind kind, Cell... values) {
		return SmallCharts.bars(kind, language, List.of("A", "B", "C", "D", "E").subList(0, values.length), List.of(),
				SmallCharts.activities(values));
	}

	private static List<String> words(JsonNode array) {
		List<String> words = new ArrayList<>();
		array.forEach((one) -> words.add(one.asString()));
		return words;
	}

	private static JsonNode option(ChartDefinition chart) {
		return JsonMapper.shared().readTree(Option.json(chart, SmallCharts.links(chart.language())));
	}

}
