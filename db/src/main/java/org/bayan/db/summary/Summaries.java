package org.bayan.db.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import org.bayan.domain.period.Period;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_CELL;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_STATE;

/**
 * The figures by period, place and sector. They are kept current in the transaction that
 * changes the facts, by subtracting what the touched activities contributed and adding
 * what they contribute now; {@link #recompute} makes them from nothing with the same SQL.
 */
public class Summaries {

	/** The header of {@code export summary}. */
	public static final String HEADER = "period,place,sector,activities,active,completed,planned,cancelled,hosted,"
			+ "participants,women,reporting_participants,budget,expenditure,unconverted";

	private static final String FROM_CONTRIBUTIONS = """
			(select period, place, sector, activities, active, completed, planned, cancelled, hosted,
				case when reporting_participants > 0 then participants end as participants,
				case when reporting_women > 0 then women end as women, reporting_participants,
				(budget_minor / 100)::numeric(60, 2) as budget, (expenditure_minor / 100)::numeric(60, 2) as expenditure,
				unconverted
			from (%s) c
			where activities <> 0 or active <> 0 or completed <> 0 or planned <> 0 or cancelled <> 0 or hosted <> 0
				or reporting_participants <> 0 or budget_minor <> 0 or expenditure_minor <> 0 or unconverted <> 0) s""";

	private final DSLContext dsl;

	public Summaries(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * Brings the figures from one change to a later one. The temporary table
	 * {@code touched(activity_id)} holds the activities whose contribution may differ. If
	 * they were not current before, or no activity was known, they are made from nothing.
	 */
	public void follow(long before, long after) {
		if (current() != before || !knew(before)) {
			recompute(after);
			return;
		}
		tune();
		this.dsl.execute("""
				insert into reporting.summary_cell as s (period, place, sector, %s)
				select period, place, sector, %s from (
					select period, place, sector, %s from (%s) now
					union all
					select period, place, sector, %s from (%s) before) d
				group by 1, 2, 3
				on conflict (period, place, sector) do update set %s
				""".formatted(Contributions.COLUMNS, each("sum(%1$s)"), Contributions.COLUMNS,
				Contributions.ofTouched(after), each("-%1$s"), Contributions.ofTouched(before),
				each("%1$s = s.%1$s + excluded.%1$s")));
		current(after);
	}

	/** Makes every figure from the facts, as known after a change. */
	public void recompute(long change) {
		tune();
		// not truncate: a reader with an older snapshot would see no row at all
		this.dsl.execute("delete from reporting.summary_cell");
		this.dsl.execute("insert into reporting.summary_cell (period, place, sector, " + Contributions.COLUMNS + ") "
				+ Contributions.ofAll(change));
		current(change);
	}

	/** Whether any activity was known after a change. */
	private boolean knew(long change) {
		return this.dsl.fetchExists(ACTIVITY_VERSION, ACTIVITY_VERSION.FROM_CHANGE.le(change));
	}

	/** The change up to which the figures are current. */
	public long current() {
		Long change = this.dsl.select(SUMMARY_STATE.CHANGE_ID).from(SUMMARY_STATE).fetchOne(SUMMARY_STATE.CHANGE_ID);
		return (change != null) ? change : 0;
	}

	/**
	 * The rows that are not all zero or empty, by period, place and sector in code point
	 * order. To be called in a transaction, as the rows are read through a cursor.
	 * @param from first period to show, with every month, quarter and year it touches;
	 * null: no limit
	 * @param to last period to show, likewise
	 * @param knownAfter the change after which the facts are asked; null: the current
	 * figures
	 */
	public void rows(@Nullable Period from, @Nullable Period to, @Nullable Long knownAfter, Consumer<SummaryRow> sink) {
		tune();
		String source = (knownAfter != null) ? FROM_CONTRIBUTIONS.formatted(Contributions.ofAll(knownAfter))
				: "reporting.summary s";
		String sql = "select * from " + source
				+ " where (?::text is null or period >= case length(period) when 7 then case when period like '%Q%' then ? else ? end else ? end)"
				+ " and (?::text is null or period <= case length(period) when 7 then case when period like '%Q%' then ? else ? end else ? end)"
				+ " order by period collate \"C\", place collate \"C\", sector collate \"C\"";
		Bounds first = Bounds.of(from, (from != null) ? from.firstDay() : null);
		Bounds last = Bounds.of(to, (to != null) ? to.lastDay() : null);
		try (Cursor<Record> cursor = this.dsl
			.resultQuery(sql, first.month(), first.quarter(), first.month(), first.year(), last.month(), last.quarter(),
					last.month(), last.year())
			.fetchSize(2_000)
			.fetchLazy()) {
			for (Iterator<Record> rows = cursor.iterator(); rows.hasNext();) {
				sink.accept(rows.next().into(SummaryRow.class));
			}
		}
	}

	/**
	 * The rows of some periods for each place in one sector and each sector in one place,
	 * those that are not all zero or empty, in no order.
	 * @param knownAfter the change after which the facts are asked; null: the current
	 * figures
	 */
	public void rowsOf(List<Period> periods, String place, String sector, @Nullable Long knownAfter,
			Consumer<SummaryRow> sink) {
		tune();
		String source = (knownAfter != null) ? FROM_CONTRIBUTIONS.formatted(Contributions.ofAll(knownAfter))
				: "reporting.summary s";
		this.dsl
			.resultQuery("select * from " + source + " where period = any(?) and (sector = ? or place = ?)",
					periods.stream().map(Period::toString).toArray(String[]::new), sector, place)
			.forEach((row) -> sink.accept(row.into(SummaryRow.class)));
	}

	/** The periods of a length that have <em>activities</em>, the latest first. */
	public List<Period> withActivities(Period.Length length) {
		return this.dsl.select(SUMMARY_CELL.PERIOD)
			.from(SUMMARY_CELL)
			.where(SUMMARY_CELL.PLACE.eq("ALL").and(SUMMARY_CELL.SECTOR.eq("ALL")).and(SUMMARY_CELL.ACTIVITIES.gt(0L)))
			.orderBy(SUMMARY_CELL.PERIOD.desc())
			.fetch((row) -> Period.parse(row.value1()))
			.stream()
			.filter((period) -> period.length() == length)
			.toList();
	}

	/**
	 * SHA-256, in lower-case hexadecimal, of the rows of the view
	 * {@code reporting.summary} in key order, each as its line of {@code export summary}.
	 */
	public String digest() {
		MessageDigest digest = sha256();
		rows(null, null, null, (row) -> digest.update((csv(row) + "\n").getBytes(StandardCharsets.UTF_8)));
		return HexFormat.of().formatHex(digest.digest());
	}

	/** A row as a line of {@code export summary}, without its line end. */
	public static String csv(SummaryRow row) {
		return row.period() + "," + row.place() + "," + row.sector() + "," + row.activities() + "," + row.active() + ","
				+ row.completed() + "," + row.planned() + "," + row.cancelled() + "," + row.hosted() + ","
				+ text(row.participants()) + "," + text(row.women()) + "," + row.reportingParticipants() + ","
				+ row.budget().toPlainString() + "," + row.expenditure().toPlainString() + "," + row.unconverted();
	}

	private static String text(@Nullable Long value) {
		return (value != null) ? value.toString() : "";
	}

	/**
	 * Compiling these statements costs more than it saves. They group hundreds of
	 * thousands of cells, which the planner, not knowing how few they are, would rather
	 * sort: hashing takes half the time.
	 */
	private void tune() {
		this.dsl.execute("set local jit = off");
		this.dsl.execute("set local work_mem = '128MB'");
		this.dsl.execute("set local enable_sort = off");
		this.dsl.execute("set local enable_incremental_sort = off");
	}

	private void current(long change) {
		this.dsl.update(SUMMARY_STATE).set(SUMMARY_STATE.CHANGE_ID, change).execute();
	}

	private static String each(String form) {
		StringBuilder columns = new StringBuilder();
		for (String column : Contributions.COLUMNS.split(", ")) {
			columns.append(columns.isEmpty() ? "" : ", ").append(form.formatted(column));
		}
		return columns.toString();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The month, quarter and year in which a day lies; nulls for no day. */
	private record Bounds(@Nullable String month, @Nullable String quarter, @Nullable String year) {

		static Bounds of(@Nullable Period period, java.time.@Nullable LocalDate day) {
			if (period == null || day == null) {
				return new Bounds(null, null, null);
			}
			return new Bounds(Period.of(Period.Length.MONTH, day).toString(),
					Period.of(Period.Length.QUARTER, day).toString(), Period.of(Period.Length.YEAR, day).toString());
		}

	}

}
