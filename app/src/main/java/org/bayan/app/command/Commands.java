package org.bayan.app.command;

import java.io.PrintWriter;

import org.bayan.app.launch.DatabaseException;
import org.bayan.app.launch.SettingException;
import org.bayan.app.launch.Settings;
import org.bayan.app.postgres.PostgresUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands, and how they end: with an exit code and at most one line of error. */
@Command(name = "bayan", synopsisSubcommandLabel = "COMMAND",
		description = "Counts the activities of an organisation by member state, sector and month.",
		footer = { "", "bayan COMMAND --help tells more.",
				"Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were rejected." })
public final class Commands implements Runnable {

	private final Settings settings;

	private final Console console;

	private final CommandLine commandLine;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = CommandLine.ScopeType.INHERIT,
			description = "Show this help and end.")
	private boolean help;

	public Commands(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
		this.commandLine = new CommandLine(this).addSubcommand(new ImportCommand(settings, console))
			.addSubcommand(new WithdrawCommand(settings, console))
			.addSubcommand(new SummariseCommand(settings, console))
			.addSubcommand(new ExportCommand(settings))
			.addSubcommand(new DigestCommand(settings, console))
			.addSubcommand(new JobsCommand(settings, console))
			.addSubcommand(new StatusCommand(settings, console));
		this.commandLine.setOut(new PrintWriter(console.out(), true))
			.setErr(new PrintWriter(console.err(), true))
			.setUsageHelpWidth(100)
			.setUsageHelpAutoWidth(false)
			.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
			.setAbbreviatedOptionsAllowed(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setParameterExceptionHandler(this::wrongUsage)
			.setExecutionExceptionHandler(this::failed);
	}

	/** Runs the command that the arguments name and gives its exit code. */
	public int run(String... arguments) {
		return this.commandLine.execute(arguments);
	}

	/** Called without a command. */
	@Override
	public void run() {
		throw new ParameterException(this.commandLine, "a command is missing");
	}

	private int wrongUsage(ParameterException ex, String[] arguments) {
		CommandSpec command = ex.getCommandLine().getCommandSpec();
		say("%s; %s --help shows how to use it".formatted(withoutStop(ex), command.qualifiedName()));
		return ExitCode.WRONG_USAGE;
	}

	private int failed(Exception ex, CommandLine commandLine, ParseResult parsed) {
		Logger log = LoggerFactory.getLogger(Commands.class);
		switch (ex) {
			case ParameterException wrong -> {
				return wrongUsage(wrong, new String[0]);
			}
			case UsageException wrong -> {
				return wrongUsage(new ParameterException(commandLine, String.valueOf(wrong.getMessage()), wrong),
						new String[0]);
			}
			case FailedException expected -> say(withoutStop(expected));
			case SettingException expected -> say(withoutStop(expected));
			case DatabaseException expected -> {
				log.error("The command failed", expected);
				say(withoutStop(expected));
			}
			case PostgresUnavailableException expected -> {
				log.error("The command failed", expected);
				say(withoutStop(expected));
			}
			default -> {
				log.error("The command failed", ex);
				say("%s (%s); more is in %s".formatted(withoutStop(ex), ex.getClass().getSimpleName(),
						this.settings.logFile()));
			}
		}
		return ExitCode.FAILED;
	}

	private void say(String sentence) {
		this.console.err().println("bayan: " + sentence);
	}

	/** The message on one line; picocli and PostgreSQL write several. */
	private static String withoutStop(Exception ex) {
		String message = (ex instanceof UnmatchedArgumentException unmatched)
				? "'%s' is not known here".formatted(String.join(" ", unmatched.getUnmatched()))
				: String.valueOf(ex.getMessage());
		String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
		return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
	}

}
