package org.bayan.web.page;

import java.util.List;
import java.util.Map;

import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The line above every page: where else to go, in which languages, and who reads. */
class TopTests {

	@ParameterizedTest
	@CsvSource({ "LEADERSHIP, false, false", "PLANNER, true, false", "ADMINISTRATOR, true, true" })
	void whoMaySeeAPartIsLedToIt(Role role, boolean files, boolean admin) {
		Document top = top(Language.EN, Offline.account(role), "/reports", "");
		assertThat(top.select("nav a").eachAttr("href")).contains("/?lang=en", "/activities?lang=en",
				"/reports?lang=en");
		assertThat(top.select("nav a[href^=/imports]").isEmpty()).isEqualTo(!files);
		assertThat(top.select("nav a[href^=/admin]").isEmpty()).isEqualTo(!admin);
		assertThat(top.select("nav a[aria-current=page]").eachText()).containsExactly("Reports");
		assertThat(top.select("bdi.user").text()).isEqualTo(role.code());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			EN | Overview      | Records | Files | Reports
			FR | Vue d’ensemble | Fiches | Fichiers | Rapports
			AR | نظرة عامة     | السجلات | الملفات | التقارير
			""")
	void theSectionsAreNamedInTheReadersLanguage(Language language, String overview, String records, String files,
			String reports) {
		assertThat(top(language, Offline.account(Role.PLANNER), "/", "").select("nav a").eachText())
			.containsExactly(overview, records, files, reports);
	}

	@Test
	void anotherLanguageKeepsThePage() {
		Document top = top(Language.FR, null, "/activities", "from=2025-05&q=sand&lang=fr");
		assertThat(top.select(".who a[hreflang]").eachAttr("href")).containsExactly(
				"/activities?from=2025-05&q=sand&lang=en", "/activities?from=2025-05&q=sand&lang=fr",
				"/activities?from=2025-05&q=sand&lang=ar");
		assertThat(top.select(".who a[hreflang]").eachText()).containsExactly("English", "Français", "العربية");
		assertThat(top.select(".who a[hreflang]").eachAttr("lang")).containsExactly("en", "fr", "ar");
		assertThat(top.select("a[aria-current=true]").eachText()).containsExactly("Français");
	}

	@Test
	void whoIsNotSignedInIsLedToTheSignInPage() {
		assertThat(top(Language.AR, null, "/", "").select("a[href='/login?lang=ar']").text()).isEqualTo("تسجيل الدخول");
		assertThat(top(Language.AR, null, "/", "").select("nav, form")).isEmpty();
		assertThat(top(Language.EN, null, "/login", "").select("a[href^='/login']")).as("there already")
			.allMatch((one) -> one.hasAttr("hreflang"));
	}

	@Test
	void signingOutIsAForm() {
		Document top = top(Language.FR, Offline.account(Role.LEADERSHIP), "/", "");
		assertThat(top.select("form").attr("action")).isEqualTo("/logout");
		assertThat(top.select("form").attr("method")).isEqualTo("post");
		assertThat(top.select("form input[name=lang]").val()).isEqualTo("fr");
	}

	@Test
	void theOrganisationStandsBesideTheProduct() {
		Page page = Offline.page(Language.EN, null, "/", "");
		assertThat(Templates.page("top", page, Map.of("organisation", "Bureau <B>")).select("small").text())
			.isEqualTo("Bureau <B>");
		assertThat(Templates.page("top", page, Map.of()).select("small")).isEmpty();
	}

	@Test
	void whatIsServedAreFilesOfThisProgram() {
		Document error = Templates.page("error", Offline.page(Language.EN, null, "/", ""), Map.of("status", "404"));
		for (String address : List.of(error.select("script").attr("src"),
				error.select("link[rel=stylesheet]").attr("href"), error.select("link[rel=icon]").attr("href"),
				error.select("html").attr("data-echarts"))) {
			assertThat(StaticFiles.find(address.substring("/static/".length()))).as(address).isNotNull();
		}
		assertThat(error.select("script:not([src]), style, [style], [onclick]")).as("the policy allows none").isEmpty();
	}

	private static Document top(Language language, @Nullable Account reader, String path, String query) {
		return Templates.page("top", Offline.page(language, reader, path, query), Map.of());
	}

}
