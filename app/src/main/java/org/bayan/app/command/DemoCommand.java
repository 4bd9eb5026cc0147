package org.bayan.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.app.backup.Restoration;
import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.Progress;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.app.report.ReportDirectory;
import org.bayan.app.sample.Sample;
import org.bayan.db.account.Accounts;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The whole main job on the sample that comes with the product. */
@Command(name = "demo",
		description = { "Does the whole job on the sample: database, import, figures, the reports of the latest",
				"three months, quarter and year under out/PERIOD/LANG/, then serves the pages." })
final class DemoCommand implements Callable<Integer> {

	private static final Path OUT = Path.of("out");

	private static final int MONTHS = 3;

	private final Settings settings;

	private final Console console;

	@Mixin
	private final LanguageOption spoken = new LanguageOption();

	@Option(names = "--no-serve", description = "End after the reports.")
	private boolean noServe;

	@Option(names = "--port", paramLabel = "PORT", defaultValue = "8080",
			description = "Where the pages are (default: 8080); 0 takes any that is free.")
	private int port = 8080;

	@Option(names = "--sample", paramLabel = "SAMPLE", defaultValue = "real", converter = KindConverter.class,
			description = { "real: activities collected from public pages; extended: fictitious ones beside them,",
					"marked as such, with money, women, planned and cancelled ones (default: real)." })
	private Kind sample = Kind.REAL;

	@Option(names = "--fresh", description = "Empty the embedded database of an earlier demo first.")
	private boolean fresh;

	DemoCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		Texts texts = this.spoken.texts();
		List<PeriodReport> reports;
		int exitCode;
		try (Database database = Database.open(this.settings)) {
			refuseOwn(database, texts);
			if (this.fresh) {
				empty(database, texts);
			}
			exitCode = takeIn(database, texts);
			reports = database.read((dsl) -> {
				Summaries summaries = new Summaries(dsl);
				List<Period> months = summaries.withActivities(Period.Length.MONTH);
				say(texts.get("command.demo.figures", "n", months.size(), "first", texts.period(months.getLast()),
						"last", texts.period(months.getFirst())));
				Reports of = new Reports(dsl);
				return ended(summaries).stream()
					.map((period) -> of.of(period, Place.EVERYWHERE, SectorScope.EVERY, null, this.settings.zone())
						.orElseThrow())
					.toList();
			});
		}
		write(reports, texts);
		if (this.noServe) {
			say(texts.get("command.demo.next"));
			return exitCode;
		}
		try (Database database = Database.open(this.settings)) {
			makeAccounts(database, texts);
			ServeCommand.serve(database, this.settings, this.console, texts, this.port);
		}
		return exitCode;
	}

	private void makeAccounts(Database database, Texts texts) throws IOException {
		DemoAccounts accounts = new DemoAccounts(this.settings.home());
		List<String> lines = accounts.make(database);
		if (lines.isEmpty()) {
			say(texts.get("command.demo.accounts-kept", "file", accounts.file()));
			return;
		}
		say(texts.get("command.demo.accounts", "file", accounts.file()));
		lines.forEach((line) -> say("  " + line));
	}

	private void empty(Database database, Texts texts) throws IOException {
		if (!database.isEmbedded()) {
			throw new FailedException(texts.get("command.demo.foreign"));
		}
		if (!database.empty()) {
			throw new FailedException(texts.get("command.demo.busy"));
		}
	}

	/** A database is the demo's if there is nothing in it, or the sample and no more. */
	private static void refuseOwn(Database database, Texts texts) throws IOException {
		if (database.isSetUp() && database.read((dsl) -> new References(dsl).wholeOrganisation()).own()) {
			throw new FailedException(texts.get("command.demo.own"));
		}
		Set<String> samples = Set.of(Sha256.of(Sample.activities()), Sha256.of(Sample.fictitiousActivities()));
		Set<String> accounts = Stream.of(Role.values()).map(Role::code).collect(Collectors.toSet());
		boolean demos = database.read((dsl) -> {
			List<IntakeFile> files = new IntakeFiles(dsl).newest(Integer.MAX_VALUE);
			return !files.isEmpty() && files.stream().allMatch((file) -> samples.contains(file.sha256()))
					&& !new Changes(dsl).areByHand()
					&& new Accounts(dsl).all().stream().allMatch((account) -> accounts.contains(account.key()));
		});
		if (!demos && !new Restoration(database).mayFill()) {
			throw new FailedException(texts.get("command.demo.own"));
		}
	}

	private int takeIn(Database database, Texts texts) throws IOException {
		try (Jobs jobs = Jobs.start(database, this.settings)) {
			int rejected = takeIn(jobs, "activities.csv", Sample.activities(), texts, "command.demo.sample");
			if (this.sample == Kind.EXTENDED) {
				rejected += takeIn(jobs, "fictitious.csv", Sample.fictitiousActivities(), texts,
						"command.demo.fictitious");
			}
			return (rejected > 0) ? ExitCode.REJECTED : ExitCode.DONE;
		}
	}

	private int takeIn(Jobs jobs, String name, byte[] content, Texts texts, String said) throws IOException {
		Path file = Files.createTempFile("bayan-sample", ".csv");
		try {
			Files.write(file, content);
			IntakeFile result = jobs.facts().importFile(file, name, false, (rows) -> {
			});
			say(texts.get(said, "read", result.read(), "new", result.added(), "changed", result.changed(), "unchanged",
					result.unchanged(), "rejected", result.rejected()));
			return (int) result.rejected();
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	/**
	 * The latest three months, quarter and year with activities that ended before today.
	 */
	private List<Period> ended(Summaries summaries) {
		LocalDate today = LocalDate.ofInstant(this.settings.clock().instant(), this.settings.zone());
		List<Period> periods = new ArrayList<>();
		for (Period.Length length : Period.Length.values()) {
			summaries.withActivities(length)
				.stream()
				.filter((period) -> period.lastDay().isBefore(today))
				.limit((length == Period.Length.MONTH) ? MONTHS : 1)
				.forEach(periods::add);
		}
		return periods;
	}

	private void write(List<PeriodReport> reports, Texts texts) throws IOException {
		ReportDirectory directory = new ReportDirectory(OUT);
		try (Progress progress = new Progress(this.console, texts, texts.get("command.demo.rendering"),
				reports.size())) {
			int done = 0;
			for (PeriodReport report : reports) {
				int files = directory.write(report, List.of(Language.values()), List.of(Format.values()))
					.values()
					.stream()
					.mapToInt(Integer::intValue)
					.sum();
				progress.accept(++done);
				say(texts.get("command.demo.report", "period", texts.period(report.period()), "n", files, "directory",
						OUT.resolve(report.period().toString())));
			}
		}
	}

	private void say(String line) {
		this.console.out().println(line);
	}

	/** Which sample is taken in. */
	enum Kind {

		REAL, EXTENDED

	}

	/** Reads the kind of a sample. */
	static final class KindConverter implements ITypeConverter<Kind> {

		@Override
		public Kind convert(String value) {
			return switch (value) {
				case "real" -> Kind.REAL;
				case "extended" -> Kind.EXTENDED;
				default ->
					throw new TypeConversionException("'%s' is not a sample: write real or extended".formatted(value));
			};
		}

	}

}
