package org.bayan.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.bayan.app.console.Console;
import org.bayan.app.console.ExitCode;
import org.bayan.app.console.FailedException;
import org.bayan.app.console.LanguageOption;
import org.bayan.app.console.UsageException;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.edition.EditionFile;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import static java.util.Objects.requireNonNull;

/** Writes the report of a period. */
@Command(name = "report",
		description = "Writes the report of a month 2025-05, a quarter 2025-Q2 or a year 2025 as files.")
final class ReportCommand implements Callable<Integer> {

	private final Settings settings;

	private final Console console;

	@Parameters(paramLabel = "PERIOD", converter = PeriodConverter.class, description = "The month, quarter or year.")
	private @Nullable Period period;

	@Option(names = "--lang", paramLabel = "LANG", split = ",", converter = LanguageOption.Converter.class,
			description = "The languages, of en, fr and ar (default: all of the organisation).")
	private List<Language> languages = List.of();

	@Option(names = "--format", paramLabel = "FORMAT", split = ",", converter = FormatConverter.class,
			description = "The formats, of xlsx, png, svg and csv (default: all).")
	private List<Format> formats = List.of(Format.values());

	@Option(names = "--place", paramLabel = "PLACE",
			description = "A member state, GROUP:CODE, EXT or ORG (default: ALL).")
	private Place place = Place.EVERYWHERE;

	@Option(names = "--sector", paramLabel = "SECTOR", description = "A sector or centre, or NONE (default: ALL).")
	private SectorScope sector = SectorScope.EVERY;

	@Option(names = "--as-of", paramLabel = "DATE", description = "As known at the end of this day.")
	private @Nullable LocalDate asOf;

	@Option(names = "--edition", paramLabel = "N",
			description = "The files of a month's edition as they were published, instead of live figures.")
	private @Nullable Integer edition;

	@Option(names = "--out", paramLabel = "DIR", defaultValue = "out",
			description = "Where the files go, below PERIOD/LANG (default: out).")
	private Path out = Path.of("out");

	ReportCommand(Settings settings, Console console) {
		this.settings = settings;
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		// --lang chooses the languages of the report here; the command itself speaks
		// English
		Texts texts = Texts.in(Language.EN);
		Period chosen = requireNonNull(this.period);
		if (this.edition != null) {
			return writeEdition(chosen, this.edition, texts);
		}
		PeriodReport report;
		List<Language> chosenLanguages;
		try (Database database = Jobs.openRecovered(this.settings)) {
			report = database
				.read((dsl) -> new Reports(dsl).of(chosen, this.place, this.sector, this.asOf, this.settings.zone()))
				.orElseThrow(() -> new FailedException(texts.get("command.report.no-data")));
			chosenLanguages = languages(database);
		}
		catch (IllegalArgumentException ex) {
			throw new UsageException(String.valueOf(ex.getMessage()));
		}
		ReportDirectory directory = new ReportDirectory(this.out);
		directory.write(report, chosenLanguages, this.formats)
			.forEach((language, files) -> this.console.out()
				.println(texts.get("command.report.done", "n", files, "directory", directory.of(report, language))));
		return ExitCode.DONE;
	}

	/** Those that are asked for, else those of the organisation. */
	private List<Language> languages(Database database) {
		return this.languages.isEmpty() ? database.read((dsl) -> new References(dsl).wholeOrganisation().languages())
				: this.languages;
	}

	/** The stored bytes are the edition: nothing is rendered. */
	private int writeEdition(Period month, int number, Texts texts) throws IOException {
		if (!this.place.isEverywhere() || !this.sector.isEvery() || this.asOf != null) {
			throw new UsageException(texts.get("command.report.edition-whole"));
		}
		ReportDirectory directory = new ReportDirectory(this.out);
		try (Database database = Jobs.openRecovered(this.settings)) {
			for (Language language : languages(database)) {
				List<EditionFile> files = database.read((dsl) -> new Editions(dsl).files(month, number, language))
					.stream()
					.filter((file) -> this.formats.stream()
						.anyMatch((format) -> file.name().endsWith("." + format.code())))
					.toList();
				if (files.isEmpty() && database.read((dsl) -> new Editions(dsl).find(month, number)).isEmpty()) {
					throw new FailedException(texts.get("command.report.no-edition", "month", texts.period(month),
							"number", number, "code", month));
				}
				directory.write(month, language, files);
				this.console.out()
					.println(texts.get("command.report.done", "n", files.size(), "directory",
							directory.of(month, language)));
			}
		}
		return ExitCode.DONE;
	}

	/** Reads a period. */
	static final class PeriodConverter implements ITypeConverter<Period> {

		@Override
		public Period convert(String value) {
			try {
				return Period.parse(value);
			}
			catch (IllegalArgumentException ex) {
				throw new TypeConversionException(String.valueOf(ex.getMessage()));
			}
		}

	}

	/** Reads a format. */
	static final class FormatConverter implements ITypeConverter<Format> {

		@Override
		public Format convert(String value) {
			Format format = Format.ofCode(value);
			if (format == null) {
				throw new TypeConversionException("'%s' is none of %s".formatted(value,
						Arrays.stream(Format.values()).map(Format::code).collect(Collectors.joining(", "))));
			}
			return format;
		}

	}

}
