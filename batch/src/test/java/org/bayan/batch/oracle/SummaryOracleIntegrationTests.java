package org.bayan.batch.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.bayan.batch.TestProgram;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.reference.References;
import org.bayan.db.summary.DayRolls;
import org.bayan.db.summary.Verification;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.reference.MemberState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of the program are those of a second program, written from measures.md in
 * another style: of a few seeds at each change, of more with what takes long. The long
 * form: {@code -Plong -Dbayan.oracle.seeds=500 -Dbayan.oracle.sequences=200}.
 */
class SummaryOracleIntegrationTests {

	@RegisterExtension
	private static final TestProgram program = TestProgram.start();

	@TempDir
	private Path folder;

	static LongStream seeds() {
		return LongStream.rangeClosed(1, 2);
	}

	static LongStream moreSeeds() {
		return LongStream.rangeClosed(3, Long.getLong("bayan.oracle.seeds", 25));
	}

	static LongStream sequences() {
		return LongStream.rangeClosed(1, 1);
	}

	static LongStream moreSequences() {
		return LongStream.rangeClosed(2, Long.getLong("bayan.oracle.sequences", 8));
	}

	@Test
	void theWorkedExampleGivesTheOraclesFigures() throws IOException {
		take(WorkedExample.steps());
		SummaryOracle oracle = new SummaryOracle();
		WorkedExample.steps().forEach(oracle::take);
		assertThat(SummaryDifference.of(oracle.summary(), program.summary())).isEmpty();
	}

	/** The table of measures.md, and what it says beside it. */
	@Test
	void theWorkedExampleOfActivitiesDatedByYearGivesTheFiguresOfTheMeasures() throws IOException {
		take(WorkedExample.stepsByYear());
		SummaryOracle oracle = new SummaryOracle();
		WorkedExample.stepsByYear().forEach(oracle::take);
		String summary = program.summary();
		assertThat(SummaryDifference.of(oracle.summary(), summary)).isEmpty();
		// activities, active, completed, planned, cancelled, hosted, participants, women,
		// reporting, budget, expenditure, unconverted
		assertThat(summary.lines().filter((line) -> line.contains(",ALL,ALL,"))).containsExactly(
				"2023,ALL,ALL,2,2,0,0,0,0,10,,1,1100.00,0.00,0", "2023-12,ALL,ALL,1,1,0,0,0,0,,,0,0.00,0.00,0",
				"2023-Q4,ALL,ALL,1,1,0,0,0,0,,,0,0.00,0.00,0", "2024,ALL,ALL,2,4,2,0,0,0,20,,1,120.00,120.00,1",
				"2024-01,ALL,ALL,0,1,0,0,0,0,,,0,0.00,0.00,0", "2024-02,ALL,ALL,0,1,0,0,0,0,,,0,0.00,0.00,0",
				"2024-03,ALL,ALL,1,1,1,0,0,0,20,,1,120.00,120.00,0",
				"2024-Q1,ALL,ALL,1,2,1,0,0,0,20,,1,120.00,120.00,0", "2025,ALL,ALL,0,1,1,0,0,0,,,0,0.00,0.00,1");
		program.in(() -> assertThat(new Verification(program.dsl()).differences(10)).isEmpty());
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void randomDataGiveTheOraclesFigures(long seed) throws IOException {
		RandomData data = RandomData.of(seed, Integer.getInteger("bayan.oracle.rows", 600));
		take(data.steps());
		assertThat(SummaryDifference.of(data.expectedSummary(), program.summary())).as("seed %d", seed).isEmpty();
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@MethodSource("moreSeeds")
	void randomDataGiveTheOraclesFiguresOfMoreSeeds(long seed) throws IOException {
		randomDataGiveTheOraclesFigures(seed);
	}

	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("sequences")
	void sequencesOfChangesGiveTheOraclesFiguresAndThoseFromNothing(long seed) throws IOException {
		RandomSequence sequence = RandomSequence.of(seed, 12, 60);
		Map<Long, String> known = new TreeMap<>();
		for (Step step : sequence.steps()) {
			take(List.of(step));
			known.put(program.bean(Changes.class).latest(), program.summary());
			program.in(() -> assertThat(new DayRolls(program.dsl()).differences(5)).as("seed %d", seed).isEmpty());
		}
		known.forEach((change, summary) -> assertThat(SummaryDifference.of(summary, program.summary(change)))
			.as("seed %d, as known after change %d", seed, change)
			.isEmpty());
		assertThat(SummaryDifference.of(sequence.expectedSummary(), program.summary())).as("seed %d", seed).isEmpty();
		String[] digests = new String[2];
		program.in(() -> digests[0] = program.summaries().digest());
		program.facts().summariseAll();
		program.in(() -> digests[1] = program.summaries().digest());
		assertThat(digests[1]).as("seed %d", seed).isEqualTo(digests[0]);
		program.in(() -> assertThat(new Verification(program.dsl()).differences(5)).as("seed %d", seed).isEmpty());
	}

	@Tag("long")
	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("moreSequences")
	void sequencesOfChangesGiveTheOraclesFiguresAndThoseFromNothingOfMoreSequences(long seed) throws IOException {
		sequencesOfChangesGiveTheOraclesFiguresAndThoseFromNothing(seed);
	}

	/** What a database of before is filled with when its tables are updated. */
	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("sequences")
	void theProgrammesOfEachChangeAreFoundFromItsHistory(long seed) throws IOException {
		take(RandomSequence.of(seed, 12, 60).steps());
		String kept = programmes();
		assertThat(kept.lines().count()).as("seed %d", seed).isGreaterThan(1);
		String migration = new String(
				requireNonNull(Activities.class.getResourceAsStream("/db/migration/V140__programmes.sql"))
					.readAllBytes(),
				StandardCharsets.UTF_8);
		String fill = migration.substring(migration.indexOf("do $$"),
				migration.lastIndexOf("end $$;") + "end $$;".length());
		program.in(() -> {
			program.dsl().execute("truncate activity.programme");
			program.dsl().execute(fill);
		});
		assertThat(programmes()).as("seed %d", seed).isEqualTo(kept);
	}

	@Tag("long")
	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("moreSequences")
	void theProgrammesOfEachChangeAreFoundFromItsHistoryOfMoreSequences(long seed) throws IOException {
		theProgrammesOfEachChangeAreFoundFromItsHistory(seed);
	}

	private static String programmes() {
		return program.dsl()
			.resultQuery("select * from activity.programme order by activity_id, from_change")
			.fetch()
			.formatCSV();
	}

	@Test
	void theRealSampleGivesTheOraclesFigures() throws IOException {
		Path sample = Path.of("..", "app", "src", "main", "resources", "org", "bayan", "app", "icesco");
		SortedMap<Step.ReferenceFile, String> lists = new TreeMap<>();
		lists.put(Step.ReferenceFile.GROUPS, Files.readString(sample.resolve("groups.csv")));
		lists.put(Step.ReferenceFile.MEMBERS, Files.readString(sample.resolve("member-states.csv")));
		lists.put(Step.ReferenceFile.SECTORS, Files.readString(sample.resolve("sectors.csv")));
		List<Step> steps = List.of(new Step.Reference(lists),
				new Step.Import(Files.readString(sample.resolve("activities.csv"))));
		SummaryOracle oracle = new SummaryOracle();
		steps.forEach(oracle::take);
		take(steps);
		assertThat(oracle.summary().lines().count()).isEqualTo(4_844);
		assertThat(SummaryDifference.of(oracle.summary(), program.summary())).isEmpty();
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = 101)
	void exportedActivitiesTakenInAgainChangeNothing(long seed) throws IOException {
		RandomData data = RandomData.of(seed, 600);
		take(data.steps());
		String before = program.summary();
		Path export = this.folder.resolve("export.csv");
		long change = program.bean(Changes.class).latest();
		References references = program.bean(References.class);
		ActivityCells cells = new ActivityCells(
				references.memberStates(change).stream().map(MemberState::iso3).collect(Collectors.toSet()), "USD");
		try (CsvWriter csv = CsvWriter.builder().build(export)) {
			csv.writeRecord(ActivityCells.HEADER);
			program.in(() -> program.bean(Activities.class)
				.forEach(change, null, null, (activity) -> csv.writeRecord(cells.of(activity))));
		}
		IntakeFile again = program.facts().importFile(export, "export.csv", false, (rows) -> {
		});
		assertThat(again.rejected()).isZero();
		assertThat(again.unchanged()).isEqualTo(again.read()).isPositive();
		assertThat(again.change()).isNull();
		assertThat(program.summary()).isEqualTo(before);
	}

	@Tag("long")
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 102, 103 })
	void exportedActivitiesOfMoreSeedsTakenInAgainChangeNothing(long seed) throws IOException {
		exportedActivitiesTakenInAgainChangeNothing(seed);
	}

	private void take(List<Step> steps) throws IOException {
		new ProgramSteps(program, this.folder).take(steps);
	}

}
