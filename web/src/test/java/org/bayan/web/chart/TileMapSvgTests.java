package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.language.Language;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tile a state where it lies: of 1,000 pixels each of the 15 columns takes 66.9, each
 * of the 9 rows 52.
 */
class TileMapSvgTests {

	@Test
	void aTileLiesInItsColumnAndRowInTheColourOfItsClass() {
		Drawn drawn = Drawn.wide(SmallCharts.map(Language.EN), 1_000);
		assertThat(tile(drawn, "Guyana")).containsExactly("0.5", "208.5", "61.9", "47", "#FFFFFF");
		assertThat(tile(drawn, "Côte d’Ivoire")).containsExactly("201.3", "312.5", "61.9", "47", "#D9EAEC");
		assertThat(tile(drawn, "Guinea-Bissau")).containsExactly("67.4", "260.5", "61.9", "47", "#0A4854");
		assertThat(drawn.height()).isEqualTo(468);
	}

	@Test
	void westStaysAtTheLeftInEveryLanguage() {
		for (Language language : Language.values()) {
			assertThat(tile(Drawn.wide(SmallCharts.map(language), 1_000), "Guyana").getFirst()).isEqualTo("0.5");
		}
	}

	@Test
	void theFigureIsWhiteOnDarkTiles() {
		Drawn drawn = Drawn.wide(SmallCharts.map(Language.EN), 1_000);
		Element five = drawn.text("5");
		assertThat(five.attr("x")).isEqualTo("98.4");
		assertThat(five.attr("y")).isEqualTo("300");
		assertThat(five.attr("fill")).isEqualTo("#FFFFFF");
		assertThat(five.attr("font-weight")).isEqualTo("600");
		assertThat(drawn.text("2").attr("fill")).isEqualTo("#14212B");
	}

	@Test
	void whatIsNotKnownIsHatchedAndWhoIsNoMemberFramed() {
		Drawn drawn = Drawn.wide(SmallCharts.map(Language.EN), 1_000);
		assertThat(drawn.boxes("url(#map-wide-hatch)")).singleElement()
			.satisfies((one) -> assertThat(one.attr("x")).isEqualTo("334.7"));
		assertThat(drawn.all("rect[stroke-dasharray]")).hasSize(1);
		assertThat(drawn.words()).contains("…", "n/a");
		assertThat(drawn.marks()).extracting(Drawn.Mark::title).contains("Algeria: no data", "Niger: n/a");
	}

	@Test
	void aStateThatTheReportIsNotAboutHasABlankTile() {
		Drawn drawn = Drawn.wide(SmallCharts.map(Language.EN), 1_000);
		assertThat(drawn.boxes(SvgCanvas.GRID)).singleElement()
			.satisfies((one) -> assertThat(List.of(one.attr("x"), one.attr("y"))).containsExactly("937.1", "416"));
	}

	@Test
	void aLongNameBreaksWhereItMay() {
		Drawn drawn = Drawn.wide(SmallCharts.map(Language.EN), 1_000);
		assertThat(drawn.text("Côte").attr("y")).isEqualTo("323");
		assertThat(drawn.text("d’Ivoire").attr("y")).isEqualTo("334");
		assertThat(drawn.words()).contains("Guinea-", "Bissau", "Guyana");
		Drawn larger = Drawn.wide(SmallCharts.map(Language.EN), 1_600);
		assertThat(larger.words()).as("where there is room").contains("Côte d’Ivoire", "Guinea-Bissau");
	}

	@Test
	void aTileLeadsToItsRecordsAndItsNameToItsPage() {
		assertThat(Drawn.wide(SmallCharts.map(Language.EN), 1_000).marks()).contains(
				new Drawn.Mark("Guyana: 0",
						"/activities?measure=activities&period=2025-05&place=GUY&sector=ALL&lang=en"),
				new Drawn.Mark("Guyana", "/?from=2025-05&to=2025-05&place=GUY&lang=en"));
	}

	@Test
	void theLegendNamesTheClassesAndWhatIsNoPlace() {
		Drawn drawn = Drawn.wide(SmallCharts.map(Language.EN), 1_000);
		assertThat(drawn.words()).startsWith("Activities of a state", "0", "1–2", "3–5", "7", "Organisation-wide");
		assertThat(drawn.text("7").attr("y")).isEqualTo("66.5");
		assertThat(drawn.text("Organisation-wide").attr("x")).isEqualTo("46");
		assertThat(drawn.marks()).contains(new Drawn.Mark("Organisation-wide: 7",
				"/activities?measure=activities&period=2025-05&place=ORG&sector=ALL&lang=en"));
	}

	/** Of 358 pixels a column takes 24, a row 26, and the map begins below the legend. */
	@Test
	void aNarrowMapHasFiguresAndNoNames() {
		Drawn drawn = Drawn.narrow(SmallCharts.map(Language.EN));
		assertThat(tile(drawn, "Guyana")).containsExactly("0.5", "176.5", "21", "23", "#FFFFFF");
		assertThat(drawn.words()).doesNotContain("Guyana").contains("5", "n/a");
		assertThat(drawn.height()).isEqualTo(306);
	}

	private static List<String> tile(Drawn drawn, String name) {
		Element box = drawn.all("a, g")
			.stream()
			.filter((one) -> one.select("> title").text().replace(" :", ":").startsWith(name + ": "))
			.findFirst()
			.orElseThrow()
			.select("> rect")
			.getFirst();
		return List.of(box.attr("x"), box.attr("y"), box.attr("width"), box.attr("height"), box.attr("fill"));
	}

}
