package org.bayan.app.launch;

import java.util.Locale;

/**
 * Everything that this program reads from outside besides its arguments, by Spring name.
 */
public enum Setting {

	HOME("bayan.home"),

	ZONE("bayan.zone"),

	CLOCK("bayan.clock"),

	REPORTING_CURRENCY("bayan.reporting-currency"),

	ORGANISATION_EN("bayan.organisation-en"),

	ORGANISATION_FR("bayan.organisation-fr"),

	ORGANISATION_AR("bayan.organisation-ar"),

	LOG_FORMAT("bayan.log-format"),

	ROLES("bayan.roles"),

	PUBLIC_DASHBOARD("bayan.public-dashboard"),

	DATABASE_URL("spring.datasource.url"),

	DATABASE_USER("spring.datasource.username"),

	DATABASE_PASSWORD("spring.datasource.password"),

	/** Said by the launcher where errors go to a terminal. */
	TERMINAL("bayan.terminal"),

	/** Said by the launcher where the input is a keyboard. */
	KEYBOARD("bayan.keyboard"),

	/** Said by Java: the account that runs the process. */
	SYSTEM_USER("user.name");

	private final String springName;

	Setting(String springName) {
		this.springName = springName;
	}

	/** The Java property, such as {@code bayan.log-format}. */
	public String springName() {
		return this.springName;
	}

	/** The environment variable, such as {@code BAYAN_LOGFORMAT}. */
	public String variable() {
		return this.springName.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
	}

	/** Whether people choose it; the others are said by the launcher or by Java. */
	public boolean isChosen() {
		return switch (this) {
			case TERMINAL, KEYBOARD, SYSTEM_USER -> false;
			default -> true;
		};
	}

}
