package org.bayan.batch.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.LongConsumer;

import org.bayan.batch.TestProgram;
import org.bayan.batch.edition.MonthlyClose;
import org.bayan.batch.edition.Publisher;
import org.bayan.batch.facts.FactChanges;
import org.bayan.batch.facts.ReferenceLists;
import org.bayan.db.change.Changes;
import org.bayan.db.reference.References;
import org.bayan.db.intake.Trial;
import org.bayan.db.intake.Trials;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.MemberState;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.table;

/**
 * A process of the program that a test kills: says {@code ready} on its standard output,
 * is told a work and where to die of itself, does the work, says {@code done}.
 */
public final class Child {

	private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

	private static final LongConsumer UNWATCHED = (rows) -> {
	};

	private Child() {
	}

	/**
	 * Arguments: the database's address, the file to import. The line it reads is a work
	 * and, behind a space, a failpoint or nothing; without a line it ends.
	 */
	public static void main(String[] args) throws IOException {
		try (TestProgram program = TestProgram
			.connect(args[0] + "&ApplicationName=" + sessions(ProcessHandle.current().pid()))) {
			System.out.println("ready");
			String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
			if (line != null) {
				int space = line.indexOf(' ');
				// read when the first point is reached
				System.setProperty("bayan.failpoint", line.substring(space + 1));
				work(program, line.substring(0, space), Path.of(args[1]));
				System.out.println("done");
			}
		}
	}

	/** The name of a child's sessions in the database. */
	static String sessions(long process) {
		return "child-" + process;
	}

	/** Does one work: what the killed process began and what is done again after it. */
	static void work(TestProgram program, String work, Path file) {
		FactChanges facts = program.facts();
		switch (work) {
			case "import" -> facts.importFile(file, "activities.csv", false, UNWATCHED);
			case "take-in" -> takeIn(program, file);
			case "summarise" -> facts.summariseAll();
			case "withdraw" -> facts.withdraw(List.of("R7"), "entered twice");
			case "close" -> close(program.bean(MonthlyClose.class));
			case "publish" -> program.bean(Publisher.class).publish(Period.parse("2025-01"), ZONE);
			case "publish-whole" -> program.wholePublisher().publish(Period.parse("2025-01"), ZONE);
			case "reference" -> facts.replace(withoutGroups(program));
			default -> throw new IllegalArgumentException(work);
		}
	}

	/**
	 * Tries the file as the pages do and takes in what is shown, from where a killed
	 * process left it.
	 */
	private static void takeIn(TestProgram program, Path file) {
		Trials trials = program.bean(Trials.class);
		program.facts().finishLeftRuns();
		program.in(() -> {
			if (program.dsl().fetchCount(table("intake.trial")) == 0) {
				store(trials, file);
			}
		});
		program.facts().finishLeftRuns();
		program.in(() -> {
			long number = program.dsl().fetchSingle("select file_id from intake.trial").get(0, Long.class);
			Trial trial = trials.find(number).orElseThrow();
			if (!trials.takeIn(number, requireNonNull(trial.change()), trial.look(), "planner", TestProgram.NOW)) {
				throw new IllegalStateException("something else is shown");
			}
		});
		program.facts().finishLeftRuns();
	}

	private static void store(Trials trials, Path file) {
		try {
			trials.store(file, "activities.csv", "planner", TestProgram.NOW);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** October 2026 alone is due on the tests' day. */
	private static void close(MonthlyClose close) {
		close.set(new DueRule(1, LocalTime.MIDNIGHT, ZONE, YearMonth.of(2026, 10)));
		List<MonthlyClose.FailedClose> failed = close.catchUp(ZONE).failed();
		if (!failed.isEmpty()) {
			throw new IllegalStateException("not closed: " + failed);
		}
	}

	/** The member states as they are, in no group: every figure of a group goes. */
	private static ReferenceLists withoutGroups(TestProgram program) {
		long change = program.bean(Changes.class).latest();
		List<MemberState> states = program.bean(References.class)
			.memberStates(change)
			.stream()
			.map((state) -> new MemberState(state.iso3(), state.iso2(), state.names(), null, state.joined()))
			.toList();
		return new ReferenceLists(null, states, null, null);
	}

}
