package org.bayan.db.summary;

/**
 * The SQL of what activities contribute to the figures, as measures.md defines them.
 *
 * <p>
 * Every measure is a sum over activities: an activity contributes 1 (or its participants,
 * or its money) to each cell it belongs to, once a cell. So a total at any level is
 * computed at that level, and a change of an activity is what it contributes now less
 * what it contributed before.
 *
 * <p>
 * The query first sums by month and then adds months up to quarters and years. That is
 * exact: an activity has one start month and one last month, a money line one month. Only
 * {@code active} would be counted in several months of one year, so it is also counted in
 * the first of an activity's months in each quarter and in each year. Example: an
 * activity from 30 April to 2 July 2025 is active in 2025-04, -05, -06 and -07, first in
 * Q2 in April, in Q3 in July, in 2025 in April.
 */
final class Contributions {

	/** Names of the summed columns, in the order of {@code reporting.summary_cell}. */
	static final String COLUMNS = "activities, active, completed, planned, cancelled, hosted, participants,"
			+ " reporting_participants, women, reporting_women, budget_minor, expenditure_minor, unconverted";

	/** All programmes and parts, for {@code {below}}. */
	private static final String EVERY_PART = "select activity_id from edge";

	/** The parts, direct or through other parts, of the activities touched. */
	private static final String PARTS_OF_TOUCHED = """
			select activity_id from edge where programme_id in (select activity_id from touched)
				union
				select e.activity_id from edge e join below b on e.programme_id = b.activity_id""";

	private static final String QUERY = """
			with recursive
			member as (
				select iso3, region, joined from activity.member_state where {known}
			),
			edge as (
				select activity_id, programme_id from activity.part where {known}
			),
			below(activity_id) as (
				{below}
			),
			below_line as materialized (
				select activity_id, budget_minor is not null and status <> 'cancelled' as budget,
					expenditure_minor is not null as expenditure
				from activity.activity_version
				where {known} and not withdrawn and (budget_minor is not null or expenditure_minor is not null)
					and activity_id in (select activity_id from below)
			),
			-- programmes of which a part has a line of the kind that counts
			budget_below(activity_id) as (
				select e.programme_id from edge e join below_line l using (activity_id) where l.budget
				union
				select e.programme_id from edge e join budget_below b using (activity_id)
			),
			expenditure_below(activity_id) as (
				select e.programme_id from edge e join below_line l using (activity_id) where l.expenditure
				union
				select e.programme_id from edge e join expenditure_below b using (activity_id)
			),
			fact as materialized (
				select v.activity_id, v.status, v.start_date, coalesce(v.end_date, v.start_date) as last_date,
					date_trunc('month', v.start_date::timestamp)::date as first_month,
					date_trunc('month', coalesce(v.end_date, v.start_date)::timestamp)::date as last_month,
					v.countries, v.country_shares, v.sectors, v.sector_shares, v.host_country,
					v.participants, v.women, v.budget_minor, v.expenditure_minor, v.currency,
					v.activity_id in (select programme_id from edge) as programme
				from activity.activity_version v {touched}
				where {known} and not v.withdrawn
			),
			involved as materialized (
				select f.activity_id, c.position, c.share, m.iso3, m.region
				from fact f cross join lateral unnest(f.countries, f.country_shares) with ordinality
						as c(code, share, position)
					left join member m on m.iso3 = c.code and (m.joined is null or m.joined <= f.start_date)
			),
			place(activity_id, place) as (
				select activity_id, 'ALL' from fact
				union all
				select activity_id, 'ORG' from fact where cardinality(countries) = 0
				union all
				select activity_id, iso3 from involved where iso3 is not null
				union all
				select distinct activity_id, 'EXT' from involved where iso3 is null
				union all
				select distinct activity_id, 'GROUP:' || region from involved where region is not null
			),
			sector(activity_id, sector) as (
				select activity_id, 'ALL' from fact
				union all
				select activity_id, 'NONE' from fact where cardinality(sectors) = 0
				union all
				select f.activity_id, s.code from fact f cross join lateral unnest(f.sectors) as s(code)
			),
			-- one row an activity and month in which it counts for anything
			counted as (
				select f.activity_id, m.month::date as month,
					(f.status in ('ongoing', 'completed') and m.month = f.first_month)::integer as activities,
					(f.status in ('ongoing', 'completed'))::integer as active,
					(f.status in ('ongoing', 'completed') and (m.month = f.first_month
						or extract(month from m.month) in (1, 4, 7, 10)))::integer as active_quarter,
					(f.status in ('ongoing', 'completed') and (m.month = f.first_month
						or extract(month from m.month) = 1))::integer as active_year,
					(f.status = 'completed' and m.month = f.last_month)::integer as completed,
					(f.status = 'planned')::integer as planned,
					(f.status in ('cancelled', 'postponed'))::integer as cancelled,
					case when f.status in ('ongoing', 'completed') and m.month = f.first_month
						then f.participants end as participants,
					case when f.status in ('ongoing', 'completed') and m.month = f.first_month
						then f.women end as women
				from fact f cross join lateral generate_series(f.first_month::timestamp,
						case when f.status in ('ongoing', 'completed') then f.last_month else f.first_month end::timestamp,
						'1 month') as m(month)
				where not f.programme
			),
			count_cell as (
				select c.month, p.place, s.sector, sum(c.activities) as activities, sum(c.active) as active,
					sum(c.active_quarter) as active_quarter, sum(c.active_year) as active_year,
					sum(c.completed) as completed, sum(c.planned) as planned, sum(c.cancelled) as cancelled,
					coalesce(sum(c.participants), 0) as participants, count(c.participants) as reporting_participants,
					coalesce(sum(c.women), 0) as women, count(c.women) as reporting_women
				from counted c join place p using (activity_id) join sector s using (activity_id)
				group by 1, 2, 3
			),
			host_place(activity_id, month, place) as (
				select f.activity_id, f.first_month, p.place
				from fact f
					left join member m on m.iso3 = f.host_country and (m.joined is null or m.joined <= f.start_date)
					cross join lateral (values ('ALL'), (coalesce(m.iso3, 'EXT')), ('GROUP:' || m.region)) as p(place)
				where f.host_country is not null and f.status in ('ongoing', 'completed') and not f.programme
					and p.place is not null
			),
			host_cell as (
				select h.month, h.place, s.sector, count(*) as hosted
				from host_place h join sector s using (activity_id)
				group by 1, 2, 3
			),
			line as materialized (
				select f.activity_id, l.kind, date_trunc('month', l.day::timestamp)::date as month,
					case when f.currency is null or f.currency = o.reporting_currency then l.minor::numeric
						else reporting.half_even(l.minor * r.rate * power(10::numeric, 2 - y.minor_digits)) end as minor
				from fact f
					cross join activity.organisation o
					cross join lateral (values
						('b', f.start_date, case when f.status <> 'cancelled' and not (f.programme
							and f.activity_id in (select activity_id from budget_below)) then f.budget_minor end),
						('e', f.last_date, case when not (f.programme
							and f.activity_id in (select activity_id from expenditure_below)) then f.expenditure_minor end)
					) as l(kind, day, minor)
					left join activity.currency y on y.code = f.currency
					left join (select currency, month, rate from activity.exchange_rate where {known}) r
						on r.currency = f.currency and r.month = date_trunc('month', l.day::timestamp)
				where l.minor is not null
			),
			-- countries and sectors of the converted lines, with the shares of those listed before
			country_share as (
				select activity_id, coalesce(iso3, 'EXT') as place, region, share::bigint as share,
					sum(share) over (partition by activity_id order by position) - share as before
				from involved where activity_id in (select activity_id from line where minor is not null)
				union all
				select activity_id, 'ORG', null, 10000, 0 from fact where cardinality(countries) = 0
			),
			sector_share as (
				select f.activity_id, s.code as sector, s.share::bigint as share,
					sum(s.share) over (partition by f.activity_id order by s.position) - s.share as before
				from fact f cross join lateral unnest(f.sectors, f.sector_shares) with ordinality
					as s(code, share, position)
				where f.activity_id in (select activity_id from line where minor is not null)
				union all
				select activity_id, 'NONE', 10000, 0 from fact where cardinality(sectors) = 0
			),
			-- cumulative rounding: what the weights up to and with this cell get, less what those before it get
			money_leaf as (
				select l.month, l.kind, c.place, c.region, s.sector,
					sum(sign(l.minor) * (
						reporting.share_of(abs(l.minor), c.before * 10000 + c.share * (s.before + s.share))
						- reporting.share_of(abs(l.minor), c.before * 10000 + c.share * s.before))) as minor
				from line l join country_share c using (activity_id) join sector_share s using (activity_id)
				where l.minor is not null
				group by 1, 2, 3, 4, 5
			),
			money_cell as (
				select m.month, p.place, s.sector, coalesce(sum(m.minor) filter (where m.kind = 'b'), 0) as budget_minor,
					coalesce(sum(m.minor) filter (where m.kind = 'e'), 0) as expenditure_minor
				from money_leaf m
					cross join lateral (values ('ALL'), (m.place), ('GROUP:' || m.region)) as p(place)
					cross join lateral (values ('ALL'), (m.sector)) as s(sector)
				where p.place is not null
				group by 1, 2, 3
			),
			unconverted_cell as (
				select l.month, p.place, s.sector, count(*) as unconverted
				from line l join place p using (activity_id) join sector s using (activity_id)
				where l.minor is null
				group by 1, 2, 3
			),
			month_cell as (
				select month, place, sector, activities, active, active_quarter, active_year, completed, planned, cancelled,
					0::bigint as hosted, participants, reporting_participants, women, reporting_women,
					0::numeric as budget_minor, 0::numeric as expenditure_minor, 0::bigint as unconverted
				from count_cell
				union all
				select month, place, sector, 0, 0, 0, 0, 0, 0, 0, hosted, 0, 0, 0, 0, 0, 0, 0 from host_cell
				union all
				select month, place, sector, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, budget_minor, expenditure_minor, 0
				from money_cell
				union all
				select month, place, sector, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, unconverted from unconverted_cell
			),
			month_name as materialized (
				select month, to_char(month::timestamp, 'YYYY-MM') as month_name,
					to_char(month::timestamp, 'YYYY-"Q"Q') as quarter_name, to_char(month::timestamp, 'YYYY') as year_name
				from (select distinct month from month_cell) m
			)
			select p.period, m.place, m.sector, sum(m.activities)::bigint as activities, sum(p.active)::bigint as active,
				sum(m.completed)::bigint as completed, sum(m.planned)::bigint as planned,
				sum(m.cancelled)::bigint as cancelled, sum(m.hosted)::bigint as hosted,
				sum(m.participants)::bigint as participants,
				sum(m.reporting_participants)::bigint as reporting_participants, sum(m.women)::bigint as women,
				sum(m.reporting_women)::bigint as reporting_women, sum(m.budget_minor) as budget_minor,
				sum(m.expenditure_minor) as expenditure_minor, sum(m.unconverted)::bigint as unconverted
			from month_cell m join month_name n using (month)
				cross join lateral (values (n.month_name, m.active), (n.quarter_name, m.active_quarter),
					(n.year_name, m.active_year)) as p(period, active)
			group by 1, 2, 3
			""";

	private Contributions() {
	}

	/** What all activities contribute, as known after a change. */
	static String ofAll(long change) {
		return query(change, EVERY_PART, "");
	}

	/**
	 * What the activities of the temporary table {@code touched(activity_id)} contribute,
	 * as known after a change. Programmes of a touched activity must be touched too.
	 */
	static String ofTouched(long change) {
		return query(change, PARTS_OF_TOUCHED, "join touched using (activity_id)");
	}

	private static String query(long change, String below, String touched) {
		return QUERY.replace("{known}", "from_change <= " + change + " and to_change > " + change)
			.replace("{below}", below)
			.replace("{touched}", touched);
	}

}
