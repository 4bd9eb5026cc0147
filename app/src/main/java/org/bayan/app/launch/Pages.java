package org.bayan.app.launch;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.bayan.web.WebConfiguration;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import static java.util.Objects.requireNonNull;

/** The pages, served from a database that is open. */
public final class Pages implements AutoCloseable {

	/** What may be set otherwise from outside, by its Spring name. */
	private static final Map<String, Object> POOL = Map.of("spring.datasource.hikari.maximum-pool-size", "12",
			"spring.datasource.hikari.minimum-idle", "1", "spring.datasource.hikari.connection-timeout", "3000",
			"spring.datasource.hikari.validation-timeout", "1000", "spring.datasource.hikari.connection-init-sql",
			"set statement_timeout = '30s'; set idle_in_transaction_session_timeout = '60s'");

	private final ConfigurableApplicationContext context;

	private Pages(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Serves the pages until the database is closed.
	 * @param port where; 0 takes any that is free
	 */
	public static Pages serve(Database database, Settings settings, int port) {
		// the log is this program's own, see LogFile
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
		BusinessClock clock = settings.clock();
		Map<String, Object> defaults = new HashMap<>(WebConfiguration.DEFAULTS);
		defaults.putAll(POOL);
		try {
			Pages pages = new Pages(new SpringApplicationBuilder(WebConfiguration.class).web(WebApplicationType.SERVLET)
				.bannerMode(Banner.Mode.OFF)
				.logStartupInfo(false)
				.registerShutdownHook(false)
				.properties(defaults)
				.initializers((GenericApplicationContext context) -> {
					context.registerBean(Clock.class, () -> clock);
					context.registerBean(ZoneId.class, settings::zone);
					context.registerBean(DataSource.class, () -> pool(database, context));
				})
				.run("--server.port=" + port, "--bayan.public-dashboard=" + settings.isDashboardPublic()));
			database.closeFirst(pages);
			return pages;
		}
		catch (RuntimeException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof PortInUseException) {
					throw new SettingException(
							"Port %d is in use by another program; choose one with --port.".formatted(port), ex);
				}
			}
			throw ex;
		}
	}

	/** Connections to the server wherever it runs at the moment. */
	private static HikariDataSource pool(Database database, GenericApplicationContext context) {
		HikariConfig config = new HikariConfig();
		Binder.get(context.getEnvironment()).bind("spring.datasource.hikari", Bindable.ofInstance(config));
		config.setPoolName("pages");
		config.setDataSource(database.connections());
		return new HikariDataSource(config);
	}

	/** Where the pages are. */
	public URI address() {
		int port = requireNonNull(((ServletWebServerApplicationContext) this.context).getWebServer()).getPort();
		String host = this.context.getEnvironment().getProperty("server.address", "127.0.0.1");
		return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/");
	}

	/** A part of the pages, for tests. */
	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
