package org.bayan.web.record;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bayan.db.change.Changes;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.record.RecordedActivities;
import org.bayan.db.reference.References;
import org.bayan.db.request.RequestedOutput;
import org.bayan.domain.intake.ActivityCells;
import org.bayan.domain.record.WholeRecord;
import org.bayan.domain.reference.MemberState;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.record.RecordTable;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.workbook.ListHeading;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.Page;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.Objects.requireNonNull;

/** The whole list that an address asks for, however many pages it has. */
@Component
public class RecordList {

	/** A longer one is made in the background. */
	public static final int AT_ONCE = 20_000;

	private final ReportReader reader;

	private final RecordedActivities records;

	private final References references;

	private final Changes changes;

	private final Clock clock;

	private final ZoneId zone;

	RecordList(ReportReader reader, RecordedActivities records, References references, Changes changes, Clock clock,
			ZoneId zone) {
		this.reader = reader;
		this.records = records;
		this.references = references;
		this.changes = changes;
		this.clock = clock;
		this.zone = zone;
	}

	/** The filter of an address, in the current transaction. */
	RecordFilter filter(RecordQuery query, Page page) {
		return query.filter(this.reader.periods().latest(), this.reader.change(page, query.asked()));
	}

	/**
	 * The list as something to ask for, in the current transaction: with the facts as
	 * they are known now, so that its rows are those that the page shows.
	 */
	public RequestedOutput.Listing output(Page page, Format format) {
		RecordQuery query = RecordQuery.of(page);
		RecordFilter filter = filter(query, page);
		RecordFilter known = (filter.change() != RecordFilter.NOW) ? filter
				: new RecordFilter(filter.measure(), filter.period(), filter.place(), filter.sector(), filter.type(),
						filter.status(), filter.words(), this.changes.latest(), filter.detail());
		return new RequestedOutput.Listing(known, query.order(), columns(page), page.language(), format.code(),
				scope(filter, query, page), RecordTitle.known(query.asked(), page.t()));
	}

	/** Whether the list is short enough to be answered at once. */
	boolean isShort(RecordFilter filter) {
		return this.records.countUpTo(filter, AT_ONCE + 1) <= AT_ONCE;
	}

	/** Its rows, for as long as the current transaction is open. */
	Consumer<Consumer<WholeRecord>> rows(RecordFilter filter, RecordQuery query, Page page) {
		return (taker) -> this.records.each(filter, query.order(), page.language(), taker);
	}

	/** Its columns with their words, in the current transaction. */
	RecordTable table(RecordFilter filter, Page page) {
		long latest = this.changes.latest();
		List<MemberState> states = this.references.memberStates(latest);
		return new RecordTable(names(page),
				new ActivityCells(states.stream().map(MemberState::iso3).collect(Collectors.toSet()),
						requireNonNull(this.references.reportingCurrency())),
				page.t(), columns(page), this.changes.state(Math.min(filter.change(), latest)));
	}

	/** What it says it is, in the current transaction. */
	ListHeading heading(RecordFilter filter, RecordQuery query, Page page) {
		return new ListHeading(ForeignText.plain(this.references.organisation().in(page.language())),
				scope(filter, query, page), RecordTitle.known(query.asked(), page.t()),
				this.changes.recordedAt(filter.change()).orElse(null), this.clock.instant(), this.zone);
	}

	private String scope(RecordFilter filter, RecordQuery query, Page page) {
		FilterBar bar = this.reader.bar(page, query.asked(), filter.period(), this.reader.periods());
		if (bar.placeName().isEmpty() || bar.sectorName().isEmpty()) {
			throw new WrongAddressException(page.t().get("web.wrong.scope"));
		}
		boolean soFar = filter.period() != null && this.reader.isUnderWay(query.asked(), filter.period());
		return RecordTitle.limited(filter, bar.placeName(), bar.sectorName(), soFar, page.t(), names(page));
	}

	private RecordNames names(Page page) {
		long change = this.changes.latest();
		return new RecordNames(page.t(), this.references.memberStates(change), this.references.allSectors(change));
	}

	private static @Nullable List<String> columns(Page page) {
		return RecordColumn.ofFile(page);
	}

}
