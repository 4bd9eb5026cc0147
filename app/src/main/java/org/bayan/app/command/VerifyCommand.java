package org.bayan.app.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.summary.Difference;
import org.bayan.db.summary.Verification;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves the rules that tie the figures together. */
@Command(name = "verify",
		description = { "Proves that the figures are consistent with each other and with the facts; ends with 1 and",
				"the first differences where they are not." })
final class VerifyCommand implements Callable<Integer> {

	private static final int SHOWN = 20;

	private final Settings settings;

	private final Console console;

	@Mixin
	private final Speech speech = new Speech();

	VerifyCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Texts texts = this.speech.texts();
		List<Difference> differences;
		try (Database database = Jobs.openRecovered(this.settings)) {
			differences = database.read((dsl) -> new Verification(dsl).differences(SHOWN));
		}
		if (differences.isEmpty()) {
			this.console.out().println(texts.get("command.verify.holds"));
			return ExitCode.DONE;
		}
		for (Difference difference : differences) {
			this.console.out()
				.println(texts.get("command.verify.broken", "rule", difference.rule(), "period", difference.period(),
						"place", difference.place(), "sector", difference.sector(), "measure", difference.measure(),
						"found", difference.found(), "expected", difference.expected()));
		}
		throw new FailedException(texts.get("command.verify.failed"));
	}

}
