package org.bayan.app.backup;

import java.util.List;

import org.bayan.app.console.Console;
import org.bayan.app.launch.Settings;

/** Commands that make and read backups. */
public final class BackupCommands {

	private BackupCommands() {
	}

	/** In the order of the help. */
	public static List<Object> of(Settings settings, Console console) {
		return List.of(new BackupCommand(settings, console), new RestoreCommand(settings, console));
	}

}
