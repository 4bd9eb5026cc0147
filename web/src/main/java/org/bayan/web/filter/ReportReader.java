package org.bayan.web.filter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.record.RecordFilter;
import org.bayan.db.report.Reports;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.EditionMark;
import org.bayan.domain.report.PeriodReport;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an address asks for, all of one moment. */
@Component
public class ReportReader {

	private final Snapshot snapshot;

	private final Reports reports;

	private final Editions editions;

	private final Changes changes;

	private final ZoneId zone;

	ReportReader(Snapshot snapshot, Reports reports, Editions editions, Changes changes, ZoneId zone) {
		this.snapshot = snapshot;
		this.reports = reports;
		this.editions = editions;
		this.changes = changes;
		this.zone = zone;
	}

	/**
	 * A report and the bar that leads to others.
	 *
	 * @param latest whether no period was asked for, so that it is the latest
	 */
	public record Read(PeriodReport report, FilterBar bar, boolean latest) {

	}

	/** Without the records; empty while there is no activity at all. */
	public Optional<Read> read(Page page, PageFilter asked) {
		return this.snapshot.read(() -> readNow(page, asked));
	}

	/** The same in the current transaction. */
	public Optional<Read> readNow(Page page, PageFilter asked) {
		return read(page, asked, false);
	}

	/** With the records. */
	public Optional<Read> readWhole(Page page, PageFilter asked) {
		return this.snapshot.read(() -> read(page, asked, true));
	}

	private Optional<Read> read(Page page, PageFilter asked, boolean whole) {
		if (asked.range() != null) {
			throw new WrongAddressException(page.t().get("web.wrong.range.report"));
		}
		Periods periods = periods();
		@Nullable Period period = (asked.period() != null) ? asked.period() : periods.latest();
		if (period == null) {
			return Optional.empty();
		}
		FilterBar bar = bar(page, asked, period, periods);
		return asked.known(page, () -> report(page, asked, period, whole))
			.map((report) -> new Read(report, bar, asked.period() == null && period.length() == Period.Length.MONTH));
	}

	private Optional<PeriodReport> report(Page page, PageFilter asked, Period period, boolean whole) {
		if (asked.edition() == null) {
			return whole ? this.reports.of(period, asked.place(), asked.sector(), asked.asOf(), this.zone)
					: this.reports.figures(period, asked.place(), asked.sector(), asked.asOf(), this.zone);
		}
		if (!asked.edition().month().equals(period)) {
			throw new WrongAddressException(page.t().get("web.wrong.edition"));
		}
		EditionHead head = edition(page, asked.edition());
		LocalDate publishedOn = LocalDate.ofInstant(head.publishedAt(), this.zone);
		if (asked.place().isEverywhere() && asked.sector().isEvery()) {
			return this.editions.find(period, head.number()).map((edition) -> edition.marked(publishedOn));
		}
		return this.reports.after(head.change(), period, asked.place(), asked.sector(), this.zone)
			.map((report) -> report.as(new EditionMark(head.number(), publishedOn, List.of(), List.of())));
	}

	/** How a figure that was published or known on a day stands today. */
	public Optional<PeriodReport> today(PageFilter asked, Period period) {
		return this.reports.figures(period, asked.place(), asked.sector(), null, this.zone);
	}

	/** The edition that an address asks for, without its content. */
	private EditionHead edition(Page page, Published edition) {
		return this.editions.all()
			.stream()
			.filter((head) -> head.period().equals(edition.month()) && head.number() == edition.number())
			.findFirst()
			.orElseThrow(() -> new WrongAddressException(page.t().get("web.wrong.edition")));
	}

	/** Whether a period was under way when an address asks; never in an edition. */
	public boolean isUnderWay(PageFilter asked, Period period) {
		return asked.edition() == null && this.reports.progress(asked.asOf(), this.zone)
			.filter((progress) -> progress.underWay(period))
			.isPresent();
	}

	/** The change after which records are asked for. */
	public long change(Page page, PageFilter asked) {
		if (asked.edition() != null) {
			return edition(page, asked.edition()).change();
		}
		return (asked.asOf() != null) ? this.changes.knownOn(asked.asOf(), this.zone) : RecordFilter.NOW;
	}

	/**
	 * The periods with activities.
	 *
	 * @param latest month, or year where none of them is in any month; null where there
	 * is none
	 */
	public record Periods(Set<Period> all, @Nullable Period latest) {

	}

	/** The periods with activities, in the current transaction. */
	public Periods periods() {
		List<Period> all = this.reports.withActivities();
		return new Periods(Set.copyOf(all),
				all.stream()
					.filter((one) -> one.length() == Period.Length.MONTH)
					.findFirst()
					.or(() -> all.stream().findFirst())
					.orElse(null));
	}

	/** The bar of a page, in the current transaction. */
	public FilterBar bar(Page page, PageFilter asked, @Nullable Period period, Periods periods) {
		Period base = (periods.latest() != null) ? periods.latest() : Period.of(Period.Length.MONTH, LocalDate.EPOCH);
		List<EditionHead> published = (period == null || period.length() != Period.Length.MONTH) ? List.of()
				: this.editions.all().stream().filter((head) -> head.period().equals(period)).toList();
		return new FilterBar(page, asked, period, base, periods.all(), this.reports.lists(this.changes.latest()),
				published, this.zone);
	}

}
