package org.bayan.app.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.bayan.app.launch.Jobs;
import org.bayan.batch.intake.ActivityFile;
import org.bayan.batch.intake.RejectsFile;
import org.bayan.batch.row.Lists;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.intake.OwnLists;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.reference.References;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Mapping;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;

/** What a command says of the rows that were not taken in. */
final class Rejects {

	/** Enough to see what is wrong, few enough to keep the counts in sight. */
	private static final int SHOWN = 10;

	private final Jobs jobs;

	private final Texts texts;

	Rejects(Jobs jobs, Texts texts) {
		this.jobs = jobs;
		this.texts = texts;
	}

	/** Prints the first rejected rows of each file, a line each. */
	void show(List<IntakeFile> files, PrintStream out) {
		for (IntakeFile file : files) {
			List<Rejection> first = new ArrayList<>();
			if (file.rejected() > 0) {
				forEach(file, (rejection) -> {
					if (first.size() < SHOWN) {
						first.add(rejection);
					}
				});
			}
			first.forEach(
					(rejection) -> out.println("  " + Reasons.of(this.texts, file.name(), file.rowNames(), rejection)));
			if (file.rejected() > SHOWN) {
				out.println("  " + this.texts.get("command.import.more-rejected", "rows", file.rejected() - SHOWN));
			}
		}
	}

	/** Writes all rejected rows of the files into one. */
	void write(List<IntakeFile> files, Path target) throws IOException, UnreadableFile {
		Path directory = Files.createTempDirectory("bayan-rejects");
		List<ActivityFile> sources = new ArrayList<>();
		try {
			for (IntakeFile file : files) {
				sources.add(open(file, directory));
			}
			try (RejectsFile rejects = RejectsFile.create(target, RejectsFile.columns(sources), this.texts)) {
				for (int i = 0; i < files.size(); i++) {
					add(files.get(i), sources.get(i), rejects);
				}
				rejects.finish();
			}
		}
		finally {
			sources.forEach(ActivityFile::close);
			for (IntakeFile file : files) {
				Files.deleteIfExists(place(file, directory));
			}
			Files.delete(directory);
		}
	}

	private ActivityFile open(IntakeFile file, Path directory) throws IOException, UnreadableFile {
		Path copy = copyOf(file, directory);
		Optional<Mapping> mapping = this.jobs
			.inTransaction(() -> this.jobs.bean(OwnLists.class).mapping(file.number()));
		if (mapping.isEmpty()) {
			return ActivityFile.open(copy, file.name());
		}
		return ActivityFile.open(copy, file.name(), mapping.get(), this.jobs
			.inTransaction(() -> Lists.of(this.jobs.bean(References.class), this.jobs.bean(Changes.class).latest())));
	}

	private void add(IntakeFile file, ActivityFile source, RejectsFile rejects) {
		forEach(file, (rejection) -> {
			try {
				rejects.add(source, rejection);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (UnreadableFile ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	/** The bytes as they were stored: the file itself may have changed since. */
	private Path copyOf(IntakeFile file, Path directory) throws IOException {
		Path copy = place(file, directory);
		try (OutputStream out = Files.newOutputStream(copy)) {
			this.jobs.bean(IntakeFiles.class).copy(file.number(), out);
		}
		return copy;
	}

	private static Path place(IntakeFile file, Path directory) {
		return directory.resolve(Long.toString(file.number()));
	}

	private void forEach(IntakeFile file, Consumer<Rejection> sink) {
		this.jobs.inTransaction(() -> {
			this.jobs.bean(RejectedRows.class).forEach(file.number(), (row) -> sink.accept(rejection(row)));
			return file;
		});
	}

	private static Rejection rejection(RejectedRow row) {
		Column column = (row.column() != null) ? Column.valueOf(row.column().toUpperCase(Locale.ROOT)) : null;
		return new Rejection(row.number(), column, row.value(), Reason.valueOf(row.reason().toUpperCase(Locale.ROOT)),
				row.arguments(), row.further());
	}

}
