package org.bayan.app.command;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bayan.app.backup.BackupCommands;
import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.UsageException;
import org.bayan.app.export.ExportCommands;
import org.bayan.app.intake.IntakeCommands;
import org.bayan.app.launch.DatabaseException;
import org.bayan.app.launch.SettingException;
import org.bayan.app.launch.Settings;
import org.bayan.app.organisation.OrganisationCommands;
import org.bayan.app.postgres.PostgresUnavailableException;
import org.bayan.app.report.ReportCommands;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** All commands, and how they end: with an exit code and at most one line of error. */
@Command(name = "bayan", synopsisSubcommandLabel = "COMMAND",
		description = "Counts the activities of an organisation by member state, sector and month.",
		footer = { "", "bayan COMMAND --help tells more.",
				"Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were rejected." })
public final class Commands implements Runnable {

	private static final String[] NO_ARGUMENTS = {};

	private final Settings settings;

	private final Console console;

	private final CommandLine commandLine;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = CommandLine.ScopeType.INHERIT,
			description = "Show this help and end.")
	private boolean help;

	public Commands(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
		this.commandLine = new CommandLine(this);
		List<Object> all = new ArrayList<>(List.of(new DemoCommand(settings, console),
				new ServeCommand(settings, console), new UserCommand(settings, console)));
		all.addAll(OrganisationCommands.of(settings, console));
		all.addAll(IntakeCommands.of(settings, console));
		all.addAll(ReportCommands.of(settings, console));
		all.addAll(ExportCommands.of(settings, console));
		all.addAll(BackupCommands.of(settings, console));
		all.addAll(List.of(new JobsCommand(settings, console), new StatusCommand(settings, console)));
		all.forEach(this.commandLine::addSubcommand);
		this.commandLine.setOut(new PrintWriter(console.out(), true))
			.setErr(new PrintWriter(console.err(), true))
			.setUsageHelpWidth(100)
			.setUsageHelpAutoWidth(false)
			.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
			.registerConverter(LocalDate.class, Commands::day)
			.registerConverter(Place.class, Place::new)
			.registerConverter(SectorScope.class, SectorScope::new)
			.setAbbreviatedOptionsAllowed(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setParameterExceptionHandler(this::wrongUsage)
			.setExecutionExceptionHandler(this::failed);
	}

	/** Runs the command that the arguments name and gives its exit code. */
	public int run(String... arguments) {
		try {
			return this.commandLine.execute(arguments);
		}
		catch (Error ex) {
			// no memory, a class that is not there: the log has the trace, the user one
			// line
			LoggerFactory.getLogger(Commands.class).error("The command failed", ex);
			say("%s: %s; more is in %s".formatted(ex.getClass().getSimpleName(), ex.getMessage(),
					this.settings.logFile()));
			return ExitCode.FAILED;
		}
	}

	/** All commands with their options, as they are parsed. */
	CommandLine commandLine() {
		return this.commandLine;
	}

	/** Called without a command. */
	@Override
	public void run() {
		throw new ParameterException(this.commandLine, "a command is missing");
	}

	private int wrongUsage(ParameterException ex, String[] arguments) {
		CommandSpec command = ex.getCommandLine().getCommandSpec();
		say("%s; %s --help shows how to use it".formatted(oneLine(ex), command.qualifiedName()));
		return ExitCode.WRONG_USAGE;
	}

	private int failed(Exception ex, CommandLine commandLine, ParseResult parsed) {
		switch (knownCause(ex)) {
			case ParameterException wrong -> {
				return wrongUsage(wrong, NO_ARGUMENTS);
			}
			case UsageException wrong -> {
				return wrongUsage(new ParameterException(commandLine, String.valueOf(wrong.getMessage()), wrong),
						NO_ARGUMENTS);
			}
			case FailedException expected -> say(oneLine(expected));
			case SettingException expected -> say(oneLine(expected));
			case DatabaseException expected -> logAndSay(expected, oneLine(expected));
			case PostgresUnavailableException expected -> logAndSay(expected, oneLine(expected));
			case Exception unexpected -> logAndSay(unexpected,
					Obstacle.in(unexpected)
						.orElseGet(() -> "The command failed: %s; more is in %s"
							.formatted(oneLine(Obstacle.saying(unexpected)), this.settings.logFile())));
		}
		return ExitCode.FAILED;
	}

	/** The exception that has a sentence for the user, which another may have wrapped. */
	private static Exception knownCause(Exception ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof ParameterException || cause instanceof UsageException
					|| cause instanceof FailedException || cause instanceof SettingException
					|| cause instanceof DatabaseException || cause instanceof PostgresUnavailableException) {
				return (Exception) cause;
			}
		}
		return ex;
	}

	private void logAndSay(Exception ex, String sentence) {
		LoggerFactory.getLogger(Commands.class).error("The command failed", ex);
		say(sentence);
	}

	private void say(String sentence) {
		this.console.err().println("bayan: " + sentence);
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeException ex) {
			throw new TypeConversionException("'%s' is not a day such as 2025-05-31".formatted(text));
		}
	}

	/** The message on one line; picocli and PostgreSQL write several. */
	private static String oneLine(Exception ex) {
		String message = (ex instanceof UnmatchedArgumentException unmatched)
				? "'%s' is not known here".formatted(String.join(" ", unmatched.getUnmatched()))
				: String.valueOf(ex.getMessage());
		return oneLine(message);
	}

	private static String oneLine(String message) {
		String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
		return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
	}

}
