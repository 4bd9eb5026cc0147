package org.bayan.web.record;

import java.util.ArrayList;
import java.util.List;

import org.bayan.db.record.RecordFilter;
import org.bayan.reporting.text.Texts;
import org.bayan.web.filter.FilterBar;

/** What a list of records says it is. */
public final class RecordTitle {

	private RecordTitle() {
	}

	/**
	 * The figure: measure, period, and what it is limited to.
	 * @param place name of the filter's place
	 * @param sector name of its sector
	 * @param soFar whether its period is under way
	 */
	public static String scope(RecordFilter filter, String place, String sector, boolean soFar, Texts texts,
			RecordNames names) {
		RecordFilter.Detail detail = filter.detail();
		String period = (filter.period() != null) ? texts.period(filter.period(), soFar)
				: (detail.range() != null) ? FilterBar.words(detail.range(), texts) : texts.get("web.filter.any");
		List<String> scope = new ArrayList<>(List.of(period));
		if (detail.ahead() != null) {
			scope.set(0, texts.get("web.ahead.after", "date", texts.date(detail.ahead())));
		}
		if (!filter.place().equals("ALL")) {
			scope.add(place);
		}
		if (!filter.sector().equals("ALL")) {
			scope.add(sector);
		}
		if (filter.type() != null) {
			scope.add(texts.get("type." + filter.type().code()));
		}
		if (filter.status() != null) {
			scope.add(texts.get("status." + filter.status().code()));
		}
		if (detail.host() != null) {
			scope.add(detail.host().equals("NONE") ? texts.get("web.record.no-host")
					: texts.get("web.record.in", "place", names.country(detail.host())));
		}
		if (detail.city() != null) {
			scope.add(texts.get("web.record.in", "place", texts.foreign(detail.city())));
		}
		if (detail.partner() != null) {
			scope.add(texts.get("web.record.with", "partner", texts.foreign(detail.partner())));
		}
		if (!filter.words().isBlank()) {
			scope.add(texts.foreign(filter.words()));
		}
		String measure = (filter.measure() != null) ? texts.get("measure." + filter.measure().code())
				: texts.get("web.record.all");
		return texts.list(List.of(measure, texts.list(scope)));
	}

	static String title(RecordFilter filter, FilterBar bar, boolean soFar, long count, Texts texts, RecordNames names) {
		// a type is a figure of the overview too
		boolean exactly = filter.measure() != null && filter.status() == null && filter.words().isBlank();
		return texts.get(exactly ? "web.record.exactly" : "web.record.some", "n", count, "figure",
				scope(filter, bar.placeName(), bar.sectorName(), soFar, texts, names));
	}

}
