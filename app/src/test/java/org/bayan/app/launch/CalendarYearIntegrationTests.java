package org.bayan.app.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.bayan.app.sample.Sample;
import org.bayan.batch.edition.MonthlyClose;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.domain.calendar.DueRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real sample's year 2022 month by month under a moved clock: each month's activities
 * come in on its last day, the clock goes to a second before the month is due, then on to
 * it. Two instances watch, and one of them, drawn at random, is killed with kill -9 at a
 * random moment after. At last both are off for some months. Long form:
 * {@code -Dbayan.year.months=9 -Dbayan.year.off=3}, {@code -Dbayan.year.seed=N}.
 */
@Tag("long")
class CalendarYearIntegrationTests {

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final YearMonth FIRST = YearMonth.of(2022, 1);

	private static final DueRule RULE = new DueRule(5, LocalTime.of(6, 0), ZONE, FIRST);

	private static final int WATCHED = Integer.getInteger("bayan.year.months", 1);

	private static final int OFF = Integer.getInteger("bayan.year.off", 2);

	/** How long publishing a month takes at most, about. */
	private static final int LONGEST_MILLISECONDS = 6_000;

	@TempDir
	private Path folder;

	private final List<Process> instances = new ArrayList<>();

	private Path home;

	private Path clock;

	private Database database;

	@BeforeEach
	void start() throws IOException {
		this.home = PreparedHome.copyTo(Files.createTempDirectory("bayan-year"));
		this.clock = this.folder.resolve("clock");
		set(FIRST.atDay(1).atStartOfDay(ZONE).toInstant());
		this.database = Database.open(settings());
		try (Jobs jobs = Jobs.start(this.database, settings())) {
			jobs.bean(MonthlyClose.class).set(RULE);
		}
	}

	@AfterEach
	void stop() throws Exception {
		for (Process instance : this.instances) {
			instance.toHandle().destroyForcibly();
			instance.waitFor();
		}
		this.database.close();
		PreparedHome.remove(this.home);
	}

	@Test
	void eachMonthIsClosedOnceWhateverIsKilledAndHoweverLongNobodyWatched() throws Exception {
		long seed = Long.getLong("bayan.year.seed", new Random().nextLong());
		Random random = new Random(seed);
		System.out.println("bayan.year.seed=" + seed + ", " + WATCHED + " months watched, " + OFF + " off");
		this.instances.add(instance());
		this.instances.add(instance());
		int killed = 0;
		for (int at = 0; at < WATCHED; at++) {
			YearMonth month = FIRST.plusMonths(at);
			takeIn(month);
			set(RULE.dueAt(month).minusSeconds(1));
			assertThat(closed()).hasSize(at);
			set(RULE.dueAt(month));
			int victim = random.nextInt(2);
			Process process = this.instances.get(victim);
			process.waitFor(random.nextInt(LONGEST_MILLISECONDS), TimeUnit.MILLISECONDS);
			assertThat(process.isAlive()).as("seed %d, %s", seed, month).isTrue();
			process.toHandle().destroyForcibly();
			process.waitFor();
			killed++;
			this.instances.set(victim, instance());
			awaitClosed(at + 1);
		}
		assertThat(killed).isEqualTo(WATCHED);
		for (Process instance : this.instances) {
			instance.getOutputStream().close();
			assertThat(instance.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}
		this.instances.clear();
		for (int at = WATCHED; at < WATCHED + OFF; at++) {
			takeIn(FIRST.plusMonths(at));
		}
		YearMonth last = FIRST.plusMonths(WATCHED + OFF - 1L);
		// not to the second: long after the last of them was due, before the next is
		set(RULE.dueAt(last).plus(Duration.ofDays(9)));
		this.instances.add(instance());
		awaitClosed(WATCHED + OFF);
		List<MonthClose> closed = closed();
		assertThat(closed).extracting((one) -> one.month().toString()).isEqualTo(months());
		assertThat(closed).extracting(MonthClose::edition).containsOnly(1);
		assertThat(closed).extracting(MonthClose::dueAt)
			.isEqualTo(IntStream.range(0, WATCHED + OFF).mapToObj((at) -> RULE.dueAt(FIRST.plusMonths(at))).toList());
		List<EditionHead> editions = this.database.read((dsl) -> new Editions(dsl).all());
		assertThat(editions).extracting((head) -> head.period() + "/" + head.number())
			.isEqualTo(months().stream().map((month) -> month + "/1").toList());
		assertThat(order()).as("the runs that closed a month, in their order").isEqualTo(months());
	}

	private static List<String> months() {
		return IntStream.range(0, WATCHED + OFF).mapToObj((at) -> FIRST.plusMonths(at).toString()).toList();
	}

	private List<String> order() {
		return this.database.read((dsl) -> dsl.resultQuery("""
				select p.parameter_value from operations.batch_job_execution e
					join operations.batch_job_execution_params p using (job_execution_id)
				where p.parameter_name = 'period' and e.status = 'COMPLETED' order by e.job_execution_id""")
			.fetch((row) -> row.get(0, String.class)));
	}

	private List<MonthClose> closed() {
		return this.database.read((dsl) -> new Calendars(dsl).closed());
	}

	private void awaitClosed(int months) {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120L * Math.max(1, OFF));
		while (closed().size() < months) {
			assertThat(System.nanoTime()).as("%d months closed of %d", closed().size(), months).isLessThan(end);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
		assertThat(closed()).hasSize(months);
	}

	/** The activities of a month, on its last day. */
	private void takeIn(YearMonth month) throws IOException {
		set(month.atEndOfMonth().atTime(12, 0).atZone(ZONE).toInstant());
		List<String> lines = new String(Sample.activities(), StandardCharsets.UTF_8).lines().toList();
		List<String> rows = new ArrayList<>(List.of(lines.getFirst()));
		lines.stream().skip(1).filter((line) -> line.contains("," + month + "-")).forEach(rows::add);
		Path file = Files.writeString(this.folder.resolve(month + ".csv"), String.join("\n", rows) + "\n");
		try (Jobs jobs = Jobs.start(this.database, settings())) {
			assertThat(jobs.facts().importFile(file, month + ".csv", false, (read) -> {
			}).added()).as("activities of %s", month).isPositive();
		}
	}

	private Process instance() throws IOException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
				"-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.awt.headless=true", "-cp",
				System.getProperty("java.class.path"), WatchingInstance.class.getName(), this.home.toString(),
				this.clock.toString(), "300")
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		BufferedReader out = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
		assertThat(out.readLine()).isEqualTo("watching");
		return process;
	}

	/** Whoever reads it meanwhile reads the old instant or the new one. */
	private void set(Instant now) throws IOException {
		Path next = Files.writeString(this.folder.resolve("clock.next"), now.toString());
		Files.move(next, this.clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

	private Settings settings() {
		return WatchingInstance.settings(this.home.toString(), this.clock.toString());
	}

}
