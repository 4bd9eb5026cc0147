package org.bayan.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.JsonLine;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.Progress;
import org.bayan.app.file.NewFile;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Digests;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.backup.Manifest;
import org.bayan.db.backup.TableCopies;
import org.bayan.db.operation.AuditEntries;
import org.bayan.reporting.text.Texts;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import static java.util.Objects.requireNonNull;

/** Copies every table into one file. */
@Command(name = "backup",
		description = {
				"Copies every table of one moment into one file, also while others work. The file holds everything,",
				"the hashes of passwords included: keep it as safe as the database." })
final class BackupCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Parameters(paramLabel = "FILE", description = "The file to write; a file of that name is replaced at the end.")
	private @Nullable Path file;

	@Option(names = "--json", description = "Print one JSON object.")
	private boolean json;

	BackupCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Texts texts = this.spoken.texts();
		Path target = requireNonNull(this.file);
		Manifest[] written = new Manifest[1];
		try (Database database = Jobs.openRecovered(this.settings);
				Progress progress = new Progress(this.console, texts, texts.get("command.backup.copying"), 0)) {
			NewFile.writePrivately(target, (out) -> {
				BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
				written[0] = copy(database, buffered, progress);
				buffered.flush();
			});
			database.change((dsl) -> {
				new AuditEntries(dsl).add(null, "backup", target.getFileName() + " " + written[0].digest(), null);
				return true;
			});
		}
		Manifest manifest = requireNonNull(written[0]);
		long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
		this.console.out()
			.println(this.json
					? new JsonLine().put("file", target.toString())
						.put("tables", manifest.tables().size())
						.put("rows", rows)
						.put("schema", manifest.schema())
						.put("digest", manifest.digest())
					: texts.get("command.backup.done", "file", target, "tables", manifest.tables().size(), "rows", rows,
							"digest", manifest.digest()));
		return ExitCode.DONE;
	}

	private Manifest copy(Database database, BufferedOutputStream out, Progress progress) throws IOException {
		try (Connection connection = database.connections().getConnection()) {
			connection.setReadOnly(true);
			connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			connection.setAutoCommit(false);
			String digest = Digests.all(DSL.using(connection, SQLDialect.POSTGRES));
			return BackupFile.write(new TableCopies(connection), digest, this.settings.clock().instant(), out,
					progress);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The database cannot be copied: " + ex.getMessage(), ex);
		}
	}

}
