package org.bayan.app.launch;

import java.io.IOException;
import java.util.Map;

import org.bayan.db.account.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Names and figures inside sentences of the pages are links. */
@Execution(ExecutionMode.CONCURRENT)
class SentenceLinksIntegrationTests {

	private static ServedSample sample;

	private static Visitor reader;

	@BeforeAll
	static void start() throws Exception {
		sample = ServedSample.start();
		reader = sample.visitor(Role.LEADERSHIP);
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void theTwoStatesOfATitleLeadToTheirPagesInEveryLanguage() throws Exception {
		Map<String, String> titles = Map.of("en", "13 of the 53 member states took part; %s and %s most often", "fr",
				"13 des 53 États membres ont participé, %s et %s le plus souvent", "ar",
				"شاركت 13 دولة عضوًا من أصل 53، وفي مقدمتها %s و%s");
		Map<String, String> morocco = Map.of("en", link("MAR", "en", "Morocco"), "fr",
				"le " + link("MAR", "fr", "Maroc"), "ar", link("MAR", "ar", "المغرب"));
		Map<String, String> uzbekistan = Map.of("en", link("UZB", "en", "Uzbekistan"), "fr",
				"l’" + link("UZB", "fr", "Ouzbékistan"), "ar", link("UZB", "ar", "أوزبكستان"));
		for (String language : titles.keySet()) {
			Element title = page("/?from=2025-05&lang=" + language).expectFirst("#map-h");
			assertThat(plain(title.html()))
				.isEqualTo(titles.get(language).formatted(morocco.get(language), uzbekistan.get(language)));
		}
	}

	private static String link(String place, String language, String name) {
		return "<a href=\"/?from=2025-05&amp;to=2025-05&amp;place=" + place + "&amp;lang=" + language + "\">" + name
				+ "</a>";
	}

	@Test
	void aFigureOfTheTitleLeadsToItsRecordsAndTheWindowsTitleStaysWords() throws Exception {
		Document page = page("/?from=2022&place=MAR&lang=en");
		assertThat(plain(page.expectFirst("h1").html())).isEqualTo(
				"Morocco took part in <a href=\"/activities?measure=activities&amp;period=2022&amp;place=MAR&amp;sector=ALL"
						+ "&amp;lang=en\">4 activities</a> in 2022, 1 fewer than in 2021, and hosted <a href=\"/activities"
						+ "?measure=hosted&amp;period=2022&amp;place=MAR&amp;sector=ALL&amp;lang=en\">23</a>");
		assertThat(plain(page.title()))
			.isEqualTo("Morocco took part in 4 activities in 2022, 1 fewer than in 2021, and hosted 23 · Bayan");
		assertThat(plain(page.expectFirst("svg[aria-labelledby] > title").html())).doesNotContain("href");
	}

	@Test
	void aLinkKeepsTheFilterAndTheDayOfKnowledgeOfItsPage() throws Exception {
		Document page = page("/?from=2022&sector=CUL&as-of=2026-11-22&lang=fr");
		assertThat(page.expectFirst("#map-h").select("a").eachAttr("href"))
			.containsExactly("/?from=2022&to=2022&place=AZE&sector=CUL&as-of=2026-11-22&lang=fr");
	}

	@Test
	void noPageLinksToItselfAndNoLinkHoldsALink() throws Exception {
		for (String address : new String[] { "/?from=2022&place=MAR&lang=ar", "/?from=2022&sector=EDU&lang=fr",
				"/?from=2025-05&lang=en" }) {
			Document page = page(address);
			assertThat(page.select("a a")).as(address).isEmpty();
			String self = address.replace("from=2022", "from=2022&to=2022").replace("2025-05", "2025-05&to=2025-05");
			assertThat(page.select("h1 a, h2 a, .summary a, .hint a").eachAttr("href")).as(address)
				.isNotEmpty()
				.doesNotContain(self);
		}
	}

	private static Document page(String address) throws Exception {
		return Jsoup.parse(reader.get(address).body());
	}

	private static String plain(String html) {
		return html.replace("&nbsp;", " ").replace('\u00a0', ' ');
	}

}
