package org.bayan.app.export;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.Progress;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.batch.edition.EditionCheck;
import org.bayan.batch.edition.EditionDifference;
import org.bayan.db.activity.WrittenReferences;
import org.bayan.db.edition.Editions;
import org.bayan.db.summary.Difference;
import org.bayan.db.summary.Verification;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves the rules that tie the figures together. */
@Command(name = "verify",
		description = { "Proves that the figures are consistent with each other and with the facts; ends with 1 and",
				"the first differences where they are not. Also names references that only look alike." })
final class VerifyCommand implements Callable<Integer> {

	private static final int SHOWN = 20;

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--editions",
			description = { "Also compare each edition with the facts as they were known, and make its files again,",
					"byte for byte, if this version of the program made them." })
	private boolean editions;

	VerifyCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() {
		Texts texts = this.spoken.texts();
		List<Difference> differences;
		List<List<String>> alike;
		try (Database database = Jobs.openRecovered(this.settings)) {
			differences = database.read((dsl) -> new Verification(dsl).differences(SHOWN));
			alike = database.read((dsl) -> new WrittenReferences(dsl).alike(SHOWN));
		}
		if (!alike.isEmpty()) {
			this.console.out().println(texts.get("command.verify.alike", "references", words(alike, texts)));
		}
		if (differences.isEmpty()) {
			this.console.out().println(texts.get("command.verify.holds"));
			if (this.editions) {
				compareEditions(texts);
			}
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

	/** {@code R 1 = R<U+00A0>1; A1 = A<U+200B>1}. */
	private static String words(List<List<String>> alike, Texts texts) {
		return alike.stream()
			.map((references) -> references.stream()
				.map((reference) -> shown(ActivityReference.spelt(reference), texts))
				.collect(Collectors.joining(" = ")))
			.collect(Collectors.joining(texts.get("command.verify.between")));
	}

	private static String shown(String reference, Texts texts) {
		boolean plain = !texts.rightToLeft() && reference.chars().allMatch((c) -> c < 0x80);
		return plain ? reference : texts.foreign(reference);
	}

	private void compareEditions(Texts texts) {
		List<EditionDifference> differences;
		try (Database database = Database.open(this.settings);
				Jobs jobs = Jobs.start(database, this.settings);
				Progress progress = new Progress(this.console, texts, texts.get("command.verify.comparing"),
						database.read((dsl) -> new Editions(dsl).all().size()))) {
			differences = jobs.bean(EditionCheck.class).check(progress);
		}
		for (EditionDifference difference : differences.subList(0, Math.min(SHOWN, differences.size()))) {
			this.console.out()
				.println(texts.get("command.verify.edition." + difference.kind(), "month",
						texts.period(difference.month()), "number", difference.number(), "what",
						(difference.what() != null) ? difference.what() : ""));
		}
		if (!differences.isEmpty()) {
			throw new FailedException(texts.get("command.verify.editions-differ", "n", differences.size()));
		}
		this.console.out().println(texts.get("command.verify.editions-hold"));
	}

}
