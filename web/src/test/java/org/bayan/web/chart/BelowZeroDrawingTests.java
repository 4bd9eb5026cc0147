package org.bayan.web.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A page's own drawings, and what ECharts is told, of amounts below zero and far apart.
 */
class BelowZeroDrawingTests {

	private static final long SEED = Long.getLong("bayan.chart.seed", 20261130);

	private static final Pattern BAR = Pattern.compile(
			"<rect x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" width=\"([-0-9.]+)\" height=\"14\" fill=\"(#0B5C69|url[^\"]*)\"");

	private static final Pattern NUMBER = Pattern.compile("<(?:rect|line|text|circle)[^>]*?>");

	@ParameterizedTest
	@EnumSource
	void pairsOfBarsRunToBothSidesOfZeroAndDoNotTouch(Language language) {
		String svg = narrow(pairs(language, values(2_000_000, 300_000, -500_000), values(1_800_000, 0, -750_000)));
		List<double[]> bars = bars(svg);
		boolean arabic = language == Language.AR;
		assertThat(bars).hasSize(5);
		double zero = arabic ? end(bars.get(0)) : bars.get(0)[0];
		for (int i = 0; i < 5; i++) {
			boolean below = i > 2;
			assertThat((below != arabic) ? end(bars.get(i)) : bars.get(i)[0]).isCloseTo(zero, within(0.11));
		}
		double unit = bars.get(0)[2] / 20_000;
		assertThat(bars.get(1)[2] / unit).isCloseTo(18_000, within(60.0));
		assertThat(bars.get(4)[2] / unit).isCloseTo(7_500, within(60.0));
		// 18 pixels from one bar of a pair to the other, for figures of 13 pixels beside
		// them.
		assertThat(bars.get(1)[1] - bars.get(0)[1]).isEqualTo(18);
		assertThat(svg).contains("id=\"money-narrow-pair\"");
	}

	@ParameterizedTest
	@EnumSource
	void aRefundAloneHasItsFigureBesideItsBarInThePicture(Language language) {
		ChartDefinition chart = pairs(language, values(0), values(-120_000));
		String svg = narrow(chart);
		double[] bar = bars(svg).getFirst();
		String figure = chart.figure(Cell.of(-120_000));
		Matcher text = Pattern.compile("<text x=\"([-0-9.]+)\"[^>]*text-anchor=\"end\"[^>]*>" + figure + "<")
			.matcher(svg);
		assertThat(text.find()).isTrue();
		double at = Double.parseDouble(text.group(1));
		double width = SvgCanvas.estimate(figure, 13);
		if (language == Language.AR) {
			assertThat(at - end(bar)).isCloseTo(8, within(0.11));
			assertThat(at + width).isLessThanOrEqualTo(358);
		}
		else {
			assertThat(bar[0] - at).isCloseTo(8, within(0.11));
			assertThat(at - width).isGreaterThanOrEqualTo(0);
		}
	}

	@Test
	void eChartsIsToldBothEndsAndTheSideOfEachFigure() {
		String english = Option.json(pairs(Language.EN, values(2_000_000, -500_000), values(0, -750_000)), LINKS);
		assertThat(english).contains("\"min\":-750000,\"max\":2000000", "\"data\":[{\"xAxis\":0}]",
				"\"position\":\"left\",\"formatter\":\"−7,500.00\"",
				"\"position\":\"right\",\"formatter\":\"20,000.00\"", "\"decal\":{");
		String arabic = Option.json(pairs(Language.AR, values(2_000_000, -500_000), values(0, -750_000)), LINKS);
		assertThat(arabic).contains("\"position\":\"right\",\"formatter\":\"\u200e−7,500.00\u200e\"",
				"\"position\":\"left\",\"formatter\":\"\u200e20,000.00\u200e\"");
		assertThat(Option.json(pairs(Language.EN, values(0), values(0)), LINKS)).contains("\"min\":0,\"max\":1}");
	}

	@Test
	void aSparkOfAmountsHasAColumnBeneathItsLineForWhatIsBelowZero() {
		assertThat(Spark.columns(List.of(Cell.of(300), Cell.of(-100), Cell.of(0), Cell.NO_DATA), 1, false)).contains(
				"y=\"2\" width=\"48\" height=\"22.5\"", "y=\"24.5\" width=\"48\" height=\"7.5\"",
				"y1=\"25\" x2=\"200\" y2=\"25\"");
		assertThat(Spark.columns(List.of(Cell.of(-100), Cell.of(-200)), 1, false))
			.contains("y=\"2\" width=\"98\" height=\"15\"", "y=\"2\" width=\"98\" height=\"30\"");
		assertThat(Spark.columns(List.of(Cell.of(1_000_000_000), Cell.of(1)), 1, false)).contains("height=\"1\"");
	}

	/**
	 * The name of the chosen one has no dot across it, whatever counts lie beside its
	 * own.
	 */
	@Test
	void theNameOfTheChosenOneTouchesNoDotAndNoName() {
		Random random = new Random(SEED);
		for (int round = 0; round < 300; round++) {
			int count = 2 + random.nextInt(40);
			int chosen = random.nextInt(count);
			long most = 1 + random.nextInt(30);
			List<ChartContent.Stack> stacks = new ArrayList<>();
			int[] at = IntStream.range(0, count).map((one) -> random.nextInt((int) most + 1)).toArray();
			for (int value = 0; value <= most; value++) {
				int here = value;
				List<ChartContent.Dot> dots = IntStream.range(0, count)
					.filter((one) -> at[one] == here)
					.mapToObj((one) -> new ChartContent.Dot(new ChartCategory(Dimension.PLACE, "K" + one,
							"Name of " + one, "Name of " + one, null, one == chosen), Cell.of(here)))
					.toList();
				if (!dots.isEmpty()) {
					stacks.add(new ChartContent.Stack(value, dots.size() + " states", dots));
				}
			}
			ChartContent.DotStrip strip = new ChartContent.DotStrip(Scale.upTo(most), stacks, "Activities");
			for (double width : new double[] { 258, 1060 }) {
				apart(strip, width, "seed " + SEED + ", round " + round + ", width " + width);
			}
		}
	}

	private static void apart(ChartContent.DotStrip strip, double room, String what) {
		DotLabels labels = new DotLabels(strip, room, room + 88, 13);
		double unit = room / strip.scale().maximum().doubleValue();
		List<double[]> dots = new ArrayList<>();
		List<double[]> names = new ArrayList<>();
		boolean named = false;
		for (ChartContent.Stack stack : strip.stacks()) {
			List<ChartContent.Dot> rising = DotLabels.rising(stack);
			for (int row = 0; row < rising.size(); row++) {
				double x = stack.at() * unit;
				dots.add(new double[] { row, x - 5.5, x + 5.5 });
				DotLabels.Label label = labels.of(rising.get(row));
				if (label != null) {
					double width = SvgCanvas.estimate(label.words(), 13) * 1.1;
					double from = switch (label.side()) {
						case BEHIND -> x + 11;
						case BEFORE -> x - 11 - width;
						case ABOVE -> label.middle() - width / 2;
					};
					names.add(new double[] { label.row(), from, from + width });
					named |= rising.get(row).category().chosen();
					assertThat(label.row()).as(what).isLessThan(labels.rows());
				}
			}
		}
		assertThat(named).as(what).isTrue();
		for (double[] name : names) {
			assertThat(Stream.concat(dots.stream(), names.stream().filter((other) -> other != name))).as(what)
				.noneMatch((other) -> other[0] == name[0] && other[1] < name[2] - 0.01 && name[1] < other[2] - 0.01);
			assertThat(name[1]).as(what).isGreaterThanOrEqualTo(-0.01);
			assertThat(name[2]).as(what).isLessThanOrEqualTo(room + 88.01);
		}
	}

	/** Random amounts of every size: bounded, inside the picture, each figure written. */
	@Test
	void everyDrawingOfAnyAmountsStaysInThePicture() {
		Random random = new Random(SEED);
		for (int round = 0; round < 100; round++) {
			Language language = Language.values()[round % 3];
			int count = 1 + random.nextInt(8);
			ChartDefinition chart = pairs(language, any(random, count), any(random, count));
			String svg = narrow(chart);
			String what = "seed " + SEED + ", round " + round + ": "
					+ chart.series().stream().map((one) -> one.values().stream().map(Cell::amount).toList()).toList();
			assertThat(svg.length()).as(what).isLessThan(40_000);
			for (ChartSeries series : chart.series()) {
				series.values().forEach((cell) -> assertThat(svg).as(what).contains(">" + chart.figure(cell) + "<"));
			}
			assertThat(bars(svg)).as(what).allMatch((bar) -> bar[0] >= 0 && bar[2] >= 1.99 && end(bar) <= 358.01);
			assertThat(NUMBER.matcher(svg).results().count()).as(what).isLessThan(30 + 12L * count);
			assertThat(Option.json(chart, LINKS).length()).as(what).isLessThan(40_000);
		}
	}

	private static final RecordLinks LINKS = new RecordLinks(new RangeReport(new Names("O", "O", "O"),
			new Range(Period.parse("2025-01"), Period.parse("2025-12")), Scope.ALL, Instant.EPOCH, "UTC", null, "USD",
			new RangeRow(RowKind.TOTAL, "ALL", null, null, null, List.of()), List.of(), List.of(), List.of(), List.of(),
			null, List.of()), Language.EN);

	private static String narrow(ChartDefinition chart) {
		String both = new PageChart(chart, LINKS, 700).drawing();
		return both.substring(both.lastIndexOf("<svg"));
	}

	private static List<double[]> bars(String svg) {
		return BAR.matcher(svg)
			.results()
			.map((bar) -> new double[] { Double.parseDouble(bar.group(1)), Double.parseDouble(bar.group(2)),
					Double.parseDouble(bar.group(3)) })
			.toList();
	}

	private static double end(double[] bar) {
		return bar[0] + bar[2];
	}

	private static List<Cell> values(long... minor) {
		return LongStream.of(minor).mapToObj(Cell::of).toList();
	}

	private static List<Cell> any(Random random, int count) {
		int sign = random.nextInt(3);
		return IntStream.range(0, count).mapToObj((at) -> {
			long amount = random.nextLong((long) Math.pow(10, random.nextInt(18)));
			return Cell.of((sign == 0 || (sign == 2 && random.nextBoolean())) ? -amount : amount);
		}).toList();
	}

	private static ChartDefinition pairs(Language language, List<Cell> budget, List<Cell> spent) {
		List<ChartCategory> categories = IntStream.range(0, budget.size())
			.mapToObj((at) -> new ChartCategory(Dimension.SECTOR, "S" + at, "Sector " + at, "Sector " + at, null, true))
			.toList();
		List<Cell> all = Stream.concat(budget.stream(), spent.stream()).toList();
		return new ChartDefinition("money", language, Sentence.of("Title"), "Subtitle", new ChartUnit("Budget", "USD"),
				new ChartContent.Plot(ChartKind.PAIRED_BARS, Scale.of(all), categories,
						List.of(new ChartSeries("budget", "Budget", ChartSeries.Mark.BAR, budget),
								new ChartSeries("expenditure", "Expenditure", ChartSeries.Mark.HATCHED_BAR, spent)),
						List.of(), null),
				null, List.of(), "Source", "Description");
	}

}
