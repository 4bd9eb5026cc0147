package org.bayan.db.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.bayan.domain.intake.Column;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What somebody made of the rejected rows of a file in the pages: cells written anew, and
 * whose cells hold where others changed a row of a list as well since it was taken home.
 * The bytes of the file stay as they came. All of it in the current transaction.
 */
public class Corrections {

	private final DSLContext dsl;

	public Corrections(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Whose cells hold. */
	public enum Choice {

		/** The list's. */
		LIST,

		/** Those that are known. */
		KNOWN;

		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * A decision.
	 *
	 * @param change the newest change when it was made: what others change later is asked
	 * again
	 */
	public record Decision(Choice choice, long change) {

	}

	/** The decisions on a file, by row and first column of what is decided together. */
	public Map<Long, Map<Column, Decision>> decisions(long file) {
		Map<Long, Map<Column, Decision>> decisions = new HashMap<>();
		this.dsl
			.resultQuery("select row_number, column_name, choice, change_id from intake.row_decision where file_id = ?",
					file)
			.forEach((row) -> decisions.computeIfAbsent(row.get(0, Long.class), (number) -> new EnumMap<>(Column.class))
				.put(column(row.get(1, String.class)),
						new Decision(Choice.valueOf(requireNonNull(row.get(2, String.class)).toUpperCase(Locale.ROOT)),
								row.get(3, Long.class))));
		return decisions;
	}

	/** Keeps a decision in place of an earlier one. */
	public void decide(long file, long row, Column column, Decision decision) {
		this.dsl.execute("""
				insert into intake.row_decision (file_id, row_number, column_name, choice, change_id)
				values (?, ?, ?, ?, ?)
				on conflict (file_id, row_number, column_name)
					do update set choice = excluded.choice, change_id = excluded.change_id""", file, row, column.code(),
				decision.choice().code(), decision.change());
	}

	/** The cells that were written anew, by row and column. */
	public Map<Long, Map<Column, String>> cells(long file) {
		Map<Long, Map<Column, String>> cells = new HashMap<>();
		this.dsl.resultQuery("select row_number, column_name, value from intake.corrected_cell where file_id = ?", file)
			.forEach((row) -> cells.computeIfAbsent(row.get(0, Long.class), (number) -> new EnumMap<>(Column.class))
				.put(column(row.get(1, String.class)), requireNonNull(row.get(2, String.class))));
		return cells;
	}

	/** Writes a cell anew. */
	public void correct(long file, long row, Column column, String value) {
		this.dsl.execute("""
				insert into intake.corrected_cell (file_id, row_number, column_name, value) values (?, ?, ?, ?)
				on conflict (file_id, row_number, column_name) do update set value = excluded.value""", file, row,
				column.code(), value);
	}

	private static Column column(@Nullable String code) {
		return Column.valueOf(requireNonNull(code).toUpperCase(Locale.ROOT));
	}

	/** What was made of a trial holds for the file that is taken in. */
	void copy(long trial, long file) {
		this.dsl.execute("""
				insert into intake.corrected_cell (file_id, row_number, column_name, value)
				select ?, row_number, column_name, value from intake.corrected_cell where file_id = ?""", file, trial);
		this.dsl.execute("""
				insert into intake.row_decision (file_id, row_number, column_name, choice, change_id)
				select ?, row_number, column_name, choice, change_id from intake.row_decision where file_id = ?""",
				file, trial);
	}

}
