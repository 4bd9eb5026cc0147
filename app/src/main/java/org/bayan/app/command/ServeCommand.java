package org.bayan.app.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.CalendarWatch;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.EditionWatch;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Pages;
import org.bayan.app.launch.SearchWatch;
import org.bayan.app.launch.Settings;
import org.bayan.app.launch.Workers;
import org.bayan.app.organisation.Beginning;
import org.bayan.db.account.Accounts;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the pages until the process is ended. */
@Command(name = "serve", description = { "Serves the pages on this machine until it is ended (Ctrl+C, SIGTERM).",
		"The setting server.address opens them to others." })
final class ServeCommand implements Callable<Integer> {

	/** How soon a month that has fallen due is closed. */
	private static final Duration WAKE_EVERY = Duration.ofSeconds(30);

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
			description = "Where the pages are (default: 8080); 0 takes any that is free.")
	private int port = 8080;

	ServeCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws InterruptedException {
		Texts texts = this.spoken.texts();
		try (Database database = Jobs.openRecovered(this.settings)) {
			Beginning.say(database, this.console, texts);
			if (database.read((dsl) -> new Accounts(dsl).all()).isEmpty()) {
				this.console.err().println(texts.get("command.serve.no-account"));
			}
			serve(database, this.settings, this.console, texts, this.port);
		}
		return ExitCode.DONE;
	}

	/** Serves, says where, and does not return before the process is ended. */
	static void serve(Database database, Settings settings, Console console, Texts texts, int port)
			throws InterruptedException {
		if (port < 0 || port > 65_535) {
			throw new UsageException("'%d' is not a port: write a number from 0 to 65535".formatted(port));
		}
		if (settings.servesPages()) {
			Pages pages = Pages.serve(database, settings, port);
			console.out().println(texts.get("command.serve.address", "address", pages.address()));
		}
		if (settings.works()) {
			Workers.start(database, settings);
			CalendarWatch.start(database, settings, WAKE_EVERY);
			SearchWatch.start(database, WAKE_EVERY);
			EditionWatch.start(database, settings, WAKE_EVERY.multipliedBy(20));
		}
		if (!settings.servesPages()) {
			console.out().println(texts.get("command.serve.worker"));
		}
		console.out().flush();
		new CountDownLatch(1).await();
	}

}
