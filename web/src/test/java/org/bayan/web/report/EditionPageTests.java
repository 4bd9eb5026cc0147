package org.bayan.web.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.bayan.db.account.Role;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestFile;
import org.bayan.db.request.RequestedOutput;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.web.Contents;
import org.bayan.web.Offline;
import org.bayan.web.SmallReport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.OfflinePages.PAGES;

/** The page of reports and that of an edition: two editions of May 2025, one of April. */
class EditionPageTests {

	private static final Period MAY = Period.parse("2025-05");

	private final Contents contents = PAGES.empty();

	{
		this.contents.editions = List.of(head("2025-04", 1, "2025-05-05T06:00:00Z"),
				head("2025-05", 1, "2025-06-05T06:00:00Z"), head("2025-05", 2, "2025-06-08T10:00:00Z"));
		this.contents.edition = new Edition(1, new SmallReport().report(), List.of(), List.of());
		this.contents.activities = Map.of(Period.parse("2025"), 40L, Period.parse("2025-Q2"), 22L, MAY, 12L,
				Period.parse("2025-03"), 1_234L);
	}

	@Test
	void aYearHasItsPeriodsTheNewestFirst() throws Exception {
		Document page = page("/reports?from=2025-05", Role.LEADERSHIP);
		assertThat(page.select("h1").text()).isEqualTo("2025: 2 months are published, 2 have activities");
		assertThat(page.select("table.periods tbody td:first-child").eachText()).containsExactly("2025", "Q2 2025",
				"May 2025", "April 2025", "March 2025");
		assertThat(page.select("table.periods tbody tr").eachAttr("class")).containsExactly("year", "quarter", "month",
				"month", "month");
		assertThat(page.select("table.periods a[aria-current]").eachText()).containsExactly("May 2025");
	}

	@Test
	void aPeriodLeadsToItsRecordsAndItsWorkbook() throws Exception {
		Element march = line(page("/reports?from=2025-05&place=MAR", Role.LEADERSHIP), "March 2025");
		assertThat(march.select("td.num a").text()).isEqualTo("1,234");
		assertThat(march.select("td.num a").attr("href"))
			.isEqualTo("/activities?measure=activities&from=2025-03&to=2025-03&lang=en");
		assertThat(march.select("td:last-child a").attr("href"))
			.isEqualTo("/reports/report.xlsx?from=2025-03&to=2025-03&lang=en");
		assertThat(march.select("td:first-child a").attr("href")).as("with the place that is asked for")
			.isEqualTo("/reports?from=2025-03&to=2025-03&place=MAR&lang=en");
		assertThat(march.text()).contains("Not published");
	}

	@Test
	void anEditionHasItsWorkbookInEveryLanguageAndTheNewestSaysWhatChanged() throws Exception {
		this.contents.restated = 3;
		Elements editions = line(page("/reports?from=2025-05", Role.LEADERSHIP), "May 2025").select("li");
		assertThat(editions).hasSize(2);
		assertThat(editions.get(0).select("> a").getFirst().text()).isEqualTo("Edition 2");
		assertThat(editions.get(0).select(".gets a").eachAttr("href")).containsExactly(
				"/editions/2025-05/2/en/report.xlsx", "/editions/2025-05/2/fr/report.xlsx",
				"/editions/2025-05/2/ar/report.xlsx");
		assertThat(editions.get(0).select("a.changed").text()).isEqualTo("3 figures changed since edition 2");
		assertThat(editions.get(1).select("a.changed")).as("only of the newest").isEmpty();
	}

	@Test
	void onlyWhoPublishesIsLedToTheNextEdition() throws Exception {
		assertThat(page("/reports?from=2025-05", Role.LEADERSHIP).select("a[href$='/next?lang=en']")).isEmpty();
		Document page = page("/reports?from=2025-05", Role.PLANNER);
		assertThat(page.select("a[href='/editions/2025-05/next?lang=en']").text())
			.isEqualTo("Look at edition 3 before publishing");
		assertThat(page("/reports?from=2025-06", Role.PLANNER).text())
			.contains("June 2025 can be published once it has ended: from 1 July 2025, 00:00 (UTC) on.");
		assertThat(page("/reports?from=2025", Role.PLANNER).select("a[href*='/next']")).as("no month").isEmpty();
	}

	@Test
	void theFormAsksForWhatIsShown() throws Exception {
		Document page = page("/reports?from=2025-Q2&place=MAR&sector=EDU&as-of=2025-06-01&lang=fr", Role.LEADERSHIP);
		Elements form = page.select("form[action=/requests]");
		assertThat(form.select("input[type=hidden]").eachAttr("value")).containsExactly("2025-Q2", "2025-Q2", "MAR",
				"EDU", "2025-06-01", "fr");
		assertThat(form.select("input[name=language][checked]").eachAttr("value")).containsExactly("fr");
		assertThat(form.select("input[name=format][checked]").eachAttr("value")).containsExactly("xlsx");
	}

	@Test
	void whatIsBeingMadeShowsHowFarItIs() throws Exception {
		this.contents.requests = List.of(request(Request.State.RUNNING, 3, 8, null),
				request(Request.State.FAILED, 0, null, "scope"), request(Request.State.DONE, 1, 1, null));
		this.contents.requestFiles = List.of(new RequestFile(Language.EN, "report.xlsx", 9));
		Document page = page("/reports?from=2025-05", Role.LEADERSHIP);
		assertThat(page.select("ol.requests .what b").eachText()).containsOnly("Report, May 2025, Morocco · Education");
		assertThat(page.select("#mine").attr("data-running")).isEqualTo("true");
		assertThat(page.select("progress")).singleElement().satisfies((one) -> {
			assertThat(one.attr("value")).isEqualTo("3");
			assertThat(one.attr("max")).isEqualTo("8");
		});
		assertThat(page.select("ol.requests form[method=post]").eachAttr("action")).as("to ask once more")
			.containsExactly("/requests/00000000-0000-0000-0000-00000000000a");
		assertThat(page.select("ol.requests a[download]").eachText()).containsExactly("report.xlsx");
		assertThat(page.select(".state.failed").text())
			.isEqualTo("Not created: the place or the sector no longer exists.");
	}

	@Test
	void anEditionSaysWhatDiffersToday() throws Exception {
		this.contents.restated = 5;
		this.contents.files = Map.of(Language.EN,
				List.of("data.xlsx", "report.xlsx", "trend.png", "trend.svg", "states.csv"), Language.AR,
				List.of("report.xlsx"));
		Document page = page("/editions/2025-05/2", Role.LEADERSHIP);
		assertThat(page.select("h1").text()).isEqualTo("May 2025, edition 2");
		assertThat(page.select("p.known-then").text()).isEqualTo("5 figures differ from today. See what changed");
		assertThat(page.select("p.known-then a").attr("href")).isEqualTo("/editions/2025-05/changes?of=2&lang=en");
		assertThat(page.select(".chips a").eachText()).containsExactly("Edition 1", "Edition 2");
		assertThat(page.select(".chips a[aria-current]").eachText()).containsExactly("Edition 2");
		Elements english = page.select("section[aria-labelledby=files-en]");
		assertThat(english.select("h3").eachText()).containsExactly("Excel workbooks", "Charts (PNG)", "Charts (SVG)",
				"Tables (CSV)");
		assertThat(english.select("li a").eachText()).as("the report before its data")
			.containsExactly("report.xlsx", "data.xlsx", "trend.png", "trend.svg", "states.csv");
		assertThat(page.select("section[aria-labelledby=files-ar] a").eachAttr("href"))
			.containsExactly("/editions/2025-05/2/ar/report.xlsx");
		assertThat(page.select("section[aria-labelledby=files-fr] h3")).as("it has none").isEmpty();
	}

	@Test
	void theFirstThatIsStillTrueLeadsToNoChanges() throws Exception {
		Document page = page("/editions/2025-05/1", Role.LEADERSHIP);
		assertThat(page.select("p.known-then").text()).isEqualTo("Every figure shown here is the same today.");
		assertThat(page.select("p.known-then a")).isEmpty();
	}

	@Test
	void aPublishedFileIsKeptForEverUnderANameThatSaysItsEdition() throws Exception {
		this.contents.files = Map.of(Language.FR, List.of("states.csv"));
		MockHttpServletResponse file = PAGES.get("/editions/2025-05/2/fr/states.csv", Offline.account(Role.LEADERSHIP));
		assertThat(file.getContentAsByteArray()).containsExactly(1, 2, 3);
		assertThat(file.getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"2025-05-edition-2-fr-states.csv\"");
		assertThat(file.getHeader("Cache-Control")).isEqualTo("max-age=31536000, private, immutable");
		assertThat(file.getHeader("ETag")).as("SHA-256 of 1, 2, 3")
			.isEqualTo("\"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81\"");
		assertThat(this.contents.audit).containsExactly("leadership download 2025-05-edition-2-fr-states.csv");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/editions/2025-05/9", "/editions/2025-05/0", "/editions/2025-05/x", "/editions/May/1",
			"/editions/2025-05/1/de/report.xlsx", "/editions/2025-05/1/en/other.xlsx", "/editions/2024-01/changes" })
	void whatWasNotPublishedIsNotFound(String address) throws Exception {
		assertThat(PAGES.get(address, Offline.account(Role.ADMINISTRATOR)).getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "of=9, 400", "of=1&with=1, 400", "of=2&with=1, 400", "of=1&with=2, 200" })
	void onlyNeighboursAreCompared(String query, int status) throws Exception {
		assertThat(PAGES.get("/editions/2025-05/changes?" + query, Offline.account(Role.LEADERSHIP)).getStatus())
			.isEqualTo(status);
	}

	@Test
	void whereNothingChangedThePageSaysSo() throws Exception {
		Document page = page("/editions/2025-05/changes", Role.LEADERSHIP);
		assertThat(page.select("h1").text()).isEqualTo("May 2025 is today as edition 2 says");
		assertThat(page.select("nav.tabs a").eachText()).containsExactly("Edition 2 and today (0)",
				"Editions 1 and 2 (0)", "Edition 1 and today (0)");
		assertThat(page.select("nav.tabs a[aria-current=page]").eachText()).containsExactly("Edition 2 and today (0)");
		Document pair = page("/editions/2025-05/changes?of=1&with=2&lang=fr", Role.LEADERSHIP);
		assertThat(pair.select("h1").text())
			.isEqualTo("mai 2025 : l’édition 2 n’a révisé aucun chiffre de l’édition 1");
	}

	private static Request request(Request.State state, int done, @Nullable Integer total, @Nullable String failure) {
		RequestedOutput report = new RequestedOutput.Report(MAY, new Place("MAR"), new SectorScope("EDU"), null,
				List.of(Language.EN), List.of("xlsx"));
		return new Request(UUID.fromString("00000000-0000-0000-0000-00000000000a"), "leadership", null, report, state,
				done, total, failure, null, Instant.EPOCH, null, Instant.EPOCH);
	}

	private static Element line(Document page, String name) {
		return page.select("table.periods tbody tr")
			.stream()
			.filter((one) -> one.select("td").first() != null && one.select("td").getFirst().text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static EditionHead head(String month, int number, String publishedAt) {
		return new EditionHead(Period.parse(month), number, number, Instant.parse(publishedAt), "x");
	}

	private static Document page(String address, Role role) throws Exception {
		return PAGES.page(address, Offline.account(role));
	}

}
