package org.bayan.db.intake;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.bayan.db.jooq.intake.tables.records.RejectedRowRecord;
import org.bayan.domain.activity.Activity;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.RowNames;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.intake.Tables.REJECTED_ROW;

/** The rows that were not taken in, each with the first reason in column order. */
public class RejectedRows {

	private static final String REJECT_STAGED = """
			insert into intake.rejected_row (file_id, row_number, activity_id, activity_ref, content, column_name, value, reason, arguments)
			select ?, s.row_number, s.activity_id, s.activity_ref, gen_random_uuid(), '%s', s.%s, '%s', %s
			from intake.staged_row s where %s
			""";

	private static final List<String> MEANWHILE = List.of(Reason.CHANGED_MEANWHILE.code(),
			Reason.WITHDRAWN_MEANWHILE.code());

	private final DSLContext dsl;

	public RejectedRows(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Adds rows of a file in the current transaction. */
	public void add(long fileId, List<RejectedRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		var insert = this.dsl.insertInto(REJECTED_ROW, REJECTED_ROW.FILE_ID, REJECTED_ROW.ROW_NUMBER,
				REJECTED_ROW.ACTIVITY_ID, REJECTED_ROW.ACTIVITY_REF, REJECTED_ROW.CONTENT, REJECTED_ROW.COLUMN_NAME,
				REJECTED_ROW.VALUE, REJECTED_ROW.REASON, REJECTED_ROW.ARGUMENTS, REJECTED_ROW.FURTHER);
		var batch = this.dsl.batch(insert.values((Long) null, null, null, null, null, null, null, null, null, null));
		for (RejectedRow row : rows) {
			batch = batch.bind(fileId, row.number(), (row.ref() != null) ? Activity.idOf(row.ref()) : null, row.ref(),
					row.content(), row.column(), row.value(), row.reason(), row.arguments().toArray(String[]::new),
					FurtherErrors.write(row.further()));
		}
		batch.execute();
	}

	/**
	 * Finds the rows of the file that share a reference. Equal ones count once: the
	 * others leave the stage. Unequal ones are all rejected, whatever else is wrong with
	 * them: that becomes the first of their further errors.
	 * @return how many rows left the stage because they repeat another
	 */
	public long rejectDuplicates(long fileId) {
		this.dsl.execute("drop table if exists shared");
		this.dsl.execute(
				"""
						create temporary table shared on commit drop as
						with row_of as (
							select activity_id, row_number, true as staged from intake.staged_row
							union all
							select activity_id, row_number, false from intake.rejected_row
							where file_id = ? and activity_id is not null
						)
						select activity_id, min(row_number) as first_row, bool_and(staged) as all_staged,
							bool_or(staged) as any_staged, true as equal,
							string_agg(coalesce(sheets[row_number / 10000000 + 1] || '!' || row_number % 10000000, row_number::text),
								', ' order by row_number) filter (where place <= 10) as row_numbers
						from (select *, row_number() over (partition by activity_id order by row_number) as place from row_of
							where activity_id in (select activity_id from row_of group by 1 having count(*) > 1)) r,
							(select sheets from intake.file where file_id = ?) f
						group by activity_id
						"""
					.replace("?", Long.toString(fileId)));
		// looked into for each of its rows: without an index a file of 120,000 took an
		// hour
		this.dsl.execute("alter table shared add primary key (activity_id)");
		this.dsl.execute("analyze shared");
		this.dsl.execute("update shared set equal = false where any_staged and not all_staged");
		this.dsl.execute("""
				update shared set equal = false from (
					select activity_id from intake.staged_row s
					where activity_id in (select activity_id from shared where all_staged)
					group by 1 having count(distinct to_jsonb(s) - 'row_number') > 1) different
				where different.activity_id = shared.activity_id
				""");
		this.dsl.execute("""
				update shared set equal = false from (
					select activity_id from intake.rejected_row
					where file_id = ? and activity_id in (select activity_id from shared where not any_staged)
					group by 1 having count(distinct content) > 1) different
				where different.activity_id = shared.activity_id
				""", fileId);
		long repeated = this.dsl.execute("""
				delete from intake.staged_row s using shared
				where s.activity_id = shared.activity_id and equal and s.row_number <> first_row
				""");
		this.dsl.execute("""
				update intake.rejected_row r set column_name = 'activity_ref', reason = 'duplicate_reference',
					value = activity_ref,
					arguments = array[row_numbers],
					further = jsonb_path_query_array(jsonb_build_array(jsonb_build_object('column', column_name,
						'value', value, 'reason', reason, 'arguments', arguments)) || further, '$[0 to 3]')
				from shared where r.file_id = ? and r.activity_id = shared.activity_id and not equal
				""", fileId);
		this.dsl.execute(REJECT_STAGED.formatted("activity_ref", "activity_ref", "duplicate_reference",
				"(select array[row_numbers] from shared h where h.activity_id = s.activity_id)",
				"s.activity_id in (select activity_id from shared where not equal)"), fileId);
		this.dsl.execute("""
				delete from intake.staged_row s using shared where s.activity_id = shared.activity_id and not equal
				""");
		return repeated;
	}

	/**
	 * Rejects the staged rows whose chain of {@code part_of} leads back to themselves
	 * over the facts as they would be. A rejected row leaves its activity's earlier
	 * programme in force, which may close another loop: so until none is left.
	 */
	public void rejectLoops(long fileId) {
		while (count("select count(*) from intake.staged_row where part_of is not null") > 0 && findLoops() > 0) {
			this.dsl.execute(REJECT_STAGED.formatted("part_of", "part_of", "part_of_loop", "'{}'::text[]",
					"s.activity_id in (select target from hop)"), fileId);
			this.dsl.execute("delete from intake.staged_row where activity_id in (select target from hop)");
		}
	}

	/** How many rows of a file are rejected. */
	public long count(long fileId) {
		return this.dsl.fetchCount(REJECTED_ROW, REJECTED_ROW.FILE_ID.eq(fileId));
	}

	/**
	 * The rejected rows of a file in its order, read through a cursor in the current
	 * transaction.
	 */
	public void forEach(long fileId, Consumer<RejectedRow> sink) {
		first(fileId, Integer.MAX_VALUE, sink);
	}

	/** The first of them. */
	public void first(long fileId, int most, Consumer<RejectedRow> sink) {
		each(REJECTED_ROW.FILE_ID.eq(fileId), most, sink);
	}

	/** Those of them that others changed as well, which have to be decided. */
	public void conflicts(long fileId, Consumer<RejectedRow> sink) {
		each(REJECTED_ROW.FILE_ID.eq(fileId).and(REJECTED_ROW.REASON.in(MEANWHILE)), Integer.MAX_VALUE, sink);
	}

	/** The first of the others, which have to be mended. */
	public void firstFaults(long fileId, int most, Consumer<RejectedRow> sink) {
		each(REJECTED_ROW.FILE_ID.eq(fileId).and(REJECTED_ROW.REASON.notIn(MEANWHILE)), most, sink);
	}

	private void each(Condition which, int most, Consumer<RejectedRow> sink) {
		try (Cursor<RejectedRowRecord> cursor = this.dsl.selectFrom(REJECTED_ROW)
			.where(which)
			.orderBy(REJECTED_ROW.ROW_NUMBER)
			.limit(most)
			.fetchSize(1_000)
			.fetchLazy()) {
			for (Iterator<RejectedRowRecord> rows = cursor.iterator(); rows.hasNext();) {
				RejectedRowRecord row = rows.next();
				sink.accept(new RejectedRow(row.getRowNumber(), row.getActivityRef(), row.getContent(),
						row.getColumnName(), row.getValue(), row.getReason(), List.of(row.getArguments()),
						FurtherErrors.read(row.getRowNumber(), row.getFurther())));
			}
		}
	}

	/**
	 * The rows that were rejected and not mended since, the newest file's first: no later
	 * file of the same name was taken in, and none that has the activity.
	 * @param most so many are read; the others are counted
	 */
	public Open open(int most) {
		String from = """
				from intake.rejected_row r join intake.file f using (file_id)
				where f.state = 'done' and not f.dry_run
					and not exists (select from intake.file n
						where n.name = f.name and n.file_id > f.file_id and n.state = 'done' and not n.dry_run)
					and not exists (select from activity.activity_version v
						where v.activity_id = r.activity_id and v.file_id > f.file_id)
				""";
		long count = count("select count(*) " + from);
		List<OpenRow> first = (count == 0) ? List.of() : this.dsl
			.resultQuery("select f.name as file, f.sheets, r.row_number, r.column_name, r.value, r.reason, r.arguments "
					+ from + " order by f.file_id desc, r.row_number limit " + most)
			.fetch((row) -> new OpenRow(requireNonNull(row.get("file", String.class)),
					new RowNames(List.of(requireNonNull(row.get("sheets", String[].class)))),
					requireNonNull(row.get("row_number", Long.class)), row.get("column_name", String.class),
					row.get("value", String.class), requireNonNull(row.get("reason", String.class)),
					List.of(requireNonNull(row.get("arguments", String[].class)))));
		return new Open(count, first);
	}

	/**
	 * Rows that were not mended.
	 *
	 * @param count how many there are
	 * @param first some of them
	 */
	public record Open(long count, List<OpenRow> first) {

	}

	/** One of them, as {@link RejectedRow} says it, and its file's name. */
	public record OpenRow(String file, RowNames rowNames, long row, @Nullable String column, @Nullable String value,
			String reason, List<String> arguments) {

	}

	/**
	 * Leaves in the temporary table {@code hop} the activities that lie on a loop, as its
	 * targets. Each row of {@code hop} leads from an activity to the programme some steps
	 * above it; each round doubles the steps and drops the chains that came to an end.
	 * Once the steps are at least as many as there are activities, whoever is left has
	 * reached a loop, and the loops are the targets.
	 */
	private long findLoops() {
		this.dsl.execute("drop table if exists hop");
		this.dsl.execute("""
				create temporary table hop on commit drop as
				with recursive up(activity_id, target) as (
					select activity_id, activity.id_of(part_of) from intake.staged_row where part_of is not null
					union
					select p.activity_id, p.programme_id
					from up join activity.part p on p.activity_id = up.target
						and p.to_change = 9223372036854775807
					where not exists (select from intake.staged_row s where s.activity_id = p.activity_id)
				)
				select activity_id, target from up
				""");
		long left = count("select count(*) from hop");
		for (long steps = 1, all = left; steps < 2 * all && left > 0; steps *= 2) {
			this.dsl.execute("""
					create temporary table next_hop on commit drop as
					select h.activity_id, n.target from hop h join hop n on n.activity_id = h.target
					""");
			this.dsl.execute("drop table hop");
			this.dsl.execute("alter table next_hop rename to hop");
			left = count("select count(*) from hop");
		}
		return left;
	}

	private long count(String sql) {
		return requireNonNull(this.dsl.fetchSingle(sql).get(0, Long.class));
	}

}
