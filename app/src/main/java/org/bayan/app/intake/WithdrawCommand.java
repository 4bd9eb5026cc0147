package org.bayan.app.intake;

import java.util.List;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.batch.facts.Withdrawal;
import org.bayan.db.operation.WorkLocks;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes activities out of every figure. */
@Command(name = "withdraw",
		description = { "Takes activities out of every figure, all or none. They and their history are kept;",
				"importing a reference again brings it back." })
final class WithdrawCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(arity = "1..*", paramLabel = "REF", description = "References of activities.")
	private List<String> references = List.of();

	@Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the history.")
	private String reason = "";

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	@Option(names = "--no-wait", description = "If something else is changing the figures, say so and end.")
	private boolean noWait;

	WithdrawCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Texts texts = this.spoken.texts();
		if (this.reason.isBlank()) {
			throw new FailedException(texts.get("command.withdraw.no-reason"));
		}
		Withdrawal withdrawal;
		try (Database database = Database.open(this.settings); Jobs jobs = Jobs.start(database, this.settings)) {
			if (this.noWait && jobs.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
				this.console.out().println(texts.get("command.running"));
				return ExitCode.DONE;
			}
			withdrawal = jobs.facts().withdraw(this.references, this.reason.strip());
		}
		if (!withdrawal.unknown().isEmpty()) {
			throw new FailedException(
					texts.get("command.withdraw.unknown", "references", texts.list(withdrawal.unknown())));
		}
		int withdrawn = withdrawal.withdrawn().size();
		int already = withdrawal.already();
		if (this.json) {
			this.console.out()
				.println(new JsonLine().put("withdrawn", withdrawal.withdrawn()).put("already_withdrawn", already));
		}
		else {
			this.console.out().println(texts.get("command.withdraw.done", "withdrawn", withdrawn, "already", already));
		}
		return ExitCode.DONE;
	}

}
