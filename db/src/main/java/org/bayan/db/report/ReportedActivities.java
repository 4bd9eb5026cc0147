package org.bayan.db.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bayan.db.activity.Activities;
import org.bayan.db.change.Changes;
import org.bayan.db.jooq.activity.tables.records.ActivityVersionRecord;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.DatedByYear;
import org.bayan.domain.figure.Stated;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.Scope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;

/** The activities that the measure of that name counts within a report's scope. */
final class ReportedActivities {

	/** What measures.md calls activities: begun, and no programme. */
	private static final String COUNTED = """
			activity_version.from_change <= {0} and activity_version.to_change > {0}
			and not activity_version.withdrawn and activity_version.status in ('ongoing', 'completed')
			and not exists (select from activity.programme p where p.activity_id = activity_version.activity_id
				and p.from_change <= {0} and p.to_change > {0})""";

	/** Arguments: the change, the period's first and last day, the scope. */
	private static final String LIST = """
			select activity_version.*, p.programme,
				activity_version.status <> 'cancelled' and g.budget_below is not true as budget_counts,
				g.expenditure_below is not true as expenditure_counts,
				case when y.own then activity_version.budget_minor::numeric
					else reporting.half_even(activity_version.budget_minor * b.rate * y.factor) end as budget_converted,
				case when y.own then activity_version.expenditure_minor::numeric
					else reporting.half_even(activity_version.expenditure_minor * e.rate * y.factor) end
					as expenditure_converted
			from activity.activity_version
				cross join activity.organisation o
				left join activity.programme g on g.activity_id = activity_version.activity_id
					and g.from_change <= {0} and g.to_change > {0}
				cross join lateral (select coalesce(activity_version.end_date, activity_version.start_date) as last_date,
					g.activity_id is not null as programme) p
				left join activity.currency c on c.code = activity_version.currency
				cross join lateral (select coalesce(activity_version.currency = o.reporting_currency, true) as own,
					power(10::numeric, 2 - c.minor_digits) as factor) y
				left join activity.exchange_rate b on b.currency = activity_version.currency
					and b.month = activity.dated_month(activity_version.start_date, activity_version.date_precision)
					and b.from_change <= {0} and b.to_change > {0}
				left join activity.exchange_rate e on e.currency = activity_version.currency
					and e.month = activity.dated_month(p.last_date, activity_version.date_precision)
					and e.from_change <= {0} and e.to_change > {0}
			where activity_version.from_change <= {0} and activity_version.to_change > {0}
				and not activity_version.withdrawn and activity_version.start_date <= {2} and p.last_date >= {1} and {3}
				and (not p.programme and (activity_version.status in ('ongoing', 'completed')
						or activity_version.start_date >= {1})
					or activity_version.budget_minor is not null and activity_version.start_date >= {1}
					or activity_version.expenditure_minor is not null and p.last_date <= {2})
			order by activity_version.start_date, activity_version.activity_ref""";

	/**
	 * The member states of an activity, for a condition that may name one or a region.
	 */
	private static final String MEMBER = """
			exists (select from activity.member_state m
				where m.iso3 = any(activity_version.countries) and m.from_change <= {0} and m.to_change > {0}
					and coalesce(m.joined <= activity_version.start_date, true) and %s)""";

	private static final String OUTSIDE = """
			exists (select from unnest(activity_version.countries) as c(code)
				where not exists (select from activity.member_state m
					where m.iso3 = c.code and m.from_change <= {0} and m.to_change > {0}
						and coalesce(m.joined <= activity_version.start_date, true)))""";

	/** A programme changes with what lies below it. */
	private static final String CHANGED = """
			activity_version.activity_id in (
				select activity_id from activity.activity_version
				where from_change > {0} and from_change <= {1} or to_change > {0} and to_change <= {1}
				union
				select activity_id from activity.programme
				where from_change > {0} and from_change <= {1} or to_change > {0} and to_change <= {1})""";

	private final DSLContext dsl;

	private final long change;

	/** Whether that is the newest. */
	private final boolean current;

	private final Scope scope;

	private final Span period;

	/** Whether it has those that are dated by year only. */
	private final boolean ofYear;

	/** Those of a month, a quarter or a year. */
	ReportedActivities(DSLContext dsl, long change, boolean current, Scope scope, Period period) {
		this(dsl, change, current, scope, Span.of(period), period.length() == Period.Length.YEAR);
	}

	/** Those of months. */
	ReportedActivities(DSLContext dsl, long change, boolean current, Scope scope, Span months) {
		this(dsl, change, current, scope, months, false);
	}

	private ReportedActivities(DSLContext dsl, long change, boolean current, Scope scope, Span period, boolean ofYear) {
		this.dsl = dsl;
		this.change = change;
		this.current = current;
		this.scope = scope;
		this.period = period;
		this.ofYear = ofYear;
	}

	/**
	 * Those that any measure of the period counts, and those with a line of money dated
	 * in it, by start, then reference.
	 */
	List<ReportedActivity> list(List<MemberState> members, String reportingCurrency) {
		return list(members, reportingCurrency, DSL.noCondition());
	}

	/**
	 * Of these, those that changed between two changes, and the programmes above them.
	 */
	List<ReportedActivity> listChanged(List<MemberState> members, String reportingCurrency, long after, long upTo) {
		return list(members, reportingCurrency, DSL.condition(CHANGED, DSL.inline(after), DSL.inline(upTo)));
	}

	private List<ReportedActivity> list(List<MemberState> members, String reportingCurrency, Condition condition) {
		Map<String, MemberState> byCode = new HashMap<>();
		members.forEach((state) -> byCode.put(state.iso3(), state));
		// Fetched a thousand at a time: a year may have 100,000 of them.
		try (Stream<Record> rows = this.dsl
			.resultQuery(LIST, DSL.inline(this.change), DSL.inline(this.period.firstDay()),
					DSL.inline(this.period.lastDay()), DSL.and(inPlace(), inSector(), dated(this.ofYear), condition))
			.fetchSize(1_000)
			.fetchStream()) {
			return rows.map((row) -> activity(row, byCode, reportingCurrency)).toList();
		}
	}

	/**
	 * The activities that begin in the period by what they involve, and nothing else of
	 * them: as many as there are, those that involve the same are one object. A year of
	 * 75,000 is read in a tenth of the time and of the room.
	 */
	List<ReportedActivity> involvements(List<MemberState> members) {
		Map<String, MemberState> byCode = new HashMap<>();
		members.forEach((state) -> byCode.put(state.iso3(), state));
		// who joined in the period is a member of some of its activities and not of
		// others
		LocalDate[] joined = members.stream()
			.map(MemberState::joined)
			.filter((day) -> day != null && day.isAfter(this.period.firstDay()) && !day.isAfter(this.period.lastDay()))
			.toArray(LocalDate[]::new);
		List<ReportedActivity> all = new ArrayList<>();
		this.dsl.resultQuery("""
				select activity_version.countries, activity_version.sectors, min(activity_version.start_date), count(*)
				from activity.activity_version
				where activity_version.start_date between {0} and {1} and {2}
				group by 1, 2, (select count(*) from unnest({3}) as j(day) where j.day <= activity_version.start_date)
				order by 1, 2, 3""", DSL.inline(this.period.firstDay()), DSL.inline(this.period.lastDay()),
				DSL.and(counted(), inPlace(), inSector(), dated(this.ofYear)), DSL.val(joined))
			.forEach((row) -> {
				LocalDate start = requireNonNull(row.get(2, LocalDate.class));
				List<ReportedActivity.Involvement> countries = Arrays.stream(row.get(0, String[].class))
					.map((code) -> new ReportedActivity.Involvement(code, isMember(byCode, code, start), 0))
					.toList();
				List<String> sectors = List.of(row.get(1, String[].class));
				ReportedActivity one = new ReportedActivity("", null, null, null, ActivityType.OTHER,
						ActivityStatus.COMPLETED, start, start, DatePrecision.DAY, sectors,
						Collections.nCopies(sectors.size(), 0), countries, null, null, Modality.UNKNOWN, Stated.NOTHING,
						null, List.of(), null, false, null, null);
				all.addAll(Collections.nCopies(requireNonNull(row.get(3, Long.class)).intValue(), one));
			});
		return all;
	}

	/**
	 * How many of the activities have each type, modality and host country, in some
	 * spans, by column and the column's text; those without a host under
	 * {@link Tally#NO_HOST}.
	 */
	Map<String, Map<String, long[]>> tallies(List<Span> spans) {
		Map<String, Map<String, long[]>> tallies = new HashMap<>();
		List.of("type", "modality", "host_country").forEach((column) -> tallies.put(column, new TreeMap<>()));
		List<String> within = spans.stream()
			.map((span) -> "start_date between '" + span.firstDay() + "' and '" + span.lastDay() + "'"
					+ ((this.ofYear && span.wholeYear()) ? "" : " and date_precision <> 'year'"))
			.toList();
		StringBuilder columns = new StringBuilder();
		StringBuilder counts = new StringBuilder();
		for (int i = 0; i < within.size(); i++) {
			columns.append(", ").append(within.get(i)).append(" as in_").append(i);
			counts.append(", count(*) filter (where in_").append(i).append(')');
		}
		// the days between the spans are not read
		this.dsl
			.resultQuery("""
					with counted as materialized (
						select type, modality, coalesce(host_country, 'NONE') as host_country%1$s
						from activity.activity_version
						where (%3$s) and {0}
					)
					select 'type', type%2$s from counted group by type
					union all
					select 'modality', modality%2$s from counted group by modality
					union all
					select 'host_country', host_country%2$s from counted group by host_country""".formatted(columns,
					counts, String.join(" or ", within)), DSL.and(counted(), inPlace(), inSector()))
			.forEach((row) -> {
				long[] numbers = new long[spans.size()];
				for (int i = 0; i < numbers.length; i++) {
					numbers[i] = requireNonNull(row.get(2 + i, Long.class));
				}
				requireNonNull(tallies.get(requireNonNull(row.get(0, String.class))))
					.put(requireNonNull(row.get(1, String.class)), numbers);
			});
		return tallies;
	}

	/** The years of the period that have activities dated by year only. */
	List<DatedByYear> datedByYear() {
		return this.dsl
			.resultQuery(
					"""
							select extract(year from activity_version.start_date)::integer, count(*)
							from activity.activity_version
							where activity_version.date_precision = 'year' and activity_version.start_date between {0} and {1} and {2}
							group by 1 order by 1""",
					DSL.inline(this.period.firstDay().withDayOfYear(1)), DSL.inline(this.period.lastDay()),
					DSL.and(counted(), inPlace(), inSector()))
			.fetch((row) -> new DatedByYear(requireNonNull(row.get(0, Integer.class)),
					requireNonNull(row.get(1, Long.class))));
	}

	/**
	 * The latest start up to a day of each member state that has one, where its month is
	 * known from the figures: only these months are read.
	 */
	Map<String, LocalDate> latestByState(Set<YearMonth> months, LocalDate until) {
		return latestIn(months, until, "countries", """
				join activity.member_state m on m.iso3 = c.code and m.from_change <= {0} and m.to_change > {0}
					and coalesce(m.joined <= activity_version.start_date, true)""");
	}

	/** The same of each sector. */
	Map<String, LocalDate> latestBySector(Set<YearMonth> months, LocalDate until) {
		return latestIn(months, until, "sectors", "");
	}

	private Map<String, LocalDate> latestIn(Set<YearMonth> months, LocalDate until, String column, String join) {
		Map<String, LocalDate> latest = new HashMap<>();
		LocalDate[] firsts = months.stream().map((month) -> month.atDay(1)).toArray(LocalDate[]::new);
		this.dsl
			.resultQuery("""
					select code, max(start_date) from (
						select c.code, activity_version.start_date
						from unnest({1}) as month(first)
							join activity.activity_version on activity_version.start_date >= month.first
								and activity_version.start_date < (month.first + interval '1 month')::date
							cross join lateral unnest(activity_version.%1$s) as c(code) %2$s
						where activity_version.start_date <= {3} and {2}
						union all
						-- whose months tell nothing
						select c.code, activity_version.start_date
						from activity.activity_version cross join lateral unnest(activity_version.%1$s) as c(code) %2$s
						where activity_version.date_precision = 'year' and activity_version.start_date <= {3} and {2}) s
					group by 1""".formatted(column, join), DSL.inline(this.change), DSL.val(firsts),
					DSL.and(counted(), inPlace(), inSector()), DSL.inline(until))
			.forEach((row) -> latest.put(requireNonNull(row.get(0, String.class)),
					requireNonNull(row.get(1, LocalDate.class))));
		return latest;
	}

	/** The latest start up to a day of each member state that has one. */
	Map<String, LocalDate> latestByState(LocalDate until) {
		return latest(until, """
				select m.iso3, max(activity_version.start_date)
				from activity.activity_version cross join lateral unnest(activity_version.countries) as c(code)
					join activity.member_state m on m.iso3 = c.code and m.from_change <= {0} and m.to_change > {0}
						and coalesce(m.joined <= activity_version.start_date, true)
				where activity_version.start_date <= {1} and {2}
				group by 1""");
	}

	/** The latest start up to a day of each sector that has one. */
	Map<String, LocalDate> latestBySector(LocalDate until) {
		return latest(until, """
				select c.code, max(activity_version.start_date)
				from activity.activity_version cross join lateral unnest(activity_version.sectors) as c(code)
				where activity_version.start_date <= {1} and {2}
				group by 1""");
	}

	private Map<String, LocalDate> latest(LocalDate until, String sql) {
		Map<String, LocalDate> latest = new HashMap<>();
		this.dsl.resultQuery(sql, DSL.inline(this.change), DSL.inline(until), DSL.and(counted(), inPlace(), inSector()))
			.forEach((row) -> latest.put(requireNonNull(row.get(0, String.class)),
					requireNonNull(row.get(1, LocalDate.class))));
		return latest;
	}

	private Condition counted() {
		Condition counted = DSL.condition(COUNTED, DSL.inline(this.change));
		// by the index of what holds until further notice
		return this.current ? ACTIVITY_VERSION.TO_CHANGE.eq(DSL.inline(Changes.CURRENT)).and(counted) : counted;
	}

	/** What is dated by year only belongs to years alone. */
	private static Condition dated(boolean ofYear) {
		return ofYear ? DSL.noCondition() : ACTIVITY_VERSION.DATE_PRECISION.ne(DSL.inline(DatePrecision.YEAR.code()));
	}

	private Condition inPlace() {
		Place place = this.scope.place();
		if (place.isEverywhere()) {
			return DSL.noCondition();
		}
		if (place.isOrganisationWide()) {
			return DSL.condition("cardinality(activity_version.countries) = 0");
		}
		if (place.isOutside()) {
			return DSL.condition(OUTSIDE, DSL.inline(this.change));
		}
		return place.isGroup()
				? DSL.condition(MEMBER.formatted("m.region = {1}"), DSL.inline(this.change), DSL.val(place.group()))
				: DSL.condition(MEMBER.formatted("m.iso3 = {1}"), DSL.inline(this.change), DSL.val(place.code()));
	}

	private Condition inSector() {
		SectorScope sector = this.scope.sector();
		if (sector.isEvery()) {
			return DSL.noCondition();
		}
		return sector.isNone() ? DSL.condition("cardinality(activity_version.sectors) = 0")
				: DSL.condition("{0} = any(activity_version.sectors)", DSL.val(sector.code()));
	}

	private static ReportedActivity activity(Record values, Map<String, MemberState> members, String currency) {
		ActivityVersionRecord row = values.into(ACTIVITY_VERSION);
		LocalDate start = row.getStartDate();
		LocalDate end = (row.getEndDate() != null) ? row.getEndDate() : start;
		List<ReportedActivity.Involvement> countries = new ArrayList<>();
		for (int i = 0; i < row.getCountries().length; i++) {
			String code = requireNonNull(row.getCountries()[i]);
			countries.add(new ReportedActivity.Involvement(code, isMember(members, code, start),
					requireNonNull(row.getCountryShares()[i])));
		}
		String stated = (row.getCurrency() != null) ? row.getCurrency() : currency;
		return new ReportedActivity(row.getActivityRef(), row.getTitleEn(), row.getTitleFr(), row.getTitleAr(),
				requireNonNull(ActivityType.ofCode(row.getType())),
				requireNonNull(ActivityStatus.ofCode(row.getStatus())), start, end,
				requireNonNull(DatePrecision.ofCode(row.getDatePrecision())), texts(row.getSectors()),
				Arrays.stream(row.getSectorShares()).toList(), countries, row.getHostCountry(), row.getCity(),
				requireNonNull(Modality.ofCode(row.getModality())), Activities.stated(row), row.getSourceUrl(),
				texts(row.getPartners()), row.getPartOf(), requireNonNull(values.get("programme", Boolean.class)),
				line(row.getBudgetMinor(), start, stated, values, "budget"),
				line(row.getExpenditureMinor(), end, stated, values, "expenditure"));
	}

	private static List<String> texts(@Nullable String[] array) {
		return Arrays.stream(array).map((text) -> requireNonNull(text)).toList();
	}

	private static ReportedActivity.@Nullable MoneyLine line(@Nullable Long minor, LocalDate date, String currency,
			Record values, String kind) {
		if (minor == null) {
			return null;
		}
		return new ReportedActivity.MoneyLine(date, minor, currency, values.get(kind + "_converted", BigInteger.class),
				requireNonNull(values.get(kind + "_counts", Boolean.class)));
	}

	private static boolean isMember(Map<String, MemberState> members, String code, LocalDate start) {
		MemberState state = members.get(code);
		return state != null && state.isMember(start);
	}

}
