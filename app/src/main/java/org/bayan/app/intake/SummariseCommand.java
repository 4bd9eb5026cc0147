package org.bayan.app.intake;

import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.operation.WorkLocks;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings the figures up to date. */
@Command(name = "summarise",
		description = { "Brings the figures up to date, should a killed command have left them behind." })
final class SummariseCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--all", description = "Make every figure again from the facts.")
	private boolean all;

	@Option(names = "--no-wait", description = "If something else is changing the figures, say so and end.")
	private boolean noWait;

	SummariseCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Texts texts = this.spoken.texts();
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			if (this.noWait && jobs.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
				this.console.out().println(texts.get("command.running"));
				return ExitCode.DONE;
			}
			if (this.all) {
				jobs.facts().summariseAll();
			}
			else {
				jobs.facts().summarise();
			}
		}
		this.console.out().println(texts.get(this.all ? "command.summarise.all" : "command.summarise.done"));
		return ExitCode.DONE;
	}

}
