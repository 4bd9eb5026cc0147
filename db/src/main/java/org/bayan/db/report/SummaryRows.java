package org.bayan.db.report;

import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import org.bayan.db.summary.Slice;
import org.bayan.db.summary.Summaries;
import org.bayan.db.summary.SummaryRow;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Range;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.domain.report.PeriodReport;
import org.bayan.domain.report.Scope;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The rows of the summary that a report may need, by period, place and sector. */
final class SummaryRows {

	/** About how much memory a row takes. */
	private static final long BYTES_OF_ROW = 250;

	private final Map<Key, SummaryRow> rows = new HashMap<>();

	/**
	 * Reads the months of the report's trend, with their quarters and years.
	 * @param knownAfter the change after which the figures are asked
	 */
	SummaryRows(DSLContext dsl, Period period, long knownAfter) {
		Period first = new Period(Period.Length.MONTH, period.lastMonth().minusMonths(PeriodReport.TREND_MONTHS - 1L));
		Period last = new Period(Period.Length.MONTH, period.lastMonth());
		new Summaries(dsl).rows(first, last, knownAfter, this::add);
	}

	/**
	 * What a report of a place and a sector shows of the same months now, and of its own
	 * period every place in every sector.
	 */
	static SummaryRows ofReport(DSLContext dsl, FigureCache cache, Period period, Place place, SectorScope sector) {
		Set<Period> periods = new LinkedHashSet<>();
		for (int back = 0; back < PeriodReport.TREND_MONTHS; back++) {
			for (Period.Length length : Period.Length.values()) {
				periods.add(Period.of(length, period.lastMonth().minusMonths(back).atDay(1)));
			}
		}
		return new SummaryRows(dsl, cache, periods, period, place, sector);
	}

	/** What a range shows now. */
	static SummaryRows ofRange(DSLContext dsl, FigureCache cache, Range range, Scope scope) {
		return new SummaryRows(dsl, cache, range.periods(), null, scope.place(), scope.sector());
	}

	/** Reads what no report has read since the figures changed. */
	private SummaryRows(DSLContext dsl, FigureCache cache, Collection<Period> periods, @Nullable Period whole,
			Place place, SectorScope sector) {
		Map<Slice, List<SummaryRow>> missing = new LinkedHashMap<>();
		for (Period period : periods) {
			take(cache, new Slice(period.toString(), place, null), missing);
			take(cache, new Slice(period.toString(), null, sector), missing);
			if (!place.isEverywhere()) {
				// whether a sector has reported is told by all places
				take(cache, new Slice(period.toString(), Place.EVERYWHERE, null), missing);
			}
		}
		if (whole != null) {
			take(cache, new Slice(whole.toString(), null, null), missing);
		}
		if (missing.isEmpty()) {
			return;
		}
		new Summaries(dsl).slices(missing.keySet(), (slice, row) -> requireNonNull(missing.get(slice)).add(row));
		missing.forEach((slice, rows) -> {
			cache.put(slice, List.copyOf(rows), rows.size() * BYTES_OF_ROW);
			rows.forEach(this::add);
		});
	}

	private void take(FigureCache cache, Slice slice, Map<Slice, List<SummaryRow>> missing) {
		List<SummaryRow> rows = cache.find(slice);
		if (rows != null) {
			rows.forEach(this::add);
		}
		else {
			missing.put(slice, new ArrayList<>());
		}
	}

	private void add(SummaryRow row) {
		this.rows.put(new Key(row.period(), row.place(), row.sector()), row);
	}

	/** The latest of the months that has activities in a sector, by code of the place. */
	Map<String, YearMonth> latestByPlace(YearMonth until, SectorScope sector) {
		return latest(until, (key) -> key.sector().equals(sector), (key) -> key.place().code());
	}

	/** The latest of the months that has activities in a place, by code of the sector. */
	Map<String, YearMonth> latestBySector(YearMonth until, Place place) {
		return latest(until, (key) -> key.place().equals(place), (key) -> key.sector().code());
	}

	private Map<String, YearMonth> latest(YearMonth until, Predicate<Key> asked, Function<Key, String> code) {
		Map<String, String> texts = new HashMap<>();
		String last = until.toString();
		this.rows.forEach((key, row) -> {
			String period = key.period();
			// as texts months follow each other as in time
			if (row.count(Measure.ACTIVITIES) > 0 && asked.test(key) && period.length() == last.length()
					&& period.charAt(last.indexOf('-') + 1) != 'Q' && period.compareTo(last) <= 0) {
				texts.merge(code.apply(key), period, (one, other) -> (one.compareTo(other) > 0) ? one : other);
			}
		});
		Map<String, YearMonth> latest = new HashMap<>();
		texts.forEach((of, period) -> latest.put(of, YearMonth.parse(period)));
		return latest;
	}

	/**
	 * Reads what a range showed after a change: the places in one sector, and the sectors
	 * in one place.
	 */
	SummaryRows(DSLContext dsl, List<Period> periods, Scope scope, long knownAfter) {
		new Summaries(dsl).rowsOf(periods, scope.place(), scope.sector(), knownAfter, this::add);
	}

	/** The sectors that have figures in a place. */
	Collection<SectorScope> sectors(Place place) {
		Collection<SectorScope> sectors = new TreeSet<>();
		this.rows.keySet().stream().filter((key) -> key.place().equals(place)).map(Key::sector).forEach(sectors::add);
		return sectors;
	}

	/** A measure's sum, money in minor units; null where nothing is counted or known. */
	@Nullable BigInteger sum(Measure measure, Period period, Place place, SectorScope sector) {
		return sums(period, place, sector).apply(measure);
	}

	/** The sums of all measures, likewise. */
	Function<Measure, @Nullable BigInteger> sums(Period period, Place place, SectorScope sector) {
		SummaryRow row = this.rows.get(new Key(period.toString(), place, sector));
		return (measure) -> (row != null) ? row.sum(measure) : null;
	}

	private record Key(String period, Place place, SectorScope sector) {

	}

}
