package org.bayan.batch.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.bayan.batch.TestProgram;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.operation.WorkLocks;
import org.bayan.domain.reference.Group;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.table;

/**
 * Kill -9 anywhere, then the same work again: as if nothing had happened. The long form:
 * {@code -Dbayan.import.kills=300 -Dbayan.close.kills=200 -Dbayan.kill.seed=N}.
 */
@Tag("long")
@Isolated("kills at moments that it measured")
class KillIntegrationTests {

	private static final Names NAMES = new Names("Name", "Nom", "اسم");

	private static final int ROWS = 12_000;

	private static final int REJECTED = ROWS / 100;

	@TempDir
	private static Path folder;

	private static final Map<String, String> EXPECTED = new HashMap<>();

	private static TestProgram program;

	private static Children children;

	private static Path base;

	private static Path file;

	@BeforeAll
	static void start() throws IOException, InterruptedException {
		program = TestProgram.start();
		base = Files.writeString(folder.resolve("base.csv"), rows(500, "2025-01", 0));
		file = Files.writeString(folder.resolve("activities.csv"), rows(ROWS, "2025-06", 1));
		setUp(program);
		children = new Children(program.url(), folder, file);
	}

	@AfterAll
	static void stop() {
		children.close();
		program.close();
	}

	@BeforeEach
	void setUp() {
		program.clear();
		setUp(program);
	}

	private static void setUp(TestProgram program) {
		program.facts()
			.setUp(NAMES, "USD", new ReferenceLists(List.of(new Group("NORTH", NAMES)),
					List.of(new MemberState("MAR", "MA", NAMES, "NORTH", null),
							new MemberState("EGY", "EG", NAMES, "NORTH", null)),
					List.of(new Sector("EDU", "sector", NAMES), new Sector("SCI", "sector", NAMES)), List.of()));
		program.facts().importFile(base, "base.csv", false, (rows) -> {
		});
	}

	@ParameterizedTest(name = "{0} at {1}")
	@CsvSource({ "import, import.stored:1", "import, recover.cleared:1", "import, import.started:1",
			"import, stage.chunk-begins:1", "import, stage.chunk-before-commit:1", "import, stage.chunk-begins:2",
			"import, stage.chunk-before-commit:3", "import, publish.between-facts-and-figures:1",
			"import, publish.before-commit:1", "import, import.committed:1", "take-in, import.started:1",
			"take-in, stage.chunk-before-commit:2", "take-in, publish.between-facts-and-figures:1",
			"take-in, publish.before-commit:1", "take-in, import.committed:1",
			"take-in, publish.between-facts-and-figures:2", "take-in, publish.before-commit:2",
			"take-in, import.committed:2", "summarise, summarise.started:1", "summarise, summarise.before-commit:1",
			"summarise, summarise.committed:1", "withdraw, withdraw.before-commit:1",
			"reference, reference.before-commit:1", "reference, reference.committed:1", "publish, edition.rendered:1",
			"publish-whole, edition.before-commit:1", "publish, edition.committed:1", "close, monthly-report.started:1",
			"close, close.figures-proved:1", "close, edition.rendered:1", "close, edition.before-commit:1",
			"close, close.before-commit:1", "close, monthly-report.committed:1" })
	void killedAtANamedPoint(String work, String point) throws Exception {
		Children.Started child = children.take();
		child.work(work, point);
		assertThat(child.endsSilently()).as(point + " was reached").isTrue();
		assertThat(child.process().waitFor()).isEqualTo(137);
		assertSameAgain(work);
	}

	/**
	 * A crash of the database empties unlogged tables, and the rows rejected so far are
	 * in a logged one.
	 */
	@Test
	void aStageThatACrashEmptiedIsFilledAgain() throws Exception {
		Children.Started child = children.take();
		child.work("import", "publish.before-commit:1");
		assertThat(child.endsSilently()).isTrue();
		assertThat(program.dsl().fetchCount(table("intake.staged_row"))).isEqualTo(ROWS - REJECTED);
		program.in(() -> program.dsl().execute("truncate intake.staged_row, intake.stage"));
		assertSameAgain("import");
	}

	/** The kills of a work are set by {@code bayan.WORK.kills}. */
	@ParameterizedTest(name = "{0}")
	@CsvSource({ "import, 20", "take-in, 6", "publish, 1", "close, 14" })
	void killedAtRandomMoments(String work, int usual) throws Exception {
		long seed = Long.getLong("bayan.kill.seed", new Random().nextLong());
		Random random = new Random(seed);
		Duration whole = timeOf(work);
		int kills = Integer.getInteger("bayan." + work + ".kills", usual);
		System.out.println(
				"bayan.kill.seed=" + seed + ", " + kills + " kills of " + work + " in " + whole.toMillis() + " ms");
		for (int round = 1; round <= kills; round++) {
			setUp();
			long moment = random.nextLong(whole.toMillis());
			assertThat(killAfter(work, moment)).as("seed %d, round %d: nothing was killed", seed, round).isTrue();
			assertSameAgain(work);
		}
	}

	@Test
	void aFileThatKillsTheProgramThreeTimesIsGivenUpAndTheNextOneIsTakenIn() throws Exception {
		for (int round = 0; round < 3; round++) {
			Children.Started child = children.take();
			child.work("import", "stage.chunk-begins:1");
			assertThat(child.endsSilently()).isTrue();
			child.process().waitFor();
		}
		IntakeFile next = program.facts().importFile(base, "base.csv", false, (rows) -> {
		});
		assertThat(next.state()).isEqualTo(IntakeFile.State.DONE);
		assertThat(program.dsl()
			.fetchValues("select state || ' ' || error_key from intake.file where name = 'activities.csv'")).asList()
			.containsExactly("failed given-up");
		assertSameAgain("import");
	}

	/**
	 * A process is stopped while it closes a month, its lock goes to another one, which
	 * closes it; then it wakes. Long form: {@code -Dbayan.wakings=50}.
	 */
	@Test
	void aStoppedProcessThatWakesAfterTakeOverDoublesNothing() throws Exception {
		long seed = Long.getLong("bayan.kill.seed", new Random().nextLong());
		Random random = new Random(seed);
		int wakings = Integer.getInteger("bayan.wakings", 1);
		System.out.println("bayan.kill.seed=" + seed + ", " + wakings + " wakings");
		for (int round = 1; round <= wakings; round++) {
			Children.Started child = stoppedWhileClosing(random);
			endSessions(child);
			Child.work(program, "close", file);
			assertThat(digest(program)).as("seed %d, round %d", seed, round).isEqualTo(undisturbed("close"));
			assertThat(signal(child.process(), "CONT")).as("seed %d, round %d", seed, round).isTrue();
			assertThat(child.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(digest(program)).as("seed %d, round %d, after waking", seed, round)
				.isEqualTo(undisturbed("close"));
		}
	}

	/**
	 * A process that was done, and had let the lock go, before it was stopped is no try:
	 * the next wait is shorter.
	 */
	private Children.Started stoppedWhileClosing(Random random) throws Exception {
		for (int longest = 1_500;; longest = Math.max(1, longest / 2)) {
			setUp();
			Children.Started child = children.take();
			child.work("close", null);
			awaitLock();
			if (!child.endsWithin(random.nextInt(longest)) && signal(child.process(), "STOP")
					&& program.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
				return child;
			}
			signal(child.process(), "CONT");
			assertThat(child.process().waitFor(2, TimeUnit.MINUTES)).isTrue();
		}
	}

	/**
	 * As a network that lost them: the session that holds the lock ends, and one that is
	 * in a transaction, for whose end the taker would wait. Others live on, so that the
	 * process can try to write when it wakes.
	 */
	private static void endSessions(Children.Started stopped) {
		program.dsl()
			.fetch("""
					select pg_terminate_backend(pid) from pg_stat_activity where application_name = ? and (xact_start is not null
						or pid in (select pid from pg_locks where locktype = 'advisory' and granted))""",
					Child.sessions(stopped.process().pid()));
	}

	private static void awaitLock() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
		while (!program.bean(WorkLocks.class).isTaken(WorkLocks.FACTS)) {
			assertThat(System.nanoTime()).isLessThan(end);
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
		}
	}

	/** Whether there was still a process to signal. */
	private static boolean signal(Process process, String signal) throws Exception {
		return new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor() == 0;
	}

	@Test
	void anInstanceWithoutARunIsRemoved() throws Exception {
		program.in(() -> program.dsl().execute("""
				insert into operations.batch_job_instance (job_instance_id, version, job_name, job_key)
				values (nextval('operations.batch_job_instance_seq'), 0, 'import', 'killed before its run')"""));
		assertSameAgain("import");
		assertThat(program.dsl()
			.fetchCount(table("operations.batch_job_instance i"), condition(
					"not exists (select from operations.batch_job_execution e where e.job_instance_id = i.job_instance_id)")))
			.isZero();
	}

	/** The digest after a work that nothing disturbs. */
	private static String undisturbed(String work) {
		return EXPECTED.computeIfAbsent(work, (key) -> {
			try (TestProgram other = TestProgram.start()) {
				setUp(other);
				Child.work(other, work, file);
				return digest(other);
			}
		});
	}

	private static String digest(TestProgram program) {
		String[] digest = new String[1];
		program.in(() -> digest[0] = program.summaries().digest() + program.bean(Editions.class).digests());
		return digest[0];
	}

	private void assertSameAgain(String work) {
		Child.work(program, work, file);
		assertThat(digest(program)).isEqualTo(undisturbed(work));
		assertThat(program.dsl()
			.fetchCount(table("operations.batch_job_execution"),
					condition("status <> 'COMPLETED' and status <> 'FAILED'")))
			.as("runs left")
			.isZero();
		if (work.equals("take-in")) {
			assertThat(program.dsl()
				.fetchValues("select f.state || ' ' || f.rows_read || ' ' || f.rows_rejected from intake.taking_in"
						+ " join intake.file f using (file_id)"))
				.asList()
				.containsExactly("done " + ROWS + " " + REJECTED);
			assertThat(program.dsl().fetchCount(table("intake.staged_row"))).isZero();
		}
		if (work.equals("import")) {
			IntakeFile again = program.facts().importFile(file, "activities.csv", false, (rows) -> {
			});
			assertThat(again.read()).isEqualTo(ROWS);
			assertThat(again.rejected()).isEqualTo(REJECTED);
			assertThat(again.unchanged()).isEqualTo(ROWS - REJECTED);
			assertThat(program.dsl().fetchCount(table("intake.staged_row"))).isZero();
		}
	}

	private boolean killAfter(String work, long moment) throws Exception {
		for (long wait = moment; wait >= 0; wait = wait / 2 - 1) {
			Children.Started child = children.take();
			child.work(work, null);
			child.endsWithin(wait);
			if (child.kill()) {
				return true;
			}
			setUp();
		}
		return false;
	}

	private Duration timeOf(String work) throws Exception {
		Children.Started child = children.take();
		long start = System.nanoTime();
		child.work(work, null);
		child.done();
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/**
	 * Rows R0, R1 ...; every hundredth is bad; every third is a part of the one before
	 * it.
	 */
	private static String rows(int count, String month, int version) {
		StringBuilder text = new StringBuilder(
				"activity_ref,title_en,start_date,end_date,sectors,member_states,other_countries,budget,part_of\n");
		for (int i = 0; i < count; i++) {
			text.append('R').append(i).append(",Activity ").append(i).append(',').append(month).append('-');
			text.append((version == 1 && i % 100 == 99) ? "32" : String.format(Locale.ROOT, "%02d", 1 + i % 28))
				.append(",,");
			text.append((i % 2 == 0) ? "EDU" : "SCI;EDU").append(',').append((i % 5 == 0) ? "MAR;EGY" : "EGY");
			text.append((i % 7 == 0) ? ",FRA," : ",,").append(i).append(".01,");
			text.append((i % 3 == 2) ? "R" + (i - 1) : "").append('\n');
		}
		return text.toString();
	}

}
