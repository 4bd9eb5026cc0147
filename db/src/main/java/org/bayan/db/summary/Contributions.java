package org.bayan.db.summary;

import java.time.YearMonth;

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
 * An activity is spread once, to one row for each of its months, places and sectors. Such
 * a row knows whether its place is the first of the activity's places, or the first in
 * its group, and whether its sector is the first: then it also stands for the activity in
 * the totals of these, which are so counted each activity once, though they are summed
 * from rows ({@link Levels}). Money and the host belong to one row each and are summed
 * from all.
 *
 * <p>
 * An activity dated by year only has one row for each of its years in place of its
 * months. Their {@code month} is the second day of the year, on which no month begins, so
 * that they are summed to years alone.
 *
 * <p>
 * Two counts share one integer, the second in the bits from 30 on, as a third of the
 * memory is less than the 128 MB at which PostgreSQL begins to use the disk: of
 * {@code activities_active} the first is <em>activities</em>. Counts stay below a
 * billion.
 */
final class Contributions {

	/**
	 * One row an activity. (The unused {@code fence} keeps the planner from putting an
	 * expression in the place of every use of its name, which would compute it a dozen
	 * times. Offset 0 would do so too, but not in a parallel worker; nor are functions of
	 * a window, subqueries that look at the row outside, or lists used twice.)
	 */
	private static final String ACTIVITIES = """
			with rate as not materialized (
				select r.currency, r.month, r.rate * power(10::numeric, 2 - y.minor_digits) as minor_rate
				from activity.exchange_rate r join activity.currency y on y.code = r.currency
				where {known}
			),
			fact as (with fence as (select)
				select v.start_date, v.status, {stated of v}, v.host_country, v.countries, v.country_shares,
					v.country_shares_stated, v.sectors, v.sector_shares, v.currency,
					v.date_precision = 'year' as by_year,
					activity.dated_month(v.start_date, v.date_precision) as first_month,
					activity.dated_month(coalesce(v.end_date, v.start_date), v.date_precision) as last_month,
					p.activity_id is null as ordinary,
					p.activity_id is null and v.status in ('ongoing', 'completed') as counts,
					v.currency is null or v.currency = o.reporting_currency as reported,
					case when v.status <> 'cancelled' and p.budget_below is not true then v.budget_minor end as budget,
					case when p.expenditure_below is not true then v.expenditure_minor end as expenditure
				from activity.activity_version v {touched}
					cross join activity.organisation o
					left join activity.programme p on p.activity_id = v.activity_id
						and p.from_change <= {change} and p.to_change > {change}
				where v.from_change <= {change} and v.to_change > {change} and not v.withdrawn {starts}
					and (p.activity_id is null or v.budget_minor is not null or v.expenditure_minor is not null)
			),
			converted as (with fence as (select)
				select f.*, cardinality(f.countries) as country_count, cardinality(f.sectors) as sector_count,
					case when not f.reported then reporting.half_even(f.budget * b.minor_rate) end as budget_converted,
					case when not f.reported then reporting.half_even(f.expenditure * e.minor_rate) end
						as expenditure_converted,
					case when f.first_month = f.last_month or not (f.counts or f.expenditure is not null) then 0
						when f.by_year then (extract(year from f.last_month) - extract(year from f.first_month))::integer
						else (extract(year from f.last_month) * 12 + extract(month from f.last_month)
							- extract(year from f.first_month) * 12 - extract(month from f.first_month))::integer
						end as further_months,
					f.counts and f.host_country is not null and f.countries[1] is distinct from f.host_country
						and f.host_country <> all (f.countries) as host_apart
				from fact f
					left join rate b on not f.reported and b.currency = f.currency and b.month = f.first_month
					left join rate e on not f.reported and e.currency = f.currency and e.month = f.last_month
			),
			-- the host stands behind the countries where it is none of them
			spread as (with fence as (select)
				select c.by_year, c.first_month, c.start_date, c.status, c.ordinary, c.counts, c.further_months,
					{stated of c}, c.country_count, c.countries, c.country_shares, c.country_shares_stated,
					case when c.host_apart then array_append(case when c.country_count = 0 then '{ORG}' else c.countries end,
							c.host_country)
						when c.country_count = 0 then '{ORG}' else c.countries end as places,
					greatest(c.country_count, 1) + c.host_apart::integer as place_count,
					case when c.counts then c.host_country end as host_country,
					case when c.sector_count = 0 then '{NONE}' else c.sectors end as sectors,
					greatest(c.sector_count, 1) as sector_count, c.sector_shares,
					case when c.sector_count = 2 then array[c.sector_shares[1], 10000]
						when c.sector_count > 2 then reporting.running_totals(c.sector_shares) end as sector_ends,
					-- 100 million lines of at most 2^36 fit in 64 bits, and 2^36 times a weight does
					case when c.reported then case when abs(c.budget) <= 68719476736 then c.budget end
						when abs(c.budget_converted) <= 68719476736 then c.budget_converted::bigint end as budget,
					case when c.reported then case when abs(c.expenditure) <= 68719476736 then c.expenditure end
						when abs(c.expenditure_converted) <= 68719476736 then c.expenditure_converted::bigint
						end as expenditure,
					case when c.reported then case when abs(c.budget) > 68719476736 then c.budget::numeric end
						when abs(c.budget_converted) > 68719476736 then c.budget_converted end as large_budget,
					case when c.reported then case when abs(c.expenditure) > 68719476736 then c.expenditure::numeric end
						when abs(c.expenditure_converted) > 68719476736 then c.expenditure_converted
						end as large_expenditure,
					case when not c.reported and c.budget is not null and c.budget_converted is null then 1 else 0
						end as budget_unconverted,
					case when not c.reported and c.expenditure is not null and c.expenditure_converted is null then 1 else 0
						end as expenditure_unconverted
				from converted c
			),
			"""
		.replace("{stated of v}", StatedColumns.numbers("v.%s"))
		.replace("{stated of c}", StatedColumns.numbers("c.%s"));

	private Contributions() {
	}

	/** What all activities contribute, as known after a change. */
	static String ofAll(long change) {
		return figures(change, "", "", "");
	}

	/**
	 * What the activities that have a day in a month contribute, as known after a change:
	 * all of its figures, of other periods only a part.
	 */
	static String ofMonth(long change, YearMonth month) {
		return figures(change, "", CountedActivities.ofMonth("v", month), "");
	}

	/**
	 * What the activities of the temporary table {@code touched(activity_id)} contribute,
	 * as known after a change. Programmes of a touched activity must be touched too.
	 */
	static String ofTouched(long change) {
		return figures(change, "join touched using (activity_id)", "", "");
	}

	/**
	 * As {@link #ofAll}, in parts that PostgreSQL can compute side by side: the figures
	 * of odd and of even years. An activity may count in both.
	 */
	static String ofAllByYears(long change) {
		StringBuilder parts = new StringBuilder();
		for (int part = 0; part < 2; part++) {
			// in the form of a case the planner takes the condition for true of every
			// second row
			String ofYear = "case date_part('year', %s)::integer %% 2 when " + part + " then true else ";
			String starts = " and " + ofYear.formatted("v.start_date")
					+ "date_part('year', v.start_date) <> date_part('year', coalesce(v.end_date, v.start_date)) end";
			String months = "where " + ofYear.formatted("month") + "false end";
			parts.append((part > 0) ? " union all (" : "(").append(figures(change, "", starts, months)).append(")");
		}
		return parts.toString();
	}

	private static String figures(long change, String touched, String starts, String months) {
		return (ACTIVITIES + Levels.ROWS + Levels.SUMS)
			.replace("{known}", "from_change <= {change} and to_change > {change}")
			.replace("{change}", Long.toString(change))
			.replace("{touched}", touched)
			.replace("{starts}", starts)
			.replace("{months}", months);
	}

}
