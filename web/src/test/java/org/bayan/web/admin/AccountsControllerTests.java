package org.bayan.web.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.operation.AuditEntries;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.Templates;
import org.bayan.web.account.LinkCode;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Accounts made and changed by an administrator, on 10 June 2025. */
class AccountsControllerTests {

	private static final Instant NOW = Instant.parse("2025-06-10T09:00:00Z");

	private final Kept kept = new Kept();

	private final List<String> audit = new ArrayList<>();

	private final AccountsController controller = new AccountsController(this.kept,
			new AuditEntries(Offline.NO_DATABASE) {
				@Override
				public void add(@Nullable String account, String action, @Nullable String object,
						@Nullable String address) {
					AccountsControllerTests.this.audit.add(account + " " + action + " " + object + " " + address);
				}
			}, Offline.snapshot(), Offline.transaction(), Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ExtendedModelMap model = new ExtendedModelMap();

	@BeforeEach
	void aRequest() {
		RequestContextHolder
			.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest("POST", "/admin/accounts")));
		this.kept.put(new Account("administrator", "Administrator", Role.ADMINISTRATOR, "h", 1, null, NOW, NOW, null));
		this.kept.put(new Account("r. & alami", "R. & Alami", Role.PLANNER, null, 1, null, NOW, null, null));
		this.kept.put(new Account("zoe", "zoe", Role.LEADERSHIP, "h", 1, null, NOW, null, NOW));
	}

	@AfterEach
	void noRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void theListSaysWhoMaySignInAndLeadsToEach() {
		assertThat(this.controller.all(page(Language.EN), this.model)).isEqualTo("accounts");
		Document page = Templates.page("accounts", page(Language.EN), this.model);
		assertThat(page.select("tbody tr").eachText().stream().map(Offline::plain)).containsExactly(
				"Administrator administrator may sign in 10 June 2025, 09:00 10 June 2025, 09:00",
				"R. & Alami planner no password yet not known 10 June 2025, 09:00",
				"zoe leadership disabled on 10 June 2025, 09:00 not known 10 June 2025, 09:00");
		assertThat(page.select("tbody a").eachAttr("href")).containsExactly(
				"/admin/account?account=administrator&lang=en", "/admin/account?account=r.%20%26%20alami&lang=en",
				"/admin/account?account=zoe&lang=en");
		assertThat(page.select("#role option").eachAttr("value")).containsExactly("leadership", "planner",
				"administrator");
		assertThat(page.select("label[for=name], label[for=role]")).hasSize(2);
	}

	@Test
	void aNewAccountIsAnsweredWithItsLinkAndNothingElseKnowsIt() {
		assertThat(this.controller.add("Amina", "planner", page(Language.EN), this.response, this.model))
			.isEqualTo("account-link");
		Document page = Templates.page("account-link", page(Language.EN), this.model);
		String link = page.select("textarea[readonly]").text();
		assertThat(link).matches("http://localhost/password#name=Amina&code=[\\w-]{43}");
		assertThat(page.select("label[for=link]").text()).isEqualTo("Link");
		assertThat(this.kept.hash).isEqualTo(LinkCode.hash(link.replaceFirst(".*code=", "")));
		assertThat(this.kept.expires).isEqualTo(NOW.plus(Duration.ofHours(24)));
		assertThat(page.select("a[href*=code]")).isEmpty();
		assertThat(this.audit).containsExactly("administrator account-added amina planner 192.0.2.7",
				"administrator password-link-made amina 192.0.2.7");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ZOE | planner | There is an account ZOE already; nothing was changed.
			-   | planner | A name has 1 to 64 letters, digits, spaces and . _ @ -; nothing was changed.
			new | owner   | Choose a role; nothing was changed.
			""")
	void whatCannotBeMadeIsToldInOneSentence(String name, String role, String sentence) {
		assertThat(this.controller.add(name, role, page(Language.EN), this.response, this.model)).isEqualTo("accounts");
		assertThat(this.response.getStatus()).isEqualTo(400);
		Document page = Templates.page("accounts", page(Language.EN), this.model);
		assertThat(Offline.plain(page.select("[role=alert]").text())).isEqualTo(sentence);
		assertThat(page.select("#name").val()).isEqualTo(name);
		assertThat(this.audit).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "administrator, leadership planner link disable", "r. & alami, leadership administrator link disable",
			"zoe, planner administrator enable" })
	void whatCanBeDoneIsOfferedAndNoMore(String key, String deeds) {
		this.controller.one(key, "", page(Language.FR), this.response, this.model);
		Document page = Templates.page("account", page(Language.FR), this.model);
		assertThat(page.select("nav.acts a").eachAttr("href").stream().map((href) -> href.replaceFirst(".*do=", "")))
			.containsExactly(deeds.split(" "));
		assertThat(page.select("main form")).isEmpty();
	}

	@Test
	void aDeedIsConfirmedAfterItsConsequenceIsRead() {
		this.controller.one("r. & alami", "leadership", page(Language.AR), this.response, this.model);
		Document page = Templates.page("account", page(Language.AR), this.model);
		assertThat(page.select("form.confirm h2 + p").text())
			.isEqualTo("سيمكن R. & Alami القراءة والتنزيل وطلب التقارير فحسب. وتنتهي جميع جلسات الحساب حالًا.");
		assertThat(page.select("form.confirm input[name=account]").val()).isEqualTo("r. & alami");
		assertThat(page.select("form.confirm input[name=do]").val()).isEqualTo("leadership");
		assertThat(this.audit).as("nothing was done").isEmpty();
	}

	@Test
	void theLastAdministratorIsKeptByASentence() {
		this.kept.last = true;
		this.controller.one("administrator", "disable", page(Language.EN), this.response, this.model);
		assertThat(this.response.getStatus()).isEqualTo(400);
		Document page = Templates.page("account", page(Language.EN), this.model);
		assertThat(page.select("[role=alert]").text()).startsWith("Administrator is the last administrator");
		assertThat(page.select("form.confirm")).isEmpty();
		assertThatExceptionOfType(WrongAddressException.class)
			.isThrownBy(() -> this.controller.change("administrator", "planner", page(Language.EN), this.model))
			.withMessageStartingWith("Administrator is the last administrator");
		assertThat(this.audit).isEmpty();
		this.kept.last = false;
		assertThat(this.controller.change("administrator", "planner", page(Language.EN), this.model))
			.isEqualTo("redirect:/admin/account?account=administrator&lang=en");
		assertThat(this.audit).containsExactly("administrator role-changed administrator planner 192.0.2.7");
	}

	private static Page page(Language language) {
		return Offline.page(language, Offline.account(Role.ADMINISTRATOR), "/admin/accounts", "");
	}

	/** Accounts that a test keeps itself. */
	private static final class Kept extends Accounts {

		private final Map<String, Account> all = new LinkedHashMap<>();

		private boolean last;

		private byte @Nullable [] hash;

		private @Nullable Instant expires;

		Kept() {
			super(Offline.NO_DATABASE);
		}

		void put(Account account) {
			this.all.put(account.key(), account);
		}

		@Override
		public Optional<Account> find(String name) {
			return Optional.ofNullable(this.all.get(Account.keyOf(name)));
		}

		@Override
		public List<Account> all() {
			return List.copyOf(this.all.values());
		}

		@Override
		public boolean add(String name, Role role, @Nullable String passwordHash) {
			String key = Account.keyOf(name);
			return this.all.putIfAbsent(key,
					new Account(key, name, role, passwordHash, 1, null, NOW, null, null)) == null;
		}

		@Override
		public void link(Account account, byte[] secret, Instant expiresAt) {
			this.hash = requireNonNull(secret);
			this.expires = expiresAt;
		}

		@Override
		public void role(Account account, Role role) {
			// the audit says it
		}

		@Override
		public void lockAdministrators() {
			// nobody else is there
		}

		@Override
		public boolean isLastAdministrator(Account account) {
			return this.last;
		}

	}

}
