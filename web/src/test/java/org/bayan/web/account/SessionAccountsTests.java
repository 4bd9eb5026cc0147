package org.bayan.web.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpSession;
import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.domain.language.Language;
import org.bayan.web.Offline;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** A session is as good as its account is at this request. */
class SessionAccountsTests {

	private final Map<String, Account> accounts = new HashMap<>();

	private final SessionAccounts sessions = new SessionAccounts(new Accounts(Offline.NO_DATABASE) {
		@Override
		public Optional<Account> find(String name) {
			return Optional.ofNullable(SessionAccountsTests.this.accounts.get(name));
		}
	});

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@BeforeEach
	void aminaSignsIn() {
		this.accounts.put("amina", account(Role.PLANNER, 3, null));
		this.sessions.begin(requireNonNull(this.accounts.get("amina")), this.request);
	}

	@AfterEach
	void nobodyIsSignedIn() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void aSessionHoldsTheKeyAndTheNumberOfThePassword() {
		HttpSession session = requireNonNull(this.request.getSession(false));
		assertThat(session.getAttribute("account")).isEqualTo("amina");
		assertThat(session.getAttribute("password-number")).isEqualTo(3);
		assertThat(this.sessions.containsContext(this.request)).isTrue();
	}

	@Test
	void theAccountIsReadAtEachRequest() {
		assertThat(requireNonNull(reader()).role()).isEqualTo(Role.PLANNER);
		this.accounts.put("amina", account(Role.LEADERSHIP, 3, null));
		assertThat(requireNonNull(reader()).role()).isEqualTo(Role.LEADERSHIP);
	}

	@Test
	void aDisabledAccountIsOutAtOnce() {
		this.accounts.put("amina", account(Role.PLANNER, 3, Instant.EPOCH));
		assertThat(reader()).isNull();
		assertThat(this.request.getSession(false)).as("its session has ended").isNull();
	}

	@Test
	void aNewPasswordEndsTheSessionsOfTheOld() {
		this.accounts.put("amina", account(Role.PLANNER, 4, null));
		assertThat(reader()).isNull();
		assertThat(this.request.getSession(false)).isNull();
	}

	@Test
	void anAccountThatIsGoneIsNobody() {
		this.accounts.clear();
		assertThat(reader()).isNull();
	}

	@Test
	void withoutASessionNobodyIsThere() {
		this.sessions.end(this.request);
		assertThat(reader()).isNull();
		assertThat(this.request.getSession(false)).as("nor is one made").isNull();
		assertThat(SessionAccounts.of(this.request)).isNull();
		assertThat(this.sessions.containsContext(this.request)).isFalse();
	}

	@Test
	void whoSignsInKeepsNothingOfTheSessionBefore() {
		HttpSession before = requireNonNull(this.request.getSession(false));
		before.setAttribute("planted", "x");
		this.sessions.begin(requireNonNull(this.accounts.get("amina")), this.request);
		HttpSession after = requireNonNull(this.request.getSession(false));
		assertThat(after.getId()).isNotEqualTo(before.getId());
		assertThat(after.getAttribute("planted")).isNull();
	}

	@Test
	void theLanguageOfTheAccountComesBeforeTheBrowsersAndAfterTheAddress() {
		this.request.addPreferredLocale(Locale.ENGLISH);
		this.sessions.begin(new Account("amina", "Amina", Role.PLANNER, "", 3, Language.AR, Instant.EPOCH, null, null),
				this.request);
		assertThat(Page.languageOf(this.request)).isEqualTo(Language.AR);
		this.request.setParameter("lang", "fr");
		assertThat(Page.languageOf(this.request)).isEqualTo(Language.FR);
	}

	private @Nullable Account reader() {
		Authentication found = this.sessions.loadDeferredContext(this.request).get().getAuthentication();
		return (found instanceof SignedIn signedIn) ? signedIn.account() : null;
	}

	private static Account account(Role role, int passwordNumber, @Nullable Instant disabledAt) {
		return new Account("amina", "Amina", role, "", passwordNumber, null, Instant.EPOCH, null, disabledAt);
	}

}
