package org.bayan.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import org.bayan.db.reference.References;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** The page that says what went wrong and how to go on. */
class ErrorPageTests {

	/** Nobody is signed in, so no database is asked. */
	private static final Frame FRAME = new Frame(new OrganisationName(new References(DSL.using(SQLDialect.POSTGRES))));

	@ParameterizedTest
	@CsvSource({ "400, 400", "401, 401", "403, 403", "404, 404", "405, 405", "406, 400", "413, 413", "418, 400",
			"429, 429", "500, 500", "501, 500", "503, 503" })
	void everyStatusHasASentence(int status, String kind) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
		MockHttpServletResponse response = new MockHttpServletResponse();
		ExtendedModelMap model = new ExtendedModelMap();
		assertThat(new Errors().error(request, response, model)).isEqualTo("error");
		assertThat(response.getStatus()).isEqualTo(status);
		assertThat(model.getAttribute("status")).isEqualTo(kind);
	}

	@Test
	void whoAsksForTheErrorPageItselfFindsNothing() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Errors().error(new MockHttpServletRequest(), response, new ExtendedModelMap());
		assertThat(response.getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					EN | ltr | There is nothing at this address     | It may have been withdrawn, or the address may be incomplete.
					FR | ltr | Il n’y a rien à cette adresse        | Ce contenu a peut-être été retiré, ou l’adresse est incomplète.
					AR | rtl | لا يوجد شيء في هذا العنوان           | ربما سُحب هذا المحتوى، أو أن العنوان ناقص.
					""")
	void thePageIsInTheReadersLanguageAndDirection(Language language, String direction, String title, String sentence) {
		Page page = new Page(language, null, "/nowhere", Map.of(), null);
		Document error = Templates.page("error", page, Map.of("status", "404"));
		assertThat(error.select("html").attr("lang")).isEqualTo(language.code());
		assertThat(error.select("html").attr("dir")).isEqualTo(direction);
		assertThat(error.select("h1").text()).isEqualTo(title);
		assertThat(error.title()).isEqualTo(title + " · " + ((language == Language.AR) ? "بيان" : "Bayan"));
		assertThat(error.select(".trouble > p").eachText()).startsWith(sentence);
		assertThat(error.select(".trouble a.btn").attr("href")).isEqualTo("/?lang=" + language.code());
		assertThat(error.select("form.span")).as("nothing to correct").isEmpty();
	}

	@Test
	void aPeriodThatCannotBeReadStandsInAFormToCorrectIt() {
		MockHttpServletRequest request = request("GET", "from", "brumaire 2025", "place", "EGY", "q", "sand & \"sea\"",
				"lang", "en");
		ModelAndView view = FRAME.wrongAddress(new WrongAddressException("A period is a month."), request);
		assertThat(view.getStatus()).isEqualTo(HttpStatus.BAD_REQUEST);
		Document error = page(view, Language.EN);
		assertThat(error.select(".trouble > p").getFirst().text()).isEqualTo("A period is a month.");
		assertThat(error.select("form.span").attr("action")).isEqualTo("/activities");
		assertThat(error.select("form.span").attr("method")).isEqualTo("get");
		assertThat(error.select("form.span input:not([type=hidden])").eachAttr("name")).containsExactly("from", "to");
		assertThat(error.select("input[name=from]").val()).isEqualTo("brumaire 2025");
		assertThat(error.select("input[name=to]").val()).isEmpty();
		assertThat(error.select("input[type=hidden]").eachAttr("name")).as("all else is kept")
			.containsExactlyInAnyOrder("place", "q", "lang");
		assertThat(error.select("input[name=q]").val()).isEqualTo("sand & \"sea\"");
	}

	@Test
	void whereNoPeriodWasWrittenThereIsNoForm() {
		assertThat(written(request("GET", "place", "XYZ"))).isFalse();
		assertThat(written(request("GET", "to", "x"))).isTrue();
		assertThat(written(request("POST", "from", "2025-05"))).as("a form that changes something").isFalse();
	}

	@Test
	void whatSomebodyWroteIntoAnAddressIsNoMarkup() {
		MockHttpServletRequest request = request("GET", "from", "\"><script>alert(1)</script>");
		Document error = page(FRAME.wrongAddress(new WrongAddressException("<b>No</b>"), request), Language.EN);
		assertThat(error.select("main script, main b")).isEmpty();
		assertThat(error.select("input[name=from]").val()).isEqualTo("\"><script>alert(1)</script>");
	}

	@Test
	void beforeTheFirstFileThePageSaysSo() {
		Document empty = Templates.page("empty", Offline.page(Language.EN, null, "/", ""), Map.of());
		assertThat(empty.select("h1").text()).isEqualTo("There are no activities yet");
		Document then = Templates.page("empty", Offline.page(Language.FR, null, "/", "as-of=2001-01-01"), Map.of());
		assertThat(then.select("h1").text()).isEqualTo("Rien n’était encore connu ce jour-là");
		assertThat(then.select("main a").attr("href")).isEqualTo("/?lang=fr");
	}

	private static boolean written(MockHttpServletRequest request) {
		return (Boolean) requireNonNull(
				FRAME.wrongAddress(new WrongAddressException("No."), request).getModel().get("written"));
	}

	private static Document page(ModelAndView view, Language language) {
		Map<String, Object> model = new HashMap<>(view.getModel());
		Page page = (Page) requireNonNull(model.get("page"));
		assertThat(page.language()).isEqualTo(language);
		return Templates.page(requireNonNull(view.getViewName()), page, model);
	}

	private static MockHttpServletRequest request(String method, String... parameters) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, "/activities");
		for (int i = 0; i < parameters.length; i += 2) {
			request.setParameter(parameters[i], parameters[i + 1]);
		}
		request.setPreferredLocales(List.of(Locale.ENGLISH));
		return request;
	}

}
