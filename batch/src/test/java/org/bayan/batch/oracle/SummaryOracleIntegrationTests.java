package org.bayan.batch.oracle;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.batch.intake.ActivityCells;
import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.reference.References;
import org.bayan.domain.reference.Group;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Rate;
import org.bayan.domain.reference.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of the program are those of a second program, written from measures.md in
 * another style. The long form: {@code -Dbayan.oracle.seeds=500
 * -Dbayan.oracle.sequences=200}.
 */
class SummaryOracleIntegrationTests {

	private static final Names NAMES = new Names("Organisation", "Organisation", "منظمة");

	private static TestProgram program;

	@TempDir
	private Path folder;

	private int files;

	@BeforeAll
	static void start() {
		program = TestProgram.start();
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@BeforeEach
	void clear() {
		program.clear();
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, Long.getLong("bayan.oracle.seeds", 50));
	}

	static LongStream sequences() {
		return LongStream.rangeClosed(1, Long.getLong("bayan.oracle.sequences", 20));
	}

	@Test
	void theWorkedExampleGivesTheOraclesFigures() throws IOException {
		take(WorkedExample.steps());
		SummaryOracle oracle = new SummaryOracle();
		WorkedExample.steps().forEach(oracle::take);
		assertThat(SummaryDifference.of(oracle.summary(), program.summary())).isEmpty();
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void randomDataGiveTheOraclesFigures(long seed) throws IOException {
		RandomData data = RandomData.of(seed, Integer.getInteger("bayan.oracle.rows", 600));
		take(data.steps());
		assertThat(SummaryDifference.of(data.expectedSummary(), program.summary())).as("seed %d", seed).isEmpty();
	}

	@ParameterizedTest(name = "sequence {0}")
	@MethodSource("sequences")
	void sequencesOfChangesGiveTheOraclesFiguresAndThoseFromNothing(long seed) throws IOException {
		RandomSequence sequence = RandomSequence.of(seed, 12, 60);
		Map<Long, String> known = new TreeMap<>();
		for (Step step : sequence.steps()) {
			take(List.of(step));
			known.put(program.bean(Changes.class).latest(), program.summary());
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
	@ValueSource(longs = { 101, 102, 103 })
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

	private void take(List<Step> steps) throws IOException {
		for (Step step : steps) {
			switch (step) {
				case Step.Import(String csv) -> {
					Path file = Files.writeString(this.folder.resolve("activities" + this.files++ + ".csv"), csv);
					IntakeFile result = program.facts()
						.importFile(file, file.getFileName().toString(), false, (rows) -> {
						});
					assertThat(result.state()).isEqualTo("done");
					assertThat(result.rejected()).isZero();
				}
				case Step.Withdraw(List<String> refs) ->
					assertThat(program.facts().withdraw(refs, "test").withdrawn()).isEqualTo(refs);
				case Step.Reference(SortedMap<Step.ReferenceFile, String> texts) -> {
					if (program.bean(References.class).reportingCurrency() == null) {
						program.facts().setUp(NAMES, "USD", lists(texts));
					}
					else {
						program.facts().replace(lists(texts));
					}
				}
			}
		}
	}

	private static ReferenceLists lists(Map<Step.ReferenceFile, String> texts) {
		return new ReferenceLists(
				rows(texts.get(Step.ReferenceFile.GROUPS), (row) -> new Group(row.getOrDefault("code", ""), NAMES)),
				rows(texts.get(Step.ReferenceFile.MEMBERS),
						(row) -> new MemberState(row.getOrDefault("iso3", ""), null, NAMES,
								filled(row.getOrDefault("group", "")),
								row.getOrDefault("joined", "").isEmpty() ? null
										: LocalDate.parse(row.getOrDefault("joined", "")))),
				rows(texts.get(Step.ReferenceFile.SECTORS),
						(row) -> new Sector(row.getOrDefault("code", ""), row.getOrDefault("kind", ""), NAMES)),
				rows(texts.get(Step.ReferenceFile.RATES), (row) -> new Rate(row.getOrDefault("currency", ""),
						YearMonth.parse(row.getOrDefault("month", "")), new BigDecimal(row.getOrDefault("rate", "")))));
	}

	private static <T> @Nullable List<T> rows(@Nullable String text, Function<Map<String, String>, T> reader) {
		return (text == null) ? null
				: Csv.rows(text, List.of("code", "kind", "iso3", "group", "joined", "currency", "month", "rate"))
					.stream()
					.map(reader)
					.toList();
	}

	private static @Nullable String filled(String text) {
		return text.isEmpty() ? null : text;
	}

}
