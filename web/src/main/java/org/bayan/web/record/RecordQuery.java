package org.bayan.web.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordOrder;
import org.bayan.domain.activity.ActivityStatus;
import org.bayan.domain.activity.ActivityType;
import org.bayan.domain.activity.DatePrecision;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.period.Period;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

/**
 * What an address of records asks for.
 *
 * @param measure null: every record, whatever it counts for
 */
public record RecordQuery(PageFilter asked, @Nullable Measure measure, @Nullable ActivityType type,
		@Nullable ActivityStatus status, String words, RecordOrder order, RecordFilter.Detail detail) {

	/** Names of the parameters that only lists of records take. */
	static final String[] PARAMETERS = { "measure", "type", "status", "q", "sort", "columns", "host", "city", "partner",
			"ahead", "date-precision" };

	private static final Set<String> NARROWING = Set.of("type", "status", "q", "host", "city", "partner", "ahead",
			"date-precision");

	private static final int LONGEST_SEARCH = 200;

	public static RecordQuery of(Page page) {
		PageFilter asked = PageFilter.of(page, PARAMETERS);
		String code = page.query().get("measure");
		Measure measure = Measure.counts().stream().filter((one) -> one.code().equals(code)).findFirst().orElse(null);
		String type = page.query().get("type");
		String status = page.query().get("status");
		RecordOrder order = RecordOrder.ofCode(page.query().getOrDefault("sort", "newest"));
		ActivityType knownType = (type != null) ? ActivityType.ofCode(type) : null;
		ActivityStatus knownStatus = (status != null) ? ActivityStatus.ofCode(status) : null;
		String words = page.query().getOrDefault("q", "");
		boolean wrong = (code != null && measure == null) || (type != null && knownType == null)
				|| (status != null && knownStatus == null) || order == null || words.length() > LONGEST_SEARCH;
		if (wrong || order == null) {
			throw new WrongAddressException(page.t().get("web.wrong.records"));
		}
		return new RecordQuery(asked, measure, knownType, knownStatus, words, order, detail(page, asked));
	}

	private static RecordFilter.Detail detail(Page page, PageFilter asked) {
		String ahead = page.query().get("ahead");
		String precision = page.query().get("date-precision");
		DatePrecision known = (precision != null) ? DatePrecision.ofCode(precision) : null;
		if (precision != null && known == null) {
			throw new WrongAddressException(page.t().get("web.wrong.records"));
		}
		try {
			return new RecordFilter.Detail(page.query().get("host"), page.query().get("city"),
					page.query().get("partner"), (ahead != null) ? LocalDate.parse(ahead) : null, asked.range(), known);
		}
		catch (DateTimeException ex) {
			throw new WrongAddressException(page.t().get("web.wrong.day"));
		}
	}

	/**
	 * The filter of the database; a measure without a period is that of the latest month.
	 */
	public RecordFilter filter(@Nullable Period latest, long change) {
		boolean stated = this.asked.period() != null || this.asked.range() != null;
		Period period = (stated || this.measure == null) ? this.asked.period() : latest;
		boolean counted = period != null || this.asked.range() != null;
		return new RecordFilter(counted ? this.measure : null, period, this.asked.place(), this.asked.sector(),
				this.type, this.status, this.words, change, this.detail);
	}

	/** Whether it asks for more than a figure of a period, place and sector. */
	boolean narrowed() {
		return NARROWING.stream().anyMatch(this.asked.further()::containsKey);
	}

}
