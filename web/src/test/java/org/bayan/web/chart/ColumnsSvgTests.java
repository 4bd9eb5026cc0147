package org.bayan.web.chart;

import java.util.List;
import java.util.stream.IntStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.language.Language;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The months of 2025 in a picture of 700 pixels: 28 for the figures of the axis, 55.7 for
 * each month, 204 from 0 to 10.
 */
class ColumnsSvgTests {

	private static final Cell[] YEAR = { Cell.of(5), Cell.of(0), Cell.NO_DATA, Cell.NOT_APPLICABLE, Cell.of(1),
			Cell.of(1), Cell.of(1), Cell.of(1), Cell.of(1), Cell.of(1), Cell.of(1), Cell.of(10) };

	@Test
	void aColumnIsAsHighAsItsFigure() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, YEAR), 700);
		List<Element> earlier = drawn.boxes(SvgCanvas.CONTEXT);
		assertThat(earlier).as("zero has none").hasSize(8);
		assertThat(edges(earlier.getFirst())).containsExactly("30", "126", "51.7", "102");
		assertThat(edges(earlier.getLast())).containsExactly("586.7", "207.6", "51.7", "20.4");
		assertThat(drawn.boxes(SvgCanvas.ACCENT)).singleElement()
			.satisfies((last) -> assertThat(edges(last)).containsExactly("642.3", "24", "51.7", "204"));
	}

	@Test
	void arabicHasTheNewestAtTheLeft() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.AR, YEAR), 700);
		assertThat(drawn.boxes(SvgCanvas.CONTEXT).getFirst().attr("x")).isEqualTo("618.3");
		assertThat(drawn.boxes(SvgCanvas.ACCENT).getFirst().attr("x")).isEqualTo("6");
	}

	@Test
	void whatIsNotKnownIsHatchedAndWhatIsNotApplicableFramed() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, YEAR), 700);
		Element hatched = drawn.boxes("url(#trend-wide-hatch)").getFirst();
		assertThat(edges(hatched)).containsExactly("141.3", "24", "51.7", "204");
		assertThat(drawn.all("#trend-wide-hatch")).as("the pattern is there").hasSize(1);
		Element framed = drawn.all("rect[stroke-dasharray]").getFirst();
		assertThat(edges(framed)).containsExactly("197.5", "24.5", "50.7", "203");
		assertThat(drawn.words()).doesNotContain("…", "n/a");
		assertThat(drawn.marks()).extracting(Drawn.Mark::title).contains("Mar 2025: no data", "Apr 2025: n/a");
	}

	@Test
	void theFigureStandsAboveItsColumn() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, YEAR), 700);
		assertThat(drawn.all("a text").eachText()).containsExactly("5", "0", "1", "1", "1", "1", "1", "1", "1", "10");
		Element five = drawn.all("a text").getFirst();
		assertThat(five.attr("x")).isEqualTo("55.8");
		assertThat(five.attr("y")).isEqualTo("121");
		assertThat(five.attr("text-anchor")).isEqualTo("middle");
		assertThat(drawn.all("a text").getLast().attr("font-weight")).as("the period's own").isEqualTo("600");
	}

	@Test
	void belowZeroTheFigureStandsBeneath() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, SmallCharts.counts(10, -10)), 700);
		Element below = drawn.boxes(SvgCanvas.ACCENT).getFirst();
		assertThat(below.attr("y")).as("half of 204 below 24").isEqualTo("126");
		assertThat(below.attr("height")).isEqualTo("102");
		assertThat(drawn.all("a text").getLast().attr("y")).isEqualTo("242");
		assertThat(drawn.all("a text").getLast().text()).isEqualTo("−10");
	}

	@Test
	void narrowColumnsSayOnlyTheHighestAndTheLast() {
		Cell[] months = IntStream.range(0, 24)
			.mapToObj((at) -> Cell.of((at == 5) ? 30 : (at == 23) ? 2 : 1))
			.toArray(Cell[]::new);
		ChartDefinition chart = SmallCharts.columns(Language.EN, months);
		assertThat(Drawn.narrow(chart).all("a text").eachText()).containsExactly("30", "2");
		assertThat(Drawn.wide(chart, 700).all("a text")).hasSize(24);
	}

	@Test
	void monthsAreNamedAsFarAsThereIsRoom() {
		ChartDefinition chart = SmallCharts.columns(Language.EN, YEAR);
		assertThat(names(Drawn.wide(chart, 700))).containsExactly("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul",
				"Aug", "Sep", "Oct", "Nov", "Dec");
		assertThat(names(Drawn.narrow(chart))).containsExactly("Jan", "Apr", "Jul", "Oct");
	}

	@Test
	void theAxisHasRoundSteps() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, YEAR), 700);
		assertThat(drawn.all("text[text-anchor=end]").eachText()).containsExactly("0", "2", "4", "6", "8", "10");
		assertThat(drawn.all("text[text-anchor=end]").eachAttr("y")).startsWith("232").endsWith("28");
		assertThat(drawn.all("line[stroke='#E6EAEC']").eachAttr("y1")).as("the line at zero is darker")
			.containsExactly("187.2", "146.4", "105.6", "64.8", "24");
	}

	@Test
	void aYearStandsBeneathItsMonths() {
		Cell[] months = IntStream.range(0, 14).mapToObj((at) -> Cell.of(1)).toArray(Cell[]::new);
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, months), 700);
		assertThat(drawn.text("2024").attr("font-weight")).isEmpty();
		assertThat(drawn.text("2025").attr("font-weight")).isEqualTo("600");
		Drawn year = Drawn.wide(SmallCharts.columns(Language.EN, YEAR), 700);
		assertThat(year.text("2025").attr("x")).isEqualTo("362");
		assertThat(year.text("2025").attr("y")).isEqualTo("269");
		assertThat(year.height()).isEqualTo(274);
	}

	@Test
	void aBracketReachesFromItsFirstMonthToItsLast() {
		ChartDefinition chart = SmallCharts.columns(Language.EN, new ChartContent.Bracket(3, 5, "Q2: 30"),
				SmallCharts.counts(1, 1, 1, 10, 10, 10, 1, 1, 1, 1, 1, 1));
		Drawn drawn = Drawn.wide(chart, 700);
		Element line = drawn.all("line[y1=22][y2=22]").getFirst();
		assertThat(line.attr("x1")).isEqualTo("197");
		assertThat(line.attr("x2")).isEqualTo("360");
		assertThat(drawn.text("Q2: 30").attr("x")).isEqualTo("360");
		assertThat(drawn.boxes(SvgCanvas.CONTEXT).get(3).attr("y")).as("beneath it").isEqualTo("50");
	}

	@Test
	void theWholeHeightOfAMonthLeadsToItsRecords() {
		Drawn drawn = Drawn.wide(SmallCharts.columns(Language.EN, YEAR), 700);
		assertThat(drawn.marks().getFirst()).isEqualTo(new Drawn.Mark("Jan 2025: 5",
				"/activities?measure=activities&period=2025-01&place=ALL&sector=ALL&lang=en"));
		assertThat(edges(drawn.boxes(SvgCanvas.PAPER).getFirst())).containsExactly("29", "8", "53.7", "220");
	}

	/** The short names of months in the order in which they stand. */
	private static List<String> names(Drawn drawn) {
		return drawn.all("text[y=245]").eachText();
	}

	private static List<String> edges(Element box) {
		return List.of(box.attr("x"), box.attr("y"), box.attr("width"), box.attr("height"));
	}

}
