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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bars in a picture of 700 pixels: the figure 10 takes 16.1 of them and has 8 before and
 * 4 behind it, so that 671.9 are left for the longest bar.
 */
class BarsSvgTests {

	private static final List<String> NAMES = List.of("Education", "Culture", "Science", "Unknown");

	@Test
	void aBarIsAsLongAsItsFigure() {
		Drawn drawn = Drawn.wide(plain(Language.EN), 700);
		List<Element> bars = drawn.boxes(SvgCanvas.ACCENT);
		assertThat(bars).as("of zero and of what is not known there is none").hasSize(2);
		assertThat(bars).extracting((one) -> one.attr("x")).containsOnly("0");
		assertThat(bars).extracting((one) -> one.attr("width")).containsExactly("671.9", "335.9");
		assertThat(bars).extracting((one) -> one.attr("height")).containsOnly("9");
		assertThat(bars).extracting((one) -> one.attr("y"))
			.as("19 for the name, 9 for the bar, 10 between")
			.containsExactly("19", "57");
	}

	@Test
	void theFigureStandsBesideItsBar() {
		Drawn drawn = Drawn.wide(plain(Language.EN), 700);
		assertThat(drawn.text("10").attr("x")).isEqualTo("679.9");
		assertThat(drawn.text("5").attr("x")).isEqualTo("343.9");
		assertThat(drawn.text("0").attr("x")).isEqualTo("8");
		assertThat(drawn.text("…").attr("x")).isEqualTo("8");
		assertThat(drawn.height()).isEqualTo(156);
	}

	/** Arabic letters reach lower: the name takes 23 pixels. */
	@Test
	void arabicReadsFromTheRight() {
		Drawn drawn = Drawn.wide(plain(Language.AR), 700);
		List<Element> bars = drawn.boxes(SvgCanvas.ACCENT);
		assertThat(bars).extracting((one) -> one.attr("x")).containsExactly("28.1", "364.1");
		assertThat(bars).extracting((one) -> one.attr("width")).containsExactly("671.9", "335.9");
		assertThat(bars).extracting((one) -> one.attr("y")).containsExactly("23", "65");
		assertThat(drawn.text("10").attr("x")).isEqualTo("20.1");
		assertThat(drawn.text("Education").attr("x")).isEqualTo("700");
		assertThat(drawn.text("10").attr("text-anchor")).isEqualTo("start");
	}

	@Test
	void howeverLittleItIsAFigureHasABar() {
		Drawn drawn = Drawn.wide(bars(Language.EN, SmallCharts.counts(1_000_000_000, 1)), 700);
		assertThat(drawn.boxes(SvgCanvas.ACCENT).getLast().attr("width")).isEqualTo("2");
		assertThat(Drawn.wide(bars(Language.EN, SmallCharts.counts(0, 0)), 700).boxes(SvgCanvas.ACCENT)).isEmpty();
	}

	@Test
	void aBarAndItsNameLeadToDifferentPages() {
		Drawn drawn = Drawn.wide(bars(Language.EN, SmallCharts.counts(10)), 700);
		assertThat(drawn.marks()).containsExactlyInAnyOrder(
				new Drawn.Mark("Education", "/?from=2025-05&to=2025-05&sector=S0&lang=en"), new Drawn.Mark(
						"Education: 10", "/activities?measure=activities&period=2025-05&place=ALL&sector=S0&lang=en"));
	}

	/** Names take at most half of the width; Morocco, the longer, takes 65.1 of 300. */
	@Test
	void aShortNameStandsBesideItsBar() {
		ChartDefinition chart = SmallCharts.bars(ChartKind.LABELLED_BARS, Language.EN, List.of("Morocco", "Chad"),
				List.of(), SmallCharts.activities(SmallCharts.counts(10, 5)));
		Drawn drawn = Drawn.wide(chart, 300);
		List<Element> bars = drawn.boxes(SvgCanvas.ACCENT);
		assertThat(bars).extracting((one) -> one.attr("x")).containsOnly("65.1");
		assertThat(bars).extracting((one) -> one.attr("width")).containsExactly("206.8", "103.4");
		assertThat(bars).extracting((one) -> one.attr("y")).containsExactly("5", "30");
		assertThat(drawn.text("Chad").attr("x")).isEqualTo("57.1");
		assertThat(drawn.text("Chad").attr("text-anchor")).isEqualTo("end");
		assertThat(drawn.text("10").attr("x")).isEqualTo("279.9");
		assertThat(drawn.height()).isEqualTo(54);
		assertThat(drawn.boxes(SvgCanvas.PAPER)).as("the whole row can be hit")
			.extracting((one) -> one.attr("width"))
			.containsExactly("300", "300");
	}

	/** Half of 358 pixels are for names: 24 letters, the last of which is a sign. */
	@Test
	void aNameBesideItsBarEndsAtTheEdgeOfThePicture() {
		ChartDefinition chart = SmallCharts.bars(ChartKind.LABELLED_BARS, Language.EN,
				List.of("Science and the environment", "Education"), List.of(),
				SmallCharts.activities(SmallCharts.counts(10, 5)));
		Drawn drawn = Drawn.narrow(chart);
		assertThat(drawn.words()).containsExactly("10", "Science and the environ…", "5", "Education");
		assertThat(drawn.marks()).extracting(Drawn.Mark::title).contains("Science and the environment");
		assertThat(Drawn.wide(chart, 700).words()).contains("Science and the environment");
	}

	@Test
	void aLongNameTakesTwoLines() {
		String name = "Partnerships and international cooperation of the whole house";
		ChartDefinition chart = SmallCharts.bars(ChartKind.BARS, Language.EN, List.of(name), List.of(),
				SmallCharts.activities(SmallCharts.counts(10)));
		assertThat(Drawn.wide(chart, 700).words()).containsExactly(name, "10");
		Drawn narrow = Drawn.narrow(chart);
		assertThat(narrow.words()).containsExactly("Partnerships and international cooperation of the", "whole house",
				"10");
		assertThat(narrow.boxes(SvgCanvas.ACCENT).getFirst().attr("y")).isEqualTo("38");
	}

	@Test
	void anEarlierFigureIsALineThatLeadsToItsOwnRecords() {
		Range before = new Range(Period.parse("2024-05"), Period.parse("2024-05"));
		ChartDefinition chart = SmallCharts.bars(ChartKind.BARS, Language.EN, List.of("Education"), List.of(),
				SmallCharts.activities(SmallCharts.counts(4)), new ChartSeries("previous", "May 2024",
						ChartSeries.Mark.TICK, List.of(Cell.of(10)), Measure.ACTIVITIES, before));
		Drawn drawn = Drawn.wide(chart, 700);
		assertThat(drawn.words()).as("the names of both above the first").startsWith("Activities", "May 2024");
		assertThat(drawn.boxes(SvgCanvas.ACCENT).getLast().attr("y")).isEqualTo("45");
		assertThat(drawn.all("line[stroke='#14212B']").eachAttr("x1")).as("of the legend and of the bar")
			.endsWith("671.9");
		assertThat(drawn.marks()).contains(new Drawn.Mark("Education · May 2024: 10",
				"/activities?measure=activities&period=2024-05&place=ALL&sector=S0&lang=en"));
	}

	@Test
	void whatHasNoBarStandsBeneathThem() {
		ChartDefinition chart = SmallCharts.bars(ChartKind.BARS, Language.EN, List.of("Education"),
				List.of("3 states with one activity", "2 states without activity"),
				SmallCharts.activities(SmallCharts.counts(10)));
		Drawn drawn = Drawn.wide(chart, 700);
		assertThat(drawn.words()).endsWith("3 states with one activity", "2 states without activity");
		assertThat(drawn.text("3 states with one activity").attr("y")).isEqualTo("60");
		assertThat(drawn.text("2 states without activity").attr("y")).isEqualTo("78");
		assertThat(drawn.height()).isEqualTo(88);
	}

	private static ChartDefinition plain(Language language) {
		return bars(language, Cell.of(10), Cell.of(5), Cell.of(0), Cell.NO_DATA);
	}

	private static ChartDefinition bars(Language language, Cell... values) {
		return SmallCharts.bars(ChartKind.BARS, language, NAMES.subList(0, values.length), List.of(),
				SmallCharts.activities(values));
	}

}
