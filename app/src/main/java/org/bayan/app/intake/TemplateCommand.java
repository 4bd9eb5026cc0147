package org.bayan.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.file.NewFile;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.reporting.template.ActivityTemplate;
import org.bayan.reporting.text.Texts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a workbook in which activities are filled in. */
@Command(name = "template",
		description = { "Writes a workbook in which activities are filled in, to be imported as it is, with the",
				"codes of the reference data to choose from." })
final class TemplateCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--out", paramLabel = "FILE", description = "The workbook's file (default: template-LANG.xlsx).")
	private @Nullable Path out;

	TemplateCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Texts texts = this.spoken.texts();
		Path file = (this.out != null) ? this.out : Path.of(ActivityTemplate.name(texts.language()));
		try (Database database = Jobs.openRecovered(this.settings)) {
			NewFile.write(file, (stream) -> database.read((dsl) -> write(dsl, texts, stream)));
		}
		this.console.out().println(texts.get("command.template.done", "file", file));
		return ExitCode.DONE;
	}

	private static Texts write(DSLContext dsl, Texts texts, OutputStream stream) {
		References references = new References(dsl);
		long change = new Changes(dsl).latest();
		try {
			ActivityTemplate.write(references.organisation(), references.memberStates(change),
					references.sectors(change), texts, stream);
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
