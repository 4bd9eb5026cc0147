package org.bayan.db.operation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

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
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

/** The runs of jobs, as Spring Batch records them. */
public class Runs {

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
		var runs = this.dsl
			.select(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID, BATCH_JOB_INSTANCE.JOB_NAME, FILE_NUMBER, MONTH,
					BATCH_JOB_EXECUTION.STATUS, BATCH_JOB_EXECUTION.START_TIME, BATCH_JOB_EXECUTION.END_TIME,
					BATCH_JOB_EXECUTION.EXIT_MESSAGE, READ, currentLocalDateTime().as("now"))
			.from(BATCH_JOB_EXECUTION)
			.join(BATCH_JOB_INSTANCE)
			.using(BATCH_JOB_EXECUTION.JOB_INSTANCE_ID)
			.orderBy(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID.desc())
			.limit(limit)
			.asTable("run");
		return this.dsl.select(runs.fields())
			.select(FILE.NAME)
			.from(runs)
			.leftJoin(FILE)
			.on(FILE.FILE_ID.eq(runs.field("file_number", Long.class)))
			.orderBy(1)
			.fetch(Runs::run)
			.reversed();
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
		return new Run(row.get(BATCH_JOB_EXECUTION.JOB_EXECUTION_ID.getName(), Long.class),
				row.get(BATCH_JOB_INSTANCE.JOB_NAME.getName(), String.class), row.get("file_number", Long.class),
				row.get(FILE.NAME.getName(), String.class), row.get("period", String.class),
				row.get(BATCH_JOB_EXECUTION.STATUS.getName(), String.class), started, duration,
				requireNonNullElse(row.get("read", Long.class), 0L),
				firstLine(row.get(BATCH_JOB_EXECUTION.EXIT_MESSAGE.getName(), String.class)));
	}

	private static @Nullable String firstLine(@Nullable String message) {
		return (message == null || message.isBlank()) ? null : message.strip().lines().findFirst().orElse(null);
	}

}
