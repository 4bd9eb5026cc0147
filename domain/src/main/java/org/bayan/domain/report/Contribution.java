package org.bayan.domain.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bayan.domain.activity.Apportionment;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.bayan.domain.period.Span;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.jspecify.annotations.Nullable;

/**
 * What one activity adds to the figures of a report of everything, in one span of months.
 * The contributions of all records of a report add up to the figures of its period.
 */
public final class Contribution {

	private final Span span;

	/** How figures of the span name it: null where it is the report's own period. */
	private final @Nullable Span named;

	private final Map<Place, Row> states = new HashMap<>();

	/** Contributions to a report's figures of a span; null: of its own period. */
	Contribution(PeriodReport report, @Nullable Span span) {
		this.span = (span != null) ? span : Span.of(report.period());
		this.named = span;
		report.tables().states().forEach((state) -> this.states.put(state.place(), state));
	}

	/** What all records of a report add up to: its figures, those of 0 left out. */
	public static SortedMap<Figure, BigInteger> sum(PeriodReport report) {
		return sum(report, null, records(report));
	}

	/**
	 * What records add up to in a span, figures of 0 left out.
	 * @param span null: the report's own period
	 */
	public static SortedMap<Figure, BigInteger> sum(PeriodReport report, @Nullable Span span,
			List<ReportedActivity> records) {
		SortedMap<Figure, BigInteger> sums = new TreeMap<>();
		new Contribution(report, span).ofAll(records)
			.values()
			.forEach((one) -> one.forEach((figure, amount) -> sums.merge(figure, amount, BigInteger::add)));
		sums.values().removeIf((amount) -> amount.signum() == 0);
		return sums;
	}

	/** The records behind a report's own period. */
	static List<ReportedActivity> records(PeriodReport report) {
		return Stream.concat(report.activities().stream(), report.further().stream()).toList();
	}

	/** What each activity adds to each figure, by reference. */
	Map<String, SortedMap<Figure, BigInteger>> ofAll(List<ReportedActivity> activities) {
		Map<String, SortedMap<Figure, BigInteger>> all = new HashMap<>();
		activities.forEach((activity) -> all.put(activity.ref(), of(activity)));
		return all;
	}

	SortedMap<Figure, BigInteger> of(ReportedActivity activity) {
		SortedMap<Figure, BigInteger> sums = new TreeMap<>();
		Set<Place> places = places(activity.places());
		Set<SectorScope> sectors = new LinkedHashSet<>(List.of(SectorScope.EVERY));
		sectors.addAll(activity.sectorRows());
		for (Measure measure : Measure.counts()) {
			if (activity.counts(measure, this.span)) {
				add(sums, (measure == Measure.HOSTED) ? places(List.of(hostPlace(activity))) : places, sectors, measure,
						BigInteger.ONE);
			}
		}
		if (activity.counts(Measure.ACTIVITIES, this.span)) {
			kinds(activity).forEach((kind) -> sums.put(
					new Figure(this.named, kind, Place.EVERYWHERE, SectorScope.EVERY, Measure.ACTIVITIES),
					BigInteger.ONE));
			stated(sums, activity, places, sectors);
		}
		for (Measure measure : Measure.amounts()) {
			ReportedActivity.MoneyLine line = activity.line(measure);
			if (line != null) {
				line(sums, activity, line, measure, places, sectors);
			}
		}
		return sums;
	}

	private void stated(SortedMap<Figure, BigInteger> sums, ReportedActivity activity, Set<Place> places,
			Set<SectorScope> sectors) {
		for (Measure measure : Measure.stated()) {
			Integer number = activity.stated(measure);
			if (number != null) {
				add(sums, places, sectors, measure, BigInteger.valueOf(number));
			}
		}
		if (activity.stated(Measure.PARTICIPANTS) != null) {
			add(sums, places, sectors, Measure.REPORTING_PARTICIPANTS, BigInteger.ONE);
		}
	}

	private void line(SortedMap<Figure, BigInteger> sums, ReportedActivity activity, ReportedActivity.MoneyLine line,
			Measure measure, Set<Place> places, Set<SectorScope> sectors) {
		if (line.counts() && line.converted() == null && line.within(this.span)) {
			add(sums, places, sectors, Measure.UNCONVERTED, BigInteger.ONE);
			return;
		}
		List<BigInteger> cells = Apportionment.cells(line.in(this.span),
				activity.countries().stream().map(ReportedActivity.Involvement::share).toList(),
				activity.sectorShares());
		List<Place> listed = activity.countries().isEmpty() ? List.of(Place.ORGANISATION_WIDE)
				: activity.countries().stream().map(ReportedActivity.Involvement::place).toList();
		int at = 0;
		for (Place place : listed) {
			for (SectorScope sector : activity.sectorRows()) {
				add(sums, places(List.of(place)), Set.of(SectorScope.EVERY, sector), measure, cells.get(at++));
			}
		}
	}

	private static List<String> kinds(ReportedActivity activity) {
		return List.of("type:" + activity.type().code(), "modality:" + activity.modality().code(),
				"host:" + ((activity.hostCountry() != null) ? activity.hostCountry() : Tally.NO_HOST));
	}

	private void add(SortedMap<Figure, BigInteger> sums, Set<Place> places, Set<SectorScope> sectors, Measure measure,
			BigInteger amount) {
		for (Place place : places) {
			for (SectorScope sector : sectors) {
				Figure figure = new Figure(this.named, null, place, sector, measure);
				if (figure.shown() && amount.signum() != 0) {
					sums.merge(figure, amount, BigInteger::add);
				}
			}
		}
	}

	/** The places themselves, their groups and the whole, each once. */
	private Set<Place> places(List<Place> own) {
		List<Place> places = new ArrayList<>(List.of(Place.EVERYWHERE));
		for (Place place : own) {
			places.add(place);
			Row state = this.states.get(place);
			if (state != null && state.category() != null) {
				places.add(Place.ofGroup(state.category()));
			}
		}
		return new LinkedHashSet<>(places);
	}

	/** The host, where it was a member on the first day, else outside. */
	private Place hostPlace(ReportedActivity activity) {
		Row state = this.states.get(new Place(String.valueOf(activity.hostCountry())));
		return (state != null && state.isMember(activity.start())) ? state.place() : Place.OUTSIDE;
	}

}
