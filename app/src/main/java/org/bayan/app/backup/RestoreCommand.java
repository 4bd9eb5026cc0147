package org.bayan.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.Progress;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Settings;
import org.bayan.db.backup.Manifest;
import org.bayan.db.operation.AuditEntries;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Fills an empty database from a backup. */
@Command(name = "restore",
		description = { "Fills an empty database from a backup, of this version of the program or an earlier one, and",
				"compares the digest: all of it, or nothing." })
final class RestoreCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(paramLabel = "FILE", description = "What “bayan backup” wrote.")
	private @Nullable Path file;

	RestoreCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Texts texts = this.spoken.texts();
		Path source = requireNonNull(this.file);
		if (!Files.isReadable(source) || Files.isDirectory(source)) {
			throw new FailedException(texts.get("command.restore.unreadable", "file", source));
		}
		try (BackupFile backup = BackupFile.open(source)) {
			restore(backup, source, texts);
		}
		catch (DamagedBackupException ex) {
			throw new FailedException(
					texts.get("command.restore.damaged", "file", source, "what", String.valueOf(ex.getMessage())));
		}
		return ExitCode.DONE;
	}

	private void restore(BackupFile backup, Path source, Texts texts) throws IOException, DamagedBackupException {
		Manifest manifest = backup.manifest();
		try (Database database = Database.open(this.settings);
				Progress progress = new Progress(this.console, texts, texts.get("command.restore.reading"),
						manifest.tables().stream().mapToLong(Manifest.Table::rows).sum())) {
			if (!database.knows(manifest.schema())) {
				throw new FailedException(
						texts.get("command.restore.newer", "file", source, "schema", manifest.schema()));
			}
			Restoration restoration = new Restoration(database);
			if (!restoration.mayFill()) {
				throw new FailedException(texts.get("command.restore.not-empty"));
			}
			if (!restoration.fill(backup, progress)) {
				throw new FailedException(texts.get("command.restore.busy"));
			}
			database.change((dsl) -> {
				new AuditEntries(dsl).add(null, "restore", source.getFileName() + " " + manifest.digest(), null);
				return true;
			});
		}
		this.console.out()
			.println(texts.get("command.restore.done", "moment", texts.moment(manifest.madeAt(), this.settings.zone()),
					"digest", manifest.digest()));
	}

}
