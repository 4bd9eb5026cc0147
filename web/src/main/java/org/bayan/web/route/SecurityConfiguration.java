package org.bayan.web.route;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Role;
import org.bayan.web.account.SessionAccounts;
import org.bayan.web.account.SignedIn;
import org.bayan.web.connection.TimedProtocol;
import org.bayan.web.page.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.util.UriUtils;

/** Holds the table of routes: who is not in it gets nothing. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

	private static final int LONGEST_NEXT = 2_000;

	@Bean
	SecurityFilterChain security(HttpSecurity http, SessionAccounts sessions, CsrfTokenRepository csrfTokens,
			@Value("${bayan.public-dashboard:false}") boolean publicDashboard) {
		return http.securityContext((context) -> context.securityContextRepository(sessions))
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens))
			.addFilterBefore(new UploadFilter(), CsrfFilter.class)
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.anyRequest()
						.access((authentication, context) -> decide(authentication, context, publicDashboard)))
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(SecurityConfiguration::askToSignIn)
				.accessDeniedHandler(SecurityConfiguration::refuse))
			.sessionManagement((management) -> management.sessionCreationPolicy(SessionCreationPolicy.NEVER))
			// the program's own: the sign-in page, the address as the state, the headers
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

	/** Keeps Spring Boot from making an account of its own. */
	@Bean
	AuthenticationManager noOtherWayIn() {
		return (authentication) -> {
			throw new IllegalStateException("people sign in on the page /login alone");
		};
	}

	/**
	 * The token lies in a cookie: a visitor who only looks at /login needs no session.
	 */
	@Bean
	CsrfTokenRepository csrfTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("CSRF");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Strict"));
		return tokens;
	}

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
		return (factory) -> {
			factory.setProtocol(TimedProtocol.class.getName());
			factory.addEngineValves(new HeadersValve());
		};
	}

	private static AuthorizationDecision decide(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context, boolean publicDashboard) {
		HttpServletRequest request = context.getRequest();
		for (Route route : Route.of(request.getRequestURI())) {
			if (route.allows(request.getMethod())) {
				Role least = (publicDashboard && route.equals(Route.DASHBOARD)) ? null : route.least();
				return new AuthorizationDecision(least == null || (authentication.get() instanceof SignedIn signedIn
						&& signedIn.account().role().includes(least)));
			}
		}
		return new AuthorizationDecision(false);
	}

	/**
	 * A page that needs an account: first to the sign-in page, which leads back to it.
	 */
	private static void askToSignIn(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws java.io.IOException {
		if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
			return;
		}
		String query = request.getQueryString();
		String asked = request.getRequestURI() + ((query != null) ? "?" + query : "");
		// encoded it may be three times as long, and all of a head must fit 8 KB
		String next = (asked.equals("/") || asked.length() > LONGEST_NEXT) ? ""
				: "&next=" + UriUtils.encode(asked, StandardCharsets.UTF_8);
		response.setStatus(HttpServletResponse.SC_FOUND);
		response.setHeader(HttpHeaders.LOCATION, "/login?lang=" + Page.languageOf(request) + next);
	}

	/** Not there, not by this method, or not for this role. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws java.io.IOException {
		List<Route> routes = Route.of(request.getRequestURI());
		if (ex instanceof CsrfException || routes.stream().anyMatch((route) -> route.allows(request.getMethod()))) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else if (routes.isEmpty()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			response.setHeader(HttpHeaders.ALLOW,
					routes.stream().map((route) -> route.method().name()).distinct().collect(Collectors.joining(", ")));
			response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
		}
	}

}
