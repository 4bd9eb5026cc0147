package org.bayan.db.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bayan.db.jooq.activity.tables.records.ActivityVersionRecord;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.report.ReportedActivity;
import org.bayan.domain.report.Scope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import static java.util.Objects.requireNonNull;
import static org.bayan.db.jooq.activity.Tables.ACTIVITY_VERSION;

/** The activities that the measure of that name counts within a report's scope. */
final class ReportedActivities {

	/** What measures.md calls activities: begun, and no programme. */
	private static final String COUNTED = """
			activity_version.from_change <= {0} and activity_version.to_change > {0}
			and not activity_version.withdrawn and activity_version.status in ('ongoing', 'completed')
			and not exists (select from activity.part p where p.programme_id = activity_version.activity_id
				and p.from_change <= {0} and p.to_change > {0})""";

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

	private final DSLContext dsl;

	private final long change;

	private final Scope scope;

	private final Period period;

	ReportedActivities(DSLContext dsl, long change, Scope scope, Period period) {
		this.dsl = dsl;
		this.change = change;
		this.scope = scope;
		this.period = period;
	}

	/** Those that begin in the period, by start, then reference. */
	List<ReportedActivity> list(List<MemberState> members) {
		Map<String, MemberState> byCode = new HashMap<>();
		members.forEach((state) -> byCode.put(state.iso3(), state));
		return this.dsl.selectFrom(ACTIVITY_VERSION)
			.where(counted(), inPlace(), inSector(),
					ACTIVITY_VERSION.START_DATE.between(this.period.firstDay(), this.period.lastDay()))
			.orderBy(ACTIVITY_VERSION.START_DATE, ACTIVITY_VERSION.ACTIVITY_REF)
			.fetch((row) -> activity(row, byCode));
	}

	/** The latest start up to the period's last day of each member state that has one. */
	Map<String, LocalDate> latestByState() {
		return latest("""
				select m.iso3, max(activity_version.start_date)
				from activity.activity_version cross join lateral unnest(activity_version.countries) as c(code)
					join activity.member_state m on m.iso3 = c.code and m.from_change <= {0} and m.to_change > {0}
						and coalesce(m.joined <= activity_version.start_date, true)
				where activity_version.start_date <= {1} and {2}
				group by 1""");
	}

	/** The latest start up to the period's last day of each sector that has one. */
	Map<String, LocalDate> latestBySector() {
		return latest("""
				select c.code, max(activity_version.start_date)
				from activity.activity_version cross join lateral unnest(activity_version.sectors) as c(code)
				where activity_version.start_date <= {1} and {2}
				group by 1""");
	}

	private Map<String, LocalDate> latest(String sql) {
		Map<String, LocalDate> latest = new HashMap<>();
		this.dsl
			.resultQuery(sql, DSL.inline(this.change), DSL.inline(this.period.lastDay()),
					DSL.and(counted(), inPlace(), inSector()))
			.forEach((row) -> latest.put(requireNonNull(row.get(0, String.class)),
					requireNonNull(row.get(1, LocalDate.class))));
		return latest;
	}

	private Condition counted() {
		return DSL.condition(COUNTED, DSL.inline(this.change));
	}

	private Condition inPlace() {
		String place = this.scope.place();
		if (place.equals("ALL")) {
			return DSL.noCondition();
		}
		if (place.equals("ORG")) {
			return DSL.condition("cardinality(activity_version.countries) = 0");
		}
		if (place.equals("EXT")) {
			return DSL.condition(OUTSIDE, DSL.inline(this.change));
		}
		return place.startsWith("GROUP:")
				? DSL.condition(MEMBER.formatted("m.region = {1}"), DSL.inline(this.change),
						DSL.val(place.substring("GROUP:".length())))
				: DSL.condition(MEMBER.formatted("m.iso3 = {1}"), DSL.inline(this.change), DSL.val(place));
	}

	private Condition inSector() {
		return switch (this.scope.sector()) {
			case "ALL" -> DSL.noCondition();
			case "NONE" -> DSL.condition("cardinality(activity_version.sectors) = 0");
			default -> DSL.condition("{0} = any(activity_version.sectors)", DSL.val(this.scope.sector()));
		};
	}

	private static ReportedActivity activity(ActivityVersionRecord row, Map<String, MemberState> members) {
		LocalDate start = row.getStartDate();
		List<ReportedActivity.Involved> countries = Arrays.stream(row.getCountries())
			.map((code) -> new ReportedActivity.Involved(requireNonNull(code), isMember(members, code, start)))
			.toList();
		return new ReportedActivity(row.getActivityRef(), row.getTitleEn(), row.getTitleFr(), row.getTitleAr(),
				requireNonNull(ActivityType.ofCode(row.getType())),
				requireNonNull(ActivityStatus.ofCode(row.getStatus())), start,
				(row.getEndDate() != null) ? row.getEndDate() : start,
				requireNonNull(DatePrecision.ofCode(row.getDatePrecision())),
				Arrays.stream(row.getSectors()).map(Object::toString).toList(), countries, row.getHostCountry(),
				row.getCity(), requireNonNull(Modality.ofCode(row.getModality())), row.getParticipants(),
				row.getWomen(), row.getSourceUrl());
	}

	private static boolean isMember(Map<String, MemberState> members, String code, LocalDate start) {
		MemberState state = members.get(code);
		return state != null && (state.joined() == null || !state.joined().isAfter(start));
	}

}
