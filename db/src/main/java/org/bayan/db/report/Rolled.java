package org.bayan.db.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.db.summary.DayRolls;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.report.Overlaps;
import org.bayan.domain.report.Scope;
import org.bayan.domain.roll.Codes;
import org.bayan.domain.roll.LatestStarts;
import org.bayan.domain.roll.Rows;
import org.bayan.domain.roll.SharedRows;
import org.bayan.domain.roll.Tallies;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What a page tells of the activities of a period, counted from the rolls of its days.
 */
final class Rolled {

	private final DayRolls rolls;

	private final Period period;

	private final Codes codes = new Codes();

	private final Rows rows;

	private final Tallies tallies;

	private final LatestStarts latest;

	/** The months that {@link #latest} has seen. */
	private final Set<YearMonth> seen = new HashSet<>();

	private @Nullable SharedRows shared;

	Rolled(DSLContext dsl, Scope scope, List<MemberState> states, Period period) {
		this.rolls = new DayRolls(dsl);
		this.period = period;
		this.rows = new Rows(this.codes, scope, states);
		this.tallies = new Tallies(this.rows, period, period.previous(), period.yearBefore());
		this.latest = new LatestStarts(this.rows);
	}

	/**
	 * Reads the period, the one before and that of the year before, see
	 * {@link SharedRows}.
	 */
	void read(Map<String, String> groups, Collection<String> places, Collection<String> sectors, List<String> named) {
		SharedRows counted = new SharedRows(this.rows, groups, places, sectors, named);
		Span own = Span.of(this.period);
		this.rolls.read(List.of(own, Span.of(this.period.previous()), Span.of(this.period.yearBefore())), this.codes,
				(roll) -> {
					this.tallies.add(roll);
					if (own.holds(roll.day())) {
						counted.add(roll);
						this.latest.add(roll);
					}
				});
		for (YearMonth month = own.first(); !month.isAfter(own.last()); month = month.plusMonths(1)) {
			this.seen.add(month);
		}
		this.shared = counted;
	}

	Map<String, Map<String, long[]>> tallies() {
		return this.tallies.counts();
	}

	Overlaps overlaps() {
		return requireNonNull(this.shared).counted();
	}

	/** The latest start of each place, where its month is known from the figures. */
	Map<String, LocalDate> latestByPlace(Map<String, YearMonth> months) {
		see(months.values());
		return this.latest.byPlace();
	}

	/** The same of each sector. */
	Map<String, LocalDate> latestBySector(Map<String, YearMonth> months) {
		see(months.values());
		return this.latest.bySector();
	}

	private void see(Collection<YearMonth> months) {
		Set<YearMonth> others = new HashSet<>(months);
		others.removeAll(this.seen);
		if (!others.isEmpty()) {
			this.rolls.read(others.stream().map(Span::of).toList(), this.codes, this.latest::add);
			this.seen.addAll(others);
		}
	}

}
