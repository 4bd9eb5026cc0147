package org.bayan.db.operation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bayan.db.intake.IntakeFile;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.bayan.db.jooq.intake.Tables.FILE;
import static org.bayan.db.jooq.operations.Tables.BATCH_JOB_EXECUTION;
import static org.bayan.db.jooq.operations.Tables.BATCH_JOB_EXECUTION_PARAMS;
import static org.bayan.db.jooq.operations.Tables.BATCH_JOB_INSTANCE;
import static org.bayan.db.jooq.operations.Tables.BATCH_STEP_EXECUTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentLocalDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

/** The runs of jobs, as Spring Batch records them. */
public class Runs {

	/** Names of exceptions before what they say. */
	private static final String TYPES = "^(?:[\\w$]+(?:\\.[\\w$]+)+: ?)+";

	private static final List<String> UNFINISHED = List.of("STARTING", "STARTED", "STOPPING");

	private static final Field<Long> FILE_NUMBER = field(
			select(BATCH_JOB_EXECUTION_PARAMS.PARAMETER_VALUE.cast(Long.class)).from(BATCH_JOB_EXECUTION_PARAMS)
				.where(BATCH_JOB_EXECUTION_PARAMS.JOB_EXECUTION_ID.eq(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID)
					.and(BATCH_JOB_EXECUTION_PARAMS.PARAMETER_NAME.eq("file"))))
		.as("file_number");

	private static final Field<String> MONTH = field(
			select(BATCH_JOB_EXECUTION_PARAMS.PARAMETER_VALUE).from(BATCH_JOB_EXECUTION_PARAMS)
				.where(BATCH_JOB_EXECUTION_PARAMS.JOB_EXECUTION_ID.eq(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID)
					.and(BATCH_JOB_EXECUTION_PARAMS.PARAMETER_NAME.eq("period"))))
		.as("period");

	private static final Field<Long> READ = field(
			select(coalesce(sum(BATCH_STEP_EXECUTION.READ_COUNT), inline(0)).cast(Long.class))
				.from(BATCH_STEP_EXECUTION)
				.where(BATCH_STEP_EXECUTION.JOB_EXECUTION_ID.eq(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID)))
		.as("read");

	private final DSLContext dsl;

	public Runs(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** The newest runs first. */
	public List<Run> newest(int limit) {
		return runs(noCondition(), limit);
	}

	private List<Run> runs(Condition condition, int limit) {
		var runs = this.dsl
			.select(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID, BATCH_JOB_INSTANCE.JOB_NAME, FILE_NUMBER, MONTH,
					BATCH_JOB_EXECUTION.STATUS, BATCH_JOB_EXECUTION.START_TIME, BATCH_JOB_EXECUTION.END_TIME,
					BATCH_JOB_EXECUTION.EXIT_MESSAGE, READ, currentLocalDateTime().as("now"))
			.from(BATCH_JOB_EXECUTION)
			.join(BATCH_JOB_INSTANCE)
			.using(BATCH_JOB_EXECUTION.JOB_INSTANCE_ID)
			.where(condition)
			.orderBy(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID.desc())
			.limit(limit)
			.asTable("run");
		return this.dsl.select(runs.fields())
			.select(FILE.NAME, FILE.STATE, FILE.DRY_RUN, FILE.ROWS_READ, FILE.ROWS_NEW, FILE.ROWS_CHANGED,
					FILE.ROWS_UNCHANGED, FILE.ROWS_REJECTED)
			.from(runs)
			.leftJoin(FILE)
			.on(FILE.FILE_ID.eq(runs.field("file_number", Long.class)))
			.orderBy(1)
			.fetch(Runs::run)
			.reversed();
	}

	/** The steps of some runs, in the order in which they began. */
	public Map<Long, List<RunStep>> steps(List<Long> runs) {
		return this.dsl
			.select(BATCH_STEP_EXECUTION.JOB_EXECUTION_ID, BATCH_STEP_EXECUTION.STEP_NAME, BATCH_STEP_EXECUTION.STATUS,
					BATCH_STEP_EXECUTION.READ_COUNT, BATCH_STEP_EXECUTION.WRITE_COUNT, BATCH_STEP_EXECUTION.START_TIME,
					BATCH_STEP_EXECUTION.END_TIME, currentLocalDateTime())
			.from(BATCH_STEP_EXECUTION)
			.where(BATCH_STEP_EXECUTION.JOB_EXECUTION_ID.in(runs))
			.orderBy(BATCH_STEP_EXECUTION.STEP_EXECUTION_ID)
			.fetchGroups(BATCH_STEP_EXECUTION.JOB_EXECUTION_ID,
					(row) -> new RunStep(row.value2(), row.value3(), requireNonNullElse(row.value4(), 0L),
							requireNonNullElse(row.value5(), 0L), between(row.value6(), row.value7(), row.value8())));
	}

	private static @Nullable Duration between(@Nullable LocalDateTime started, @Nullable LocalDateTime ended,
			LocalDateTime now) {
		return (started != null) ? Duration.between(started, (ended != null) ? ended : now) : null;
	}

	/** The run of a number. */
	public Optional<Run> find(long number) {
		return runs(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID.eq(number), 1).stream().findFirst();
	}

	/**
	 * The newest runs of works of the last seven days that failed, the newest first;
	 * works that succeeded when they were tried again are not among them.
	 */
	public List<Run> failures() {
		var newest = select(BATCH_JOB_EXECUTION.JOB_INSTANCE_ID.as("work"),
				max(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID).as("newest"))
			.from(BATCH_JOB_EXECUTION)
			.groupBy(BATCH_JOB_EXECUTION.JOB_INSTANCE_ID)
			.asTable("newest");
		return runs(BATCH_JOB_EXECUTION.STATUS.eq("FAILED")
			.and(BATCH_JOB_EXECUTION.LAST_UPDATED.gt(currentLocalDateTime().minus(new DayToSecond(7))))
			.and(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID.in(select(newest.field("newest", Long.class)).from(newest))),
				Integer.MAX_VALUE);
	}

	/** The months whose newest closing failed, oldest first. */
	public List<YearMonth> failedMonths() {
		return this.dsl.resultQuery("""
				select period from (
					select distinct on (p.parameter_value) p.parameter_value as period, e.status
					from operations.batch_job_execution e
						join operations.batch_job_instance i using (job_instance_id)
						join operations.batch_job_execution_params p using (job_execution_id)
					where i.job_name = 'monthly-report' and p.parameter_name = 'period'
					order by p.parameter_value, e.job_execution_id desc) newest
				where status = 'FAILED' order by period""")
			.fetch((row) -> YearMonth.parse(requireNonNull(row.get(0, String.class))));
	}

	/** How many runs are recorded as going on. */
	public int unfinished() {
		return this.dsl.fetchCount(BATCH_JOB_EXECUTION, BATCH_JOB_EXECUTION.STATUS.in(UNFINISHED));
	}

	private static Run run(Record row) {
		LocalDateTime started = row.get(BATCH_JOB_EXECUTION.START_TIME.getName(), LocalDateTime.class);
		LocalDateTime ended = row.get(BATCH_JOB_EXECUTION.END_TIME.getName(), LocalDateTime.class);
		LocalDateTime now = row.get("now", LocalDateTime.class);
		Duration duration = (started != null) ? Duration.between(started, (ended != null) ? ended : now) : null;
		boolean takenIn = IntakeFile.State.DONE.code().equals(row.get(FILE.STATE));
		return new Run(row.get(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID.getName(), Long.class),
				row.get(BATCH_JOB_INSTANCE.JOB_NAME.getName(), String.class), row.get("file_number", Long.class),
				row.get(FILE.NAME), row.get("period", String.class),
				row.get(BATCH_JOB_EXECUTION.STATUS.getName(), String.class), started, duration,
				takenIn ? row.get(FILE.ROWS_READ) : requireNonNullElse(row.get("read", Long.class), 0L),
				Boolean.TRUE.equals(row.get(FILE.DRY_RUN)), takenIn ? rows(row) : null,
				firstLine(row.get(BATCH_JOB_EXECUTION.EXIT_MESSAGE.getName(), String.class)));
	}

	private static Run.Rows rows(Record row) {
		return new Run.Rows(row.get(FILE.ROWS_NEW), row.get(FILE.ROWS_CHANGED), row.get(FILE.ROWS_UNCHANGED),
				row.get(FILE.ROWS_REJECTED));
	}

	private static @Nullable String firstLine(@Nullable String message) {
		return (message == null || message.isBlank()) ? null
				: message.strip().lines().findFirst().map((line) -> line.replaceFirst(TYPES, "")).orElse(null);
	}

}
