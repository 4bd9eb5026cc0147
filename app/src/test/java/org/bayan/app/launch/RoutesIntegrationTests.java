package org.bayan.app.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.bayan.db.account.Role;
import org.bayan.web.route.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route by every method for everybody. */
class RoutesIntegrationTests {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	/** A path that exists for each pattern that is none itself. */
	private static final Map<String, String> EXAMPLES = Map.ofEntries(Map.entry("/static/**", "/static/nothing.css"),
			Map.entry("/charts/*", "/charts/trend.svg?from=2022"),
			Map.entry("/reports/*", "/reports/states.csv?from=2022"),
			Map.entry("/activities/*", "/activities/ICESCO-2022-0001"),
			Map.entry("/activities/*/edit", "/activities/ICESCO-2022-0001/edit"),
			Map.entry("/activities/*/withdraw", "/activities/ICESCO-2022-0001/withdraw"),
			Map.entry("/requests/*", "/requests/00000000-0000-0000-0000-000000000000"),
			Map.entry("/requests/*/all.zip", "/requests/00000000-0000-0000-0000-000000000000/all.zip"),
			Map.entry("/requests/*/*/*", "/requests/00000000-0000-0000-0000-000000000000/en/report.xlsx"),
			Map.entry("/imports/template-*.xlsx", "/imports/template-fr.xlsx"), Map.entry("/imports/*", "/imports/1"),
			Map.entry("/imports/*/file", "/imports/1/file"),
			Map.entry("/imports/*/rejected.csv", "/imports/1/rejected.csv"),
			Map.entry("/imports/*/rejected.xlsx", "/imports/1/rejected.xlsx"),
			Map.entry("/imports/*/figures.csv", "/imports/1/figures.csv"),
			Map.entry("/editions/*/next", "/editions/2025-05/next"),
			Map.entry("/editions/*/changes", "/editions/2025-05/changes"),
			Map.entry("/editions/*/*", "/editions/2025-05/1"),
			Map.entry("/editions/*/*/*/*", "/editions/2025-05/1/en/report.xlsx"),
			Map.entry("/series/*", "/series/trend.csv?from=2021&to=2022"));

	/** Routes that answer with files and figures; all others have pages. */
	private static final Set<String> FILES = Set.of("/static/**", "/actuator/health", "/actuator/metrics",
			"/activities.csv", "/activities.xlsx", "/charts/*", "/series/*", "/reports/*", "/requests/*/all.zip",
			"/requests/*/*/*", "/imports/template-*.xlsx", "/imports/*/file", "/imports/*/figures.csv",
			"/imports/*/rejected.csv", "/imports/*/rejected.xlsx", "/editions/*/*/*/*");

	/**
	 * Answers that say "you may", at the sign-in after many wrong names "not so fast":
	 * what random requests tried there counts.
	 */
	private static final Set<Integer> SERVED = Set.of(200, 302, 400, 401, 404, 412, 429);

	private static ServedSample sample;

	@BeforeAll
	static void start() throws IOException {
		sample = ServedSample.start();
	}

	@AfterAll
	static void stop() throws IOException {
		sample.close();
	}

	@Test
	void everyRouteAnswersThoseItIsForAndNobodyElse() throws Exception {
		Map<String, Visitor> everybody = new LinkedHashMap<>();
		everybody.put("nobody", sample.visitor());
		for (Role role : Role.values()) {
			everybody.put(role.code(), sample.visitor(role));
		}
		List<String> wrong = new ArrayList<>();
		Set<String> patterns = new java.util.LinkedHashSet<>();
		Route.ALL.forEach((route) -> patterns.add(route.path().getPatternString()));
		patterns.add("/no/such/page");
		for (String pattern : patterns) {
			String path = EXAMPLES.getOrDefault(pattern, pattern);
			for (String method : METHODS) {
				for (Map.Entry<String, Visitor> who : everybody.entrySet()) {
					Visitor visitor = who.getValue();
					int status = visitor.call(method, path, Map.of()).statusCode();
					Role role = Role.ofCode(who.getKey());
					if (!allowed(pattern, method, role, status)) {
						wrong.add(method + " " + path + " by " + who.getKey() + " answered " + status);
					}
					if (pattern.equals("/logout") && method.equals("POST") && role != null) {
						visitor.signIn(role.code(), ServedSample.PASSWORD);
					}
				}
			}
		}
		assertThat(wrong).isEmpty();
	}

	@Test
	void whateverARequestHoldsItsAnswerIsNoFaultAndTheLogStaysEmpty() throws Exception {
		long seed = Long.getLong("bayan.requests.seed", System.nanoTime());
		int each = Integer.getInteger("bayan.requests", 12);
		System.out.println("random requests with the seed " + seed);
		RandomRequests requests = new RandomRequests(seed, sample.pages().address().getPort());
		List<Visitor> everybody = new ArrayList<>(List.of(sample.visitor()));
		for (Role role : Role.values()) {
			everybody.add(sample.visitor(role));
		}
		List<String> wrong = new ArrayList<>();
		List<ILoggingEvent> logged = logged(() -> {
			for (int i = 0; i < each; i++) {
				for (Route route : Route.ALL) {
					String pattern = route.path().getPatternString();
					String request = requests.request(route, EXAMPLES.getOrDefault(pattern, pattern),
							everybody.get(i % everybody.size()));
					String fault = requests.fault(request);
					if (!fault.isEmpty()) {
						wrong
							.add(request.replaceAll("(.)\\1{99,}", "$1...").replaceAll("[^ -~]", "?") + "\n  " + fault);
					}
				}
			}
		});
		System.out.println("random requests: " + each * Route.ALL.size() + " to " + Route.ALL.size() + " routes, "
				+ wrong.size() + " faults, " + logged.size() + " lines logged");
		logged.forEach(
				(event) -> wrong.add("logged " + event + " " + ThrowableProxyUtil.asString(event.getThrowableProxy())));
		assertThat(wrong).isEmpty();
	}

	@Test
	void aDashboardOfNoPeriodIsRefusedAgainAndAgainAndNotLogged() throws Exception {
		Visitor reader = sample.visitor(Role.LEADERSHIP);
		List<Integer> statuses = new ArrayList<>();
		assertThat(logged(() -> {
			for (int i = 0; i < 2; i++) {
				statuses.add(reader.get("/?from=no-period&lang=en").statusCode());
			}
		})).isEmpty();
		assertThat(statuses).containsExactly(400, 400);
	}

	/** What is logged while something is done. */
	private static List<ILoggingEvent> logged(ThrowingCallable done) throws Exception {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
		root.addAppender(log);
		try {
			done.call();
		}
		finally {
			root.detachAppender(log);
		}
		return log.list;
	}

	private interface ThrowingCallable {

		void call() throws Exception;

	}

	@Test
	void whatRandomRequestsFoundIsNoFaultAnyMore() throws Exception {
		RandomRequests requests = new RandomRequests(1, sample.pages().address().getPort());
		String close = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
		assertThat(requests.fault("PUT /requests" + close
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%zz"))
			.isEmpty();
		assertThat(requests.fault("GET /no/such/page" + close + "Content-Type: */*\r\n\r\n")).isEmpty();
		assertThat(requests.fault("GET /login?lang=\u000b" + close + "\r\n")).isEmpty();
		assertThat(requests.fault("GET /login?lang=\n" + close + "\r\n")).isEmpty();
		// on the processor that has read a line without a version
		for (int i = 0; i < 20; i++) {
			assertThat(requests.fault("GET /login?lang=\u000b" + close + "\r\n")).isEmpty();
		}
	}

	@Test
	void noChangeWithoutTheTokenOfItsForm() throws Exception {
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		for (Route route : Route.ALL) {
			String pattern = route.path().getPatternString();
			if (!route.method().equals(HttpMethod.GET)) {
				assertThat(administrator.postWithoutToken(EXAMPLES.getOrDefault(pattern, pattern), "from=2022")
					.statusCode()).as(pattern).isEqualTo(403);
			}
		}
		assertThat(administrator.get("/").statusCode()).as("still signed in").isEqualTo(200);
	}

	@Test
	void aPublicDashboardOpensNothingElse() throws Exception {
		try (Pages open = sample.another("bayan.public-dashboard", "true")) {
			Visitor nobody = new Visitor(open.address());
			List<String> wrong = new ArrayList<>();
			for (Route route : Route.ALL) {
				String pattern = route.path().getPatternString();
				String path = EXAMPLES.getOrDefault(pattern, pattern);
				for (String method : METHODS) {
					int status = nobody.call(method, path, Map.of()).statusCode();
					boolean dashboard = pattern.equals("/") && (method.equals("GET") || method.equals("HEAD"));
					if (dashboard ? status != 200 : !allowed(pattern, method, null, status)) {
						wrong.add(method + " " + path + " answered " + status);
					}
				}
			}
			assertThat(wrong).isEmpty();
			assertThat(nobody.get("/?lang=en").body()).contains(">Sign in</a>").doesNotContain("/logout");
		}
		assertThat(sample.visitor().get("/").statusCode()).isEqualTo(302);
	}

	private static boolean allowed(String pattern, String method, @Nullable Role role, int status) {
		List<Route> of = Route.ALL.stream().filter((route) -> route.path().getPatternString().equals(pattern)).toList();
		List<Route> by = of.stream().filter((route) -> route.allows(method)).toList();
		if (by.stream().anyMatch((route) -> route.least() == null)) {
			return SERVED.contains(status);
		}
		if (role == null) {
			boolean read = method.equals("GET") || method.equals("HEAD");
			return status == (read ? 302 : 401);
		}
		if (by.isEmpty()) {
			return status == (of.isEmpty() ? 404 : 405);
		}
		boolean may = by.stream().map(Route::least).anyMatch((least) -> least != null && role.includes(least));
		return may ? SERVED.contains(status) && status != 401 : status == 403;
	}

	@Test
	void anybodyElseIsSentToSignInAndBack() throws Exception {
		HttpResponse<String> answer = sample.visitor().get("/?from=2022&lang=fr");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValue("/login?lang=fr&next=%2F%3Ffrom%3D2022%26lang%3Dfr");
		Visitor visitor = sample.visitor();
		HttpResponse<String> signedIn = visitor.post("/login",
				Map.of("name", "planner", "password", ServedSample.PASSWORD, "next", "/?from=2022&lang=fr"));
		assertThat(signedIn.headers().firstValue("Location")).hasValue("/?from=2022&lang=fr");
	}

	@Test
	void everyMethodOfAControllerIsInTheTable() {
		List<String> missing = new ArrayList<>();
		sample.pages().bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
			for (String pattern : mapping.getPatternValues()) {
				Set<org.springframework.web.bind.annotation.RequestMethod> methods = mapping.getMethodsCondition()
					.getMethods();
				String path = pattern.replaceAll("\\{[^}]+}", "x");
				boolean known = !methods.isEmpty() && methods.stream()
					.allMatch((method) -> Route.ALL.stream()
						.anyMatch((route) -> route.matches(path) && route.allows(method.name())));
				if (!known && !pattern.equals("/error")) {
					missing.add(methods + " " + pattern);
				}
			}
		});
		assertThat(missing).isEmpty();
		assertThat(Route.ALL).allMatch((route) -> !route.method().equals(HttpMethod.HEAD));
	}

	@Test
	void everyPageIsCheckedInTheBrowser() throws Exception {
		List<String> unchecked = new ArrayList<>();
		Visitor administrator = sample.visitor(Role.ADMINISTRATOR);
		for (Route route : Route.ALL) {
			String pattern = route.path().getPatternString();
			if (!route.method().equals(HttpMethod.GET)) {
				continue;
			}
			if (FILES.contains(pattern)) {
				HttpResponse<String> answer = administrator.get(EXAMPLES.getOrDefault(pattern, pattern));
				boolean page = answer.statusCode() == 200
						&& answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
				assertThat(page).as(pattern + " is a page").isFalse();
			}
			else if (PagesBrowserTests.PAGES.stream()
				.noneMatch((page) -> route.matches(page.replaceFirst("\\?.*", "")))) {
				unchecked.add(pattern);
			}
		}
		assertThat(unchecked).isEmpty();
	}

}
