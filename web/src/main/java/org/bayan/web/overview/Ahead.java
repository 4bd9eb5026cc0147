package org.bayan.web.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.db.record.RecordedActivities;
import org.bayan.domain.language.Language;
import org.bayan.domain.record.ListedActivity;
import org.bayan.domain.report.PeriodReport;
import org.bayan.web.chart.RecordLinks;

import org.springframework.stereotype.Component;

/** What is planned or under way after the day of the data. */
@Component
public class Ahead {

	private static final int SHOWN = 6;

	private final RecordedActivities records;

	Ahead(RecordedActivities records) {
		this.records = records;
	}

	/**
	 * The next ones.
	 *
	 * @param first those that begin first
	 * @param count how many there are
	 * @param address where all of them are
	 * @param day after which
	 */
	public record Upcoming(List<ListedActivity> first, long count, String address, LocalDate day) {

	}

	/**
	 * What lies ahead of a report's data, within its scope, in the current transaction.
	 */
	public Upcoming of(PeriodReport report, long change, RecordLinks links) {
		LocalDate day = LocalDate.ofInstant(report.head().dataAsOf(), ZoneId.of(report.head().zone()));
		RecordFilter filter = new RecordFilter(null, null, report.scope().place(), report.scope().sector(), null, null,
				"", change, new RecordFilter.Detail(null, null, null, day, null, null));
		return new Upcoming(this.records.list(filter, RecordOrder.OLDEST, Language.EN, null, null, SHOWN),
				this.records.count(filter), links.ahead(day), day);
	}

}
