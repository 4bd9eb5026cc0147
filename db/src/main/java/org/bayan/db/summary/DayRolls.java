package org.bayan.db.summary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.bayan.db.change.Changes;
import org.bayan.db.roll.Codes;
import org.bayan.db.roll.DayNames;
import org.bayan.db.roll.DayRoll;
import org.bayan.db.roll.Entries;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.RecordMapper;

import static java.util.Objects.requireNonNull;

/**
 * What the activities of each day involve: the measure <em>activities</em> of the newest
 * facts, a row a day. A page that counted them from the facts read each of them; of a
 * year of 75,000 these are 365 rows. They follow the facts in the transaction that
 * changes them and know nothing of reference data, which only says how to count.
 */
public final class DayRolls {

	/** Counted as {@link CountedActivities} does. */
	private static final String FROM_FACTS = """
			select v.start_date, count(*) as activities,
				string_agg(array_to_string(v.countries, chr(31)), chr(30)) as countries,
				string_agg(array_to_string(v.sectors, chr(31)), chr(30)) as sectors,
				string_agg(v.type, chr(30)) as types, string_agg(v.modality, chr(30)) as modalities,
				string_agg(coalesce(v.host_country, 'NONE'), chr(30)) as hosts,
				string_agg(coalesce(v.city, ''), chr(30)) as cities,
				string_agg(array_to_string(v.partners, chr(31)), chr(30)) as partners, v.date_precision = 'year' as by_year
			from activity.activity_version v
			where v.to_change = %1$d and not v.withdrawn and v.status in ('ongoing', 'completed') %2$s
				and not exists (select from activity.programme p where p.activity_id = v.activity_id and p.to_change = %1$d)
			group by v.start_date, by_year""";

	/**
	 * Rule 5 of the measures: the same from nothing, whatever the order of a day's
	 * entries. (A list of one empty entry has none in PostgreSQL's eyes.)
	 */
	private static final String SAME_FROM_NOTHING = """
			with rolled as (
				select r.start_date, concat_ws(chr(29), e.type, e.modality, e.host, coalesce(e.countries, ''),
					coalesce(e.sectors, ''), coalesce(e.city, ''), coalesce(e.partners, ''), r.by_year) as entry, count(*) as number
				from reporting.day_roll r cross join lateral unnest(string_to_array(r.countries, chr(30)),
					string_to_array(r.sectors, chr(30)), string_to_array(r.types, chr(30)),
					string_to_array(r.modalities, chr(30)), string_to_array(r.hosts, chr(30)),
					string_to_array(r.cities, chr(30)), string_to_array(r.partners, chr(30)))
					as e(countries, sectors, type, modality, host, city, partners)
				where true %2$s
				group by 1, 2
			),
			counted as (
				select v.start_date, concat_ws(chr(29), v.type, v.modality, coalesce(v.host_country, 'NONE'),
					array_to_string(v.countries, chr(31)), array_to_string(v.sectors, chr(31)), coalesce(v.city, ''),
					array_to_string(v.partners, chr(31)), v.date_precision = 'year') as entry, count(*) as number
				from activity.activity_version v
				where v.to_change = %1$d and not v.withdrawn and v.status in ('ongoing', 'completed')
					and not exists (select from activity.programme p where p.activity_id = v.activity_id and p.to_change = %1$d) %2$s
				group by 1, 2
			)
			select 5 as rule, to_char(start_date, 'YYYY-MM-DD') as period, 'ALL' as place, 'ALL' as sector,
				'roll' as measure, coalesce(sum(r.number), 0)::text as found, coalesce(sum(c.number), 0)::text as expected
			from rolled r full join counted c using (start_date, entry)
			where r.number is distinct from c.number
			group by start_date
			""";

	private static final String OF_DAYS = "not r.by_year and r.start_date between ? and ?";

	private final DSLContext dsl;

	public DayRolls(DSLContext dsl) {
		this.dsl = dsl;
	}

	/** Makes all of them from the facts. */
	void recompute() {
		// not by way of a table made in parallel: that would be compressed, which takes
		// longer than the second core saves
		this.dsl.execute("delete from reporting.day_roll");
		this.dsl.execute("insert into reporting.day_roll " + fromFacts(""));
	}

	/**
	 * Makes anew those of the days on which an activity of the temporary table
	 * {@code touched(activity_id)} begins or began.
	 * @param before the change up to which they are current
	 */
	void follow(long before) {
		LocalDate[] days = this.dsl.resultQuery("""
				select distinct v.start_date from activity.activity_version v join touched using (activity_id)
				where v.to_change = ? or v.from_change <= ? and v.to_change > ?""", Changes.CURRENT, before, before)
			.fetchInto(LocalDate.class)
			.toArray(LocalDate[]::new);
		this.dsl.execute("delete from reporting.day_roll where start_date = any(?)", (Object) days);
		this.dsl.execute("insert into reporting.day_roll " + fromFacts("and v.start_date = any(?)"), (Object) days);
	}

	/**
	 * The rolls of a month.
	 * @param codes gives the codes their numbers
	 */
	public List<DayRoll> of(YearMonth month, Codes codes) {
		return rolls(OF_DAYS, codes, month.atDay(1), month.atEndOfMonth());
	}

	/** The rolls of all years: what is dated by year only, on its first of January. */
	public List<DayRoll> ofYears(Codes codes) {
		return rolls("r.by_year", codes);
	}

	private List<DayRoll> rolls(String which, Codes codes, Object... binds) {
		return read("r.start_date, r.activities, r.countries, r.sectors, r.types, r.modalities, r.hosts", which,
				(row) -> new DayRoll(requireNonNull(row.get(0, LocalDate.class)), list(row, 2, codes),
						list(row, 3, codes), list(row, 4, codes), list(row, 5, codes), list(row, 6, codes)),
				binds);
	}

	/** The names of a month. */
	public List<DayNames> names(YearMonth month, Codes names) {
		return names(OF_DAYS, names, month.atDay(1), month.atEndOfMonth());
	}

	/** The names of all years, in the order of their rolls. */
	public List<DayNames> namesOfYears(Codes names) {
		return names("r.by_year", names);
	}

	private List<DayNames> names(String which, Codes names, Object... binds) {
		return read("r.start_date, r.activities, r.cities, r.partners", which,
				(row) -> new DayNames(requireNonNull(row.get(0, LocalDate.class)), list(row, 2, names),
						list(row, 3, names)),
				binds);
	}

	private <T> List<T> read(String columns, String which, RecordMapper<Record, T> reading, Object... binds) {
		return this.dsl
			.resultQuery("select " + columns + " from reporting.day_roll r where " + which + " order by 1", binds)
			.fetch(reading);
	}

	private static Entries list(Record row, int position, Codes codes) {
		return Entries.of(requireNonNull((String) row.get(position)), requireNonNull((Integer) row.get(1)), codes);
	}

	/** The first days whose rolls are not what the facts give; none if all are. */
	public List<Difference> differences(int limit) {
		return differences("", limit);
	}

	/** The same of the days of a month. */
	List<Difference> differences(YearMonth month, int limit) {
		return differences(
				"and start_date between date '%s' and date '%s'".formatted(month.atDay(1), month.atEndOfMonth()),
				limit);
	}

	private List<Difference> differences(String days, int limit) {
		return this.dsl
			.resultQuery("select * from (" + SAME_FROM_NOTHING.formatted(Changes.CURRENT, days)
					+ ") d order by period limit " + limit)
			.fetchInto(Difference.class);
	}

	private static String fromFacts(String condition) {
		return FROM_FACTS.formatted(Changes.CURRENT, condition);
	}

}
