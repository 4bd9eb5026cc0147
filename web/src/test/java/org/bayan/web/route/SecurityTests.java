package org.bayan.web.route;

import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.http.Cookie;
import org.bayan.db.account.Role;
import org.bayan.web.Offline;
import org.bayan.web.account.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Who gets through the filters of the program, by which method, and who is told what. */
class SecurityTests {

	private static final Sessions SESSIONS = new Sessions();

	private static final AnnotationConfigWebApplicationContext CLOSED = context(false);

	private static final AnnotationConfigWebApplicationContext PUBLIC = context(true);

	@AfterAll
	static void close() {
		CLOSED.close();
		PUBLIC.close();
	}

	/** Nobody, and the three roles. */
	@ParameterizedTest
	@CsvSource({ "GET, /, 302, 200, 200, 200", "HEAD, /, 302, 200, 200, 200", "GET, /login, 200, 200, 200, 200",
			"POST, /login, 200, 200, 200, 200", "GET, /static/bayan.css, 200, 200, 200, 200",
			"GET, /actuator/health, 200, 200, 200, 200", "GET, /actuator/metrics, 302, 403, 403, 200",
			"GET, /activities, 302, 200, 200, 200", "GET, /activities.csv, 302, 200, 200, 200",
			"GET, /activities/A-1, 302, 200, 200, 200", "GET, /charts/trend.png, 302, 200, 200, 200",
			"GET, /series/by-place.csv, 302, 200, 200, 200", "GET, /reports/states.csv, 302, 200, 200, 200",
			"POST, /requests, 401, 200, 200, 200", "POST, /lists, 401, 200, 200, 200",
			"GET, /requests/1/all.zip, 302, 200, 200, 200", "POST, /logout, 401, 200, 200, 200",
			"POST, /editions, 401, 403, 200, 200", "GET, /editions/2025-05/next, 302, 403, 200, 200",
			"GET, /editions/2025-05/changes, 302, 200, 200, 200", "GET, /editions/2025-05/1, 302, 200, 200, 200",
			"GET, /admin, 302, 403, 403, 200", "POST, /admin/restart, 401, 403, 403, 200",
			"GET, /admin/rule, 302, 403, 403, 200", "POST, /admin/rule, 401, 403, 403, 200",
			"GET, /admin/reopening, 302, 403, 403, 200", "POST, /admin/reopening, 401, 403, 403, 200",
			"GET, /imports, 302, 403, 200, 200", "POST, /imports, 401, 403, 200, 200",
			"GET, /activities/new, 302, 403, 200, 200", "POST, /activities/new, 401, 403, 200, 200",
			"GET, /activities/A-1/edit, 302, 403, 200, 200", "POST, /activities/A-1/edit, 401, 403, 200, 200",
			"POST, /activities/A-1/withdraw, 401, 403, 200, 200", "GET, /imports/1, 302, 403, 200, 200",
			"POST, /imports/1/take-in, 401, 403, 200, 200", "POST, /imports/1/again, 401, 403, 200, 200",
			"POST, /imports/1/leave, 401, 403, 200, 200", "GET, /imports/1/file, 302, 403, 200, 200",
			"GET, /imports/1/figures.csv, 302, 403, 200, 200", "GET, /imports/1/rejected.csv, 302, 403, 200, 200",
			"GET, /imports/1/rejected.xlsx, 302, 403, 200, 200", "GET, /admin/accounts, 302, 403, 403, 200",
			"POST, /admin/accounts, 401, 403, 403, 200", "GET, /admin/account, 302, 403, 403, 200",
			"POST, /admin/account, 401, 403, 403, 200", "GET, /account, 302, 200, 200, 200",
			"POST, /account, 401, 200, 200, 200", "GET, /password, 200, 200, 200, 200",
			"POST, /password, 200, 200, 200, 200", "GET, /nowhere, 302, 404, 404, 404",
			"GET, /admin/other, 302, 404, 404, 404", "DELETE, /activities, 401, 405, 405, 405",
			"GET, /logout, 302, 405, 405, 405" })
	void everyRouteHasItsLeastRole(String method, String path, int nobody, int leadership, int planner,
			int administrator) throws Exception {
		SESSIONS.reader(null);
		assertThat(ask(CLOSED, method, path, true).getStatus()).as("nobody").isEqualTo(nobody);
		int[] expected = { leadership, planner, administrator };
		for (Role role : Role.values()) {
			SESSIONS.reader(Offline.account(role));
			assertThat(ask(CLOSED, method, path, true).getStatus()).as(role.code()).isEqualTo(expected[role.ordinal()]);
		}
	}

	/** Nobody, and the three roles: whether a byte of the file is read. */
	@ParameterizedTest
	@CsvSource({ "/imports, 401, 403, 200, 200", "/login, 415, 415, 415, 415",
			"/imports/1/take-in, 415, 415, 415, 415" })
	void aFileIsReadOfThoseWhoMayBringIt(String path, int nobody, int leadership, int planner, int administrator)
			throws Exception {
		SESSIONS.reader(null);
		assertThat(upload(path).getStatus()).as("nobody").isEqualTo(nobody);
		int[] expected = { leadership, planner, administrator };
		for (Role role : Role.values()) {
			SESSIONS.reader(Offline.account(role));
			assertThat(upload(path).getStatus()).as(role.code()).isEqualTo(expected[role.ordinal()]);
		}
	}

	@Test
	void anotherMethodIsToldWhichThereAre() throws Exception {
		SESSIONS.reader(Offline.account(Role.ADMINISTRATOR));
		assertThat(ask(CLOSED, "PUT", "/admin/rule", true).getHeader("Allow")).isEqualTo("GET, POST");
		assertThat(ask(CLOSED, "POST", "/activities", true).getHeader("Allow")).isEqualTo("GET");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/editions", "/admin/restart", "/login", "/logout", "/account", "/password",
			"/admin/accounts", "/admin/account" })
	void aFormWithoutItsTokenChangesNothing(String path) throws Exception {
		SESSIONS.reader(Offline.account(Role.ADMINISTRATOR));
		assertThat(ask(CLOSED, "POST", path, false).getStatus()).isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/activities | q=sand&lang=fr | fr | /login?lang=fr&next=%2Factivities%3Fq%3Dsand%26lang%3Dfr
			/reports    |                | ar | /login?lang=ar&next=%2Freports
			/           |                | en | /login?lang=en
			""")
	void whoIsNotSignedInIsLedBackAfterwards(String path, String query, String language, String address)
			throws Exception {
		SESSIONS.reader(null);
		MockHttpServletRequest request = request("GET", path);
		request.setQueryString(query);
		request.setParameter("lang", language);
		MockHttpServletResponse response = new MockHttpServletResponse();
		filters(CLOSED).doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(302);
		assertThat(response.getHeader("Location")).isEqualTo(address);
	}

	@Test
	void anAddressTooLongForAHeadIsNotLedBackTo() throws Exception {
		SESSIONS.reader(null);
		assertThat(ask(CLOSED, "GET", "/" + "a".repeat(2_000), true).getHeader("Location")).isEqualTo("/login?lang=en");
	}

	@Test
	void aPublicDashboardIsTheOverviewAlone() throws Exception {
		SESSIONS.reader(null);
		assertThat(ask(PUBLIC, "GET", "/", true).getStatus()).isEqualTo(200);
		assertThat(ask(PUBLIC, "HEAD", "/", true).getStatus()).isEqualTo(200);
		assertThat(ask(PUBLIC, "POST", "/", true).getStatus()).isEqualTo(401);
		assertThat(ask(PUBLIC, "GET", "/activities", true).getStatus()).isEqualTo(302);
		assertThat(ask(PUBLIC, "GET", "/reports", true).getStatus()).isEqualTo(302);
	}

	@Test
	void theTokenLiesInACookieThatNoScriptReads() throws Exception {
		SESSIONS.reader(null);
		MockHttpServletRequest request = request("GET", "/login");
		MockHttpServletResponse response = new MockHttpServletResponse();
		token(CLOSED, request, response);
		Cookie cookie = requireNonNull(response.getCookie("CSRF"));
		assertThat(cookie.isHttpOnly()).isTrue();
		assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
		assertThat(request.getSession(false)).as("who only looks needs no session").isNull();
	}

	private static MockHttpServletResponse upload(String path) throws Exception {
		MockHttpServletRequest request = request("POST", path);
		request.setContentType("multipart/form-data; boundary=x");
		return ask(CLOSED, request, true);
	}

	private static MockHttpServletResponse ask(AnnotationConfigWebApplicationContext context, String method,
			String path, boolean withToken) throws Exception {
		return ask(context, request(method, path), withToken);
	}

	private static MockHttpServletResponse ask(AnnotationConfigWebApplicationContext context,
			MockHttpServletRequest request, boolean withToken) throws Exception {
		if (withToken) {
			MockHttpServletResponse form = new MockHttpServletResponse();
			String token = token(context, request("GET", "/login"), form);
			request.setParameter("_csrf", token);
			request.setCookies(requireNonNull(form.getCookie("CSRF")));
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		filters(context).doFilter(request, response, new MockFilterChain());
		return response;
	}

	/** The token of a form on the page that is asked for. */
	private static String token(AnnotationConfigWebApplicationContext context, MockHttpServletRequest request,
			MockHttpServletResponse response) throws Exception {
		filters(context).doFilter(request, response, new MockFilterChain());
		return ((CsrfToken) requireNonNull(request.getAttribute(CsrfToken.class.getName()))).getToken();
	}

	private static Filter filters(AnnotationConfigWebApplicationContext context) {
		return context.getBean("springSecurityFilterChain", Filter.class);
	}

	private static MockHttpServletRequest request(String method, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest(CLOSED.getServletContext(), method, path);
		request.setServletPath(path);
		request.setRequestURI(path);
		return request;
	}

	private static AnnotationConfigWebApplicationContext context(boolean publicDashboard) {
		AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
		context.setServletContext(new MockServletContext());
		context.getEnvironment()
			.getPropertySources()
			.addFirst(
					new MapPropertySource("test", Map.of("bayan.public-dashboard", Boolean.toString(publicDashboard))));
		context.addBeanFactoryPostProcessor((beans) -> beans.registerSingleton("sessions", SESSIONS));
		context.register(SecurityConfiguration.class);
		context.refresh();
		return context;
	}

}
