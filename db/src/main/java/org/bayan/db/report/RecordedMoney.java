package org.bayan.db.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * them, converted or not. In any other nobody knows what was spent, which is not 0.
 */
final class RecordedMoney {

	/** About how much memory a month takes. */
	private static final long BYTES_OF_MONTH = 100;

	/** Arguments: what holds of a version, the months, what holds of a programme. */
	private static final String MONTHS = """
			select m.first,
				exists (select from activity.activity_version v
					where {0} and not v.withdrawn and v.budget_minor is not null and v.status <> 'cancelled'
						and v.start_date >= m.first and v.start_date < (m.first + interval '1 month')::date
						and not exists (select from activity.programme p
							where p.activity_id = v.activity_id and {2} and p.budget_below)),
				exists (select from activity.activity_version v
					where {0} and not v.withdrawn and v.expenditure_minor is not null
						and coalesce(v.end_date, v.start_date) >= m.first
						and coalesce(v.end_date, v.start_date) < (m.first + interval '1 month')::date
						and not exists (select from activity.programme p
							where p.activity_id = v.activity_id and {2} and p.expenditure_below))
			from unnest({1}) as m(first)""";

	private final Set<YearMonth> budget = new HashSet<>();

	private final Set<YearMonth> expenditure = new HashSet<>();

	/**
	 * Reads the months of a span.
	 * @param cache keeps what holds now; null: as known after the change
	 */
	RecordedMoney(DSLContext dsl, Span span, long change, @Nullable FigureCache cache) {
		Map<YearMonth, Kinds> known = new HashMap<>();
		List<YearMonth> asked = new ArrayList<>();
		for (YearMonth month : span.months()) {
			Kinds kinds = (cache != null) ? cache.find(new Kept(month)) : null;
			if (kinds != null) {
				known.put(month, kinds);
			}
			else {
				asked.add(month);
			}
		}
		if (!asked.isEmpty()) {
			Map<YearMonth, Kinds> read = read(dsl, asked, (cache != null) ? null : change);
			known.putAll(read);
			if (cache != null) {
				read.forEach((month, kinds) -> cache.put(new Kept(month), kinds, BYTES_OF_MONTH));
			}
		}
		known.forEach((month, kinds) -> {
			if (kinds.budget()) {
				this.budget.add(month);
			}
			if (kinds.expenditure()) {
				this.expenditure.add(month);
			}
		});
	}

	/** Current ones are asked for in the form that their index answers. */
	private static Map<YearMonth, Kinds> read(DSLContext dsl, List<YearMonth> months, @Nullable Long change) {
		String holds = (change != null) ? "%1$s.from_change <= " + change + " and %1$s.to_change > " + change
				: "%1$s.to_change = " + Changes.CURRENT;
		Map<YearMonth, Kinds> read = new HashMap<>();
		dsl.resultQuery(MONTHS, DSL.condition(holds.formatted("v")),
				DSL.val(months.stream().map((month) -> month.atDay(1)).toArray(LocalDate[]::new)),
				DSL.condition(holds.formatted("p")))
			.forEach((row) -> read.put(YearMonth.from(requireNonNull(row.get(0, LocalDate.class))),
					new Kinds(requireNonNull(row.get(1, Boolean.class)), requireNonNull(row.get(2, Boolean.class)))));
		return read;
	}

	/** Whether a measure is an amount that nobody recorded in a period. */
	boolean unrecorded(Measure measure, Period period) {
		return switch (measure) {
			case BUDGET -> Span.of(period).months().stream().noneMatch(this.budget::contains);
			case EXPENDITURE -> Span.of(period).months().stream().noneMatch(this.expenditure::contains);
			default -> false;
		};
	}

	/** Which kinds were recorded in a month. */
	private record Kinds(boolean budget, boolean expenditure) {

	}

	/** Under which a month is kept. */
	private record Kept(YearMonth month) {

	}

}
