package org.bayan.web.route;

import org.bayan.db.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may ask for what. */
class RouteTests {

	@ParameterizedTest
	@CsvSource({ "GET, /, LEADERSHIP", "HEAD, /, LEADERSHIP", "GET, /activities/A-1, LEADERSHIP",
			"POST, /editions, PLANNER", "GET, /imports/template-en.xlsx, PLANNER",
			"GET, /editions/2025-05/next, PLANNER", "GET, /editions/2025-05/changes, LEADERSHIP",
			"GET, /editions/2025-05/1, LEADERSHIP", "GET, /editions/2025-05/1/en/report.xlsx, LEADERSHIP",
			"GET, /admin, ADMINISTRATOR", "POST, /admin/restart, ADMINISTRATOR",
			"GET, /actuator/metrics, ADMINISTRATOR", "POST, /logout, LEADERSHIP" })
	void theLeastRole(String method, String path, Role least) {
		assertThat(Route.of(path)).filteredOn((route) -> route.allows(method))
			.first()
			.extracting(Route::least)
			.isEqualTo(least);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/static/bayan.css", "/static/a/b", "/actuator/health" })
	void whatAnybodyMayAsk(String path) {
		assertThat(Route.of(path)).filteredOn((route) -> route.allows("GET")).first().satisfies((route) -> {
			assertThat(route.least()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource({ "GET, /logout", "POST, /", "PUT, /activities", "DELETE, /activities/A-1", "GET, /admin/restart",
			"POST, /admin", "HEAD, /lists" })
	void anotherMethodIsNotAllowed(String method, String path) {
		assertThat(Route.of(path)).isNotEmpty().noneMatch((route) -> route.allows(method));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/other", "/actuator/env", "/activities/A-1/more", "/editions", "/.git/config",
			"/reports/a/b" })
	void whatIsNotInTheListIsNoRouteToRead(String path) {
		assertThat(Route.of(path)).noneMatch((route) -> route.allows("GET"));
	}

	@Test
	void onlyTheDashboardCanBePublic() {
		assertThat(Route.DASHBOARD.matches("/")).isTrue();
		assertThat(Route.DASHBOARD.matches("/activities")).isFalse();
		assertThat(Route.DASHBOARD.allows("POST")).isFalse();
	}

}
