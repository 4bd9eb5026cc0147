package org.bayan.web.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.bayan.domain.language.Language;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** The frame of a page, from its request. */
class PageTests {

	@Test
	void theAddressSaysTheLanguageElseTheBrowser() {
		MockHttpServletRequest request = request();
		assertThat(Page.languageOf(request)).as("a browser that says nothing").isEqualTo(Language.EN);
		request.addPreferredLocale(Locale.forLanguageTag("fr-MA"));
		assertThat(Page.languageOf(request)).isEqualTo(Language.FR);
		request.addPreferredLocale(Locale.GERMAN);
		assertThat(Page.languageOf(request)).as("German, then French").isEqualTo(Language.FR);
		request.setParameter("lang", "ar");
		assertThat(Page.languageOf(request)).isEqualTo(Language.AR);
		request.setParameter("lang", "de");
		assertThat(Page.languageOf(request)).as("no language of the house").isEqualTo(Language.FR);
	}

	@Test
	void whatIsSecretOrOddIsNoPartOfTheAddress() {
		MockHttpServletRequest request = request();
		request.setParameter("password", "secret");
		request.setParameter("name", "somebody");
		request.setParameter("_csrf", "token");
		request.setParameter("From", "2025");
		request.setParameter("from", "2025");
		request.setParameter("to", "");
		request.setParameter("columns", "type", "status");
		request.setParameter("place", "EGY", "JOR");
		assertThat(Page.of(request).query())
			.isEqualTo(Map.of("from", "2025", "columns", "type,status", "place", "EGY"));
	}

	@Test
	void oneParameterChangesAndTheOthersStay() {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("q", "sand & {water}");
		query.put("lang", "en");
		Page page = new Page(Language.EN, null, "/activities", query, null);
		assertThat(page.with("lang", "fr")).isEqualTo("/activities?q=sand%20%26%20%7Bwater%7D&lang=fr");
		assertThat(page.languages()).extracting(Page.Choice::name).containsExactly("English", "Français", "العربية");
		assertThat(page.languages()).filteredOn(Page.Choice::chosen)
			.extracting(Page.Choice::code)
			.containsExactly("en");
	}

	@Test
	void thePagesOfAnEditionBelongToTheReports() {
		assertThat(chosen("/editions/2025-05/1")).isEqualTo("/reports");
		assertThat(chosen("/activities/A-1")).isEqualTo("/activities");
		assertThat(chosen("/")).isEqualTo("/");
		assertThat(new Page(Language.EN, null, "/", Map.of(), null).sections()).as("nobody is signed in")
			.extracting(Page.Choice::code)
			.containsExactly("/", "/activities", "/reports");
	}

	private static String chosen(String path) {
		return new Page(Language.EN, null, path, Map.of(), null).sections()
			.stream()
			.filter(Page.Choice::chosen)
			.map(Page.Choice::code)
			.findFirst()
			.orElse("");
	}

	private static MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/activities");
		request.setRequestURI("/activities");
		return request;
	}

}
