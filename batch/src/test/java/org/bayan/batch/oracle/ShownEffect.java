package org.bayan.batch.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bayan.batch.TestProgram;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.Trial;
import org.bayan.db.intake.TrialRow;
import org.bayan.db.intake.Trials;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Measure;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are tried and then taken in: what is shown before is held beside the text of
 * {@code export summary} before and after.
 */
final class ShownEffect {

	private static final List<Measure> SHOWN = Measure.shown();

	private final TestProgram program;

	private final Path folder;

	ShownEffect(TestProgram program, Path folder) {
		this.program = program;
		this.folder = folder;
	}

	/** Tries a file and takes it in. */
	void compare(String csv, String which) throws IOException {
		takeIn(tried(csv, which), which);
	}

	/** Tries a file, which changes nothing; returns its number. */
	long tried(String csv, String which) throws IOException {
		String before = this.program.summary();
		long number = store(csv);
		this.program.facts().finishLeftRuns();
		assertThat(this.program.summary()).as(which + ": a look").isEqualTo(before);
		return number;
	}

	/** Takes a file in that was tried; returns what came of it. */
	IntakeFile takeIn(long number, String which) {
		String before = this.program.summary();
		Trial trial = trial(number);
		assertThat(trial.file().state()).as(which).isEqualTo(IntakeFile.State.DONE);
		Map<String, String> shown = shown(number);
		assertThat(trial.figures()).as(which).isEqualTo(shown.size());
		List<TrialRow> changed = this.program.bean(Trials.class).rows(number, true, 10_000);
		assertThat(changed).as(which).hasSize((int) trial.file().changed());
		assertThat(this.program.bean(Trials.class).rows(number, false, 10_000)).as(which)
			.hasSize((int) trial.file().added());
		this.program.in(() -> assertThat(this.program.bean(Trials.class)
			.takeIn(number, requireNonNull(trial.change()), trial.look(), "planner", TestProgram.NOW)).isTrue());
		this.program.facts().finishLeftRuns();
		IntakeFile taken = requireNonNull(trial(number).takenInAs());
		assertThat(taken.state()).as(which).isEqualTo(IntakeFile.State.DONE);
		assertThat(List.of(taken.read(), taken.added(), taken.changed(), taken.unchanged(), taken.rejected())).as(which)
			.isEqualTo(List.of(trial.file().read(), trial.file().added(), trial.file().changed(),
					trial.file().unchanged(), trial.file().rejected()));
		assertThat(shown).as(which).isEqualTo(differences(before, this.program.summary()));
		return taken;
	}

	private long store(String csv) throws IOException {
		Path file = Files.writeString(this.folder.resolve("file.csv"), csv, StandardCharsets.UTF_8);
		long[] number = new long[1];
		this.program.in(() -> {
			try {
				number[0] = this.program.bean(Trials.class).store(file, "file.csv", "planner", TestProgram.NOW);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return number[0];
	}

	Trial trial(long number) {
		return this.program.bean(Trials.class).find(number).orElseThrow();
	}

	private Map<String, String> shown(long number) {
		Map<String, String> shown = new TreeMap<>();
		this.program.in(() -> this.program.bean(Trials.class)
			.forEachFigure(number, (figure) -> shown.put(
					"%s,%s,%s,%s".formatted(figure.period(), figure.place(), figure.sector(), figure.measure().code()),
					text(figure.measure(), figure.before()) + " -> " + text(figure.measure(), figure.after()))));
		return shown;
	}

	private static String text(Measure measure, Cell cell) {
		if (!cell.known()) {
			return "";
		}
		return measure.money() ? new BigDecimal(cell.amount(), 2).toPlainString() : cell.amount().toString();
	}

	/** By two texts of {@code export summary}: a row that is not there is all zero. */
	private static Map<String, String> differences(String before, String after) {
		Map<String, String[]> earlier = rows(before);
		Map<String, String[]> later = rows(after);
		Map<String, String> differences = new TreeMap<>();
		Map<String, String[]> all = new LinkedHashMap<>(earlier);
		all.putAll(later);
		for (String key : all.keySet()) {
			for (Measure measure : SHOWN) {
				String was = cell(earlier.get(key), measure);
				String is = cell(later.get(key), measure);
				if (!was.equals(is)) {
					differences.put(key + "," + measure.code(), was + " -> " + is);
				}
			}
		}
		return differences;
	}

	private static String cell(String @Nullable [] row, Measure measure) {
		if (row != null) {
			return row[3 + measure.ordinal()];
		}
		return switch (measure.kind()) {
			case STATED -> "";
			case MONEY -> "0.00";
			default -> "0";
		};
	}

	private static Map<String, String[]> rows(String summary) {
		Map<String, String[]> rows = new TreeMap<>();
		summary.lines().skip(1).forEach((line) -> {
			String[] cells = line.split(",", -1);
			rows.put(String.join(",", Arrays.copyOf(cells, 3)), cells);
		});
		return rows;
	}

}
