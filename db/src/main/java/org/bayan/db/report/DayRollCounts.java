package org.bayan.db.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bayan.db.roll.DayNames;
import org.bayan.db.roll.DayRoll;
import org.bayan.db.roll.LatestStarts;
import org.bayan.db.roll.NameTallies;
import org.bayan.db.roll.Rows;
import org.bayan.db.roll.SharedRows;
import org.bayan.db.roll.Tallies;
import org.bayan.db.summary.DayRolls;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.MemberState;
import org.bayan.domain.report.Overlaps;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * What a page tells of the activities of a period, counted from the rolls of its days.
 */
final class DayRollCounts {

	/** About how much memory an activity takes in the roll of its day, and its names. */
	private static final long BYTES_OF_ACTIVITY = 32;

	private final DayRolls rolls;

	private final FigureCache cache;

	private final Span own;

	private final List<Span> spans;

	private final Rows rows;

	private final Tallies tallies;

	private final LatestStarts latest;

	/** Whether the period itself is a year. */
	private final boolean ofYear;

	/** The months that {@link #latest} has seen. */
	private final Set<YearMonth> seen = new HashSet<>();

	private @Nullable SharedRows shared;

	/**
	 * What is told of some spans.
	 * @param spans the period itself first; a whole year counts what is dated by year
	 * only
	 * @param until up to when starts are looked for
	 */
	DayRollCounts(DSLContext dsl, FigureCache cache, Scope scope, List<MemberState> states, List<Span> spans,
			LocalDate until) {
		this.rolls = new DayRolls(dsl);
		this.cache = cache;
		this.own = spans.getFirst();
		this.spans = List.copyOf(spans);
		this.ofYear = this.own.wholeYear();
		this.rows = new Rows(cache.codes(), scope, states);
		this.tallies = new Tallies(this.rows, spans);
		this.latest = new LatestStarts(this.rows, until);
	}

	/** Reads the spans, see {@link SharedRows}. */
	void read(Map<String, String> groups, Collection<String> places, Collection<String> sectors, List<String> named) {
		SharedRows counted = new SharedRows(this.rows, groups, places, sectors, named);
		Set<YearMonth> months = new TreeSet<>();
		this.spans.forEach((span) -> months.addAll(span.months()));
		for (YearMonth month : months) {
			for (DayRoll roll : rolls(month)) {
				this.tallies.add(roll);
				if (this.own.holds(roll.day())) {
					counted.add(roll);
					this.latest.add(roll);
				}
			}
		}
		for (DayRoll roll : years()) {
			this.latest.add(roll);
			this.tallies.addYear(roll);
			if (this.ofYear && this.own.holds(roll.day())) {
				counted.add(roll);
			}
		}
		this.seen.addAll(this.own.months());
		this.shared = counted;
	}

	Map<String, Map<String, long[]>> tallies() {
		return this.tallies.counts();
	}

	Overlaps overlaps() {
		return requireNonNull(this.shared).counted();
	}

	/** The latest start of each place, where its month is known from the figures. */
	Map<String, LocalDate> latestByPlace(Set<YearMonth> months) {
		see(months);
		return this.latest.byPlace();
	}

	/** The same of each sector. */
	Map<String, LocalDate> latestBySector(Set<YearMonth> months) {
		see(months);
		return this.latest.bySector();
	}

	private void see(Collection<YearMonth> months) {
		Set<YearMonth> others = new TreeSet<>(months);
		others.removeAll(this.seen);
		others.forEach((month) -> rolls(month).forEach(this.latest::add));
		this.seen.addAll(others);
	}

	/** Partners and cities of the scope's activities that begin in the period. */
	NameTallies names() {
		NameTallies names = new NameTallies(this.rows, this.cache.names());
		for (YearMonth month : this.own.months()) {
			List<DayRoll> rolls = rolls(month);
			List<DayNames> named = names(month);
			for (int day = 0; day < rolls.size(); day++) {
				names.add(rolls.get(day), named.get(day));
			}
		}
		if (this.ofYear) {
			addYear(names);
		}
		return names;
	}

	private void addYear(NameTallies names) {
		List<DayRoll> rolls = years();
		List<DayNames> named = this.cache.get("names of years", sizeOf(rolls),
				() -> this.rolls.namesOfYears(this.cache.names()));
		for (int year = 0; year < rolls.size(); year++) {
			if (this.own.holds(rolls.get(year).day())) {
				names.add(rolls.get(year), named.get(year));
			}
		}
	}

	/** What is dated by year only, of every year. */
	private List<DayRoll> years() {
		List<DayRoll> kept = this.cache.find("rolls of years");
		if (kept == null) {
			kept = this.rolls.ofYears(this.cache.codes());
			this.cache.put("rolls of years", kept, sizeOf(kept));
		}
		return kept;
	}

	private static long sizeOf(List<DayRoll> rolls) {
		return rolls.stream().mapToLong(DayRoll::size).sum() * BYTES_OF_ACTIVITY;
	}

	private List<DayRoll> rolls(YearMonth month) {
		List<DayRoll> kept = this.cache.find(month);
		if (kept == null) {
			kept = this.rolls.of(month, this.cache.codes());
			this.cache.put(month, kept, sizeOf(kept));
		}
		return kept;
	}

	private List<DayNames> names(YearMonth month) {
		NamesOf key = new NamesOf(month);
		List<DayNames> kept = this.cache.find(key);
		if (kept == null) {
			kept = this.rolls.names(month, this.cache.names());
			this.cache.put(key, kept, kept.stream().mapToLong((day) -> day.cities().size()).sum() * BYTES_OF_ACTIVITY);
		}
		return kept;
	}

	/** Under which the names of a month are kept. */
	private record NamesOf(YearMonth month) {

	}

}
