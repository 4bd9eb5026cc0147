package org.bayan.app.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.edition.Editions;
import org.bayan.db.summary.Summaries;
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
		Map<String, String> digests = new TreeMap<>();
		try (Database database = Jobs.openRecovered(this.settings)) {
			database.read((dsl) -> {
				digests.put("reporting.summary", new Summaries(dsl).digest());
				digests.putAll(new Editions(dsl).digests());
				return digests;
			});
		}
		StringBuilder lines = new StringBuilder();
		digests.forEach((name, digest) -> lines.append(name).append("  ").append(digest).append('\n'));
		this.console.out().print(lines);
		this.console.out().println("all  " + Sha256.of(lines.toString()));
		return ExitCode.DONE;
	}

}
