package org.bayan.domain.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.CellState;
import org.bayan.domain.period.Span;
import org.jspecify.annotations.Nullable;

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
	 * month, in the order of figures.
	 * @param before the report as published
	 * @param recordsBefore the activities that count in the other months that the report
	 * shows, as known then, at least those that differ from {@code recordsNow}
	 * @param now the report as it is now
	 * @param recordsNow likewise as known now
	 */
	public static List<Restatement> between(PeriodReport before, List<ReportedActivity> recordsBefore, PeriodReport now,
			List<ReportedActivity> recordsNow) {
		SortedMap<Figure, Cell> published = Figure.of(before);
		SortedMap<Figure, Cell> known = Figure.of(now);
		SortedSet<Figure> all = differing(before, now);
		Set<@Nullable Span> spans = all.stream().map(Figure::span).collect(Collectors.toCollection(LinkedHashSet::new));
		SortedMap<Figure, List<String>> causes = new TreeMap<>();
		for (Span span : spans) {
			boolean own = span == null;
			causes
				.putAll(causes(new Contribution(before, span).ofAll(own ? Contribution.records(before) : recordsBefore),
						new Contribution(now, span).ofAll(own ? Contribution.records(now) : recordsNow)));
		}
		List<Restatement> restatements = new ArrayList<>();
		for (Figure figure : all) {
			restatements.add(new Restatement(figure, cell(published, figure), cell(known, figure),
					causes.getOrDefault(figure, List.of())));
		}
		return restatements;
	}

	/** Whether a figure of another month than the reports' own differs. */
	public static boolean reachesOtherMonths(PeriodReport before, PeriodReport now) {
		return differing(before, now).stream().anyMatch((figure) -> figure.span() != null);
	}

	/** The figures that differ between two reports of the same month. */
	public static SortedSet<Figure> differing(PeriodReport before, PeriodReport now) {
		SortedMap<Figure, Cell> published = Figure.of(before);
		SortedMap<Figure, Cell> known = Figure.of(now);
		SortedSet<Figure> all = new TreeSet<>(published.keySet());
		all.addAll(known.keySet());
		all.removeIf((figure) -> same(figure, cell(published, figure), cell(known, figure)));
		return all;
	}

	/**
	 * What was published as 0.00 while nobody had recorded any amount is still right:
	 * earlier editions did not tell the two apart.
	 */
	private static boolean same(Figure figure, Cell before, Cell now) {
		return before.equals(now)
				|| (figure.measure().money() && before.state() == CellState.ZERO && now.state() == CellState.NO_DATA);
	}

	/** A row that a report does not have, a state that had not joined, is not asked. */
	private static Cell cell(SortedMap<Figure, Cell> figures, Figure figure) {
		return figures.getOrDefault(figure, (figure.kind() != null) ? Cell.of(0) : Cell.NOT_APPLICABLE);
	}

	private static SortedMap<Figure, List<String>> causes(Map<String, SortedMap<Figure, BigInteger>> published,
			Map<String, SortedMap<Figure, BigInteger>> known) {
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
