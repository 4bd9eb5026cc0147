package org.bayan.web.route;

import java.util.List;

import org.bayan.db.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One route: a method, the paths and who may ask. GET is also HEAD.
 *
 * @param method of HTTP
 * @param path pattern of the path
 * @param least the lowest role that may; null: anybody, signed in or not
 */
public record Route(HttpMethod method, PathPattern path, @Nullable Role least) {

	/** Where files come in; no other address takes any. */
	static final String UPLOADS = "/imports";

	/** Open to anybody where {@code bayan.public-dashboard} is true. */
	public static final Route DASHBOARD = from(Role.LEADERSHIP, HttpMethod.GET, "/");

	/**
	 * All routes of the program. What is not here is refused, whatever code might answer,
	 * and a controller's method that is not here fails the build.
	 */
	public static final List<Route> ALL = List.of(
	// @formatter:off
			anybody(HttpMethod.GET, "/login"),
			anybody(HttpMethod.POST, "/login"),
			anybody(HttpMethod.GET, "/password"),
			anybody(HttpMethod.POST, "/password"),
			anybody(HttpMethod.GET, "/static/**"),
			anybody(HttpMethod.GET, "/actuator/health"),
			from(Role.ADMINISTRATOR, HttpMethod.GET, "/actuator/metrics"),
			from(Role.ADMINISTRATOR, HttpMethod.GET, "/admin"),
			from(Role.ADMINISTRATOR, HttpMethod.POST, "/admin/restart"),
			from(Role.ADMINISTRATOR, HttpMethod.GET, "/admin/rule"),
			from(Role.ADMINISTRATOR, HttpMethod.POST, "/admin/rule"),
			from(Role.ADMINISTRATOR, HttpMethod.GET, "/admin/reopening"),
			from(Role.ADMINISTRATOR, HttpMethod.POST, "/admin/reopening"),
			from(Role.ADMINISTRATOR, HttpMethod.GET, "/admin/accounts"),
			from(Role.ADMINISTRATOR, HttpMethod.POST, "/admin/accounts"),
			from(Role.ADMINISTRATOR, HttpMethod.GET, "/admin/account"),
			from(Role.ADMINISTRATOR, HttpMethod.POST, "/admin/account"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/account"),
			from(Role.LEADERSHIP, HttpMethod.POST, "/account"),
			from(Role.LEADERSHIP, HttpMethod.POST, "/logout"),
			DASHBOARD,
			from(Role.LEADERSHIP, HttpMethod.GET, "/activities"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/activities.csv"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/activities.xlsx"),
			from(Role.PLANNER, HttpMethod.GET, "/activities/new"),
			from(Role.PLANNER, HttpMethod.POST, "/activities/new"),
			from(Role.PLANNER, HttpMethod.GET, "/activities/*/edit"),
			from(Role.PLANNER, HttpMethod.POST, "/activities/*/edit"),
			from(Role.PLANNER, HttpMethod.POST, "/activities/*/withdraw"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/activities/*"),
			from(Role.PLANNER, HttpMethod.GET, "/imports"),
			from(Role.PLANNER, HttpMethod.POST, UPLOADS),
			from(Role.PLANNER, HttpMethod.GET, "/imports/*"),
			from(Role.PLANNER, HttpMethod.POST, "/imports/*/take-in"),
			from(Role.PLANNER, HttpMethod.POST, "/imports/*/decisions"),
			from(Role.PLANNER, HttpMethod.POST, "/imports/*/cells"),
			from(Role.PLANNER, HttpMethod.POST, "/imports/*/again"),
			from(Role.PLANNER, HttpMethod.POST, "/imports/*/answers"),
			from(Role.PLANNER, HttpMethod.POST, "/imports/*/leave"),
			from(Role.PLANNER, HttpMethod.GET, "/imports/*/file"),
			from(Role.PLANNER, HttpMethod.GET, "/imports/*/figures.csv"),
			from(Role.PLANNER, HttpMethod.GET, "/imports/*/rejected.csv"),
			from(Role.PLANNER, HttpMethod.GET, "/imports/*/rejected.xlsx"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/charts/*"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/series/*"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/reports"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/reports/*"),
			from(Role.LEADERSHIP, HttpMethod.POST, "/lists"),
			from(Role.LEADERSHIP, HttpMethod.POST, "/requests"),
			from(Role.LEADERSHIP, HttpMethod.POST, "/requests/*"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/requests/*/all.zip"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/requests/*/*/*"),
			from(Role.PLANNER, HttpMethod.GET, "/imports/template-*.xlsx"),
			from(Role.PLANNER, HttpMethod.POST, "/editions"),
			from(Role.PLANNER, HttpMethod.GET, "/editions/*/next"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/editions/*/changes"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/editions/*/*"),
			from(Role.LEADERSHIP, HttpMethod.GET, "/editions/*/*/*/*"));
	// @formatter:on

	private static Route anybody(HttpMethod method, String path) {
		return new Route(method, PathPatternParser.defaultInstance.parse(path), null);
	}

	private static Route from(Role least, HttpMethod method, String path) {
		return new Route(method, PathPatternParser.defaultInstance.parse(path), least);
	}

	/** Whether the route is about a path. */
	public boolean matches(String requested) {
		return this.path.matches(PathContainer.parsePath(requested));
	}

	/** Whether the route is about a method. */
	public boolean allows(String requested) {
		return this.method.matches(requested)
				|| (this.method.equals(HttpMethod.GET) && HttpMethod.HEAD.matches(requested));
	}

	/** The routes about a path, whatever the method. */
	static List<Route> of(String path) {
		return ALL.stream().filter((route) -> route.matches(path)).toList();
	}

}
