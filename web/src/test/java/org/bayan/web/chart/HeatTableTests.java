package org.bayan.web.chart;

import org.bayan.domain.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The heat map as a table, and as a list where the screen is narrow. */
class HeatTableTests {

	@Test
	void aColumnHasItsShortNameAndLeadsToItsPage() {
		Elements heads = drawing(Language.EN).select("thead th");
		assertThat(heads.eachText()).containsExactly("All sectors", "Science and environment", "Education", "None");
		assertThat(heads.get(1).select("br")).as("a line breaks where it may").hasSize(1);
		assertThat(heads.get(1).attr("title")).isEqualTo("Science and environment");
		assertThat(heads.get(3).attr("title")).isEqualTo("No sector stated");
		assertThat(heads.select("a").eachAttr("href")).startsWith("/?from=2025-05&to=2025-05&sector=SCI&lang=en");
		assertThat(heads.eachAttr("scope")).containsOnly("col");
	}

	@Test
	void rowsStandUnderTheHeadingOfTheirPart() {
		Document drawing = drawing(Language.EN);
		Element group = drawing.select("th[scope=rowgroup]").getFirst();
		assertThat(group.text()).isEqualTo("African region: 2 of 3 states");
		assertThat(group.attr("colspan")).isEqualTo("5");
		assertThat(drawing.select("tbody th[scope=row]").eachText()).containsExactly("Burkina Faso", "Niger");
		assertThat(drawing.select("tbody th[scope=row]").eachAttr("title")).as("where the name is longer")
			.containsExactly("Republic of the Niger");
	}

	@Test
	void aCellHasTheColourOfItsClassAndLeadsToItsRecords() {
		Elements cells = row("Burkina Faso").select("td");
		assertThat(cells.eachText()).containsExactly("5", "3", "0", "2");
		assertThat(cells.eachAttr("class")).containsExactly("num sum", "s5", "s0", "s1");
		assertThat(cells.get(1).select("a").attr("href"))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=BFA&sector=SCI&lang=en");
		assertThat(cells.get(0).select("a").attr("href")).as("the row's own figure")
			.isEqualTo("/activities?measure=activities&period=2025-05&place=BFA&sector=ALL&lang=en");
		assertThat(cells.get(2).select("a")).as("zero has no records").isEmpty();
	}

	@Test
	void whatIsNotKnownAndWhatIsNotApplicableLeadNowhere() {
		Elements cells = row("Niger").select("td");
		assertThat(cells.eachText()).containsExactly("1", "n/a", "…", "1");
		assertThat(cells.eachAttr("class")).containsExactly("num sum", "dashed", "hatch", "s1");
		assertThat(cells.get(1).select("a")).isEmpty();
		assertThat(cells.get(2).select("a")).isEmpty();
	}

	@Test
	void theTotalStandsLastWithoutColours() {
		Elements cells = drawing(Language.EN).select("tfoot td");
		assertThat(cells.eachText()).containsExactly("6", "3", "0", "3");
		assertThat(cells.eachAttr("class")).containsExactly("num sum", "sum", "sum s0", "sum");
		assertThat(cells.get(1).select("a").attr("href")).as("of a column everywhere")
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ALL&sector=SCI&lang=en");
		assertThat(drawing(Language.EN).select("tfoot th a")).as("the page itself").isEmpty();
	}

	@Test
	void onNarrowScreensARowIsASentence() {
		Elements rows = drawing(Language.EN).select("ol.narrow > li");
		assertThat(rows.eachText()).containsExactly("Burkina Faso 5Science and environment 3, None 2", "Niger 1None 1");
		assertThat(rows.getFirst().select("a").eachAttr("href")).containsExactly(
				"/?from=2025-05&to=2025-05&place=BFA&lang=en",
				"/activities?measure=activities&period=2025-05&place=BFA&sector=ALL&lang=en",
				"/activities?measure=activities&period=2025-05&place=BFA&sector=SCI&lang=en",
				"/activities?measure=activities&period=2025-05&place=BFA&sector=NONE&lang=en");
		assertThat(drawing(Language.AR).select("ol.narrow > li").getFirst().text()).contains("3، None");
	}

	@Test
	void columnsAreAlikeAndScrollUnderTheirTitle() {
		Document drawing = drawing(Language.EN);
		assertThat(drawing.select("col").get(1).attr("span")).isEqualTo("3");
		assertThat(drawing.select("col").get(1).attr("width")).startsWith("27.33").endsWith("%");
		assertThat(drawing.select("div[role=region]").attr("aria-label")).isEqualTo("Title of matrix");
	}

	private static Element row(String name) {
		return drawing(Language.EN).select("tbody tr")
			.stream()
			.filter((one) -> one.select("th").text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Document drawing(Language language) {
		return Jsoup.parse(new PageChart(SmallCharts.heat(language), SmallCharts.links(language), 1_344).drawing());
	}

}
