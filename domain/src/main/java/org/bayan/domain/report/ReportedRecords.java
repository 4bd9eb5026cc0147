package org.bayan.domain.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.bayan.domain.figure.Row;
import org.bayan.domain.place.Place;

/**
 * The activities behind the figures of a report, each list by start, then reference.
 *
 * @param activities those counted by the measure activities
 * @param further those that other measures of the period count, and programmes and
 * activities with money in the period
 */
public record ReportedRecords(List<ReportedActivity> activities,
		List<ReportedActivity> further) implements ReportDetail {

	public ReportedRecords {
		activities = List.copyOf(activities);
		further = List.copyOf(further);
	}

	/** The same with the references of today, in the order of these. */
	ReportedRecords renamed(UnaryOperator<String> today) {
		return new ReportedRecords(renamed(this.activities, today), renamed(this.further, today));
	}

	private static List<ReportedActivity> renamed(List<ReportedActivity> activities, UnaryOperator<String> today) {
		return activities.stream()
			.map((activity) -> activity.renamed(today))
			.sorted(Comparator.comparing(ReportedActivity::start)
				.thenComparing((activity) -> activity.ref().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
			.toList();
	}

	@Override
	public Concentration topFive(ReportTables tables) {
		return Concentration.of(tables.states(), this.activities);
	}

	@Override
	public Reconciliation placesAndTotal(ReportTables tables) {
		return Reconciliation.of(tables.total().now().activities(), tables.places(), Row::place, this.activities,
				ReportedActivity::places);
	}

	@Override
	public Reconciliation groupsAndTotal(ReportTables tables) {
		Map<Place, Place> groupOf = new HashMap<>();
		tables.states().forEach((state) -> {
			if (state.category() != null) {
				groupOf.put(state.place(), Place.ofGroup(state.category()));
			}
		});
		return Reconciliation.of(tables.total().now().activities(), tables.groupsAndOthers(), Row::place,
				this.activities, (activity) -> groupsOf(activity, groupOf));
	}

	private static Collection<Place> groupsOf(ReportedActivity activity, Map<Place, Place> groupOf) {
		return activity.places().stream().map((place) -> groupOf.getOrDefault(place, place)).toList();
	}

	@Override
	public Reconciliation sectorsAndTotal(ReportTables tables) {
		return Reconciliation.of(tables.total().now().activities(), tables.sectors(), Row::sector, this.activities,
				ReportedActivity::sectorRows);
	}

}
