package org.bayan.reporting.drawing;

import java.awt.geom.Rectangle2D;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.RangeRow;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.report.RangeReport;
import org.bayan.domain.report.Scope;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.definition.RangeCharts;
import org.bayan.reporting.picture.Canvas;
import org.bayan.reporting.picture.Trace;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where texts and marks of long ranges stand. */
class RangeLayoutTests {

	@ParameterizedTest
	@CsvSource({ "2024-01, 2025-12, 99", "2021-01, 2025-12, 9", "2021-01, 2025-12, 99", "2021-01, 2025-12, 4321",
			"2011-Q1, 2025-Q4, 99", "2016, 2025, 54321", "1995, 2025, 99", "1985, 2025, 99", "1981, 2025, 321",
			"1980, 2025, 9", "1976, 2025, 12", "1966, 2025, 9", "1966, 2025, 4321" })
	void noTextTouchesAnotherOrLeavesThePicture(String from, String to, int most) {
		List<String> faults = new ArrayList<>();
		for (Language language : Language.values()) {
			for (ChartDefinition chart : charts(from, to, most, language)) {
				Trace trace = LayoutTests.trace(chart);
				Rectangle2D picture = new Rectangle2D.Double(2, 2, Canvas.WIDTH - 4,
						new ChartPicture(chart).height() - 4);
				List<Trace.DrawnText> texts = trace.texts();
				for (int i = 0; i < texts.size(); i++) {
					Rectangle2D bounds = texts.get(i).bounds();
					String where = chart.name() + " " + language + ": " + texts.get(i).text();
					if (!picture.contains(bounds)) {
						faults.add(where + " leaves the picture: " + bounds);
					}
					for (int j = 0; j < i; j++) {
						if (bounds.intersects(texts.get(j).bounds())) {
							faults.add(where + " touches " + texts.get(j).text());
						}
					}
				}
			}
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void everyFifthOfManyYearsIsNamed() {
		assertThat(heads("1976", "2025", 9)).containsExactly("1980", "1985", "1990", "1995", "2000", "2005", "2010",
				"2015", "2020", "2025");
		assertThat(heads("2016", "2025", 9)).hasSize(10);
	}

	@Test
	void theFirstMonthsOfQuartersOfManyMonthsAreNumbered() {
		assertThat(heads("2021-01", "2025-12", 9))
			.isEqualTo(Stream.generate(() -> List.of("1", "4", "7", "10")).limit(5).flatMap(List::stream).toList());
	}

	@Test
	void squaresTooNarrowForTheirFiguresHaveALegend() {
		List<String> texts = LayoutTests.trace(charts("2021-01", "2025-12", 4321, Language.EN).getLast())
			.texts()
			.stream()
			.map(Trace.DrawnText::text)
			.toList();
		assertThat(texts).contains("1–32", "319–476").doesNotContain("413", "420");
	}

	/** The texts above the columns of the sectors' heat map. */
	private static List<String> heads(String from, String to, int most) {
		List<Trace.DrawnText> texts = LayoutTests.trace(charts(from, to, most, Language.EN).getLast()).texts();
		List<String> words = texts.stream().map(Trace.DrawnText::text).toList();
		return words.subList(words.indexOf("Total") + 1, words.indexOf("Sectors and centres"));
	}

	/** Every state and sector, with figures from 0 to {@code most}. */
	private static List<ChartDefinition> charts(String from, String to, int most, Language language) {
		Range range = new Range(Period.parse(from), Period.parse(to));
		List<RangeRow> states = rows(Cases.YEAR.tables().states(), range, most);
		List<RangeRow> sectors = rows(Cases.YEAR.tables().sectors(), range, most);
		RangeReport report = new RangeReport(Cases.YEAR.head().organisation(), range, Scope.ALL,
				Instant.parse("2026-11-22T07:00:00Z"), "Africa/Casablanca", (LocalDate) null, "USD",
				new RangeRow(RowKind.TOTAL, "ALL", null, null, null, figures(range, (at) -> 20 * most)),
				rows(Cases.YEAR.tables().groups(), range, most), states,
				rows(Cases.YEAR.tables().others(), range, most), sectors, null, List.of());
		return new RangeCharts(report, Texts.in(language)).all();
	}

	private static List<RangeRow> rows(List<Row> rows, Range range, int most) {
		return IntStream.range(0, rows.size()).mapToObj((row) -> {
			Row it = rows.get(row);
			return new RangeRow(it.kind(), it.code(), it.names(), it.category(), it.joined(),
					figures(range, (at) -> (at * 7 + row * 3) % (most + 1)));
		}).toList();
	}

	private static List<Figures> figures(Range range, IntUnaryOperator count) {
		return IntStream.range(0, range.size()).mapToObj((at) -> {
			Cell cell = Cell.of(count.applyAsInt(at));
			return Figures.of((measure) -> cell);
		}).toList();
	}

}
