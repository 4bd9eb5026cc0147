package org.bayan.bench;

import java.util.List;

/** Statements of the rivals, as good as we can write them for these very rows. */
final class WrittenSql {

	/**
	 * Text to facts: casts, arrays by splitting, equal shares by formula. Written in file
	 * order, which spares the sort.
	 */
	static final String FACTS = """
			insert into activity.activity_version (activity_id, from_change, start_date, end_date, participants, women,
				budget_minor, expenditure_minor, member_states, country_shares_stated, sector_shares_stated, activity_ref,
				type, status, date_precision, modality, countries, country_shares, sectors, sector_shares, host_country,
				currency, title_en, title_fr, title_ar, city, partners, part_of, source_url, description)
			select activity.id_of(activity_ref), (select max(change_id) from activity.change), start_date::date,
				end_date::date, participants::integer, women::integer, (budget::numeric * 100)::bigint,
				(expenditure::numeric * 100)::bigint, cardinality(countries), false, false, activity_ref, type, status,
				date_precision, modality, countries, c.shares, sector_list, s.shares, host_country, currency, title_en, title_fr,
				title_ar, city, string_to_array(partners, ';'), part_of, source_url, description
			from (select *, string_to_array(t.member_states, ';') as countries,
					string_to_array(t.sectors, ';') as sector_list from text_row t offset 0) t
				join (select n, array(select 10000 / n + (i <= 10000 % n)::integer from generate_series(1, n) i) as shares
					from generate_series(1, 60) n) c on c.n = cardinality(countries)
				join (select n, array(select 10000 / n + (i <= 10000 % n)::integer from generate_series(1, n) i) as shares
					from generate_series(1, 60) n) s on s.n = cardinality(sector_list)
			""";

	private static final String COLUMNS = "period, place, sector, activities, active, completed, planned, cancelled,"
			+ " hosted, participants, reporting_participants, women, reporting_women, budget_minor, expenditure_minor,"
			+ " unconverted";

	/**
	 * Facts to figures of odd or even years: each activity spread once to its states and
	 * sectors, hash-grouped in integers with marks for the totals, as the program does
	 * it, but without what these rows do not need: programmes, rates, large amounts,
	 * percentages, dates of accession, hosts and states outside.
	 */
	private static final String FIGURES_OF_HALF = """
			with fact as (with fence as (select)
				select activity_id, status in ('ongoing', 'completed') as counts, status,
					date_trunc('month', start_date::timestamp)::date as first_month,
					date_trunc('month', end_date::timestamp)::date as last_month, participants, women, budget_minor,
					expenditure_minor, host_country, countries, cardinality(countries) as n, sectors,
					cardinality(sectors) as m
				from activity.activity_version
				where to_change = 9223372036854775807 and not withdrawn
					and case date_part('year', start_date)::integer % 2 when {half} then true
						else date_part('year', start_date) <> date_part('year', end_date) end
			),
			member as not materialized (
				select iso3, region, states from activity.member_state
					join (select region, array_agg(iso3) as states from activity.member_state
						where to_change = 9223372036854775807 group by 1) r using (region)
				where to_change = 9223372036854775807
			),
			cell as (with fence as (select)
				select f.*, i / (n * m) as k, i / m % n as p, i % m as q,
					(first_month + i / (n * m) * interval '1 month')::date as month
				from fact f cross join lateral generate_series(0, n * m * (1 +
					case when first_month = last_month or not (counts or expenditure_minor is not null) then 0
						else (extract(year from age(last_month, first_month)) * 12
							+ extract(month from age(last_month, first_month)))::integer end) - 1) i
				where i - i = 0
			),
			placed as (with fence as (select)
				select c.*, s.iso3 as place, s.region, c.sectors[q + 1] as sector,
					case when p = 0 then 2 when c.countries[1:p] && s.states then 0 else 1 end * 2 + (q = 0)::integer as flags,
					(p * (10000 / n) + least(p, 10000 % n))::bigint * 10000
						+ (10000 / n + (p < 10000 % n)::integer) * (q * (10000 / m) + least(q, 10000 % m))::bigint as c0,
					(10000 / n + (p < 10000 % n)::integer)::bigint * (10000 / m + (q < 10000 % m)::integer) as w
				from cell c left join member s on s.iso3 = c.countries[p + 1]
				where case date_part('year', month)::integer % 2 when {half} then true else false end
			),
			leaf as (
				select month, place, region, sector, flags, sum((counts and k = 0)::integer) as activities,
					sum(counts::integer) as active,
					sum((counts and (k = 0 or extract(month from month) in (1, 4, 7, 10)))::integer) as quarter,
					sum((counts and (k = 0 or extract(month from month) = 1))::integer) as year,
					sum((status = 'completed' and month = last_month)::integer) as completed,
					sum((status = 'planned' and k = 0)::integer) as planned,
					sum((status in ('cancelled', 'postponed') and k = 0)::integer) as cancelled,
					sum((counts and k = 0 and place = host_country)::integer) as hosted,
					sum(case when counts and k = 0 then participants end) as participants,
					count(case when counts and k = 0 then participants end) as reporting_participants,
					sum(case when counts and k = 0 then women end) as women,
					count(case when counts and k = 0 then women end) as reporting_women,
					reporting.total(case when k = 0 and status <> 'cancelled' then
						budget_minor * (c0 + w) / 100000000 - budget_minor * c0 / 100000000 end) as budget,
					reporting.total(case when month = last_month then
						expenditure_minor * (c0 + w) / 100000000 - expenditure_minor * c0 / 100000000 end) as expenditure
				from placed
				group by 1, 2, 3, 4, 5
			),
			by_sector as (
				select month, place, region, to_sector as sector, flags_of as flags, {sums n},
					reporting.total(hosted * n) as hosted, reporting.total(budget) as budget,
					reporting.total(expenditure) as expenditure
				from (with fence as (select) select l.*, case i when 1 then sector else 'ALL' end as to_sector,
						case i when 1 then 1 else flags & 1 end as n, flags >> 1 as flags_of
					from leaf l cross join generate_series(1, 2) i) l
				group by 1, 2, 3, 4, 5
			),
			by_place as (
				select month, to_place as place, sector, {sums n}, reporting.total(hosted) as hosted,
					reporting.total(budget) as budget, reporting.total(expenditure) as expenditure
				from (with fence as (select)
					select b.*, case i when 1 then b.place when 2 then 'GROUP:' || region else 'ALL' end as to_place,
						(flags >= i - 1)::integer as n
					from by_sector b cross join generate_series(1, 3) i) b
				group by 1, 2, 3
			)
			select case length when 1 then to_char(begins::timestamp, 'YYYY-MM')
					when 2 then to_char(begins::timestamp, 'YYYY-"Q"Q') else to_char(begins::timestamp, 'YYYY') end as period,
				place, sector, activities, active, completed, planned, cancelled, hosted, participants,
				reporting_participants, women, reporting_women, budget_minor, expenditure_minor, 0 as unconverted
			from (
				select length, begins, place, sector, reporting.total(activities) as activities,
					reporting.total(active_in) as active, reporting.total(completed) as completed,
					reporting.total(planned) as planned, reporting.total(cancelled) as cancelled,
					reporting.total(hosted) as hosted, coalesce(reporting.total(participants), 0) as participants,
					reporting.total(reporting_participants) as reporting_participants,
					coalesce(reporting.total(women), 0) as women, reporting.total(reporting_women) as reporting_women,
					coalesce(reporting.total(budget), 0) as budget_minor,
					coalesce(reporting.total(expenditure), 0) as expenditure_minor
				from (with fence as (select)
					select b.*, length, case length when 1 then month when 2 then date_trunc('quarter', month::timestamp)::date
							else date_trunc('year', month::timestamp)::date end as begins,
						case length when 1 then active when 2 then quarter else year end as active_in
					from by_place b cross join generate_series(1, 3) length) b
				group by 1, 2, 3, 4) t
			"""
		.replace("{sums n}", """
				reporting.total(activities * n) as activities, reporting.total(active * n) as active,
					reporting.total(quarter * n) as quarter, reporting.total(year * n) as year,
					reporting.total(completed * n) as completed, reporting.total(planned * n) as planned,
					reporting.total(cancelled * n) as cancelled, reporting.total(participants * n) as participants,
					reporting.total(reporting_participants * n) as reporting_participants,
					reporting.total(women * n) as women, reporting.total(reporting_women * n) as reporting_women"""
			.strip());

	/**
	 * Odd and even years side by side, in a table, as an insert is not computed in
	 * parallel.
	 */
	static final List<String> FIGURES = List.of("set local enable_sort = off", "set local enable_mergejoin = off",
			"set local parallel_setup_cost = 0", "set local parallel_tuple_cost = 0",
			"set local min_parallel_table_scan_size = '1TB'", "set local min_parallel_index_scan_size = '1TB'",
			"create temporary table computed on commit drop as (" + FIGURES_OF_HALF.replace("{half}", "0")
					+ ") union all (" + FIGURES_OF_HALF.replace("{half}", "1") + ")",
			"set local enable_sort = on", "insert into reporting.summary_cell (" + COLUMNS + ") select " + COLUMNS
					+ " from computed order by period, place, sector");

	/**
	 * How figures at every level are usually made: distinct counts by grouping sets. It
	 * leaves out <em>active</em>, <em>hosted</em>, participants and the exact
	 * apportionment.
	 */
	static final String COUNTED = """
			select year, quarter, month, region, place, sector, {measures}
			from (select v.activity_id, v.status, to_char(v.start_date, 'YYYY') as year, to_char(v.start_date, 'YYYY-"Q"Q')
					as quarter, to_char(v.start_date, 'YYYY-MM') as month, m.region, c.code as place, s.code as sector,
					v.budget_minor * c.share * s.share / 100000000 as budget,
					v.expenditure_minor * c.share * s.share / 100000000 as expenditure
				from activity.activity_version v cross join unnest(v.countries, v.country_shares) c(code, share)
					cross join unnest(v.sectors, v.sector_shares) s(code, share)
					join activity.member_state m on m.iso3 = c.code and m.to_change = 9223372036854775807
				where v.to_change = 9223372036854775807 and not v.withdrawn) a
			group by {levels}
			"""
		.replace("{levels}",
				"grouping sets (year, (year, quarter), (year, quarter, month)), grouping sets ((), region, (region, place)), grouping sets ((), sector)")
		.replace("{measures}", """
				count(distinct activity_id) filter (where status in ('ongoing', 'completed')) as activities,
				count(distinct activity_id) filter (where status = 'completed') as completed,
				count(distinct activity_id) filter (where status = 'planned') as planned,
				count(distinct activity_id) filter (where status in ('cancelled', 'postponed')) as cancelled,
				sum(budget) filter (where status <> 'cancelled') as budget, sum(expenditure) as expenditure""".strip());

	/** The same from the text of the file, in DuckDB's words. */
	static final String COUNTED_BY_DUCKDB = """
			select year, quarter, month, region, place, sector, {measures}
			from (select v.activity_ref as activity_id, v.status, v.start_date[1:4] as year,
					v.start_date[1:4] || '-Q' || ((v.start_date[6:7]::integer + 2) // 3) as quarter, v.start_date[1:7] as month,
					m.region, m.iso3 as place, v.sector,
					(v.budget * 100)::bigint // (n * k) as budget, (v.expenditure * 100)::bigint // (n * k) as expenditure
				from (select activity_ref, status, start_date, budget::decimal(18, 2) as budget,
						expenditure::decimal(18, 2) as expenditure, len(string_split(sectors, ';')) as k,
						len(string_split(member_states, ';')) as n, unnest(string_split(sectors, ';')) as sector,
						string_split(member_states, ';') as states from text_row) v
					cross join unnest(v.states) as c(code) join member_state m on m.iso3 = c.code) a
			group by {levels}
			"""
		.replace("{levels}",
				"grouping sets ((year), (year, quarter), (year, quarter, month), (year, region), (year, quarter, region), (year, quarter, month, region),"
						+ " (year, region, place), (year, quarter, region, place), (year, quarter, month, region, place), (year, sector), (year, quarter, sector),"
						+ " (year, quarter, month, sector), (year, region, sector), (year, quarter, region, sector), (year, quarter, month, region, sector),"
						+ " (year, region, place, sector), (year, quarter, region, place, sector), (year, quarter, month, region, place, sector))")
		.replace("{measures}", """
				count(distinct activity_id) filter (where status in ('ongoing', 'completed')) as activities,
				count(distinct activity_id) filter (where status = 'completed') as completed,
				count(distinct activity_id) filter (where status = 'planned') as planned,
				count(distinct activity_id) filter (where status in ('cancelled', 'postponed')) as cancelled,
				sum(budget) filter (where status <> 'cancelled') as budget, sum(expenditure) as expenditure""".strip());

	private WrittenSql() {
	}

}
