package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartKind;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.ChartUnit;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.chart.Scale;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.finding.Findings;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Trace;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Amounts below zero, beside nothing, beside others and beside far greater ones. */
class BelowZeroTests {

	private static final long SEED = Long.getLong("bayan.chart.seed", 20261130);

	/** A picture of 40 bars with all their words as outlines. */
	private static final int MOST_BYTES = 400_000;

	@ParameterizedTest
	@EnumSource
	void barsRunToBothSidesOfOneZeroInProportion(Language language) {
		List<Rectangle2D> bars = bars(money("both sides", language));
		boolean arabic = language == Language.AR;
		// Budget and expenditure of each sector: 20,000 and 18,000; 3,000; −5,000 and
		// −7,500.
		assertThat(bars).hasSize(5);
		double zero = arabic ? bars.getFirst().getMaxX() : bars.getFirst().getMinX();
		for (Rectangle2D above : bars.subList(0, 3)) {
			assertThat(arabic ? above.getMaxX() : above.getMinX()).isCloseTo(zero, within(1e-6));
		}
		for (Rectangle2D below : bars.subList(3, 5)) {
			assertThat(arabic ? below.getMinX() : below.getMaxX()).isCloseTo(zero, within(1e-6));
		}
		double unit = bars.getFirst().getWidth() / 20_000;
		assertThat(bars.stream().map((bar) -> Math.round(bar.getWidth() / unit))).containsExactly(20_000L, 18_000L,
				3_000L, 5_000L, 7_500L);
	}

	@ParameterizedTest
	@EnumSource
	void aRefundAloneFillsThePlotOnTheOtherSideAndItsFigureStandsBeyond(Language language) {
		ChartDefinition chart = money("refund", language);
		Trace trace = LayoutTests.trace(chart);
		Rectangle2D bar = bars(chart).getFirst();
		assertThat(bar.getWidth()).isBetween(500.0, 928.0);
		String written = chart.figure(Cell.of(-120_000));
		assertThat(written).isEqualTo(switch (language) {
			case FR -> "−1\u202f200,00";
			case AR -> "\u200e−1,200.00\u200e";
			default -> "−1,200.00";
		});
		Rectangle2D figure = text(trace, written);
		assertThat(figure.getCenterY()).isCloseTo(bar.getCenterY(), within(2.0));
		if (language == Language.AR) {
			assertThat(figure.getMinX() - bar.getMaxX()).isBetween(5.0, 10.0);
		}
		else {
			assertThat(bar.getMinX() - figure.getMaxX()).isBetween(5.0, 10.0);
		}
	}

	@Test
	void whatIsTakenBackIsCalledSo() {
		assertThat(title("refund", Language.EN))
			.isEqualTo("On balance, corrections lowered expenditure by USD 1,200.00");
		assertThat(title("refund", Language.FR))
			.startsWith("Au total, des corrections ont diminué les dépenses de 1\u202f200,00");
		assertThat(title("refund", Language.AR))
			.isEqualTo("خفّضت التصحيحات النفقات في المحصلة بمقدار \u200f\u200e1,200.00\u200e دولار");
		assertThat(title("equal refunds", Language.EN))
			.isEqualTo("Expenditure, net of corrections: USD −100.00; budget: USD −100.00");
		assertThat(title("both sides", Language.EN))
			.isEqualTo("Expenditure of USD 10,500.00 against a budget of USD 18,000.00");
	}

	@Test
	void theLeastAmountHasABarBesideOneABillionTimesAsLong() {
		List<Rectangle2D> bars = bars(money("tiny beside huge", Language.EN));
		assertThat(bars).hasSize(6);
		assertThat(bars.getFirst().getWidth()).isGreaterThan(700);
		assertThat(bars.subList(1, 6)).allMatch((bar) -> Math.abs(bar.getWidth() - 2) < 1e-6);
		// −0.01 of the second sector ends where 1.00 of it begins.
		assertThat(bars.get(2).getMaxX()).isCloseTo(bars.get(1).getMinX(), within(1e-6));
	}

	/**
	 * Random amounts of every size in every kind of plot: as many marks as figures, none
	 * outside, every figure written, and no more work than the picture is large.
	 */
	@Test
	void everyPlotOfAnyAmountsIsBoundedAndShowsItsFigures() throws IOException {
		Random random = new Random(SEED);
		for (int round = 0; round < 40; round++) {
			Language language = Language.values()[round % 3];
			for (ChartKind kind : List.of(ChartKind.COLUMNS, ChartKind.LINE, ChartKind.BARS, ChartKind.LABELLED_BARS,
					ChartKind.PAIRED_BARS)) {
				ChartDefinition chart = random(random, kind, language);
				check(chart,
						"seed " + SEED + ", round " + round + ", " + kind + ", " + language + ": "
								+ chart.series()
									.stream()
									.map((one) -> one.values().stream().map(Cell::amount).toList())
									.toList());
			}
		}
	}

	private static void check(ChartDefinition chart, String what) throws IOException {
		Trace trace = LayoutTests.trace(chart);
		Rectangle2D picture = new Rectangle2D.Double(0, 0, Canvas.WIDTH, new ChartPicture(chart).height());
		List<ChartSeries> drawn = chart.series().stream().filter((one) -> one.mark() != ChartSeries.Mark.TICK).toList();
		List<Trace.DrawnMark> marks = trace.marks().stream().filter((mark) -> !mark.title().isEmpty()).toList();
		long expected = drawn.stream()
			.flatMap((one) -> one.values().stream())
			.filter((cell) -> (chart.kind() == ChartKind.LINE) ? cell.known() : cell.state() == CellState.VALUE)
			.count();
		long gaps = (chart.kind() == ChartKind.LINE || chart.kind() == ChartKind.COLUMNS)
				? marks.stream().filter((mark) -> mark.title().endsWith(chart.spoken(Cell.NO_DATA))).count() : 0;
		assertThat(marks.size() - gaps).as(what).isEqualTo(expected);
		assertThat(marks).as(what).allMatch((mark) -> picture.contains(mark.shape().getBounds2D()));
		assertThat(trace.texts()).as(what).allMatch((text) -> picture.contains(text.bounds()));
		assertThat(chart.plot().scale().ticks().size()).as(what).isBetween(2, 7);
		if (chart.kind() != ChartKind.LINE && chart.kind() != ChartKind.COLUMNS) {
			List<String> texts = trace.texts().stream().map(Trace.DrawnText::text).toList();
			drawn.stream()
				.flatMap((one) -> one.values().stream())
				.forEach((cell) -> assertThat(texts).as(what).contains(chart.figure(cell)));
		}
		ByteArrayOutputStream svg = new ByteArrayOutputStream();
		new ChartPicture(chart).svg(svg);
		assertThat(svg.size()).as(what).isLessThan(MOST_BYTES);
	}

	private static ChartDefinition random(Random random, ChartKind kind, Language language) {
		boolean months = kind == ChartKind.COLUMNS || kind == ChartKind.LINE;
		int count = months ? 24 : 1 + random.nextInt(8);
		List<ChartCategory> categories = IntStream.range(0, count)
			.mapToObj((at) -> new ChartCategory(months ? Dimension.PERIOD : Dimension.SECTOR,
					"%d-%02d".formatted(2021 + at / 12, at % 12 + 1), "N" + at, "Name " + at,
					months ? Integer.toString(2021 + at / 12) : null, at >= 12))
			.toList();
		List<ChartSeries> series = new ArrayList<>();
		series.add(new ChartSeries("now", "Budget",
				(kind == ChartKind.LINE) ? ChartSeries.Mark.POINT : ChartSeries.Mark.BAR, values(random, count)));
		if (kind == ChartKind.BARS) {
			series.add(new ChartSeries("previous", "2021", ChartSeries.Mark.TICK, values(random, count)));
		}
		if (kind == ChartKind.PAIRED_BARS) {
			series.add(new ChartSeries("spent", "Expenditure", ChartSeries.Mark.HATCHED_BAR, values(random, count)));
		}
		Scale scale = Scale.of(series.stream().flatMap((one) -> one.values().stream()).toList());
		return new ChartDefinition("any", language, Sentence.of("Title"), "Subtitle", new ChartUnit("Budget", "USD"),
				new ChartContent.Plot(kind, scale, categories, series, List.of(), null), null, List.of(), "Source",
				"Description");
	}

	/** Of every size up to 10^17 cents; zeros and unknown ones among them. */
	private static List<Cell> values(Random random, int count) {
		int sign = random.nextInt(4);
		return LongStream.range(0, count).mapToObj((at) -> {
			int what = random.nextInt(10);
			if (what == 0) {
				return Cell.NO_DATA;
			}
			long amount = (what == 1) ? 0 : random.nextLong((long) Math.pow(10, 1 + random.nextInt(17)));
			return Cell.of((sign == 0 || (sign > 1 && random.nextBoolean())) ? -amount : amount);
		}).toList();
	}

	private static String title(String name, Language language) {
		PeriodReport report = LayoutTests.report(name);
		return new Findings(report, Texts.in(language)).money().text().replace('\u00a0', ' ');
	}

	private static ChartDefinition money(String name, Language language) {
		return new Charts(LayoutTests.report(name), Texts.in(language)).money();
	}

	private static List<Rectangle2D> bars(ChartDefinition chart) {
		return LayoutTests.trace(chart)
			.marks()
			.stream()
			.filter((mark) -> !mark.title().isEmpty())
			.map((mark) -> mark.shape().getBounds2D())
			.toList();
	}

	private static Rectangle2D text(Trace trace, String words) {
		return trace.texts()
			.stream()
			.filter((text) -> text.text().equals(words))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no text " + words))
			.bounds();
	}

}
