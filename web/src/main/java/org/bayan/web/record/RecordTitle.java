package org.bayan.web.record;

import java.util.ArrayList;
import java.util.List;

import org.bayan.db.record.RecordFilter;
import org.bayan.domain.figure.Tally;
import org.bayan.reporting.text.Texts;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.PageFilter;

/** What a list of records says it is. */
public final class RecordTitle {

	private RecordTitle() {
	}

	/**
	 * The figure: measure, period, and what it is limited to; where nothing limits it,
	 * all activities.
	 * @param placeName of the filter's place
	 * @param sectorName of its sector
	 * @param soFar whether its period is under way
	 */
	public static String scope(RecordFilter filter, String placeName, String sectorName, boolean soFar, Texts texts,
			RecordNames names) {
		String limits = limited(filter, placeName, sectorName, soFar, texts, names);
		return limits.isEmpty() ? texts.get("web.record.all") : limits;
	}

	/** The same; empty where nothing limits it. */
	static String limited(RecordFilter filter, String placeName, String sectorName, boolean soFar, Texts texts,
			RecordNames names) {
		return texts.list(limits(filter, placeName, sectorName, soFar, texts, names));
	}

	private static List<String> limits(RecordFilter filter, String placeName, String sectorName, boolean soFar,
			Texts texts, RecordNames names) {
		RecordFilter.Detail detail = filter.detail();
		List<String> scope = new ArrayList<>();
		if (filter.measure() != null) {
			scope.add(texts.get(filter.measure().textKey()));
		}
		if (detail.ahead() != null) {
			scope.add(texts.get("web.ahead.after", "date", texts.date(detail.ahead())));
		}
		else if (filter.period() != null) {
			scope.add(texts.period(filter.period(), soFar));
		}
		else if (detail.range() != null) {
			scope.add(FilterBar.words(detail.range(), texts));
		}
		if (!filter.place().isEverywhere()) {
			scope.add(placeName);
		}
		if (!filter.sector().isEvery()) {
			scope.add(sectorName);
		}
		if (filter.type() != null) {
			scope.add(texts.get("type." + filter.type().code()));
		}
		if (filter.status() != null) {
			scope.add(texts.get("status." + filter.status().code()));
		}
		if (detail.host() != null) {
			scope.add(detail.host().equals(Tally.NO_HOST) ? texts.get("web.record.no-host")
					: texts.get("web.record.in", "place", names.country(detail.host())));
		}
		if (detail.city() != null) {
			scope.add(texts.get("web.record.in", "place", texts.foreign(detail.city())));
		}
		if (detail.partner() != null) {
			scope.add(texts.get("web.record.with", "partner", texts.foreign(detail.partner())));
		}
		if (detail.datePrecision() != null) {
			scope.add(texts.get("web.record.dated." + detail.datePrecision().code()));
		}
		if (!filter.words().isBlank()) {
			scope.add(texts.foreign(filter.words()));
		}
		return scope;
	}

	/** Whether records are as they are now, as known on a day or as published. */
	static String known(PageFilter asked, Texts texts) {
		if (asked.edition() != null) {
			return texts.get("web.known.published", "number", asked.edition().number(), "month",
					texts.period(asked.edition().month()));
		}
		return (asked.asOf() != null) ? texts.get("source.known-on", "date", texts.date(asked.asOf()))
				: texts.get("source.live");
	}

	static String title(RecordFilter filter, FilterBar bar, boolean soFar, long count, Texts texts, RecordNames names) {
		// a type is a figure of the overview too
		boolean exactly = filter.measure() != null && filter.status() == null && filter.words().isBlank();
		List<String> limits = limits(filter, bar.placeName(), bar.sectorName(), soFar, texts, names);
		return texts.get(exactly ? "web.record.exactly" : limits.isEmpty() ? "web.record.every" : "web.record.some",
				"n", count, "figure", texts.list(limits));
	}

}
