package org.bayan.db.summary;

/**
 * The second half of {@link Contributions}: activities spread to their months, places and
 * sectors, and these rows summed at every level.
 */
final class Levels {

	/**
	 * One row an activity, month in which it counts for anything, place and sector.
	 * {@code first_of} says for whom the row counts the activity: 2 all places and its
	 * group, 1 its group (or EXT), 0 its place, -1 none, as a second country outside the
	 * member states or a host that is not involved.
	 *
	 * <p>
	 * A line's part of a row is what the weights up to it get, {@code c1}, less what
	 * those before it get, {@code c0}, of 100,000,000. (A space follows the colon of a
	 * slice: jOOQ takes a name behind a colon for a parameter.)
	 */
	static final String ROWS = """
			member as not materialized (
				select m.iso3, m.region, m.joined, g.states as group_states, g.joined as group_joined,
					g.are_dated as group_is_dated
				from activity.member_state m left join (
					select region, array_agg(iso3) as states, array_agg(coalesce(joined, '-infinity')) as joined,
						bool_or(joined is not null) as are_dated
					from activity.member_state where {known} group by region) g using (region)
				where {known}
			),
			all_members as (
				select array_agg(iso3) as states, array_agg(coalesce(joined, '-infinity')) as joined,
					coalesce(bool_or(joined is not null), false) as are_dated
				from activity.member_state where {known}
			),
			cell as (with fence as (select)
				select s.*, i / (s.place_count * s.sector_count) as month_index,
					i / s.sector_count % s.place_count + 1 as place_index, i % s.sector_count + 1 as sector_index
				from spread s cross join lateral generate_series(0, s.place_count * s.sector_count
					* (case when s.counts then s.further_months else least(s.further_months, 1) end + 1) - 1) as i
				-- always true: tells the planner that there are some five, where it thinks of 1,000
				where i - i = 0
			),
			placed as (with fence as (select)
				select c.*, m.region, c.sectors[c.sector_index] as sector,
					case when m.iso3 is not null then m.iso3
						when c.country_count = 0 and c.place_index = 1 then 'ORG' else 'EXT' end as place,
					case when c.place_index = 1 then 2
						when c.place_index > c.country_count then -1
						when m.iso3 is null then
							case when c.countries[: c.place_index - 1] <@ a.states and (not a.are_dated
									or c.countries[: c.place_index - 1] <@ reporting.joined_by(c.start_date, a.states, a.joined))
								then 1 else -1 end
						when not c.countries[: c.place_index - 1] && m.group_states
							or m.group_is_dated and not c.countries[: c.place_index - 1]
								&& reporting.joined_by(c.start_date, m.group_states, m.group_joined)
							then 1
						else 0 end as first_of,
					case when c.place_index = 1 or c.place_index > c.country_count then 0
						-- equal shares, the first countries have the remainder
						when not c.country_shares_stated then (c.place_index - 1) * (10000 / c.country_count)
							+ least(c.place_index - 1, 10000 % c.country_count)
						else reporting.total_of(c.country_shares[: c.place_index - 1]) end::bigint
						as share_before,
					case when c.place_index > c.country_count then (c.place_index = 1)::integer * 10000
						else c.country_shares[c.place_index] end::bigint as share,
					case when c.sector_count = 1 then 0
						else c.sector_ends[c.sector_index] - c.sector_shares[c.sector_index] end as sector_begin,
					case when c.sector_count = 1 then 10000 else c.sector_ends[c.sector_index] end as sector_end,
					c.month_index = 0 as is_first,
					c.month_index = c.further_months or c.month_index > 0 and not c.counts as is_last
				from cell c cross join all_members a
					left join member m on m.iso3 = c.places[c.place_index]
						and (m.joined is null or m.joined <= c.start_date)
			),
			contribution as (with fence as (select)
				select p.place, p.region, p.sector, 2 * p.first_of + (p.sector_index = 1)::integer as first_of,
					case when p.is_first then p.first_month
						else (p.first_month + case when p.counts then p.month_index else p.further_months end
							* case when p.by_year then interval '1 year' else interval '1 month' end)::date end as month,
					p.share_before * 10000 + p.share * p.sector_begin as c0,
					p.share_before * 10000 + p.share * p.sector_end as c1,
					case when p.counts then p.is_first::integer + (1 << 30) else 0 end as activities_active,
					-- in the first of its months in a quarter, in a year
					case when not p.counts then 0
						when p.by_year then 1 << 30
						when p.is_first then 1 + (1 << 30)
						else (extract(month from p.first_month + p.month_index * interval '1 month')
								in (1, 4, 7, 10))::integer
							+ ((extract(month from p.first_month + p.month_index * interval '1 month') = 1)::integer << 30)
						end as quarter_year,
					case p.status when 'completed' then (p.is_last and p.counts)::integer
						when 'planned' then (p.is_first and p.ordinary)::integer << 30 else 0 end as completed_planned,
					case when p.is_first then p.budget_unconverted else 0 end
						+ case when p.is_last then p.expenditure_unconverted else 0 end
						+ case when not p.counts and p.status <> 'planned' then (p.is_first and p.ordinary)::integer << 30
							else 0 end as unconverted_cancelled,
					{pairs of row},
					(p.is_first and p.host_country is not null and p.host_country = p.places[p.place_index])::integer
						as hosted,
					{stated of row},
					case when p.is_first then p.budget end as budget,
					case when p.is_last then p.expenditure end as expenditure,
					case when p.is_first then p.large_budget end as large_budget,
					case when p.is_last then p.large_expenditure end as large_expenditure
				from placed p
			),
			"""
		.replace("{pairs of row}", StatedColumns.pairsOfRow())
		.replace("{stated of row}", StatedColumns.numbers("case when p.is_first and p.counts then p.%1$s end as %1$s"));

	/**
	 * The rows summed: by month, place and sector, then up to all sectors, to groups and
	 * all places, to quarters and years. That is exact, as an activity has one start
	 * month and one last month, a money line one month. Only {@code active} would be
	 * counted in several months of one year, so it is also counted in the first of an
	 * activity's months in each quarter and in each year. Example: an activity from 30
	 * April to 2 July 2025 is active in 2025-04, -05, -06 and -07, first in Q2 in April,
	 * in Q3 in July, in 2025 in April.
	 */
	static final String SUMS = """
			leaf as (
				select month, place, region, sector, first_of, sum(activities_active) as activities_active,
					sum(quarter_year) as quarter_year, sum(completed_planned) as completed_planned,
					sum(unconverted_cancelled) as unconverted_cancelled, {pairs of leaf}, sum(hosted) as hosted,
					{stated of leaf},
					reporting.total(case when c1 - c0 = 100000000 then budget
						else budget * c1 / 100000000 - budget * c0 / 100000000 end) as budget,
					reporting.total(case when c1 - c0 = 100000000 then expenditure
						else expenditure * c1 / 100000000 - expenditure * c0 / 100000000 end) as expenditure,
					reporting.total(div(large_budget * c1, 100000000) - div(large_budget * c0, 100000000)) as large_budget,
					reporting.total(div(large_expenditure * c1, 100000000) - div(large_expenditure * c0, 100000000))
						as large_expenditure
				from contribution {months}
				group by 1, 2, 3, 4, 5
			),
			by_sector as (
				select month, place, region, to_sector as sector, place_of as first_of, {once}, {hosted once}, {always}
				from (with fence as (select)
					select l.*, case k when 1 then l.sector else 'ALL' end as to_sector,
						case k when 1 then 1 else l.first_of & 1 end as n, l.first_of >> 1 as place_of
					from leaf l cross join generate_series(1, 2) k) l
				group by 1, 2, 3, 4, 5
			),
			by_place as (
				select month, to_place as place, sector, {once}, reporting.total(hosted) as hosted, {always}
				from (with fence as (select)
					select l.*, case k when 1 then l.place when 2 then 'GROUP:' || l.region else 'ALL' end as to_place,
						(l.first_of >= case k when 1 then 0 when 2 then 1 else 2 end)::integer as n
					from by_sector l cross join generate_series(1, 3) k) l
				where to_place is not null
				group by 1, 2, 3
			)
			select case t.length when 1 then to_char(t.begins::timestamp, 'YYYY-MM')
					when 2 then to_char(t.begins::timestamp, 'YYYY-"Q"Q') else to_char(t.begins::timestamp, 'YYYY') end as period,
				place, sector, {columns}
			from (
				select m.length, m.begins, m.place, m.sector,
					reporting.total(m.activities_active & 1073741823) as activities, reporting.total(m.active) as active,
					reporting.total(m.completed_planned & 1073741823) as completed,
					reporting.total(m.completed_planned >> 30) as planned,
					reporting.total(m.unconverted_cancelled >> 30) as cancelled,
					reporting.total(m.hosted) as hosted, {stated sums},
					coalesce(reporting.total(m.budget), 0) + coalesce(reporting.total(m.large_budget), 0::numeric)
						as budget_minor,
					coalesce(reporting.total(m.expenditure), 0) + coalesce(reporting.total(m.large_expenditure), 0::numeric)
						as expenditure_minor,
					reporting.total(m.unconverted_cancelled & 1073741823) as unconverted
				from (with fence as (select)
					select b.*, length, case length when 1 then b.month
							when 2 then date_trunc('quarter', b.month::timestamp)::date
							else date_trunc('year', b.month::timestamp)::date end as begins,
						case length when 1 then b.activities_active >> 30 when 2 then b.quarter_year & 1073741823
							else b.quarter_year >> 30 end as active
					from by_place b cross join generate_series(1, 3) length
					where length = 3 or extract(day from b.month) = 1) m
				group by 1, 2, 3, 4) t
			"""
		.replace("{columns}", SummaryColumns.SUMS)
		.replace("{once}", """
				reporting.total(l.activities_active * n) as activities_active,
					reporting.total(l.quarter_year * n) as quarter_year,
					reporting.total(l.completed_planned * n) as completed_planned,
					reporting.total(l.unconverted_cancelled * n) as unconverted_cancelled,
					{pairs once}, {stated once}""".strip())
		.replace("{pairs of leaf}", StatedColumns.pairs("sum(%1$s) as %1$s"))
		.replace("{stated of leaf}", StatedColumns.numbers("sum(%1$s) as %1$s"))
		.replace("{stated sums}", StatedColumns.sums())
		.replace("{pairs once}", StatedColumns.pairs("reporting.total(l.%1$s * n) as %1$s"))
		.replace("{stated once}", StatedColumns.numbers("reporting.total(l.%1$s * n) as %1$s"))
		.replace("{hosted once}", "reporting.total(l.hosted * n) as hosted")
		.replace("{always}", """
				reporting.total(l.budget) as budget, reporting.total(l.expenditure) as expenditure,
				reporting.total(l.large_budget) as large_budget,
				reporting.total(l.large_expenditure) as large_expenditure""".strip());

	private Levels() {
	}

}
