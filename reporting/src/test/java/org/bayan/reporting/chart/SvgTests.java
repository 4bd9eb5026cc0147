package org.bayan.reporting.chart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.bayan.domain.report.Cell;
import org.bayan.domain.report.CellState;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.sample.SampleReports;
import org.bayan.reporting.text.Texts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThat;

class SvgTests {

	private static final PeriodReport YEAR = SampleReports.of("2022");

	@Test
	void everyFigureIsTheTitleOfItsMark() throws Exception {
		for (String language : Texts.LANGUAGES) {
			for (ChartDefinition chart : List.of(new Charts(YEAR, Texts.in(language)).trend(), new Charts(YEAR, Texts.in(language)).sectors())) {
				List<String> titles = texts(document(chart), "title");
				assertThat(titles.removeFirst()).isEqualTo(chart.title());
				List<String> expected = new ArrayList<>();
				for (int i = 0; i < chart.categories().size(); i++) {
					Cell cell = chart.plot().first().values().get(i);
					if (cell.state() == CellState.VALUE) {
						expected.add(chart.markTitle(chart.categories().get(i), cell));
					}
				}
				assertThat(titles).containsExactlyElementsOf(expected);
				assertThat(texts(document(chart), "desc").getFirst()).contains(chart.description());
			}
		}
		assertThat(texts(document(new Charts(YEAR, Texts.in("en")).trend()), "title")).contains("May 2022: 6");
	}

	@Test
	void nothingNeedsAStyleAFontOrTheNetwork() throws Exception {
		for (ChartDefinition chart : new Charts(YEAR, Texts.in("ar")).all()) {
			NodeList all = document(chart).getElementsByTagName("*");
			Set<String> names = new HashSet<>();
			for (int i = 0; i < all.getLength(); i++) {
				Element element = (Element) all.item(i);
				names.add(element.getTagName());
				assertThat(element.hasAttribute("style")).isFalse();
				assertThat(element.hasAttribute("href")).isFalse();
			}
			assertThat(names).doesNotContain("text", "style", "script", "image", "foreignObject");
		}
	}

	@Test
	void coordinatesHaveTwoDecimals() {
		assertThat(List.of(0.0, -0.004, 1.0, 1.5, 1.25, -2.06, 0.996, 12.005).stream().map(ChartPicture::twoDecimals))
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
