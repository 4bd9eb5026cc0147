package org.bayan.db.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.Modality;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Figures;
import org.bayan.domain.figure.Row;
import org.bayan.domain.figure.Tally;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** The parts of a report's activities by type, modality and host. */
final class Tallies {

	private final Map<String, Map<String, long[]>> counts;

	private final Row total;

	private final boolean compared;

	/**
	 * @param counts by column and code: in the period and, where it is compared, in the
	 * months compared, in the period before and in the year before
	 * @param total the whole that these are parts of
	 */
	Tallies(Map<String, Map<String, long[]>> counts, Row total, boolean compared) {
		this.counts = counts;
		this.total = total;
		this.compared = compared;
	}

	List<Tally> types() {
		Map<String, long[]> types = requireNonNull(this.counts.get("type"));
		return Arrays.stream(ActivityType.values()).map((type) -> tally(type.code(), types.get(type.code()))).toList();
	}

	List<Tally> modalities() {
		Map<String, long[]> modalities = requireNonNull(this.counts.get("modality"));
		return Arrays.stream(Modality.values())
			.map((modality) -> tally(modality.code(), modalities.get(modality.code())))
			.toList();
	}

	List<Tally> hosts() {
		Map<String, long[]> countries = new TreeMap<>(requireNonNull(this.counts.get("host_country")));
		long @Nullable [] unstated = countries.remove(Tally.NO_HOST);
		List<Tally> hosts = new ArrayList<>();
		countries.forEach((country, numbers) -> hosts.add(tally(country, numbers)));
		hosts.add(tally(Tally.NO_HOST, unstated));
		return hosts;
	}

	/** Not known, or not asked, where the whole is not. */
	private Tally tally(String code, long @Nullable [] counted) {
		long[] counts = (counted != null) ? counted : new long[4];
		Cell now = part(this.total.now(), counts[0]);
		if (!this.compared) {
			return new Tally(code, now, Cell.NO_DATA, Cell.NO_DATA);
		}
		return new Tally(code, now, part(this.total.previous(), counts[2]), part(this.total.yearBefore(), counts[3]),
				(this.total.ended() != null) ? part(this.total.ended(), counts[1]) : null);
	}

	private static Cell part(Figures whole, long count) {
		return whole.activities().known() ? Cell.of(count) : whole.activities();
	}

}
