package org.bayan.db.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.db.change.Changes;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The months in which anybody recorded money of a kind: a line that counts is dated in
 * them, converted or not. In any other nobody knows what was spent, which is not 0. Lines
 * dated by year only are recorded in their years.
 */
final class RecordedMoney {

	/** About how much memory a month takes, or a year. */
	private static final long BYTES_OF_MONTH = 100;

	/**
	 * Arguments: what holds of a version, the first days of months or years, what holds
	 * of a programme, how long these are, which versions are dated so.
	 */
	private static final String MONTHS = """
			select m.first,
				exists (select from activity.activity_version v
					where {0} and not v.withdrawn and v.budget_minor is not null and v.status <> 'cancelled'
						and v.start_date >= m.first and v.start_date < (m.first + {3})::date and {4}
						and not exists (select from activity.programme p
							where p.activity_id = v.activity_id and {2} and p.budget_below)),
				exists (select from activity.activity_version v
					where {0} and not v.withdrawn and v.expenditure_minor is not null
						and coalesce(v.end_date, v.start_date) >= m.first
						and coalesce(v.end_date, v.start_date) < (m.first + {3})::date and {4}
						and not exists (select from activity.programme p
							where p.activity_id = v.activity_id and {2} and p.expenditure_below))
			from unnest({1}) as m(first)""";

	/** Months, and years with what is dated by year only. */
	private final Set<Period> budget = new HashSet<>();

	private final Set<Period> expenditure = new HashSet<>();

	/**
	 * Reads the months of a span, and its years.
	 * @param cache keeps what holds now; null: as known after the change
	 */
	RecordedMoney(DSLContext dsl, Span span, long change, @Nullable FigureCache cache) {
		Map<Period, Kinds> known = new HashMap<>();
		List<Period> asked = new ArrayList<>();
		for (Period period : asked(span)) {
			Kinds kinds = (cache != null) ? cache.find(new Kept(period)) : null;
			if (kinds != null) {
				known.put(period, kinds);
			}
			else {
				asked.add(period);
			}
		}
		for (Period.Length length : List.of(Period.Length.MONTH, Period.Length.YEAR)) {
			List<Period> missing = asked.stream().filter((period) -> period.length() == length).toList();
			if (!missing.isEmpty()) {
				Map<Period, Kinds> read = read(dsl, missing, length, (cache != null) ? null : change);
				known.putAll(read);
				if (cache != null) {
					read.forEach((period, kinds) -> cache.put(new Kept(period), kinds, BYTES_OF_MONTH));
				}
			}
		}
		known.forEach((period, kinds) -> {
			if (kinds.budget()) {
				this.budget.add(period);
			}
			if (kinds.expenditure()) {
				this.expenditure.add(period);
			}
		});
	}

	private static Set<Period> asked(Span span) {
		Set<Period> asked = new LinkedHashSet<>();
		span.months().forEach((month) -> {
			asked.add(new Period(Period.Length.MONTH, month));
			asked.add(Period.of(Period.Length.YEAR, month.atDay(1)));
		});
		return asked;
	}

	/** Current ones are asked for in the form that their index answers. */
	private static Map<Period, Kinds> read(DSLContext dsl, List<Period> periods, Period.Length length,
			@Nullable Long change) {
		boolean years = length == Period.Length.YEAR;
		String holds = (change != null) ? "%1$s.from_change <= " + change + " and %1$s.to_change > " + change
				: "%1$s.to_change = " + Changes.CURRENT;
		Map<Period, Kinds> read = new HashMap<>();
		dsl.resultQuery(MONTHS, DSL.condition(holds.formatted("v")),
				DSL.val(periods.stream().map(Period::firstDay).toArray(LocalDate[]::new)),
				DSL.condition(holds.formatted("p")), DSL.field("interval '" + length.months() + " months'"),
				DSL.condition(years ? "v.date_precision = 'year'" : "v.date_precision <> 'year'"))
			.forEach((row) -> read.put(Period.of(length, requireNonNull(row.get(0, LocalDate.class))),
					new Kinds(requireNonNull(row.get(1, Boolean.class)), requireNonNull(row.get(2, Boolean.class)))));
		return read;
	}

	/** Whether a measure is an amount that nobody recorded in a period. */
	boolean unrecorded(Measure measure, Period period) {
		return switch (measure) {
			case BUDGET -> unrecorded(this.budget, period);
			case EXPENDITURE -> unrecorded(this.expenditure, period);
			default -> false;
		};
	}

	private static boolean unrecorded(Set<Period> recorded, Period period) {
		return !recorded.contains(period) && Span.of(period)
			.months()
			.stream()
			.noneMatch((month) -> recorded.contains(new Period(Period.Length.MONTH, month)));
	}

	/** Which kinds were recorded in a month, or of a year in no month. */
	private record Kinds(boolean budget, boolean expenditure) {

	}

	/** Under which they are kept. */
	private record Kept(Period period) {

	}

}
