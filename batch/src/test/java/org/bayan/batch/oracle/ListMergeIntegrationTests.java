package org.bayan.batch.oracle;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.bayan.batch.TestProgram;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Corrections;
import org.bayan.db.intake.Trials;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.language.Language;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that were taken home, edited at random while others changed the facts, and
 * brought back: held beside plain rules over maps of cells. The long form:
 * {@code -Plong -Dbayan.merge.seeds=4}, each with 200 edits and 30 conflicts.
 */
class ListMergeIntegrationTests {

	private static final int ACTIVITIES = 240;

	/** What is edited, and with what it stands or falls. */
	private static final List<List<Column>> PARTS = List.of(List.of(Column.CITY), List.of(Column.TITLE_FR),
			List.of(Column.PARTICIPANTS, Column.WOMEN), List.of(Column.START_DATE, Column.END_DATE),
			List.of(Column.DESCRIPTION), List.of(Column.STATUS), List.of(Column.MEMBER_STATES, Column.OTHER_COUNTRIES));

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	private final ActivityCells cells = new ActivityCells(Set.of(), "USD");

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 1);
	}

	static LongStream moreSeeds() {
		return LongStream.rangeClosed(2, Long.getLong("bayan.merge.seeds", 4));
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void onlyWhatThePlannerChangedChangesAndWhatBothChangedIsAsked(long seed) throws IOException {
		edit(seed, 50, 8);
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@MethodSource("moreSeeds")
	void twoHundredEditsAndThirtyConflicts(long seed) throws IOException {
		edit(seed, 200, 30);
	}

	private void edit(long seed, int edits, int conflicts) throws IOException {
		Random random = new Random(seed);
		String which = "seed " + seed;
		setUp();
		take(random(random));
		String state = state();
		Map<String, Map<Column, String>> home = facts();
		Map<String, Map<Column, String>> theirs = copy(home);
		Map<String, Map<Column, String>> mine = copy(home);
		List<String> refs = new ArrayList<>(home.keySet());
		TreeSet<String> planted = new TreeSet<>();
		for (int i = 0; i < edits; i++) {
			String ref = refs.get(random.nextInt(refs.size()));
			List<Column> part = PARTS.get(random.nextInt(PARTS.size()));
			String key = ref + " " + part.getFirst().code();
			boolean conflict = planted.size() < conflicts && !planted.contains(key)
					&& untouched(part, home, theirs, ref) && untouched(part, home, mine, ref);
			if (conflict) {
				change(part, cells(theirs, ref), "others " + i, 2 * i + 1);
				change(part, cells(mine, ref), "planner " + i, 2 * i);
				planted.add(key);
			}
			else if (i % 2 == 0 && untouched(part, home, mine, ref)) {
				change(part, cells(theirs, ref), "others " + i, 2 * i + 1);
			}
			else if (i % 2 == 1 && untouched(part, home, theirs, ref)) {
				change(part, cells(mine, ref), "planner " + i, 2 * i);
			}
		}
		assertThat(planted).hasSize(conflicts);
		take(csv(changed(home, theirs), null, random));
		mine.keySet().retainAll(shuffled(refs, random).subList(0, refs.size() - 10));
		planted.removeIf((key) -> !mine.containsKey(key.substring(0, key.indexOf(' '))));
		ShownEffect effect = new ShownEffect(program, this.folder);
		long trial = effect.tried(csv(mine, state, random), which);
		assertThat(asked(trial)).as(which).isEqualTo(planted);
		Map<String, Corrections.Choice> choices = new LinkedHashMap<>();
		planted.forEach(
				(key) -> choices.put(key, random.nextBoolean() ? Corrections.Choice.LIST : Corrections.Choice.KNOWN));
		decide(trial, choices, requireNonNull(effect.trial(trial).change()));
		program.facts().finishLeftRuns();
		assertThat(asked(trial)).as(which).isEmpty();
		IntakeFile taken = effect.takeIn(trial, which);
		assertThat(taken.rejected()).as(which).isZero();
		Map<String, Map<Column, String>> expected = copy(theirs);
		mine.forEach((ref, cells) -> PARTS.forEach((part) -> {
			if (!untouched(part, home, mine, ref)
					&& choices.get(ref + " " + part.getFirst().code()) != Corrections.Choice.KNOWN) {
				part.forEach((column) -> cells(expected, ref).put(column, cells.get(column)));
			}
		}));
		assertThat(facts()).as(which).isEqualTo(expected);
	}

	@Test
	void anActivityThatOthersWithdrewIsAskedAndStaysOrComesBack() throws IOException {
		setUp();
		take("activity_ref,title_en,start_date,city\nA,One,2030-05-04,Rabat\nB,Two,2030-05-04,Fes\n");
		String list = "activity_ref,title_en,start_date,city," + heading() + "\nA,One,2030-05-04,Sale," + state()
				+ "\nB,Two,2030-05-04,Taza," + state() + "\n";
		program.facts().withdraw(List.of("A", "B"), "twice told");
		ShownEffect effect = new ShownEffect(program, this.folder);
		long trial = effect.tried(list, "withdrawn");
		assertThat(asked(trial)).containsExactly("A activity_ref", "B activity_ref");
		decide(trial, Map.of("A activity_ref", Corrections.Choice.LIST, "B activity_ref", Corrections.Choice.KNOWN),
				requireNonNull(effect.trial(trial).change()));
		program.facts().finishLeftRuns();
		IntakeFile taken = effect.takeIn(trial, "withdrawn");
		assertThat(List.of(taken.added(), taken.changed(), taken.unchanged(), taken.rejected())).containsExactly(0L, 1L,
				1L, 0L);
		assertThat(facts()).containsOnlyKeys("A");
		assertThat(cells(facts(), "A")).containsEntry(Column.CITY, "Sale");
	}

	/** A decision holds for what was seen: what others change after it is asked again. */
	@Test
	void whatOthersChangeAfterADecisionIsAskedAgain() throws IOException {
		setUp();
		take("activity_ref,title_en,start_date,city\nA,One,2030-05-04,Rabat\n");
		String list = "activity_ref,title_en,start_date,city," + heading() + "\nA,One,2030-05-04,Sale," + state()
				+ "\n";
		take("activity_ref,title_en,start_date,city\nA,One,2030-05-04,Fes\n");
		ShownEffect effect = new ShownEffect(program, this.folder);
		long trial = effect.tried(list, "again");
		decide(trial, Map.of("A city", Corrections.Choice.LIST), requireNonNull(effect.trial(trial).change()));
		program.facts().finishLeftRuns();
		assertThat(asked(trial)).isEmpty();
		take("activity_ref,title_en,start_date,city\nA,One,2030-05-04,Taza\n");
		program.in(() -> program.bean(Trials.class).again(trial));
		program.facts().finishLeftRuns();
		assertThat(asked(trial)).containsExactly("A city");
	}

	/** A state that a hand made, or another organisation's, says nothing. */
	@Test
	void aStateThatIsNoneLeavesTheRowWhatItSays() throws IOException {
		setUp();
		take("activity_ref,title_en,start_date,city\nA,One,2030-05-04,Rabat\n");
		String state = state();
		take("activity_ref,title_en,start_date,city\nA,One,2030-05-04,Fes\n");
		for (String wrong : List.of("", "b-aaaaaa", state + "a", "3", "zzzzzzzzzzzzzzzzzzzzzzzz-a", "-", "é-é")) {
			ShownEffect effect = new ShownEffect(program, this.folder);
			long trial = effect.tried(
					"activity_ref,title_en,start_date,city," + heading() + "\nA,One,2030-05-04,Sale," + wrong + "\n",
					wrong);
			assertThat(asked(trial)).as(wrong).isEmpty();
			assertThat(effect.trial(trial).file().changed()).as(wrong).isOne();
		}
		ShownEffect effect = new ShownEffect(program, this.folder);
		long trial = effect.tried("activity_ref,title_en,start_date,city," + heading() + "\nA,One,2030-05-04,Sale,"
				+ state.toUpperCase(Locale.ROOT) + "\n", state);
		assertThat(asked(trial)).containsExactly("A city");
	}

	private void setUp() throws IOException {
		new ProgramSteps(program, this.folder).take(List.of(RandomSequence.of(1, 1, 1).steps().getFirst()));
	}

	private String random(Random random) {
		StringBuilder csv = new StringBuilder(
				"activity_ref,title_en,title_fr,start_date,end_date,city,participants,women,description,status,other_countries\n");
		for (int i = 0; i < ACTIVITIES; i++) {
			int month = random.nextInt(12) + 1;
			csv.append("A%03d,Title %d,Titre %d,2025-%02d-10,2025-%02d-12,City %d,%d,%d,Text %d,completed,FRA\n"
				.formatted(i, i, i, month, month, i, 50 + i, i, i));
		}
		return csv.toString();
	}

	/** Changes a part of an activity to something nobody else says. */
	private static void change(List<Column> part, Map<Column, String> cells, String text, int number) {
		switch (part.getFirst()) {
			case PARTICIPANTS ->
				cells.putAll(Map.of(Column.PARTICIPANTS, "" + (1_000 + number), Column.WOMEN, "" + (500 + number)));
			case START_DATE -> cells.putAll(Map.of(Column.START_DATE, "2025-11-%02d".formatted(number % 27 + 1),
					Column.END_DATE, "2026-%02d-28".formatted(number / 27 % 12 + 1)));
			case STATUS -> cells.put(Column.STATUS, (number % 2 == 0) ? "planned" : "cancelled");
			case MEMBER_STATES -> cells.put(Column.OTHER_COUNTRIES, (number % 2 == 0) ? "ITA:100" : "ESP:60;PRT:40");
			default -> cells.put(part.getFirst(), text);
		}
	}

	private static boolean untouched(List<Column> part, Map<String, Map<Column, String>> home,
			Map<String, Map<Column, String>> now, String ref) {
		return part.stream()
			.allMatch((column) -> requireNonNull(cells(home, ref).get(column)).equals(cells(now, ref).get(column)));
	}

	private static Map<Column, String> cells(Map<String, Map<Column, String>> rows, String ref) {
		return requireNonNull(rows.get(ref));
	}

	private static Map<String, Map<Column, String>> copy(Map<String, Map<Column, String>> rows) {
		Map<String, Map<Column, String>> copy = new TreeMap<>();
		rows.forEach((ref, cells) -> copy.put(ref, new EnumMap<>(cells)));
		return copy;
	}

	private static Map<String, Map<Column, String>> changed(Map<String, Map<Column, String>> before,
			Map<String, Map<Column, String>> after) {
		return after.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(before.get(entry.getKey())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
	}

	private static List<String> shuffled(List<String> refs, Random random) {
		List<String> shuffled = new ArrayList<>(refs);
		Collections.shuffle(shuffled, random);
		return shuffled;
	}

	private static String heading() {
		return Texts.in(Language.EN).get(RecordTable.STATE);
	}

	private static String csv(Map<String, Map<Column, String>> rows, @Nullable String state, Random random)
			throws IOException {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().build(text)) {
			List<String> header = new ArrayList<>(ActivityCells.HEADER);
			if (state != null) {
				header.add(heading());
			}
			csv.writeRecord(header);
			for (String ref : shuffled(new ArrayList<>(rows.keySet()), random)) {
				List<String> record = new ArrayList<>();
				for (Column column : Column.values()) {
					record.add(requireNonNull(cells(rows, ref).get(column)));
				}
				if (state != null) {
					record.add(state);
				}
				csv.writeRecord(record);
			}
		}
		return text.toString();
	}

	private void take(String csv) throws IOException {
		Path file = Files.writeString(Files.createTempFile(this.folder, "activities", ".csv"), csv);
		IntakeFile result = program.facts().importFile(file, "activities.csv", false, (rows) -> {
		});
		assertThat(result.rejected()).isZero();
	}

	private Map<String, Map<Column, String>> facts() {
		Map<String, Map<Column, String>> facts = new TreeMap<>();
		program.in(() -> program.bean(Activities.class)
			.forEach(program.bean(Changes.class).latest(), null, null, (activity) -> {
				Map<Column, String> row = new EnumMap<>(Column.class);
				List<String> written = this.cells.of(activity);
				for (Column column : Column.values()) {
					row.put(column, written.get(column.ordinal()));
				}
				facts.put(activity.ref(), row);
			}));
		return facts;
	}

	private static String state() {
		return program.bean(Changes.class).state(program.bean(Changes.class).latest());
	}

	/**
	 * The questions of a trial: reference and first column of what is decided together.
	 */
	private static TreeSet<String> asked(long trial) {
		TreeSet<String> asked = new TreeSet<>();
		for (RejectedRow row : conflicts(trial)) {
			List<String> columns = new ArrayList<>(List.of(requireNonNull(row.column())));
			row.further().forEach((further) -> columns.add(requireNonNull(further.column()).code()));
			for (String column : columns) {
				asked.add(row.ref() + " " + first(column));
			}
		}
		return asked;
	}

	private static String first(String column) {
		return switch (column) {
			case "women" -> "participants";
			case "end_date" -> "start_date";
			case "other_countries" -> "member_states";
			default -> column;
		};
	}

	private static List<RejectedRow> conflicts(long trial) {
		List<RejectedRow> rows = new ArrayList<>();
		program.in(() -> program.bean(RejectedRows.class).forEach(trial, rows::add));
		assertThat(rows).allMatch((row) -> row.reason().equals(Reason.CHANGED_MEANWHILE.code())
				|| row.reason().equals(Reason.WITHDRAWN_MEANWHILE.code()));
		return rows;
	}

	private static void decide(long trial, Map<String, Corrections.Choice> choices, long change) {
		Map<String, Long> rows = conflicts(trial).stream()
			.collect(Collectors.toMap((row) -> requireNonNull(row.ref()), RejectedRow::number));
		program.in(() -> {
			choices.forEach((key, choice) -> program.bean(Corrections.class)
				.decide(trial, requireNonNull(rows.get(key.substring(0, key.indexOf(' ')))),
						Column.valueOf(key.substring(key.indexOf(' ') + 1).toUpperCase(Locale.ROOT)),
						new Corrections.Decision(choice, change)));
			program.bean(Trials.class).again(trial);
		});
	}

}
