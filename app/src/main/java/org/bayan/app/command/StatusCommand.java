package org.bayan.app.command;

import java.util.concurrent.Callable;

import org.bayan.app.launch.Database;
import org.bayan.app.launch.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what state the database and its work are in; repairs nothing. */
@Command(name = "status", description = "Shows what is queued, running, stuck and due.")
final class StatusCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final Speech speech = new Speech();

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	StatusCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		try (Database database = Database.open(this.settings)) {
			String version = database.read((dsl) -> dsl.fetchSingle("show server_version").get(0, String.class));
			this.console.out().println(version + " " + this.json + " " + this.speech.texts().language());
		}
		return ExitCode.DONE;
	}

}
