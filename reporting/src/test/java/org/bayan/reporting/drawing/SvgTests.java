package org.bayan.reporting.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.language.Language;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.chart.ChartCategory;
import org.bayan.reporting.chart.ChartContent;
import org.bayan.reporting.chart.ChartDefinition;
import org.bayan.reporting.chart.ChartSeries;
import org.bayan.reporting.chart.Dimension;
import org.bayan.reporting.definition.Charts;
import org.bayan.reporting.picture.Svg;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

class SvgTests {

	private static final PeriodReport YEAR = Cases.YEAR;

	@ParameterizedTest
	@MethodSource("org.bayan.reporting.drawing.LayoutTests#cases")
	void everyChartIsAPictureWithATitleADescriptionAndAMarkForEachFigure(String name) throws Exception {
		for (ChartDefinition chart : LayoutTests.charts(name)) {
			Document document = document(chart);
			Element root = document.getDocumentElement();
			assertThat(root.getAttribute("role")).isEqualTo("img");
			assertThat(root.getAttribute("lang")).isEqualTo(chart.language().code());
			List<String> titles = texts(document, "title");
			assertThat(titles.removeFirst()).isEqualTo(chart.title());
			assertThat(texts(document, "desc").getFirst()).contains(chart.subtitle(), chart.description());
			if (chart.instead() == null) {
				assertThat(titles).as(chart.name()).containsAll(expected(chart));
			}
			else {
				assertThat(titles).isEmpty();
			}
		}
	}

	/** The titles of the marks that a definition asks for. */
	private static List<String> expected(ChartDefinition chart) {
		List<String> titles = new ArrayList<>();
		switch (chart.content()) {
			case ChartContent.HeatMap map -> map.rows().forEach((row) -> {
				for (int i = 0; i < map.columns().size(); i++) {
					String both = chart.texts().list(List.of(row.category().name(), map.columns().get(i).name()));
					titles.add(chart.markTitle(new ChartCategory(Dimension.PLACE, "", "", both, null, true),
							row.cells().get(i)));
				}
			});
			case ChartContent.Plot plot -> plot.series()
				.stream()
				.filter((series) -> series.mark() != ChartSeries.Mark.TICK)
				.forEach((series) -> add(titles, chart, plot.categories(), series));
			default -> add(titles, chart, chart.categories(), chart.series().getFirst());
		}
		return titles;
	}

	/** A bar of zero is not drawn; the figure 0 stands in its place. */
	private static void add(List<String> titles, ChartDefinition chart, List<ChartCategory> categories,
			ChartSeries series) {
		for (int i = 0; i < categories.size(); i++) {
			Cell cell = series.values().get(i);
			boolean plot = chart.content() instanceof ChartContent.Plot;
			if (!plot || cell.state() == CellState.VALUE) {
				titles.add(chart.markTitle(categories.get(i), cell));
			}
		}
	}

	@Test
	void titlesHoldTheFiguresOf2022() throws Exception {
		List<String> trend = texts(document(ChartsTests.chart(YEAR, "trend", Language.EN)), "title");
		assertThat(trend).hasSize(22).contains("January 2021: 3", "May 2022: 6", "December 2022: 10");
		List<String> map = texts(document(ChartsTests.chart(YEAR, "map", Language.EN)), "title");
		assertThat(map).contains("Morocco: 4", "Burkina Faso: 5", "Azerbaijan: 4", "Saudi Arabia: 4", "Algeria: 0",
				"Organisation-wide: 13");
		assertThat(map.stream().filter((title) -> title.endsWith(": 0"))).hasSize(23);
		List<String> matrix = texts(document(ChartsTests.chart(YEAR, "matrix", Language.EN)), "title");
		assertThat(matrix).hasSize(1 + 32 * 15 + 15).contains("Burkina Faso, Science and Environment Sector: 3");
	}

	@Test
	void nothingNeedsAStyleAFontOrTheNetwork() throws Exception {
		Set<String> names = new HashSet<>();
		for (ChartDefinition chart : new Charts(Cases.gaps(), Texts.in(Language.AR)).all()) {
			NodeList all = document(chart).getElementsByTagName("*");
			for (int i = 0; i < all.getLength(); i++) {
				Element element = (Element) all.item(i);
				names.add(element.getTagName());
				assertThat(element.hasAttribute("style")).isFalse();
				assertThat(element.hasAttribute("href")).isFalse();
			}
		}
		assertThat(names).contains("path", "rect").doesNotContain("text", "style", "script", "image", "foreignObject");
	}

	@Test
	void wordsOfTheDataCannotBreakTheDocument() throws Exception {
		ChartDefinition plain = ChartsTests.chart(YEAR, "trend", Language.EN);
		ChartContent.Plot plot = plain.plot();
		List<ChartCategory> hostile = plot.categories()
			.stream()
			.map((one) -> new ChartCategory(one.dimension(), one.key(), "<b>", "]]> & <i>", one.bracket(),
					one.chosen()))
			.toList();
		ChartDefinition chart = new ChartDefinition(plain.name(), plain.language(),
				Sentence.of("</title><script>alert(1)</script> & \"x\""), plain.subtitle(), plain.unit(),
				new ChartContent.Plot(plot.kind(), plot.scale(), hostile, plot.series(), plot.further(),
						plot.bracket()),
				null, plain.notes(), plain.source(), plain.description());
		assertThat(texts(document(chart), "title")).startsWith("</title><script>alert(1)</script> & \"x\"")
			.contains("]]> & <i>: 6");
	}

	@Test
	void coordinatesHaveTwoDecimals() {
		assertThat(List.of(0.0, -0.004, 1.0, 1.5, 1.25, -2.06, 0.996, 12.005).stream().map(Svg::twoDecimals))
			.containsExactly("0", "0", "1", "1.5", "1.25", "-2.06", "1", "12.01");
	}

	private static Document document(ChartDefinition chart)
			throws IOException, SAXException, ParserConfigurationException {
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(ChartPictureTests.svg(chart)));
	}

	private static List<String> texts(Document document, String tag) {
		List<String> texts = new ArrayList<>();
		NodeList nodes = document.getElementsByTagName(tag);
		for (int i = 0; i < nodes.getLength(); i++) {
			texts.add(nodes.item(i).getTextContent());
		}
		return texts;
	}

}
