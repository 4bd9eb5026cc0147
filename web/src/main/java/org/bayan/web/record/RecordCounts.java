package org.bayan.web.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.domain.record.ListedActivity;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;

import org.springframework.web.util.UriComponentsBuilder;

/** What an activity counts for, in which month or year, and why. */
final class RecordCounts {

	private final Page page;

	private final Texts texts;

	private final RecordNames names;

	RecordCounts(Page page, RecordNames names) {
		this.page = page;
		this.texts = page.t();
		this.names = names;
	}

	/**
	 * One measure.
	 *
	 * @param measure its name
	 * @param counts whether it counts the activity
	 * @param why in words
	 * @param address the records of its month or year, this one among them; empty where
	 * it does not count
	 */
	public record Count(String measure, boolean counts, String why, String address) {

	}

	/**
	 * The six measures that count activities; none of them where it is withdrawn or a
	 * programme.
	 */
	List<Count> of(ListedActivity one, boolean withdrawn) {
		List<Count> counts = new ArrayList<>();
		boolean held = one.status() == ActivityStatus.COMPLETED || one.status() == ActivityStatus.ONGOING;
		boolean years = one.datePrecision() == DatePrecision.YEAR;
		Period.Length length = years ? Period.Length.YEAR : Period.Length.MONTH;
		Period start = Period.of(length, one.start());
		Period end = Period.of(length, one.end());
		String status = this.names.status(one);
		String began = this.texts.period(start);
		String places = this.names.countries(one);
		String no = withdrawn ? this.texts.get("web.counts.withdrawn")
				: one.programme() ? this.texts.get("web.counts.programme") : "";
		add(counts, Measure.ACTIVITIES, held, no, start,
				this.texts.get("web.counts.activities", "month", began, "places", places, "sectors",
						this.names.sectors(one), "status", status),
				this.texts.get("web.counts.status", "status", status));
		add(counts, Measure.ACTIVE, held, no, start,
				start.equals(end) ? this.texts.get("web.counts.active", "month", began)
						: this.texts.get(years ? "web.counts.active-years" : "web.counts.active-span", "first", began,
								"last", this.texts.period(end)),
				this.texts.get("web.counts.status", "status", status));
		add(counts, Measure.COMPLETED, one.status() == ActivityStatus.COMPLETED, no, end,
				this.texts.get("web.counts.completed", "month", this.texts.period(end)),
				this.texts.get("web.counts.status", "status", status));
		add(counts, Measure.PLANNED, one.status() == ActivityStatus.PLANNED, no, start,
				this.texts.get("web.counts.planned", "month", began),
				this.texts.get("web.counts.status", "status", status));
		add(counts, Measure.CANCELLED,
				one.status() == ActivityStatus.CANCELLED || one.status() == ActivityStatus.POSTPONED, no, start,
				this.texts.get("web.counts.cancelled", "month", began),
				this.texts.get("web.counts.status", "status", status));
		add(counts, Measure.HOSTED, held && one.hostCountry() != null, no, start,
				this.texts.get("web.counts.hosted", "month", began, "host", this.names.host(one)),
				held ? this.texts.get("web.counts.no-host") : this.texts.get("web.counts.status", "status", status));
		return counts;
	}

	private void add(List<Count> counts, Measure measure, boolean counted, String never, Period month, String why,
			String whyNot) {
		boolean yes = counted && never.isEmpty();
		counts.add(new Count(this.texts.get(measure.textKey()), yes, yes ? why : never.isEmpty() ? whyNot : never,
				yes ? address(measure, month) : ""));
	}

	private String address(Measure measure, Period month) {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("measure", measure.code());
		query.put("period", month.toString());
		query.put("lang", this.page.language().code());
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/activities");
		query.forEach(address::queryParam);
		return address.build().toUriString();
	}

}
