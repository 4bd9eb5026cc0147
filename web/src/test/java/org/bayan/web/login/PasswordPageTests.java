package org.bayan.web.login;

import java.util.HashMap;
import java.util.Map;

import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The forms on which a password is chosen. */
class PasswordPageTests {

	@ParameterizedTest
	@EnumSource
	void ownsFormAsksForThePresentOneAndTellsTheBrowserWhichIsWhich(Language language) {
		Document page = page("/account", language, "amina", "", null);
		assertThat(page.select("form[action=/account] input:not([type=hidden])").eachAttr("autocomplete"))
			.containsExactly("username", "current-password", "new-password", "new-password");
		assertThat(page.select("#name").val()).isEqualTo("amina");
		assertThat(page.select("#name").hasAttr("readonly")).isTrue();
		assertThat(page.select("#code, form.by-link")).isEmpty();
		assertThat(page.select("html").attr("dir")).isEqualTo(language == Language.AR ? "rtl" : "ltr");
		everyFieldHasItsLabel(page);
	}

	@Test
	void theFormOfALinkHasNameAndCodeForTheScriptToFill() {
		Document page = page("/password", Language.EN, "", "", null);
		assertThat(page.select("form.by-link[action=/password] input:not([type=hidden])").eachAttr("name"))
			.containsExactly("name", "code", "password", "repeated-password");
		assertThat(page.select("#name").hasAttr("readonly")).isFalse();
		everyFieldHasItsLabel(page);
	}

	@Test
	void whatWentWrongIsToldAndNoPasswordWrittenBack() {
		Document page = page("/password", Language.EN, "amina", "the-code", "It is wrong.");
		assertThat(page.select("[role=alert]").text()).isEqualTo("It is wrong.");
		assertThat(page.select("main form").attr("aria-describedby")).isEqualTo(page.select("[role=alert]").attr("id"));
		assertThat(page.select("#code").val()).isEqualTo("the-code");
		assertThat(page.select("input[type=password]").eachAttr("value")).isEmpty();
		assertThat(page.select("a[href*=the-code]")).isEmpty();
	}

	@Test
	void afterwardsThereIsNoFormButTheWayOn() {
		Map<String, Object> model = Map.of("own", false, "name", "amina", "code", "x", "done", "It is set.");
		Document page = Templates.page("password", Offline.page(Language.EN, null, "/password", ""), model);
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.select("[role=status]").text()).isEqualTo("It is set.");
		assertThat(page.select("main a").attr("href")).isEqualTo("/login?lang=en");
	}

	private static void everyFieldHasItsLabel(Document page) {
		for (Element field : page.select("main input:not([type=hidden])")) {
			assertThat(page.select("label[for=" + field.id() + "]").text()).as(field.id()).isNotBlank();
		}
	}

	private static Document page(String path, Language language, String name, String code, @Nullable String error) {
		Account reader = path.equals("/account") ? Offline.account(Role.PLANNER) : null;
		Map<String, Object> model = new HashMap<>(Map.of("own", path.equals("/account"), "name", name, "code", code));
		if (error != null) {
			model.put("error", error);
		}
		return Templates.page("password", Offline.page(language, reader, path, ""), model);
	}

}
