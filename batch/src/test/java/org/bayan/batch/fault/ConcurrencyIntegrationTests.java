package org.bayan.batch.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.bayan.batch.TestProgram;
import org.bayan.batch.edition.MonthlyClose;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.operation.WorkLocks;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.reference.Names;
import org.bayan.domain.reference.Sector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

/**
 * Two processes of the program on one database: each work is done once. The long form:
 * {@code -Dbayan.rounds=200 -Dbayan.closes=200}.
 */
@Tag("long")
@Isolated("races need both processors")
class ConcurrencyIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final int ROUNDS = Integer.getInteger("bayan.rounds", 50);

	/** Each renders an edition. */
	private static final int CLOSES = Integer.getInteger("bayan.closes", 1);

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final String ROWS = """
			activity_ref,title_en,start_date,member_states,sectors
			A,One,2025-05-01,MAR,EDU
			B,Two,2025-05-02,MAR,EDU
			C,Bad,2025-05-33,MAR,EDU
			""";

	private static final String EXPECTED = "2025-05,MAR,EDU,2,2,2,0,0,0,,,0,0.00,0.00,0";

	@TempDir
	private static Path folder;

	private static TestProgram one;

	private static TestProgram other;

	private static ExecutorService threads;

	private static Path file;

	@BeforeAll
	static void start() throws IOException {
		one = TestProgram.start();
		other = one.another();
		threads = Executors.newFixedThreadPool(2);
		file = Files.writeString(folder.resolve("activities.csv"), ROWS);
	}

	@AfterAll
	static void stop() {
		threads.shutdownNow();
		other.close();
		one.close();
	}

	@BeforeEach
	void setUp() {
		one.clear();
		one.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(), List.of(new MemberState("MAR", "MA", NAMES, null, null)),
					List.of(new Sector("EDU", "sector", NAMES)), List.of()));
	}

	@Test
	void concurrentLaunchesTakeAFileInOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			setUp();
			List<IntakeFile> results = both(() -> importFile(one), () -> importFile(other));
			assertThat(results).extracting(IntakeFile::read, IntakeFile::rejected).containsOnly(tuple(3L, 1L));
			assertOnce();
			if (results.get(0).number() == results.get(1).number()) {
				assertThat(results.get(1)).isEqualTo(results.get(0));
			}
		}
	}

	@Test
	void concurrentRecoveriesTakeAFileInOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			setUp();
			long stored = store();
			leaveRunning(stored);
			both(() -> recover(one), () -> recover(other));
			assertOnce();
			assertThat(one.bean(IntakeFiles.class).find(stored).orElseThrow().added()).isEqualTo(2);
		}
	}

	@Test
	void concurrentLaunchesCloseAMonthOnceAndTheLoserFindsItDone() throws Exception {
		for (int round = 0; round < CLOSES; round++) {
			setUp();
			importFile(one);
			rule();
			List<List<MonthClose>> closed = both(() -> close(one), () -> close(other));
			assertThat(closed.stream().mapToInt(List::size).sum()).as("one closes it, the other finds it done").isOne();
			assertClosedOnce();
		}
	}

	@Test
	void concurrentRestartsOfAFailedCloseCloseItOnce() throws Exception {
		for (int round = 0; round < CLOSES; round++) {
			setUp();
			importFile(one);
			rule();
			String broken = "update reporting.summary_cell set activities = activities %s 1"
					+ " where period = '2025-05' and place = 'MAR' and sector = 'ALL'";
			one.in(() -> one.dsl().execute(broken.formatted("+")));
			assertThat(close(one)).isEmpty();
			one.in(() -> one.dsl().execute(broken.formatted("-")));
			List<List<MonthClose>> closed = both(() -> close(one), () -> close(other));
			assertThat(closed.stream().mapToInt(List::size).sum()).isOne();
			assertClosedOnce();
		}
	}

	@Test
	void aCommandThatDoesNotWaitLeavesTheRunningOneAlone() {
		WorkLocks.Held held = one.bean(WorkLocks.class).take(WorkLocks.FACTS, "test");
		assertThat(other.facts().tryImportFile(file, "activities.csv", false, null, true, (rows) -> {
		})).isEmpty();
		assertThat(one.dsl().fetchCount(table("intake.file"))).isZero();
		held.close();
		assertThat(other.facts().tryImportFile(file, "activities.csv", false, null, true, (rows) -> {
		})).hasValueSatisfying((result) -> assertThat(result.added()).isEqualTo(2));
	}

	@Test
	void anOwnerThatWasTakenOverCannotWrite() {
		WorkLocks works = one.bean(WorkLocks.class);
		WorkLocks.Held stopped = works.take(WorkLocks.FACTS, "stopped");
		one.in(() -> works.check(stopped));
		// the connection of the stopped process is cut, another takes over
		stopped.close();
		try (WorkLocks.Held taker = works.take(WorkLocks.FACTS, "taker")) {
			one.in(() -> works.check(taker));
			assertThatThrownBy(() -> one.in(() -> works.check(stopped))).isInstanceOf(WorkLocks.FencedException.class);
		}
	}

	@Test
	void whoHoldsTheLockIsSeen() {
		WorkLocks works = one.bean(WorkLocks.class);
		assertThat(works.isTaken(WorkLocks.FACTS)).isFalse();
		try (WorkLocks.Held held = works.take(WorkLocks.FACTS, "test")) {
			assertThat(other.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)).isTrue();
			one.in(() -> works.check(held));
		}
		assertThat(works.isTaken(WorkLocks.FACTS)).isFalse();
	}

	/** May 2025 alone is due. */
	private static void rule() {
		one.bean(MonthlyClose.class).set(new DueRule(5, LocalTime.of(6, 0), ZONE, YearMonth.of(2025, 5)));
		one.in(() -> {
			for (YearMonth month = YearMonth.of(2025, 6); month
				.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
				one.dsl().execute("alter table reporting.month_close disable trigger all");
				one.dsl().execute("insert into reporting.month_close values (?, 1, now(), now())", month.toString());
				one.dsl().execute("alter table reporting.month_close enable trigger all");
			}
		});
	}

	private static List<MonthClose> close(TestProgram program) {
		return program.bean(MonthlyClose.class).catchUp(ZONE).closed();
	}

	private static void assertClosedOnce() {
		assertThat(one.dsl().fetchCount(table("reporting.edition"))).isOne();
		assertThat(one.dsl().fetchCount(table("reporting.month_close"), condition("period = '2025-05'"))).isOne();
		assertThat(one.dsl()
			.fetchCount(table("operations.batch_job_execution"), condition("status in ('STARTED', 'STARTING')")))
			.isZero();
	}

	private static void assertOnce() {
		assertThat(one.summary()).contains(EXPECTED);
		assertThat(one.dsl().fetchCount(table("activity.activity_version"))).isEqualTo(2);
		assertThat(one.dsl().fetchCount(table("activity.change"))).isEqualTo(2);
		assertThat(one.dsl().fetchCount(table("intake.staged_row"))).isZero();
	}

	private static IntakeFile importFile(TestProgram program) {
		return program.facts().importFile(file, "activities.csv", false, (rows) -> {
		});
	}

	private static boolean recover(TestProgram program) {
		program.facts().finishLeftRuns();
		return true;
	}

	private static long store() {
		long[] number = new long[1];
		one.in(() -> {
			try {
				number[0] = one.bean(IntakeFiles.class).store(file, "activities.csv", false, TestProgram.NOW);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		return number[0];
	}

	/** As a process leaves it that is killed right after its run was recorded. */
	private static void leaveRunning(long fileNumber) {
		var repository = one.bean(JobRepository.class);
		var parameters = new JobParametersBuilder().addLong("file", fileNumber).toJobParameters();
		var execution = repository.createJobExecution(repository.createJobInstance("import", parameters), parameters,
				new ExecutionContext());
		execution.setStatus(BatchStatus.STARTED);
		execution.setStartTime(LocalDate.of(2026, 1, 1).atStartOfDay());
		repository.update(execution);
	}

	private static <T> List<T> both(Callable<T> first, Callable<T> second) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		Future<T> one = threads.submit(() -> {
			start.await();
			return first.call();
		});
		Future<T> two = threads.submit(() -> {
			start.await();
			return second.call();
		});
		return List.of(one.get(), two.get());
	}

}
