package org.bayan.db.summary;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bayan.db.change.Changes;
import org.bayan.domain.figure.Measure;
import org.jooq.DSLContext;

/**
 * Proves the rules of consistency of measures.md on the current figures. Each rule is one
 * query that returns the cells which break it.
 */
public class Verification {

	/** Rule 1: money adds up exactly over places and over sectors. */
	private static final String MONEY_ADDS_UP = """
			select 1 as rule, t.period, t.place, t.sector, m.measure, m.total::text as found, m.parts::text as expected
			from reporting.summary_cell t
				join lateral (
					select coalesce(sum(budget_minor), 0) as budget, coalesce(sum(expenditure_minor), 0) as expenditure
					from reporting.summary_cell p
					where p.period = t.period and %s
				) p on true
				cross join lateral (values ('budget', t.budget_minor, p.budget),
					('expenditure', t.expenditure_minor, p.expenditure)) as m(measure, total, parts)
			where t.%s = 'ALL' and m.total <> m.parts
			""";

	/** Rule 1, the other way: no part without a total. */
	private static final String NO_PART_WITHOUT_TOTAL = """
			select 1 as rule, p.period, p.place, p.sector, 'budget' as measure, 'no total' as found, 'a total' as expected
			from reporting.summary p
			where not exists (select from reporting.summary_cell t
				where t.period = p.period and t.place = 'ALL' and t.sector = 'ALL')
			""";

	/** Rule 2: rows exceed the total by exactly the further places of its activities. */
	private static final String PLACES_EXCEED_TOTAL_BY_SHARED_ACTIVITIES = """
			select 2 as rule, t.period, t.place, t.sector, 'activities' as measure, t.activities::text as found,
				(p.activities - coalesce(x.further, 0))::text as expected
			from reporting.summary_cell t
				join lateral (select coalesce(sum(activities), 0) as activities from reporting.summary_cell p
					where p.period = t.period and p.sector = t.sector and p.place <> 'ALL' and p.place not like 'GROUP:%%') p
					on true
				left join (
					select period, sector, sum(places - 1) as further from (
						select period, sector, activity_ref, count(*) as places from ({counted}) c
						where measure = 'activities' and place <> 'ALL' and place not like 'GROUP:%%'
						group by 1, 2, 3) a
					group by 1, 2
				) x using (period, sector)
			where t.place = 'ALL' and t.activities <> p.activities - coalesce(x.further, 0)
			"""
		.replace("%%", "%");

	/**
	 * Rule 3: a year is the sum of its months and of what is dated by year only; active
	 * lies between the largest month and such a sum.
	 */
	private static final String MONTHS_MAKE_YEARS = """
			select 3 as rule, period, place, sector, m.measure, m.found::text, m.expected::text
			from reporting.summary_cell y
				join lateral (
					select coalesce(sum(activities), 0) as activities, coalesce(max(active), 0) as most,
						coalesce(sum(active), 0) as active
					from reporting.summary_cell p
					where p.period between y.period || '-01' and y.period || '-12'
						and p.place = y.place and p.sector = y.sector
				) p on true
				left join (
					select period, place, sector, count(*) filter (where measure = 'activities') as activities,
						count(*) filter (where measure = 'active') as active
					from ({by-year}) b group by 1, 2, 3
				) d using (period, place, sector)
				cross join lateral (select p.activities + coalesce(d.activities, 0) as activities,
					p.active + coalesce(d.active, 0) as active) s
				cross join lateral (values ('activities', y.activities, s.activities, y.activities = s.activities),
					('active', y.active, p.most, y.active >= p.most),
					('active', y.active, s.active, y.active <= s.active)) as m(measure, found, expected, holds)
			where length(period) = 4 and not m.holds
			""";

	/** Rule 4: as many activities behind a count as it says. */
	private static final String LISTS_ARE_AS_LONG_AS_COUNTS = """
			select 4 as rule, period, place, sector, measure, coalesce(c.found, 0)::text as found,
				coalesce(l.expected, 0)::text as expected
			from (select period, place, sector, m.measure, m.found
					from reporting.summary_cell t cross join lateral (values {measures}) as m(measure, found)
					where m.found <> 0) c
				full join (select period, place, sector, measure, count(*) as expected from ({counted}) l
					group by 1, 2, 3, 4) l using (period, place, sector, measure)
			where c.found is distinct from l.expected
			""";

	/** Rule 5: the same from nothing. */
	private static final String SAME_FROM_NOTHING = """
			select 5 as rule, period, place, sector, 'row' as measure, coalesce(c.figures, 'no row') as found,
				coalesce(n.figures, 'no row') as expected
			from (select period, place, sector, concat_ws(' ', {columns}) as figures from reporting.summary_cell
					where (period, place, sector) in (select period, place, sector from reporting.summary)) c
				full join (select period, place, sector, concat_ws(' ', {columns}) as figures from ({contributions}) n
					where concat_ws('', {columns}) !~ '^0*$') n using (period, place, sector)
			where c.figures is distinct from n.figures
			""";

	private final DSLContext dsl;

	private final Changes changes;

	public Verification(DSLContext dsl) {
		this.dsl = dsl;
		this.changes = new Changes(dsl);
	}

	/**
	 * The first cells that break a rule, by rule and key; none if all is consistent. To
	 * be called in a transaction that reads one state.
	 */
	public List<Difference> differences(int limit) {
		long change = this.changes.latest();
		List<Difference> differences = differences(change, CountedActivities.query(change), Contributions.ofAll(change),
				"", limit);
		if (differences.size() < limit) {
			differences.addAll(new DayRolls(this.dsl).differences(limit - differences.size()));
		}
		return differences;
	}

	/**
	 * The first cells of a month that break a rule: what another month, a quarter or a
	 * year says does not make its figures wrong. Reads the activities of the month alone.
	 */
	public List<Difference> differences(YearMonth month, int limit) {
		long change = this.changes.latest();
		List<Difference> differences = differences(change, CountedActivities.query(change, month),
				Contributions.ofMonth(change, month), "where period = '" + month + "' ", limit);
		if (differences.size() < limit) {
			differences.addAll(new DayRolls(this.dsl).differences(month, limit - differences.size()));
		}
		return differences;
	}

	private List<Difference> differences(long change, String counted, String contributions, String where, int limit) {
		this.dsl.execute("set local jit = off");
		this.dsl.execute("set local work_mem = '128MB'");
		String measures = Measure.counts()
			.stream()
			.map(Measure::code)
			.map((measure) -> "('" + measure + "', t." + measure + ")")
			.collect(Collectors.joining(", "));
		List<Difference> differences = new ArrayList<>();
		Stream
			.of(MONEY_ADDS_UP.formatted("p.sector = t.sector and p.place <> 'ALL' and p.place not like 'GROUP:%'",
					"place"), MONEY_ADDS_UP.formatted("p.place = t.place and p.sector <> 'ALL'", "sector"),
					NO_PART_WITHOUT_TOTAL, PLACES_EXCEED_TOTAL_BY_SHARED_ACTIVITIES.replace("{counted}", counted),
					MONTHS_MAKE_YEARS.replace("{by-year}", CountedActivities.queryOfYears(change)),
					LISTS_ARE_AS_LONG_AS_COUNTS.replace("{counted}", counted).replace("{measures}", measures),
					SAME_FROM_NOTHING.replace("{columns}", SummaryColumns.SUMS)
						.replace("{contributions}", contributions))
			.forEach((rule) -> {
				if (differences.size() < limit) {
					differences.addAll(this.dsl
						.resultQuery("select * from (" + rule + ") d " + where
								+ "order by period, place, sector, measure limit " + (limit - differences.size()))
						.fetchInto(Difference.class));
				}
			});
		return differences;
	}

}
