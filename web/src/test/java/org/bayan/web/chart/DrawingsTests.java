package org.bayan.web.chart;

import java.util.List;
import java.util.stream.Stream;

import org.bayan.domain.language.Language;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every drawing, in every language and at either width. */
class DrawingsTests {

	static Stream<Arguments> drawings() {
		return Stream.of(Language.values())
			.flatMap((language) -> SmallCharts.drawn(language)
				.flatMap((chart) -> Stream.of(Arguments.of(chart, Drawn.wide(chart, 1_000)),
						Arguments.of(chart, Drawn.narrow(chart)))));
	}

	@ParameterizedTest
	@MethodSource("drawings")
	void nothingLiesOutsideThePicture(ChartDefinition chart, Drawn drawn) {
		assertThat(drawn.shapes()).isNotEmpty().allSatisfy((one) -> {
			assertThat(one.left()).as(one.what()).isGreaterThanOrEqualTo(-0.5);
			assertThat(one.top()).as(one.what()).isGreaterThanOrEqualTo(-0.5);
			assertThat(one.right()).as(one.what()).isLessThanOrEqualTo(drawn.width() + 0.5);
			assertThat(one.bottom()).as(one.what()).isLessThanOrEqualTo(drawn.height() + 0.5);
		});
	}

	@ParameterizedTest
	@MethodSource("drawings")
	void noTwoTextsLieUponEachOther(ChartDefinition chart, Drawn drawn) {
		List<Drawn.Box> texts = drawn.texts();
		for (int i = 0; i < texts.size(); i++) {
			Drawn.Box one = texts.get(i);
			assertThat(texts.subList(i + 1, texts.size())).as(one.what()).noneMatch(one::touches);
		}
	}

	@ParameterizedTest
	@MethodSource("drawings")
	void everyFigureIsAMarkThatSaysItAndLeadsToItsRecords(ChartDefinition chart, Drawn drawn) {
		List<String> marks = drawn.marks()
			.stream()
			.map((one) -> one.title().replace(" : ", ": ") + " " + one.href())
			.toList();
		ChartSeries first = chart.series().getFirst();
		for (int i = 0; i < chart.categories().size(); i++) {
			ChartCategory category = chart.categories().get(i);
			if (!category.key().equals("MAR") || !chart.name().equals("map")) {
				String says = category.name() + ": " + chart.spoken(first.values().get(i)) + " /activities?measure=";
				assertThat(marks).as(category.name()).anyMatch((mark) -> mark.startsWith(says));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("drawings")
	void aDrawingSaysWhatItIsToThoseWhoDoNotSeeIt(ChartDefinition chart, Drawn drawn) {
		assertThat(drawn.all("svg > title").text()).isEqualTo("Title of " + chart.name());
		assertThat(drawn.all("svg > desc").text()).isEqualTo("Description");
		assertThat(drawn.attribute("aria-labelledby")).isEqualTo(drawn.all("svg > title").attr("id"));
		assertThat(drawn.attribute("aria-describedby")).isEqualTo(drawn.all("svg > desc").attr("id"));
		assertThat(drawn.all("a")).as("the table holds them for the keyboard")
			.allMatch((one) -> one.attr("tabindex").equals("-1"));
	}

	@ParameterizedTest
	@EnumSource
	void allIsMirroredWhereReadingBeginsAtTheRightButTheMap(Language language) {
		SmallCharts.drawn(language).forEach((chart) -> {
			boolean mirrored = language == Language.AR && !chart.name().equals("map");
			assertThat(Drawn.narrow(chart).attribute("direction")).as(chart.name()).isEqualTo(mirrored ? "rtl" : "ltr");
		});
	}

	@Test
	void theTwoDrawingsOfAChartAreToldApart() {
		SmallCharts.drawn(Language.EN).forEach((chart) -> {
			Document both = Jsoup.parse(new PageChart(chart, SmallCharts.links(Language.EN), 700).drawing());
			assertThat(both.select("svg").eachAttr("class")).containsExactly("wide-only", "narrow");
			assertThat(both.select("[id]").eachAttr("id")).as(chart.name()).doesNotHaveDuplicates();
			assertThat(both.select("svg").eachAttr("width")).containsExactly("700", "358");
		});
	}

}
