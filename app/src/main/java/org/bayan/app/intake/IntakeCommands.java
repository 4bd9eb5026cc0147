package org.bayan.app.intake;

import java.util.List;

import org.bayan.app.console.Console;
import org.bayan.app.launch.Settings;

/** Commands that take in and take out. */
public final class IntakeCommands {

	private IntakeCommands() {
	}

	/** In the order of the help. */
	public static List<Object> of(Settings settings, Console console) {
		return List.of(new TemplateCommand(settings, console), new ImportCommand(settings, console),
				new ProfileCommand(settings, console), new WithdrawCommand(settings, console),
				new SummariseCommand(settings, console), new ReferenceCommand(settings, console));
	}

}
