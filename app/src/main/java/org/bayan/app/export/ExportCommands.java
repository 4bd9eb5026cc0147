package org.bayan.app.export;

import java.util.List;

import org.bayan.app.console.Console;
import org.bayan.app.launch.Settings;

/** Commands that write figures out and prove them. */
public final class ExportCommands {

	private ExportCommands() {
	}

	/** In the order of the help. */
	public static List<Object> of(Settings settings, Console console) {
		return List.of(new ExportCommand(settings), new VerifyCommand(settings, console),
				new DigestCommand(settings, console));
	}

}
