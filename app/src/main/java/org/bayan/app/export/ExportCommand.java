package org.bayan.app.export;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.bayan.app.console.ExitCode;
import org.bayan.app.console.UsageException;
import org.bayan.app.file.NewFile;
import org.bayan.app.launch.Database;
import org.bayan.app.launch.Jobs;
import org.bayan.app.launch.Settings;
import org.bayan.db.change.Changes;
import org.bayan.domain.period.Period;
import org.bayan.reporting.rows.RowFormat;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes figures or activities out. */
@Command(name = "export", description = "Writes the figures or the activities out, for other programs.")
final class ExportCommand implements Callable<Integer> {

	private final Settings settings;

	@Parameters(paramLabel = "summary|activities", converter = SubjectConverter.class, description = "What to write.")
	private Subject subject = Subject.SUMMARY;

	@Option(names = "--from", paramLabel = "PERIOD",
			description = "From this month, quarter or year on; for activities also a day, of their start dates.")
	private @Nullable String from;

	@Option(names = "--to", paramLabel = "PERIOD", description = "Up to this one, likewise.")
	private @Nullable String to;

	@Option(names = "--as-of", paramLabel = "DATE", description = "As known at the end of this day.")
	private @Nullable LocalDate asOf;

	@Option(names = "--format", paramLabel = "FORMAT",
			description = "csv, xlsx or json; without it as the file's name ends, else csv.")
	private @Nullable RowFormat format;

	@Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
	private @Nullable Path out;

	ExportCommand(Settings settings) {
		this.settings = settings;
	}

	@Override
	public Integer call() throws IOException {
		Range range = new Range(this.subject, this.from, this.to);
		Path file = this.out;
		RowFormat chosen = (this.format != null) ? this.format : RowFormat.of((file != null) ? file.toString() : "");
		try (Database database = Jobs.openRecovered(this.settings)) {
			if (file != null) {
				NewFile.write(file, (stream) -> write(database, range, chosen, stream));
			}
			else {
				write(database, range, chosen, new FileOutputStream(FileDescriptor.out));
			}
		}
		catch (UncheckedIOException | IOException ex) {
			if (file == null && String.valueOf(ex.getMessage()).contains("Broken pipe")) {
				// whoever reads the output has seen enough, as head does
				return ExitCode.FAILED;
			}
			throw ex;
		}
		return ExitCode.DONE;
	}

	private void write(Database database, Range range, RowFormat chosen, OutputStream stream) {
		database.read((dsl) -> {
			Long change = (this.asOf != null) ? new Changes(dsl).knownOn(this.asOf, this.settings.zone()) : null;
			try {
				switch (this.subject) {
					case SUMMARY -> summary(dsl, range, change, chosen, stream);
					case ACTIVITIES -> activities(dsl, range, change, chosen, stream);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			return chosen;
		});
	}

	private static void summary(DSLContext dsl, Range range, @Nullable Long change, RowFormat format,
			OutputStream stream) throws IOException {
		new SummaryExport(dsl).write(range.firstPeriod(), range.lastPeriod(), change, format, stream);
	}

	private static void activities(DSLContext dsl, Range range, @Nullable Long change, RowFormat format,
			OutputStream stream) throws IOException {
		new ActivityExport(dsl).write(range.firstDay(), range.lastDay(), change, format, stream);
	}

	/** What can be exported. */
	enum Subject {

		SUMMARY, ACTIVITIES

	}

	/** Reads what is to be exported. */
	static final class SubjectConverter implements ITypeConverter<Subject> {

		@Override
		public Subject convert(String value) {
			return switch (value) {
				case "summary" -> Subject.SUMMARY;
				case "activities" -> Subject.ACTIVITIES;
				default -> throw new TypeConversionException("'%s' is neither summary nor activities".formatted(value));
			};
		}

	}

	/** The range asked for; a period stands for its first or last day. */
	private record Range(Subject subject, @Nullable String from, @Nullable String to) {

		Range {
			if (subject == Subject.SUMMARY) {
				period(from);
				period(to);
			}
			else {
				day(from, true);
				day(to, false);
			}
		}

		@Nullable Period firstPeriod() {
			return period(this.from);
		}

		@Nullable Period lastPeriod() {
			return period(this.to);
		}

		@Nullable LocalDate firstDay() {
			return day(this.from, true);
		}

		@Nullable LocalDate lastDay() {
			return day(this.to, false);
		}

		private static @Nullable Period period(@Nullable String text) {
			try {
				return (text != null) ? Period.parse(text) : null;
			}
			catch (IllegalArgumentException ex) {
				throw new UsageException(String.valueOf(ex.getMessage()));
			}
		}

		private static @Nullable LocalDate day(@Nullable String text, boolean first) {
			if (text == null) {
				return null;
			}
			try {
				return LocalDate.parse(text);
			}
			catch (DateTimeException ex) {
				Period period = period(text);
				return (period == null) ? null : first ? period.firstDay() : period.lastDay();
			}
		}

	}

}
