package org.bayan.web.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.account.SignInAttempts;
import org.bayan.db.operation.AuditEntries;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.bayan.web.account.SessionAccounts;
import org.bayan.web.page.Page;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.ui.ExtendedModelMap;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.web.Offline.plain;

/** Signing in and out: where it leads, and what who is not let in learns. */
class LoginControllerTests {

	/** Made once: it hashes a password. */
	private static final Door DOOR = new Door();

	private static final Account AMINA = Offline.account(Role.PLANNER);

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final LoginController controller = new LoginController(DOOR,
			new SessionAccounts(new Accounts(Offline.NO_DATABASE)), new CookieCsrfTokenRepository());

	@AfterEach
	void nobodyIsSignedIn() {
		SecurityContextHolder.clearContext();
		DOOR.outcome = new SignIn.Outcome.Refused();
		DOOR.signedOut.clear();
	}

	@Test
	void whoIsLetInHasASessionUnderANewId() {
		String before = requireNonNull(this.request.getSession(true)).getId();
		DOOR.outcome = new SignIn.Outcome.Accepted(AMINA);
		assertThat(signIn("/activities?q=a", null)).isEqualTo("redirect:/activities?q=a");
		assertThat(requireNonNull(this.request.getSession(false)).getId()).isNotEqualTo(before);
		assertThat(requireNonNull(this.request.getSession(false)).getAttribute("account")).isEqualTo("planner");
		assertThat(requireNonNull(SessionAccounts.of(this.request)).name()).isEqualTo("planner");
		assertThat(requireNonNull(this.response.getCookie("XSRF-TOKEN")).getMaxAge()).as("the token is another")
			.isZero();
	}

	@ParameterizedTest
	@CsvSource({ "/activities?q=a&lang=en, ar, /activities?q=a&lang=ar", "/, fr, /?lang=fr",
			"https://evil.example/, fr, /?lang=fr", "/reports, de, /reports" })
	void theLanguageChosenThereGoesOn(String next, String lang, String address) {
		DOOR.outcome = new SignIn.Outcome.Accepted(AMINA);
		assertThat(signIn(next, lang)).isEqualTo("redirect:" + address);
	}

	@Test
	void whoIsRefusedLearnsNotWhy() {
		assertThat(signIn("/reports", null)).isEqualTo("login");
		assertThat(this.response.getStatus()).isEqualTo(401);
		assertThat(this.model.getAttribute("error")).isEqualTo("The name or the password is wrong.");
		assertThat(this.request.getSession(false)).isNull();
		Document form = Templates.page("login", page(), this.model);
		assertThat(form.select("[role=alert]").text()).isEqualTo("The name or the password is wrong.");
		assertThat(form.select("input[name=name]").val()).isEqualTo("amina");
		assertThat(form.select("input[name=password]").val()).as("never written back").isEmpty();
		assertThat(form.select("input[name=next]").val()).isEqualTo("/reports");
	}

	/** A minute that has begun is a minute to wait. */
	@ParameterizedTest
	@CsvSource({ "1, 1 minute", "60, 1 minute", "61, 2 minutes", "900, 15 minutes" })
	void whoTriesTooOftenIsToldHowLongToWait(long seconds, String words) {
		DOOR.outcome = new SignIn.Outcome.Throttled(Duration.ofSeconds(seconds));
		assertThat(signIn(null, null)).isEqualTo("login");
		assertThat(this.response.getStatus()).isEqualTo(429);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo(Long.toString(seconds));
		assertThat(plain(String.valueOf(this.model.getAttribute("error"))))
			.isEqualTo("Too many failed attempts. Please try again in " + words + ".");
	}

	@Test
	void whoIsSignedInAlreadyIsLedOn() {
		DOOR.outcome = new SignIn.Outcome.Accepted(AMINA);
		signIn(null, null);
		assertThat(this.controller.page("/reports", this.request, this.model)).isEqualTo("redirect:/reports");
	}

	@Test
	void signingOutEndsTheSession() {
		DOOR.outcome = new SignIn.Outcome.Accepted(AMINA);
		signIn(null, null);
		assertThat(this.controller.signOut(this.request, this.response, page())).isEqualTo("redirect:/login?lang=en");
		assertThat(this.request.getSession(false)).isNull();
		assertThat(SessionAccounts.of(this.request)).isNull();
		assertThat(DOOR.signedOut).containsExactly("planner");
		this.controller.signOut(this.request, this.response, page());
		assertThat(DOOR.signedOut).as("nobody").hasSize(1);
	}

	@Test
	void aFirstVisitHasAFormWithoutAnError() {
		assertThat(this.controller.page("//evil.example", this.request, this.model)).isEqualTo("login");
		Document form = Templates.page("login", page(), this.model);
		assertThat(form.select("input[name=next]").val()).isEqualTo("/");
		assertThat(form.select("[role=alert]")).isEmpty();
		assertThat(form.select("form").attr("action")).isEqualTo("/login");
	}

	private String signIn(@Nullable String next, @Nullable String lang) {
		return this.controller.signIn("amina", "secret", next, lang, page(), this.request, this.response, this.model);
	}

	private static Page page() {
		return new Page(Language.EN, null, "/login", Map.of(), null);
	}

	/** Lets in whom a test lets in. */
	private static final class Door extends SignIn {

		private Outcome outcome = new Outcome.Refused();

		private final List<String> signedOut = new ArrayList<>();

		Door() {
			super(new Accounts(Offline.NO_DATABASE), new SignInAttempts(Offline.NO_DATABASE),
					new AuditEntries(Offline.NO_DATABASE), Offline.transaction());
		}

		@Override
		Outcome attempt(String name, String password, String address, @Nullable Language language) {
			return this.outcome;
		}

		@Override
		void signOut(Account account, String address) {
			this.signedOut.add(account.key());
		}

	}

}
