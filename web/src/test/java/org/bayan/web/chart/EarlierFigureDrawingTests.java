package org.bayan.web.chart;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.reference.Names;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The line of the earlier figure hides no figure of today. */
class EarlierFigureDrawingTests {

	private static final RecordLinks LINKS = new RecordLinks(new RangeReport(new Names("O", "O", "O"),
			new Range(Period.parse("2025-01"), Period.parse("2025-12")), Scope.ALL, Instant.EPOCH, "UTC", null, "USD",
			new RangeRow(RowKind.TOTAL, "ALL", null, null, null, List.of()), List.of(), List.of(), List.of(), List.of(),
			null, List.of()), Language.EN);

	/**
	 * Today 28, 4, 1 and 6, before 26, 5, 3 and 6; the first line is that of the legend.
	 */
	@ParameterizedTest
	@EnumSource(names = { "EN", "AR" })
	void aFigureStaysAtItsBarAndAboveALineThatCrossesIt(Language language) {
		String both = new PageChart(chart(language), LINKS, 700).drawing();
		String svg = both.substring(both.lastIndexOf("<svg"));
		String figure = "<text x=\"([0-9.]+)\"[^>]*>%d<";
		String crossed = "<text x=\"([0-9.]+)\"[^>]* paint-order=\"stroke\"[^>]*>%d<";
		List<Double> lines = all(svg, "<line x1=\"([0-9.]+)\"[^>]*stroke=\"" + SvgCanvas.INK + "\"");
		assertThat(lines).hasSize(5);
		double zero = language == Language.AR ? all(svg, "viewBox=\"0 0 (\\d+) ").getFirst() : 0;
		double of = (lines.get(4) - zero) / 6;
		double beside = language == Language.AR ? -8 : 8;
		assertThat(all(svg, figure.formatted(4)).getFirst()).isCloseTo(zero + 4 * of + beside, within(0.21));
		assertThat(lines.get(2)).isCloseTo(zero + 5 * of, within(0.21));
		assertThat(all(svg, crossed.formatted(4))).as("crossed by the line of 5").hasSize(1);
		assertThat(all(svg, crossed.formatted(28))).as("line of 26 lies on the bar").isEmpty();
		assertThat(all(svg, crossed.formatted(6))).as("line of 6 lies at the end of the bar").isEmpty();
		assertThat(svg.indexOf(">4</text>")).as("above its line")
			.isGreaterThan(svg.indexOf("<line x1=\"" + written(lines.get(2))));
	}

	@Test
	void eChartsDrawsFiguresAboveTheLines() {
		JsonNode series = JsonMapper.shared().readTree(Option.json(chart(Language.EN), LINKS)).at("/option/series");
		JsonNode bars = series.get(0);
		JsonNode lines = series.get(1);
		JsonNode figures = series.get(2);
		assertThat(figures.get("z").asInt()).isGreaterThan(lines.get("z").asInt());
		assertThat(bars.at("/data/1/label/show").asBoolean()).isFalse();
		JsonNode four = figures.at("/data/1");
		assertThat(four.at("/value/0").asInt()).isEqualTo(4);
		assertThat(four.at("/label/formatter").asString()).isEqualTo("4");
		assertThat(four.at("/label/textBorderColor").asString()).isEqualTo(SvgCanvas.PAPER);
		assertThat(four.get("href")).isEqualTo(bars.at("/data/1/href"));
	}

	private static String written(double x) {
		return (x == Math.rint(x)) ? Long.toString(Math.round(x)) : Double.toString(x);
	}

	private static List<Double> all(String svg, String pattern) {
		return Pattern.compile(pattern).matcher(svg).results().map((found) -> Double.valueOf(found.group(1))).toList();
	}

	private static ChartDefinition chart(Language language) {
		List<ChartCategory> categories = IntStream.range(0, 4)
			.mapToObj((at) -> new ChartCategory(Dimension.SECTOR, "S" + at, "Sector", "Sector", null, true))
			.toList();
		List<Cell> now = cells(28, 4, 1, 6);
		List<Cell> before = cells(26, 5, 3, 6);
		return new ChartDefinition("sectors", language, Sentence.of("Title"), "Subtitle",
				new ChartUnit("Activities", null),
				new ChartContent.Plot(ChartKind.BARS, Scale.of(Stream.concat(now.stream(), before.stream()).toList()),
						categories,
						List.of(new ChartSeries("activities", "2025", ChartSeries.Mark.BAR, now),
								new ChartSeries("previous", "2024", ChartSeries.Mark.TICK, before)),
						List.of(), null),
				null, List.of(), "Source", "Description");
	}

	private static List<Cell> cells(long... counts) {
		return LongStream.of(counts).mapToObj(Cell::of).toList();
	}

}
