package org.bayan.db.summary;

import java.time.YearMonth;
import java.util.List;

import org.bayan.domain.figure.Measure;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jooq.DSLContext;

/**
 * The activities behind each count, found from their dates, places and sectors directly:
 * another road to the same figures than {@link Contributions}, which adds up months.
 */
public class CountedActivities {

	/** One row an activity, measure, period, place and sector. */
	private static final String QUERY = """
			with member as (
				select iso3, region, joined from activity.member_state where {known}
			),
			fact as materialized (
				select activity_id, activity_ref, status, start_date, coalesce(end_date, start_date) as last_date,
					date_precision, countries, sectors, host_country, status in ('ongoing', 'completed') as took_place
				from activity.activity_version v
				where {known} and not withdrawn {of-month}
					and not exists (select from activity.programme p where p.activity_id = v.activity_id and p.{known})
			),
			place(activity_id, hosting, place) as (
				select f.activity_id, false, m.iso3 from fact f join member m
					on m.iso3 = any(f.countries) and coalesce(m.joined <= f.start_date, true)
				union
				select f.activity_id, false, 'GROUP:' || m.region from fact f join member m
					on m.iso3 = any(f.countries) and coalesce(m.joined <= f.start_date, true) and m.region is not null
				union
				select f.activity_id, false, 'EXT' from fact f cross join lateral unnest(f.countries) as c(code)
					where not exists (select from member m where m.iso3 = c.code and coalesce(m.joined <= f.start_date, true))
				union
				select activity_id, false, 'ORG' from fact where countries = '{}'
				union
				select activity_id, false, 'ALL' from fact
				union
				select activity_id, true, 'ALL' from fact where host_country is not null
				union
				select f.activity_id, true, coalesce(m.iso3, 'EXT') from fact f left join member m
					on m.iso3 = f.host_country and coalesce(m.joined <= f.start_date, true)
					where f.host_country is not null
				union
				select f.activity_id, true, 'GROUP:' || m.region from fact f join member m
					on m.iso3 = f.host_country and coalesce(m.joined <= f.start_date, true) and m.region is not null
			),
			sector(activity_id, sector) as (
				select activity_id, unnest(sectors) from fact
				union all
				select activity_id, 'NONE' from fact where sectors = '{}'
				union all
				select activity_id, 'ALL' from fact
			),
			period(activity_id, period, first_day, last_day) as (
				select f.activity_id, to_char(d, l.form), d::date, (d + l.step - interval '1 day')::date
				from fact f
					cross join (values ('month', 'YYYY-MM', interval '1 month'),
						('quarter', 'YYYY-"Q"Q', interval '3 months'), ('year', 'YYYY', interval '1 year'))
						as l(unit, form, step)
					cross join lateral generate_series(date_trunc(l.unit, f.start_date::timestamp),
						f.last_date::timestamp, l.step) as d
				where l.unit = 'year' or f.date_precision <> 'year'
			)
			select f.activity_ref, m.measure, t.period, p.place, s.sector
			from fact f join period t using (activity_id) join place p using (activity_id)
				join sector s using (activity_id)
				cross join lateral (values
					('activities', f.took_place and not p.hosting and f.start_date between t.first_day and t.last_day),
					('active', f.took_place and not p.hosting),
					('completed', f.status = 'completed' and not p.hosting
						and f.last_date between t.first_day and t.last_day),
					('planned', f.status = 'planned' and not p.hosting
						and f.start_date between t.first_day and t.last_day),
					('cancelled', f.status in ('cancelled', 'postponed') and not p.hosting
						and f.start_date between t.first_day and t.last_day),
					('hosted', f.took_place and p.hosting and f.start_date between t.first_day and t.last_day)
				) as m(measure, counted)
			where m.counted
			""";

	private final DSLContext dsl;

	public CountedActivities(DSLContext dsl) {
		this.dsl = dsl;
	}

	/**
	 * The references of the activities behind one count, as known after a change, in
	 * order.
	 */
	public List<String> behind(Measure measure, String period, Place place, SectorScope sector, long change) {
		return this.dsl.resultQuery("select activity_ref from (" + query(change)
				+ ") c where measure = ? and period = ? and place = ? and sector = ? order by activity_ref collate \"C\"",
				measure.code(), period, place.code(), sector.code())
			.fetch(0, String.class);
	}

	static String query(long change) {
		return known(change).replace("{of-month}", "");
	}

	/**
	 * The same of the activities that have a day in a month; of other periods only what
	 * they add there.
	 */
	static String query(long change, YearMonth month) {
		return known(change).replace("{of-month}", ofMonth("v", month));
	}

	/** The same of the activities dated by year only. */
	static String queryOfYears(long change) {
		return known(change).replace("{of-month}", "and v.date_precision = 'year'");
	}

	/** That an activity has a day in a month. */
	static String ofMonth(String version, YearMonth month) {
		return "and %1$s.start_date <= date '%3$s' and coalesce(%1$s.end_date, %1$s.start_date) >= date '%2$s'"
			.formatted(version, month.atDay(1), month.atEndOfMonth());
	}

	private static String known(long change) {
		return QUERY.replace("p.{known}", "p.from_change <= " + change + " and p.to_change > " + change)
			.replace("{known}", "from_change <= " + change + " and to_change > " + change);
	}

}
