package org.bayan.app.export;

import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Digests;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import picocli.CommandLine.Command;

/** Prints what two databases are compared by. */
@Command(name = "digest", description = "Prints the SHA-256 of the figures, to compare two databases.")
final class DigestCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	DigestCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		String lines;
		try (Database database = Jobs.openRecovered(this.settings)) {
			lines = database.read((dsl) -> Digests.lines(Digests.of(dsl)));
		}
		this.console.out().print(lines);
		this.console.out().println("all  " + Digests.sha256(lines));
		return ExitCode.DONE;
	}

}
