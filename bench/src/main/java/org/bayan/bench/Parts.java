package org.bayan.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.bayan.batch.intake.ActivityFile;
import org.bayan.batch.row.Lists;
import org.bayan.batch.row.RowCheck;
import org.bayan.batch.table.SourceRow;
import org.bayan.batch.table.UnreadableFile;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.activity.Apportionment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of an import that Java does, by JMH: {@code bench/run --parts}. Times are of
 * one row, or one activity.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class Parts {

	private static final int ROWS = 20_000;

	/**
	 * As many as an organisation has, from which up to a dozen different ones are drawn.
	 */
	private static final List<String> STATES = Arrays.stream(Locale.getISOCountries())
		.limit(53)
		.map((country) -> Locale.of("", country).getISO3Country())
		.toList();

	private static final List<String> SECTORS = IntStream.rangeClosed(1, 22).mapToObj((i) -> "SECTOR" + i).toList();

	private Path csv = Path.of("");

	private Path xlsx = Path.of("");

	@Setup(Level.Trial)
	public void write() throws IOException {
		MadeActivities activities = new MadeActivities(7, STATES, SECTORS);
		this.csv = activities.csv(Files.createTempFile("bayan-parts", ".csv"), ROWS);
		this.xlsx = activities.xlsx(Files.createTempFile("bayan-parts", ".xlsx"), ROWS);
	}

	@TearDown(Level.Trial)
	public void remove() throws IOException {
		Files.delete(this.csv);
		Files.delete(this.xlsx);
	}

	@Benchmark
	@OperationsPerInvocation(ROWS)
	public int csvRowRead() throws UnreadableFile {
		return read(this.csv, false);
	}

	@Benchmark
	@OperationsPerInvocation(ROWS)
	public int csvRowReadAndChecked() throws UnreadableFile {
		return read(this.csv, true);
	}

	@Benchmark
	@OperationsPerInvocation(ROWS)
	public int xlsxRowReadAndChecked() throws UnreadableFile {
		return read(this.xlsx, true);
	}

	@Benchmark
	public UUID activityId() {
		return Activity.idOf("GEN-0001234");
	}

	@Benchmark
	public List<BigInteger> moneyOfThreeStatesAndTwoSectors() {
		return Apportionment.cells(BigInteger.valueOf(1_234_567), List.of(3334, 3333, 3333), List.of(6000, 4000));
	}

	private static int read(Path path, boolean check) throws UnreadableFile {
		int rows = 0;
		try (ActivityFile file = ActivityFile.open(path, path.toString())) {
			RowCheck rules = new RowCheck(file.columns(), new Lists(Set.copyOf(STATES), Set.copyOf(SECTORS), "USD"));
			for (SourceRow row = file.next(); row != null; row = file.next()) {
				rows += check ? rules.check(row, null).hashCode() | 1 : 1;
			}
		}
		return rows;
	}

}
