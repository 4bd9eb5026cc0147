package org.bayan.web.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bayan.db.record.RecordOrder;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.figure.Measure;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page.Choice;
import org.bayan.web.page.Page;

/** What a list of records can be narrowed to and sorted by. */
final class RecordChoices {

	private RecordChoices() {
	}

	/** None over all periods: a measure counts the activities of one. */
	static List<Choice> measures(RecordQuery query, Page page) {
		List<Choice> choices = new ArrayList<>();
		if (query.measure() == null && query.asked().period() == null && query.asked().range() == null) {
			return choices;
		}
		for (Measure measure : Measure.counts()) {
			if (query.asked().range() != null && !measure.addsUp()) {
				continue;
			}
			choices.add(new Choice(measure.code(), page.t().get(measure.textKey()), "", measure == query.measure()));
		}
		return choices;
	}

	static List<Choice> orders(RecordQuery query, Page page) {
		return Arrays.stream(RecordOrder.values())
			.map((order) -> new Choice(order.code(), page.t().get("web.sort." + order.code()),
					query.asked().with("sort", order.code()).address("/activities", page.language()),
					order == query.order()))
			.toList();
	}

	static List<Choice> types(RecordQuery query, Texts texts) {
		return Arrays.stream(ActivityType.values())
			.map((type) -> new Choice(type.code(), texts.get("type." + type.code()), "", type == query.type()))
			.toList();
	}

	static List<Choice> statuses(RecordQuery query, Texts texts) {
		return Arrays.stream(ActivityStatus.values())
			.map((status) -> new Choice(status.code(), texts.get("status." + status.code()), "",
					status == query.status()))
			.toList();
	}

}
