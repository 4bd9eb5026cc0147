package org.bayan.web.chart;

import java.util.List;

import org.bayan.domain.language.Language;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One dot a state above its count, in a picture of 1,000 pixels: 12 before zero, 850 from
 * there to the highest count.
 */
class DotsSvgTests {

	@Test
	void aDotStandsAboveItsCountAndTheChosenOneAtTheTop() {
		Drawn drawn = Drawn.wide(SmallCharts.dots(Language.EN), 1_000);
		assertThat(drawn.all("circle").eachAttr("cx")).containsExactly("12", "12", "862", "862");
		assertThat(drawn.all("circle").eachAttr("cy")).containsExactly("39", "24", "39", "24");
		assertThat(drawn.all("circle").eachAttr("fill")).containsExactly("#8696A1", "#8696A1", "#8696A1", "#0B5C69");
		assertThat(drawn.height()).isEqualTo(76);
	}

	@Test
	void arabicCountsFromTheRight() {
		Drawn drawn = Drawn.wide(SmallCharts.dots(Language.AR), 1_000);
		assertThat(drawn.all("circle").eachAttr("cx")).containsExactly("988", "988", "138", "138");
		assertThat(drawn.text("Morocco").attr("x")).isEqualTo("127");
	}

	@Test
	void aNameStandsBehindItsDot() {
		Drawn drawn = Drawn.wide(SmallCharts.dots(Language.EN), 1_000);
		Element chosen = drawn.text("Morocco");
		assertThat(chosen.attr("x")).isEqualTo("873");
		assertThat(chosen.attr("y")).isEqualTo("28");
		assertThat(chosen.attr("font-weight")).isEqualTo("600");
		assertThat(drawn.text("Tunisia").attr("x")).isEqualTo("23");
		assertThat(drawn.text("Tunisia").attr("font-weight")).isEmpty();
	}

	@Test
	void aDotLeadsToItsRecordsAndItsNameToItsPage() {
		assertThat(Drawn.wide(SmallCharts.dots(Language.EN), 1_000).marks()).contains(
				new Drawn.Mark("Morocco: 4",
						"/activities?measure=activities&period=2025-05&place=MAR&sector=ALL&lang=en"),
				new Drawn.Mark("Morocco", "/?from=2025-05&to=2025-05&place=MAR&lang=en"));
	}

	/** 258 pixels from 0 to 10: at 5 there is room on neither side. */
	@Test
	void whereTheChosenOneHasNoRoomItsNameStandsAbove() {
		ChartDefinition chart = SmallCharts.dots(Language.EN, at(4, "A"), at(6, "B"), at(10, "C"),
				SmallCharts.stack(5, SmallCharts.dot("MAR", "Morocco", 5, true)));
		Drawn drawn = Drawn.narrow(chart);
		assertThat(drawn.text("Morocco").attr("x")).isEqualTo("141");
		assertThat(drawn.text("Morocco").attr("y")).isEqualTo("28");
		assertThat(drawn.text("Morocco").attr("text-anchor")).isEqualTo("middle");
		Element leader = drawn.all("line[x1=141]").getFirst();
		assertThat(List.of(leader.attr("x2"), leader.attr("y1"), leader.attr("y2"))).containsExactly("141", "33", "31");
	}

	@Test
	void whereManyStandOneUponAnotherTheTopmostSaysHowMany() {
		ChartDefinition chart = SmallCharts.dots(Language.EN,
				SmallCharts.stack(0, dot("A"), dot("B"), dot("C"), dot("D"), dot("E")), at(3, "F"));
		Drawn drawn = Drawn.wide(chart, 1_000);
		assertThat(drawn.words()).containsExactly("0", "1", "2", "3", "5 states", "State F");
		assertThat(drawn.text("5 states").attr("y")).isEqualTo("28");
		assertThat(drawn.text("5 states").closest("a")).as("how many they are leads nowhere").isNull();
	}

	private static ChartContent.Stack at(long count, String code) {
		return SmallCharts.stack(count, SmallCharts.dot(code, "State " + code, count, false));
	}

	private static ChartContent.Dot dot(String code) {
		return SmallCharts.dot(code, "State " + code, 0, false);
	}

}
