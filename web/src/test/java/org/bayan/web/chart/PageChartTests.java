package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands beside a drawing: its figures as a table, names, and where a state lies.
 */
class PageChartTests {

	@Test
	void theTableHasEveryFigureAndEachLeadsToItsRecords() {
		Range before = new Range(Period.parse("2024-05"), Period.parse("2024-05"));
		ChartDefinition chart = SmallCharts.bars(ChartKind.BARS, Language.EN, List.of("Education", "Culture"),
				List.of(), SmallCharts.activities(Cell.of(4), Cell.NO_DATA), new ChartSeries("previous", "May 2024",
						ChartSeries.Mark.TICK, List.of(Cell.of(0), Cell.NOT_APPLICABLE), Measure.ACTIVITIES, before));
		Document table = Jsoup.parse(page(chart).table());
		assertThat(table.select("caption").text()).isEqualTo("Subtitle");
		assertThat(table.select("thead th").eachText()).containsExactly("Activities", "May 2024");
		assertThat(table.select("tbody th").eachText()).containsExactly("Education", "Culture");
		assertThat(table.select("tbody td").eachText()).containsExactly("4", "0", "…", "n/a");
		assertThat(table.select("tbody td a").eachAttr("href")).as("zero was counted, too")
			.containsExactly("/activities?measure=activities&period=2025-05&place=ALL&sector=S0&lang=en",
					"/activities?measure=activities&period=2024-05&place=ALL&sector=S0&lang=en");
		assertThat(table.select("tbody th a").eachAttr("href")).containsExactly(
				"/?from=2025-05&to=2025-05&sector=S0&lang=en", "/?from=2025-05&to=2025-05&sector=S1&lang=en");
	}

	@Test
	void anAmountLeadsToThePageOfWhatItIsOf() {
		ChartDefinition chart = SmallCharts.bars(ChartKind.PAIRED_BARS, Language.EN, List.of("Education"), List.of(),
				new ChartSeries("budget", "Budget", ChartSeries.Mark.BAR, List.of(Cell.of(100)), Measure.BUDGET, null));
		assertThat(Jsoup.parse(page(chart).table()).select("td a").attr("href"))
			.isEqualTo("/?from=2025-05&to=2025-05&sector=S0&lang=en");
	}

	@Test
	void onlyADrawingHasATableBesideIt() {
		assertThat(page(SmallCharts.dots(Language.EN)).hasTable()).isTrue();
		assertThat(page(SmallCharts.heat(Language.EN)).hasTable()).isFalse();
		assertThat(page(SmallCharts.heat(Language.EN)).tabular()).isTrue();
		assertThat(page(SmallCharts.classes(Language.EN)).hasTable()).isFalse();
		assertThat(page(SmallCharts.classes(Language.EN)).tabular()).isFalse();
	}

	@Test
	void aStateWithoutAPlaceStandsBeneathTheMap() {
		Document beneath = Jsoup.parse(page(SmallCharts.map(Language.EN)).unplaced());
		assertThat(beneath.select("h3").text()).isEqualTo("Member states without a place on this map");
		assertThat(beneath.select("li").eachText()).containsExactly("Morocco 4");
		assertThat(beneath.select("a").eachAttr("href")).containsExactly("/?from=2025-05&to=2025-05&place=MAR&lang=en",
				"/activities?measure=activities&period=2025-05&place=MAR&sector=ALL&lang=en");
		assertThat(page(SmallCharts.dots(Language.EN)).unplaced()).isEmpty();
	}

	/** Columns of 20 pixels, rows of 14. */
	@Test
	void theSmallMapShowsWhereTheChosenOnesLie() {
		Elements tiles = Jsoup.parse(page(SmallCharts.map(Language.EN)).locator()).select("rect");
		assertThat(tiles).hasSize(6);
		assertThat(tiles.getFirst().attr("fill")).as("not chosen").isEqualTo("#E6EAEC");
		assertThat(tiles.getFirst().attr("x")).isEqualTo("280");
		assertThat(tiles.getFirst().attr("y")).isEqualTo("112");
		assertThat(tiles.get(1).attr("fill")).isEqualTo("#0B5C69");
		assertThat(List.of(tiles.get(1).attr("x"), tiles.get(1).attr("y"))).containsExactly("0", "56");
		assertThat(page(SmallCharts.dots(Language.EN)).locator()).isEmpty();
	}

	@Test
	void classesNameThoseWhoAreInThem() {
		Document drawing = Jsoup.parse(page(SmallCharts.classes(Language.EN)).drawing());
		assertThat(drawing.select("h3.part").eachText()).containsExactly("Member states", "Sectors and centres");
		assertThat(drawing.select("li .k").eachText()).containsExactly("Less than 3 months", "No activity on file");
		assertThat(drawing.select("li .n").eachText()).containsExactly("2", "1");
		assertThat(drawing.select("li .names").eachText()).containsExactly("Egypt, Morocco", "Culture");
		assertThat(drawing.select(".swatch").eachAttr("class")).containsExactly("swatch s5", "swatch s0");
		assertThat(drawing.select("a").eachAttr("href")).containsExactly("/?from=2025-05&to=2025-05&place=EGY&lang=en",
				"/?from=2025-05&to=2025-05&place=MAR&lang=en", "/?from=2025-05&to=2025-05&sector=CUL&lang=en");
	}

	@Test
	void inArabicNamesAreListedWithItsOwnComma() {
		assertThat(Jsoup.parse(page(SmallCharts.classes(Language.AR)).drawing()).select("li .names").eachText())
			.startsWith("Egypt، Morocco");
	}

	@Test
	void aDrawingIsMadeOnce() {
		PageChart chart = page(SmallCharts.dots(Language.EN));
		assertThat(chart.drawing()).isSameAs(chart.drawing());
		assertThat(chart.table()).isSameAs(chart.table());
	}

	private static PageChart page(ChartDefinition chart) {
		return new PageChart(chart, SmallCharts.links(chart.language()), 700);
	}

}
