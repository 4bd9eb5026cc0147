package org.bayan.web.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Role;
import org.bayan.db.edition.EditionHead;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.RowKind;
import org.bayan.domain.period.Period;
import org.bayan.web.Contents;
import org.bayan.web.Offline;
import org.bayan.web.SmallReport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.OfflinePages.PAGES;
import static org.bayan.web.SmallReport.count;
import static org.bayan.web.SmallReport.figures;
import static org.bayan.web.SmallReport.row;
import static org.bayan.web.SmallReport.state;
import static org.bayan.web.SmallReport.total;

/** The overview as a reader gets it: 12 activities in May 2025, 10 in April. */
class DashboardPageTests {

	private final Contents contents = PAGES.empty();

	@BeforeEach
	void thereAreActivities() {
		this.contents.report = may().report();
	}

	private static SmallReport may() {
		return new SmallReport().total(total(figures(Map.of(Measure.ACTIVITIES, 12L)), count(10), count(12)))
			.states(state("MAR", SmallReport.MOROCCO, count(9)), state("EGY", SmallReport.EGYPT, count(0)))
			.others(row(RowKind.ORGANISATION_WIDE, "ORG", null, count(3)))
			.sectors(row(RowKind.SECTOR, "EDU", SmallReport.EDUCATION, count(12)),
					row(RowKind.SECTOR, "CUL", SmallReport.CULTURE, count(0)));
	}

	@Test
	void theHeadlineLeadsToTheVeryListItCounts() throws Exception {
		Document page = page("/");
		Element tile = page.select(".tile").getFirst();
		assertThat(tile.select(".name").text()).isEqualTo("Activities");
		assertThat(tile.select(".big").text()).isEqualTo("12");
		assertThat(tile.select(".big a").attr("href"))
			.isEqualTo("/activities?measure=activities&period=2025-05&place=ALL&sector=ALL&lang=en");
		assertThat(tile.select(".change").eachText()).containsExactly("2 more than in April 2025 (10)",
				"As many as in May 2024 (12)");
		assertThat(page.select(".kicker").getFirst().text())
			.isEqualTo("May 2025, the latest month with activities · All places · All sectors and centres");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | ltr | 2 more than in April 2025 (10)  | Excel workbook
			fr | ltr | 2 de plus qu’en avril 2025 (10) | Classeur Excel
			ar | rtl | بزيادة 2 على أبريل 2025 (10)    | مصنف Excel
			""")
	void thePageIsInTheLanguageOfItsAddress(String language, String direction, String change, String workbook)
			throws Exception {
		Document page = page("/?lang=" + language);
		assertThat(page.select("html").attr("dir")).isEqualTo(direction);
		assertThat(page.select("html").attr("lang")).isEqualTo(language);
		assertThat(page.select(".tile .change").getFirst().text()).isEqualTo(change);
		assertThat(page.select("aside a.btn").text()).isEqualTo(workbook);
		assertThat(page.select("aside a.btn").attr("href"))
			.isEqualTo("/reports/report.xlsx?from=2025-05&to=2025-05&lang=" + language);
	}

	@Test
	void everyChartCanBeTakenHomeInFourFormats() throws Exception {
		Document page = page("/?from=2025-05&place=ALL&sector=ALL");
		for (String chart : List.of("trend", "types", "map", "ranking", "sectors", "coverage", "matrix")) {
			assertThat(page.select("section#" + chart + " .gets > a[download]").eachAttr("href")).as(chart)
				.containsExactly("/charts/" + chart + ".png?from=2025-05&to=2025-05&lang=en",
						"/charts/" + chart + ".svg?from=2025-05&to=2025-05&lang=en",
						"/charts/" + chart + ".csv?from=2025-05&to=2025-05&lang=en",
						"/charts/" + chart + ".xlsx?from=2025-05&to=2025-05&lang=en");
		}
	}

	@Test
	void everyIdStandsOnceAndEveryReferenceHasItsTarget() throws Exception {
		Document page = page("/");
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		for (String attribute : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
			for (String id : page.select("[" + attribute + "]").eachAttr(attribute)) {
				assertThat(page.getElementById(id)).as(attribute + " " + id).isNotNull();
			}
		}
		for (String address : page.select("a[href^='#']").eachAttr("href")) {
			assertThat(page.getElementById(address.substring(1))).as(address).isNotNull();
		}
	}

	@Test
	void theStatesWithoutAnActivityAreNamed() throws Exception {
		Document page = page("/");
		assertThat(page.select("#without h2").text()).isEqualTo("1 member state without an activity in May 2025");
		assertThat(page.select("#without li a").eachText()).containsExactly("Egypt");
		this.contents.change++;
		this.contents.report = may()
			.states(state("MAR", SmallReport.MOROCCO, count(9)), state("EGY", SmallReport.EGYPT, count(1)))
			.report();
		assertThat(page("/").select("#without")).isEmpty();
	}

	@Test
	void whatLiesAheadIsSaidEvenIfItIsNothing() throws Exception {
		assertThat(page("/").select("#ahead h2").text()).isEqualTo("No activity is planned yet");
		this.contents.change++;
		this.contents.count = 2;
		Document page = page("/");
		assertThat(page.select("#ahead h2").text()).isEqualTo("2 activities ahead");
		assertThat(page.select("#ahead .gets a").attr("href"))
			.isEqualTo("/activities?ahead=2025-06-05&sort=oldest&lang=en");
	}

	@Test
	void anEditionSaysThatItIsNotToday() throws Exception {
		this.contents.editions = List
			.of(new EditionHead(Period.parse("2025-05"), 1, 5, Instant.parse("2025-06-07T06:00:00Z"), "x"));
		this.contents.report = may().edition(1, "2025-06-07").report();
		Document page = page("/?from=2025-05&edition=1&place=MAR");
		assertThat(page.select("p.known-then").text())
			.startsWith("Edition 1, published 7 June 2025 " + "Every figure shown here is the same today.");
		assertThat(page.select("p.known-then a").eachAttr("href"))
			.containsExactly("/editions/2025-05/changes?of=1&lang=en", "/?from=2025-05&to=2025-05&place=MAR&lang=en");
	}

	@Test
	void figuresThatChangedSinceTheEditionAreAnnounced() throws Exception {
		this.contents.editions = List
			.of(new EditionHead(Period.parse("2025-05"), 3, 5, Instant.parse("2025-06-07T06:00:00Z"), "x"));
		this.contents.restated = 4;
		Document page = page("/?from=2025-05");
		assertThat(page.select("p.differs").text())
			.isEqualTo("4 figures differ from edition 3, published before the data changed. See what changed");
		assertThat(page.select("p.differs a").attr("href")).isEqualTo("/editions/2025-05/changes?of=3&lang=en");
	}

	@Test
	void beforeTheFirstActivityThereIsNothingToShow() throws Exception {
		this.contents.withActivities = List.of();
		assertThat(page("/").select("h1").text()).isEqualTo("There are no activities yet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?from=2025-13", "/?from=2025-05&to=2025-04", "/?from=2025-05&edition=9",
			"/?as-of=yesterday" })
	void whatCannotBeAskedIsAnErrorOfTheAddress(String address) throws Exception {
		MockHttpServletResponse response = PAGES.get(address, Offline.account(Role.LEADERSHIP));
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(response.getContentAsString()).contains("This page cannot be shown");
	}

	@Test
	void theFilterBarKeepsWhatIsShown() throws Exception {
		Document page = page("/?from=2025-05&place=MAR&as-of=2025-06-01");
		assertThat(page.select("form.choose select[name=place] option[selected]").eachAttr("value"))
			.containsExactly("MAR");
		assertThat(page.select("form.choose input[name=from]").val()).isEqualTo("2025-05");
		assertThat(page.select("form.choose input[name=as-of]").val()).isEqualTo("2025-06-01");
		assertThat(page.select("a[rel=next]").attr("href"))
			.isEqualTo("/?from=2025-06&to=2025-06&place=MAR&as-of=2025-06-01&lang=en");
		assertThat(page.select("ul.months a.none")).as("months without activities").hasSize(11);
	}

	@Test
	void everyFormOfAPostCarriesItsLanguage() throws Exception {
		assertThat(page("/?lang=fr").select("form[method=post]"))
			.allMatch((one) -> one.select("input[name=lang]").val().equals("fr"));
	}

	private Document page(String address) throws Exception {
		return PAGES.page(address, Offline.account(Role.LEADERSHIP));
	}

}
