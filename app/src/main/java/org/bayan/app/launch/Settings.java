package org.bayan.app.launch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The settings of this process, by their Spring names: {@code bayan.zone} is the Java
 * property {@code -Dbayan.zone=...} or else the environment variable {@code BAYAN_ZONE}.
 * An empty value is no value.
 */
public final class Settings {

	private static final String DEFAULT_ZONE = "Africa/Casablanca";

	private static final String WEB = "web";

	private static final String WORKER = "worker";

	private final Properties properties;

	private final Map<String, String> environment;

	private volatile @Nullable ZoneId organisationZone;

	Settings(Properties properties, Map<String, String> environment) {
		this.properties = properties;
		this.environment = environment;
	}

	/** Those that this process was started with. */
	public static Settings ofProcess() {
		return new Settings(System.getProperties(), System.getenv());
	}

	/** What a setting was given, if anything. */
	public Optional<String> get(Setting setting) {
		String property = this.properties.getProperty(setting.springName());
		String variable = this.environment.get(setting.variable());
		return Optional.ofNullable((property != null) ? property : variable)
			.map(String::trim)
			.filter((value) -> !value.isEmpty());
	}

	/** Where the embedded database and the log live; {@code bayan.home}. */
	public Path home() {
		return Path.of(get(Setting.HOME).orElse(".bayan")).toAbsolutePath().normalize();
	}

	/** The file that this process's log goes to. */
	public Path logFile() {
		return home().resolve("log").resolve("bayan.log");
	}

	/** The zone that was chosen when the organisation was set up. */
	void organisationZone(ZoneId zone) {
		this.organisationZone = zone;
	}

	/**
	 * The organisation's time zone: {@code bayan.zone}, or what was chosen when the
	 * organisation was set up.
	 */
	public ZoneId zone() {
		ZoneId chosen = this.organisationZone;
		return get(Setting.ZONE).map(Settings::zone).orElse((chosen != null) ? chosen : ZoneId.of(DEFAULT_ZONE));
	}

	private static ZoneId zone(String zone) {
		try {
			return ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new SettingException(
					"bayan.zone is '%s', which is not a time zone; an example is %s.".formatted(zone, DEFAULT_ZONE),
					ex);
		}
	}

	/** Whether {@code serve} shows pages here; {@code bayan.roles} names {@code web}. */
	public boolean servesPages() {
		return roles().contains(WEB);
	}

	/**
	 * Whether {@code serve} does queued work and minds the calendar here;
	 * {@code bayan.roles} names {@code worker}.
	 */
	public boolean works() {
		return roles().contains(WORKER);
	}

	/**
	 * Whether anybody may read the dashboard, and nothing else, without signing in;
	 * {@code bayan.public-dashboard}.
	 */
	public boolean isDashboardPublic() {
		String value = get(Setting.PUBLIC_DASHBOARD).orElse("false");
		if (!Set.of("true", "false").contains(value)) {
			throw new SettingException("bayan.public-dashboard is '%s'; it is true or false.".formatted(value), null);
		}
		return value.equals("true");
	}

	private Set<String> roles() {
		String roles = get(Setting.ROLES).orElse(WEB + "," + WORKER);
		Set<String> named = Set.copyOf(List.of(roles.split("\\s*,\\s*")));
		if (!Set.of(WEB, WORKER).containsAll(named)) {
			throw new SettingException("bayan.roles is '%s'; it names web, worker or both.".formatted(roles), null);
		}
		return named;
	}

	/** The business clock; {@code bayan.clock}. */
	public BusinessClock clock() {
		return BusinessClock.of(get(Setting.CLOCK).orElse(""), zone());
	}

	/** Whether the user watches: progress is then drawn, not written in lines. */
	public boolean isWatched() {
		return get(Setting.TERMINAL).isPresent();
	}

	/** Whether somebody sits at a keyboard who may be asked. */
	public boolean hasKeyboard() {
		return get(Setting.KEYBOARD).isPresent();
	}

}
