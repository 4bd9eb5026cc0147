package org.bayan.app.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.account.SignInAttempts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bayan.db.jooq.operations.Tables.ACCOUNT;
import static org.bayan.db.jooq.operations.Tables.AUDIT;
import static org.bayan.db.jooq.operations.Tables.SIGN_IN_ATTEMPT;

/**
 * Accounts made and changed by administrators, and passwords chosen by whom they are for.
 */
class AccountsPagesIntegrationTests {

	private static final String CHOSEN = "a lamp on the harbour wall";

	private static ServedSample sample;

	private long before;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@BeforeEach
	void lookAtTheAudit() {
		this.before = sample.database()
			.read((dsl) -> dsl.fetchSingle("select coalesce(max(audit_id), 0) from operations.audit").into(Long.class));
		sample.database().change((dsl) -> dsl.deleteFrom(SIGN_IN_ATTEMPT).execute());
	}

	@Test
	void aNewAccountGetsItsPasswordByALinkThatWorksOnce() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		HttpResponse<String> made = administrator.post("/admin/accounts",
				Map.of("name", "Amina B.", "role", "planner", "lang", "en"));
		assertThat(made.statusCode()).isEqualTo(200);
		assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
		URI link = link(made);
		assertThat(link.getPath()).isEqualTo("/password");
		assertThat(link.getQuery()).as("what is sent and logged").isNull();
		assertThat(link.getRawFragment()).matches("name=Amina%20B\\.&code=[\\w-]{43}");
		assertThat(made.body()).contains("until 23 November 2026, 10:00");
		assertThat(sample.visitor().trySignIn("amina b.", "").statusCode()).isEqualTo(401);
		assertThat(choose(link, CHOSEN).statusCode()).isEqualTo(200);
		assertThat(choose(link, "another lamp on the wall").statusCode()).as("once").isEqualTo(400);
		Visitor amina = sample.visitor().signIn("amina b.", CHOSEN);
		assertThat(amina.get("/editions/2025-05/next").statusCode()).as("a planner").isEqualTo(200);
		assertThat(audit()).containsExactly("administrator sign-in null",
				"administrator account-added amina b. planner", "administrator password-link-made amina b.",
				"null sign-in-refused amina b.", "amina b. password-changed amina b. link", "amina b. sign-in null");
		Document accounts = page(administrator, "/admin/accounts?lang=en");
		assertThat(accounts.select("tr:contains(Amina B.) td:nth-child(4)").text()).doesNotContain("not known");
		assertThat(everyRow()).as("a link is kept as its hash").doesNotContain(code(link));
	}

	@Test
	void anotherLinkADayANewPasswordAndDisablingMakeALinkVoid() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		sample.add("void", Role.LEADERSHIP);
		URI first = link(deed(administrator, "void", "link"));
		URI second = link(deed(administrator, "void", "link"));
		assertThat(choose(first, CHOSEN).statusCode()).as("replaced").isEqualTo(400);
		try (Pages nextDay = sample.another("bayan.clock", "2026-11-23T09:00:00Z")) {
			assertThat(choose(second, CHOSEN, new Visitor(nextDay.address())).statusCode()).as("expired")
				.isEqualTo(400);
		}
		Visitor own = sample.visitor().signIn("void", ServedSample.PASSWORD);
		assertThat(own.post("/account", own(ServedSample.PASSWORD, CHOSEN)).statusCode()).isEqualTo(200);
		assertThat(choose(second, CHOSEN).statusCode()).as("its password was changed").isEqualTo(400);
		URI third = link(deed(administrator, "void", "link"));
		deed(administrator, "void", "disable");
		assertThat(choose(third, CHOSEN).statusCode()).as("disabled").isEqualTo(400);
		deed(administrator, "void", "enable");
		assertThat(choose(third, CHOSEN).statusCode()).as("and enabled again").isEqualTo(400);
		URI fourth = link(deed(administrator, "void", "link"));
		try (Pages aSecondBefore = sample.another("bayan.clock", "2026-11-23T08:59:59Z")) {
			assertThat(choose(fourth, CHOSEN, new Visitor(aSecondBefore.address())).statusCode()).isEqualTo(200);
		}
	}

	@Test
	void aLinkIsForItsAccountAloneAndAPasswordThatIsRefusedLeavesItValid() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		sample.add("linked", Role.LEADERSHIP);
		URI link = link(deed(administrator, "linked", "link"));
		HttpResponse<String> others = sample.visitor()
			.post("/password", byLink("administrator", code(link), CHOSEN, "en"));
		assertThat(others.body()).contains("This link does not work");
		HttpResponse<String> common = choose(link, "Password2026");
		assertThat(common.statusCode()).isEqualTo(400);
		assertThat(common.body()).contains("one of the most used").doesNotContain("Password2026");
		assertThat(Jsoup.parse(common.body()).select("a[hreflang]").eachAttr("href"))
			.allMatch((address) -> !address.contains("code") && !address.contains(code(link)));
		assertThat(choose(link, "my years at Icesco").body()).contains("the name of the organisation");
		assertThat(sample.visitor().post("/password", byLink("linked", code(link), "Linked and found", "fr")).body())
			.contains("ne contient pas le nom de son compte");
		assertThat(sample.visitor().post("/password", byLink("linked", code(link), "short", "ar")).body())
			.contains("لاتينيًا");
		Visitor session = sample.visitor().signIn("linked", ServedSample.PASSWORD);
		assertThat(choose(link, CHOSEN).statusCode()).isEqualTo(200);
		assertThat(session.get("/").statusCode()).as("its sessions have ended").isEqualTo(302);
	}

	@Test
	void aLinkUsedTwiceAtOnceWorksOnce() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		sample.add("twice", Role.LEADERSHIP);
		URI link = link(deed(administrator, "twice", "link"));
		List<Integer> statuses = atOnce(4, (i) -> choose(link, CHOSEN + " " + i).statusCode());
		assertThat(statuses).containsExactlyInAnyOrder(200, 400, 400, 400);
	}

	@Test
	void eachChangeSaysFirstWhatFollowsAndStandsInTheAuditLikeTheCommands() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		sample.add("changed", Role.PLANNER);
		Visitor session = sample.visitor().signIn("changed", ServedSample.PASSWORD);
		Document look = page(administrator, "/admin/account?account=changed&do=leadership&lang=en");
		assertThat(look.select("form.confirm h2 + p").text())
			.isEqualTo("changed can then read, download and ask for reports, and nothing else. "
					+ "All sessions of the account end at once.");
		assertThat(sample.account("changed").role()).isEqualTo(Role.PLANNER);
		assertThat(deed(administrator, "changed", "leadership").headers().firstValue("Location"))
			.hasValue("/admin/account?account=changed&lang=en");
		assertThat(session.get("/").statusCode()).as("demoted").isEqualTo(302);
		session.signIn("changed", ServedSample.PASSWORD);
		deed(administrator, "changed", "administrator");
		assertThat(session.get("/admin").statusCode()).as("a higher role ends nothing").isEqualTo(200);
		deed(administrator, "changed", "disable");
		assertThat(session.get("/").statusCode()).isEqualTo(302);
		assertThat(sample.visitor().trySignIn("changed", ServedSample.PASSWORD).statusCode()).isEqualTo(401);
		assertThat(deed(administrator, "changed", "disable").statusCode()).as("disabled already").isEqualTo(400);
		assertThat(deed(administrator, "changed", "link").statusCode()).as("no link while disabled").isEqualTo(400);
		deed(administrator, "changed", "enable");
		assertThat(audit()).containsExactly("administrator sign-in null", "changed sign-in null",
				"administrator role-changed changed leadership", "changed sign-in null",
				"administrator role-changed changed administrator", "administrator account-disabled changed",
				"null sign-in-refused changed", "administrator account-enabled changed");
		assertThat(sample.visitor(Role.ADMINISTRATOR).get("/admin?audit=all&lang=en").body())
			.contains("<span>role changed</span>");
		deed(administrator, "changed", "planner");
	}

	@Test
	void theLastAdministratorStaysOne() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		administrator.post("/admin/accounts", Map.of("name", "without password", "role", "administrator"));
		for (String deed : List.of("disable", "planner", "leadership")) {
			HttpResponse<String> look = administrator
				.get("/admin/account?account=administrator&do=" + deed + "&lang=en");
			assertThat(look.statusCode()).isEqualTo(400);
			assertThat(look.body()).contains("is the last administrator who can sign in").doesNotContain("confirm");
			HttpResponse<String> done = deed(administrator, "administrator", deed);
			assertThat(done.statusCode()).isEqualTo(400);
			assertThat(done.body()).contains("is the last administrator who can sign in");
		}
		assertThat(administrator.get("/admin").statusCode()).isEqualTo(200);
		deed(administrator, "without password", "disable");
	}

	@Test
	void twoAdministratorsWhoTakeEachOtherAwayAtOnceLeaveOne() throws Exception {
		sample.add("second", Role.ADMINISTRATOR);
		List<Visitor> both = List.of(sample.visitor(Role.ADMINISTRATOR),
				sample.visitor().signIn("second", ServedSample.PASSWORD));
		List<String> other = List.of("second", "administrator");
		// who is shut out while asking for it gets none
		for (Visitor one : both) {
			one.token();
		}
		List<Integer> statuses = atOnce(2, (i) -> deed(both.get(i), other.get(i), "disable").statusCode());
		assertThat(statuses).filteredOn((status) -> status == 302).as(statuses.toString()).hasSizeLessThanOrEqualTo(1);
		sample.database().change((dsl) -> {
			new Accounts(dsl).disabled(sample.account("administrator"), false);
			new Accounts(dsl).disabled(sample.account("second"), true);
			return true;
		});
	}

	@Test
	void whoKnowsTheirPasswordChangesItAndKeepsThisSessionAlone() throws Exception {
		sample.add("owner", Role.LEADERSHIP);
		Visitor here = sample.visitor().signIn("owner", ServedSample.PASSWORD);
		Visitor elsewhere = sample.visitor().signIn("owner", ServedSample.PASSWORD);
		assertThat(Jsoup.parse(here.get("/?lang=fr").body()).select("header a[href='/account?lang=fr']").text())
			.isEqualTo("owner");
		HttpResponse<String> wrong = here.post("/account", own("not the present one", CHOSEN));
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(wrong.body()).contains("The present password is wrong; nothing was changed.");
		assertThat(here.post("/account", own(ServedSample.PASSWORD, "azertyuiop123")).body())
			.contains("one of the most used");
		Map<String, String> twoWays = Map.of("present-password", ServedSample.PASSWORD, "password", CHOSEN,
				"repeated-password", CHOSEN + "!", "lang", "en");
		assertThat(here.post("/account", twoWays).body()).contains("The two new passwords differ");
		assertThat(elsewhere.get("/").statusCode()).isEqualTo(200);
		String session = here.cookie("SESSION");
		HttpResponse<String> changed = here.post("/account", own(ServedSample.PASSWORD, CHOSEN));
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(changed.body()).contains("Your password is changed.").doesNotContain(CHOSEN, ServedSample.PASSWORD);
		assertThat(here.get("/").statusCode()).isEqualTo(200);
		assertThat(here.cookie("SESSION")).isNotEqualTo(session);
		assertThat(elsewhere.get("/").statusCode()).isEqualTo(302);
		assertThat(sample.visitor().trySignIn("owner", ServedSample.PASSWORD).statusCode()).isEqualTo(401);
		assertThat(sample.visitor().trySignIn("owner", CHOSEN).statusCode()).isEqualTo(302);
		assertThat(audit()).containsExactly("owner sign-in null", "owner sign-in null", "owner password-refused owner",
				"owner password-changed owner", "null sign-in-refused owner", "owner sign-in null");
	}

	@Test
	void wrongPresentPasswordsAreCountedWithTheTriesToSignIn() throws Exception {
		sample.add("counted", Role.LEADERSHIP);
		Visitor visitor = sample.visitor().signIn("counted", ServedSample.PASSWORD);
		for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
			assertThat(visitor.post("/account", own("wrong " + i, CHOSEN)).statusCode()).isEqualTo(400);
		}
		HttpResponse<String> throttled = visitor.post("/account", own(ServedSample.PASSWORD, CHOSEN));
		assertThat(throttled.statusCode()).isEqualTo(429);
		assertThat(throttled.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 900L);
		assertThat(sample.visitor().trySignIn("counted", ServedSample.PASSWORD).statusCode()).isEqualTo(429);
	}

	@Test
	void whatIsNoAccountOrNoNameChangesNothing() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		int accounts = accounts();
		assertThat(administrator.get("/admin/account?account=nobody&lang=en").body())
			.contains("There is no account \u2068nobody\u2069.");
		assertThat(deed(administrator, "nobody", "disable").statusCode()).isEqualTo(400);
		for (Map<String, String> form : List.of(Map.of("name", "PLANNER", "role", "planner"),
				Map.of("name", " x", "role", "planner"), Map.of("name", "x", "role", "god"),
				Map.<String, String>of())) {
			assertThat(administrator.post("/admin/accounts", form).statusCode()).as(form.toString()).isEqualTo(400);
		}
		assertThat(accounts()).isEqualTo(accounts);
		assertThat(audit()).containsExactly("administrator sign-in null");
	}

	private static HttpResponse<String> deed(Visitor visitor, String account, String deed) throws Exception {
		return visitor.post("/admin/account", Map.of("account", account, "do", deed, "lang", "en"));
	}

	private static URI link(HttpResponse<String> page) {
		assertThat(page.statusCode()).isEqualTo(200);
		return URI.create(Jsoup.parse(page.body()).select("#link").text());
	}

	private static String code(URI link) {
		return link.getFragment().replaceFirst(".*&code=", "");
	}

	private static HttpResponse<String> choose(URI link, String password) throws Exception {
		return choose(link, password, sample.visitor());
	}

	private static HttpResponse<String> choose(URI link, String password, Visitor visitor) throws Exception {
		String name = link.getFragment().replaceFirst("name=(.*)&code=.*", "$1");
		return visitor.post("/password", byLink(name, code(link), password, "en"));
	}

	private static Map<String, String> byLink(String name, String code, String password, String language) {
		return Map.of("name", name, "code", code, "password", password, "repeated-password", password, "lang",
				language);
	}

	private static Map<String, String> own(String present, String chosen) {
		return Map.of("present-password", present, "password", chosen, "repeated-password", chosen, "lang", "en");
	}

	private static Document page(Visitor visitor, String address) throws Exception {
		HttpResponse<String> page = visitor.get(address);
		assertThat(page.statusCode()).isEqualTo(200);
		return Jsoup.parse(page.body());
	}

	/** Who did what to what since the test began, oldest first. */
	private List<String> audit() {
		return sample.database()
			.read((dsl) -> dsl.selectFrom(AUDIT)
				.where(AUDIT.AUDIT_ID.gt(this.before))
				.orderBy(AUDIT.AUDIT_ID)
				.fetch((row) -> row.getAccount() + " " + row.getAction() + " " + row.getObject()));
	}

	private static int accounts() {
		return sample.database().read((dsl) -> dsl.fetchCount(ACCOUNT));
	}

	private static String everyRow() {
		return sample.database()
			.read((dsl) -> requireNonNull(dsl.fetchValue(
					"select string_agg(a::text, ' ') || (select string_agg(b::text, ' ') from operations.audit b)"
							+ " from operations.account a"))
				.toString());
	}

	private static <T> List<T> atOnce(int times, Deed<T> deed) throws Exception {
		CountDownLatch go = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
			List<Future<T>> futures = new ArrayList<>();
			for (int i = 0; i < times; i++) {
				int number = i;
				futures.add(threads.submit(() -> {
					go.await();
					return deed.does(number);
				}));
			}
			go.countDown();
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
	}

	private interface Deed<T> {

		T does(int number) throws Exception;

	}

}
