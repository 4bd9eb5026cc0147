package org.bayan.app.organisation;

import java.util.List;

import org.bayan.app.console.Console;
import org.bayan.app.launch.Settings;

/** Commands that set up. */
public final class OrganisationCommands {

	private OrganisationCommands() {
	}

	/** In the order of the help. */
	public static List<Object> of(Settings settings, Console console) {
		return List.of(new InitCommand(settings, console));
	}

}
