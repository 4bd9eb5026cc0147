package org.bayan.app.report;

import java.util.List;

import org.bayan.app.console.Console;
import org.bayan.app.launch.Settings;
import org.bayan.domain.calendar.Submission;
import picocli.CommandLine;

/** Commands of reports, editions and the calendar. */
public final class ReportCommands {

	private ReportCommands() {
	}

	/** In the order of the help. */
	public static List<Object> of(Settings settings, Console console) {
		CommandLine calendar = new CommandLine(new CalendarCommand(settings, console))
			.addSubcommand(new SectorsCommand(settings, console))
			.addSubcommand("nothing", new SectorWordCommand(settings, console, Submission.NOTHING))
			.addSubcommand("missing", new SectorWordCommand(settings, console, Submission.MISSING));
		return List.of(new ReportCommand(settings, console), new PublishCommand(settings, console),
				new ChangesCommand(settings, console), calendar);
	}

}
