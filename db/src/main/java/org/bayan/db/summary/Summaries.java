package org.bayan.db.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_CELL;
import static org.bayan.db.jooq.reporting.Tables.SUMMARY_STATE;
import static org.jooq.impl.DSL.inline;

/**
 * The figures by period, place and sector. They are kept current in the transaction that
 * changes the facts, by subtracting what the touched activities contributed and adding
 * what they contribute now; {@link #recompute} makes them from nothing with the same SQL.
 */
public class Summaries {

	/** The header of {@code export summary}. */
	public static final String HEADER = "period,place,sector,"
			+ Arrays.stream(Measure.values()).map(Measure::code).collect(Collectors.joining(","));

	/** Period, place and sector. */
	private static final int KEY_COLUMNS = 3;

	private static final Measure[] MEASURES = Measure.values();

	/** Of everything; written out, so that the index of these is used. */
	private static final Condition WITH_ACTIVITIES = SUMMARY_CELL.PLACE.eq(inline(Place.EVERYWHERE.code()))
		.and(SUMMARY_CELL.SECTOR.eq(inline(SectorScope.EVERY.code())))
		.and(SUMMARY_CELL.ACTIVITIES.gt(inline(0L)));

	private final DSLContext dsl;

	private final DayRolls rolls;

	public Summaries(DSLContext dsl) {
		this.dsl = dsl;
		this.rolls = new DayRolls(dsl);
	}

	/**
	 * Brings the figures from one change to a later one. The temporary table
	 * {@code touched(activity_id)} holds the activities whose contribution may differ. If
	 * they were not current before, no activity was known or a third of all is touched,
	 * every figure is made from the facts.
	 */
	public void follow(long before, long after) {
		if (current() != before || !knew(before) || touchedAreMany()) {
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
				""".formatted(SummaryColumns.SUMS, SummaryColumns.each("sum(%1$s)"), SummaryColumns.SUMS,
				Contributions.ofTouched(after), SummaryColumns.each("-%1$s"), Contributions.ofTouched(before),
				SummaryColumns.each("%1$s = s.%1$s + excluded.%1$s")));
		this.rolls.follow(before);
		current(after);
	}

	/**
	 * Keeps the figures as they are in the temporary table {@code figure_before} of the
	 * transaction, to be compared with what they become.
	 */
	public void keepBefore() {
		this.dsl.execute("create temporary table figure_before on commit drop as select * from reporting.summary");
	}

	/** Brings the figures to a later change that touches no activity and no list. */
	public void keep(long before, long after) {
		if (current() != before) {
			recompute(after);
			return;
		}
		current(after);
	}

	/** Makes every figure from the facts, as known after a change. */
	public void recompute(long change) {
		tune();
		// not truncate: a reader with an older snapshot would see no row at all
		this.dsl.execute("delete from reporting.summary_cell");
		this.rolls.recompute();
		// an insert is never computed in parallel, a table made of a query is; and only
		// whole parts may be given away
		this.dsl.execute("set local parallel_setup_cost = 0");
		this.dsl.execute("set local parallel_tuple_cost = 0");
		this.dsl.execute("set local min_parallel_table_scan_size = '1TB'");
		this.dsl.execute("set local min_parallel_index_scan_size = '1TB'");
		this.dsl.execute("drop table if exists computed");
		this.dsl.execute("create temporary table computed on commit drop as " + Contributions.ofAllByYears(change));
		this.dsl.execute("set local enable_sort = on");
		this.dsl.execute("insert into reporting.summary_cell (period, place, sector, " + SummaryColumns.SUMS + ")"
				+ " select period, place, sector, " + SummaryColumns.SUMS + " from computed order by 1, 2, 3");
		current(change);
	}

	/**
	 * Whether to make all figures is quicker than to take away what the touched
	 * activities contributed and add what they do now, which no second core helps with.
	 */
	private boolean touchedAreMany() {
		return Boolean.TRUE.equals(this.dsl.fetchSingle("""
				select t.number > 10000 and t.number * 3 > (
					select count(*) from activity.activity_version where to_change = 9223372036854775807)
				from (select count(*) as number from touched) t""").get(0, Boolean.class));
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
		String source = (knownAfter != null) ? SummaryColumns.FROM_SUMS.formatted(Contributions.ofAll(knownAfter))
				: "reporting.summary s";
		String sql = "select period, place, sector, " + SummaryColumns.READ + " from " + source
				+ " where (?::text is null or period >= case length(period) when 7 then case when period like '%Q%' then ? else ? end else ? end)"
				+ " and (?::text is null or period <= case length(period) when 7 then case when period like '%Q%' then ? else ? end else ? end)"
				+ " order by period collate \"C\", place collate \"C\", sector collate \"C\"";
		Bounds first = Bounds.of(from, (from != null) ? from.firstDay() : null);
		Bounds last = Bounds.of(to, (to != null) ? to.lastDay() : null);
		Same same = new Same();
		try (Cursor<Record> cursor = this.dsl
			.resultQuery(sql, first.month(), first.quarter(), first.month(), first.year(), last.month(), last.quarter(),
					last.month(), last.year())
			.fetchSize(2_000)
			.fetchLazy()) {
			for (Iterator<Record> rows = cursor.iterator(); rows.hasNext();) {
				sink.accept(row(rows.next(), 0, same));
			}
		}
	}

	/**
	 * The rows of some slices of the current figures, those that are not all zero or
	 * empty, in no order, each with its slice. Of 50,000 rows of two years of a million
	 * activities a report shows 5,000.
	 */
	public void slices(Collection<Slice> slices, BiConsumer<Slice, SummaryRow> sink) {
		List<Slice> asked = List.copyOf(slices);
		Same same = new Same();
		this.dsl
			.resultQuery(
					"""
							with slice as materialized (
								select * from unnest(?, ?, ?) with ordinality t(period, place, sector, number))
							select t.number, {figures} from slice t join reporting.summary s using (period, place) where t.place is not null
							union all
							select t.number, {figures} from slice t join reporting.summary s using (period, sector) where t.sector is not null
							union all
							select t.number, {figures} from slice t join reporting.summary s using (period)
							where t.place is null and t.sector is null"""
						.replace("{figures}", "s.period, s.place, s.sector, " + SummaryColumns.READ),
					asked.stream().map(Slice::period).toArray(String[]::new),
					asked.stream()
						.map(Slice::place)
						.map((place) -> (place != null) ? place.code() : null)
						.toArray(String[]::new),
					asked.stream()
						.map(Slice::sector)
						.map((sector) -> (sector != null) ? sector.code() : null)
						.toArray(String[]::new))
			.forEach((row) -> sink.accept(asked.get(requireNonNull(row.get(0, Integer.class)) - 1), row(row, 1, same)));
	}

	/**
	 * The latest months that have activities, up to one, of some states in a sector.
	 */
	public Map<String, YearMonth> latestByState(Collection<String> states, SectorScope sector, YearMonth until) {
		return latest("place", states, "sector", sector.code(), until);
	}

	/** The same of some sectors in a place. */
	public Map<String, YearMonth> latestBySector(Collection<String> sectors, Place place, YearMonth until) {
		return latest("sector", sectors, "place", place.code(), until);
	}

	private Map<String, YearMonth> latest(String column, Collection<String> codes, String other, String fixed,
			YearMonth until) {
		Map<String, YearMonth> latest = new HashMap<>();
		this.dsl
			.resultQuery(
					"""
							select %1$s, max(period) from reporting.summary_cell
							where %1$s = any(?) and %2$s = ? and activities > 0 and period like '____-__' and period not like '%%Q%%'
								and period <= ?
							group by 1"""
						.formatted(column, other),
					codes.toArray(String[]::new), fixed, until.toString())
			.forEach((row) -> latest.put(requireNonNull(row.get(0, String.class)),
					YearMonth.parse(requireNonNull(row.get(1, String.class)))));
		return latest;
	}

	/** By position: a report has thousands, and names are looked for one by one. */
	private static SummaryRow row(Record row, int from, Same same) {
		Map<Measure, Number> sums = new EnumMap<>(Measure.class);
		for (int i = 0; i < MEASURES.length; i++) {
			Number sum = (Number) row.get(from + KEY_COLUMNS + i);
			if (sum != null) {
				sums.put(MEASURES[i], sum);
			}
		}
		return new SummaryRow(same.period(text(row, from)), same.place(text(row, from + 1)),
				same.sector(text(row, from + 2)), sums);
	}

	private static String text(Record row, int position) {
		return requireNonNull((String) row.get(position));
	}

	/**
	 * The rows of some periods for each place in one sector and each sector in one place
	 * and in all, those that are not all zero or empty, in no order.
	 * @param knownAfter the change after which the facts are asked
	 */
	public void rowsOf(List<Period> periods, Place place, SectorScope sector, long knownAfter,
			Consumer<SummaryRow> sink) {
		tune();
		Same same = new Same();
		this.dsl
			.resultQuery(
					"select period, place, sector, " + SummaryColumns.READ + " from "
							+ SummaryColumns.FROM_SUMS.formatted(Contributions.ofAll(knownAfter))
							+ " where period = any(?) and (sector = ? or place = ? or place = 'ALL')",
					periods.stream().map(Period::toString).toArray(String[]::new), sector.code(), place.code())
			.forEach((row) -> sink.accept(row(row, 0, same)));
	}

	/** The periods of a length that have <em>activities</em>, the latest first. */
	public List<Period> withActivities(Period.Length length) {
		return withActivities().stream().filter((period) -> period.length() == length).toList();
	}

	/** The periods that have <em>activities</em>, of each length the latest first. */
	public List<Period> withActivities() {
		return this.dsl.select(SUMMARY_CELL.PERIOD)
			.from(SUMMARY_CELL)
			.where(WITH_ACTIVITIES)
			.orderBy(SUMMARY_CELL.PERIOD.desc())
			.fetch((row) -> Period.parse(row.value1()));
	}

	/** The number of activities of each of some periods; those without are left out. */
	public Map<Period, Long> activities(Collection<Period> periods) {
		return this.dsl.select(SUMMARY_CELL.PERIOD, SUMMARY_CELL.ACTIVITIES)
			.from(SUMMARY_CELL)
			.where(WITH_ACTIVITIES)
			.and(SUMMARY_CELL.PERIOD.in(periods.stream().map(Period::toString).toList()))
			.fetchMap((row) -> Period.parse(row.value1()), Record2::value2);
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
		StringBuilder line = new StringBuilder(row.period() + "," + row.place() + "," + row.sector());
		for (Measure measure : MEASURES) {
			line.append(',').append(Objects.requireNonNullElse(row.text(measure), ""));
		}
		return line.toString();
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

	/** Thousands of rows have the same hundred codes. */
	private static final class Same {

		private final Map<String, String> periods = new HashMap<>();

		private final Map<String, Place> places = new HashMap<>();

		private final Map<String, SectorScope> sectors = new HashMap<>();

		String period(String code) {
			return this.periods.computeIfAbsent(code, (same) -> same);
		}

		Place place(String code) {
			return this.places.computeIfAbsent(code, Place::new);
		}

		SectorScope sector(String code) {
			return this.sectors.computeIfAbsent(code, SectorScope::new);
		}

	}

}
