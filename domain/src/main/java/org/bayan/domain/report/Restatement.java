package org.bayan.domain.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;


/**
 * A figure of a month that differs from the one published last.
 *
 * @param figure which figure
 * @param before as it was published
 * @param now as it is known now
 * @param activities references of the activities that add another amount to it than they
 * did, in order; taking these back to what they were gives the figure as published
 */
public record Restatement(Figure figure, Cell before, Cell now, List<String> activities) {

	public Restatement {
		activities = List.copyOf(activities);
	}

	/**
	 * Every figure of a month's report that differs from another report of the same
	 * month, by place, sector and measure.
	 */
	public static List<Restatement> between(PeriodReport before, PeriodReport now) {
		SortedMap<Figure, Cell> published = Figure.of(before);
		SortedMap<Figure, Cell> known = Figure.of(now);
		SortedSet<Figure> all = new TreeSet<>(published.keySet());
		all.addAll(known.keySet());
		all.removeIf((figure) -> cell(published, figure).equals(cell(known, figure)));
		if (all.isEmpty()) {
			return List.of();
		}
		SortedMap<Figure, List<String>> causes = causes(before, now);
		List<Restatement> restatements = new ArrayList<>();
		for (Figure figure : all) {
			restatements.add(new Restatement(figure, cell(published, figure), cell(known, figure),
					causes.getOrDefault(figure, List.of())));
		}
		return restatements;
	}

	/** A row that a report does not have, a state that had not joined, is not asked. */
	private static Cell cell(SortedMap<Figure, Cell> figures, Figure figure) {
		return figures.getOrDefault(figure, Cell.NOT_APPLICABLE);
	}

	private static SortedMap<Figure, List<String>> causes(PeriodReport before, PeriodReport now) {
		Map<String, SortedMap<Figure, BigInteger>> published = new Contribution(before).ofAll();
		Map<String, SortedMap<Figure, BigInteger>> known = new Contribution(now).ofAll();
		SortedSet<String> refs = new TreeSet<>(published.keySet());
		refs.addAll(known.keySet());
		SortedMap<Figure, List<String>> causes = new TreeMap<>();
		for (String ref : refs) {
			SortedMap<Figure, BigInteger> was = published.getOrDefault(ref, Collections.emptySortedMap());
			SortedMap<Figure, BigInteger> is = known.getOrDefault(ref, Collections.emptySortedMap());
			SortedSet<Figure> either = new TreeSet<>(was.keySet());
			either.addAll(is.keySet());
			for (Figure figure : either) {
				if (!was.getOrDefault(figure, BigInteger.ZERO).equals(is.getOrDefault(figure, BigInteger.ZERO))) {
					causes.computeIfAbsent(figure, (f) -> new ArrayList<>()).add(ref);
				}
			}
		}
		return causes;
	}

}
