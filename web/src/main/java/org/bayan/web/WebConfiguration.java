package org.bayan.web;

import java.util.Map;

import org.bayan.db.PageConfiguration;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.SignInAttempts;
import org.bayan.db.operation.AuditEntries;
import org.bayan.web.account.SessionAccounts;
import org.bayan.web.account.ThrottledSessionRepository;
import org.bayan.web.login.SignIn;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.UnavailableFilter;
import org.bayan.web.route.MalformedFilter;
import org.bayan.web.route.SecurityConfiguration;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.session.autoconfigure.SessionAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;

/** The pages and what they stand on, given a {@code DataSource} and a {@code Clock}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({ DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
		JooqAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
		DispatcherServletAutoConfiguration.class, MultipartAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
		WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class,
		SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class, SessionAutoConfiguration.class,
		JdbcSessionAutoConfiguration.class })
@Import({ PageConfiguration.class, SecurityConfiguration.class })
public class WebConfiguration {

	/** What may be set otherwise from outside, by its Spring name. */
	public static final Map<String, Object> DEFAULTS = Map.ofEntries(
	// @formatter:off
			Map.entry("server.address", "127.0.0.1"),
			Map.entry("server.shutdown", "graceful"),
			Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "15s"),
			Map.entry("server.compression.enabled", "true"),
			Map.entry("server.compression.mime-types", "text/html,text/css,text/javascript,image/svg+xml,text/csv"),
			Map.entry("server.max-http-request-header-size", "16KB"),
			Map.entry("server.tomcat.max-http-form-post-size", "320KB"),
			// the most that a form brings, and what is read of a body that nobody asked for
			Map.entry("server.tomcat.max-swallow-size", "64KB"),
			// files of planners; what is pasted is part of a form
			Map.entry("spring.servlet.multipart.max-file-size", "50MB"),
			Map.entry("spring.servlet.multipart.max-request-size", "51MB"),
			Map.entry("spring.servlet.multipart.file-size-threshold", "0"),
			// the page that says a file is too large is asked for with that file
			Map.entry("spring.servlet.multipart.resolve-lazily", "true"),
			// half of the threads may wait for slow clients, see SlowClients
			Map.entry("server.tomcat.threads.max", "512"),
			Map.entry("server.tomcat.max-connections", "4096"),
			Map.entry("server.tomcat.connection-timeout", "10s"),
			Map.entry("server.tomcat.keep-alive-timeout", "20s"),
			Map.entry("server.tomcat.use-relative-redirects", "true"),
			Map.entry("server.servlet.session.timeout", "8h"),
			Map.entry("server.servlet.session.cookie.name", "SESSION"),
			Map.entry("server.servlet.session.cookie.http-only", "true"),
			Map.entry("server.servlet.session.cookie.same-site", "lax"),
			Map.entry("spring.session.jdbc.table-name", "operations.session"),
			Map.entry("spring.session.jdbc.initialize-schema", "never"),
			Map.entry("spring.thymeleaf.prefix", "classpath:/org/bayan/web/template/"),
			Map.entry("spring.thymeleaf.enable-spring-el-compiler", "true"),
			Map.entry("spring.web.resources.add-mappings", "false"));
	// @formatter:on

	@Bean
	Snapshot snapshot(PlatformTransactionManager transactions) {
		return new Snapshot(transactions);
	}

	@Bean
	SessionAccounts sessionAccounts(Accounts accounts) {
		return new SessionAccounts(accounts);
	}

	@Bean
	SignIn signIn(Accounts accounts, SignInAttempts attempts, AuditEntries audit, TransactionTemplate transaction) {
		return new SignIn(accounts, attempts, audit, transaction);
	}

	/** Puts them around Spring Boot's own, which gives way to any other bean. */
	@Bean
	static BeanPostProcessor seldomSavedSessions() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JdbcIndexedSessionRepository kept) ? seldomSaved(kept) : bean;
			}
		};
	}

	private static <S extends Session> ThrottledSessionRepository<S> seldomSaved(SessionRepository<S> kept) {
		return new ThrottledSessionRepository<>(kept);
	}

	/** Outside the sessions, which lie in the database. */
	@Bean
	FilterRegistrationBean<UnavailableFilter> unavailable(ITemplateEngine templates) {
		FilterRegistrationBean<UnavailableFilter> registration = new FilterRegistrationBean<>(
				new UnavailableFilter(templates));
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

	/** Behind the filter that says how parameters are encoded, before all others. */
	@Bean
	FilterRegistrationBean<MalformedFilter> malformed() {
		FilterRegistrationBean<MalformedFilter> registration = new FilterRegistrationBean<>(new MalformedFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

}
