package org.bayan.web.report;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.account.Account;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.reference.References;
import org.bayan.db.request.Request;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.request.Requests;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Summaries;
import org.bayan.domain.language.Language;
import org.bayan.domain.period.Period;
import org.bayan.domain.place.Place;
import org.bayan.domain.place.SectorScope;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.text.Texts;
import org.bayan.web.filter.FilterBar.Option;
import org.bayan.web.filter.FilterBar;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.filter.ReportReader;
import org.bayan.web.page.Page.Choice;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.bayan.web.record.RecordNames;
import org.bayan.web.record.RecordTitle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of reports. */
@Controller
class ReportsController {

	private final Snapshot snapshot;

	private final ReportReader reader;

	private final Summaries summaries;

	private final Editions editions;

	private final Restatements restatements;

	private final Requests requests;

	private final References references;

	private final Changes changes;

	private final Clock clock;

	private final ZoneId zone;

	ReportsController(Snapshot snapshot, ReportReader reader, Summaries summaries, Editions editions,
			Restatements restatements, Requests requests, References references, Changes changes, Clock clock,
			ZoneId zone) {
		this.snapshot = snapshot;
		this.reader = reader;
		this.summaries = summaries;
		this.editions = editions;
		this.restatements = restatements;
		this.requests = requests;
		this.references = references;
		this.changes = changes;
		this.clock = clock;
		this.zone = zone;
	}

	@GetMapping("/reports")
	String page(HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		PageFilter asked = PageFilter.of(page);
		return this.snapshot.read(() -> {
			ReportReader.Periods periods = this.reader.periods();
			if (periods.latest() == null) {
				return "empty";
			}
			Period period = (asked.period() != null) ? asked.period() : periods.latest();
			FilterBar bar = this.reader.bar(page, asked, period, periods);
			if (bar.placeName().isEmpty() || bar.sectorName().isEmpty()) {
				throw new WrongAddressException(page.t().get("web.wrong.scope"));
			}
			show(page, asked.in(period), period, bar, model);
			return "reports";
		});
	}

	private void show(Page page, PageFilter asked, Period period, FilterBar bar, Model model) {
		Texts texts = page.t();
		Period year = Period.of(Period.Length.YEAR, period.firstDay());
		List<EditionHead> all = this.editions.all();
		Map<Period, Long> counts = this.summaries.activities(within(year));
		List<PeriodLine> lines = within(year).stream()
			.filter((one) -> counts.containsKey(one) || all.stream().anyMatch((head) -> head.period().equals(one)))
			.map((one) -> line(one, counts.getOrDefault(one, 0L), all, asked, page))
			.toList();
		Predicate<Period> published = (one) -> all.stream().anyMatch((head) -> head.period().equals(one));
		long months = counts.keySet().stream().filter((one) -> one.length() == Period.Length.MONTH).count();
		long publishedMonths = within(year).stream().filter(published).count();
		model.addAttribute("title",
				texts.get("web.reports.title", "year", texts.period(year), "published", publishedMonths, "n", months));
		model.addAttribute("bar", bar);
		model.addAttribute("asked", asked);
		model.addAttribute("period", texts.period(period));
		model.addAttribute("year", texts.period(year));
		model.addAttribute("lines", lines);
		model.addAttribute("languages",
				this.references.wholeOrganisation()
					.languages()
					.stream()
					.map((one) -> new Choice(one.code(), Texts.in(one).get("web.language"), "", one == page.language()))
					.toList());
		model.addAttribute("formats",
				List.of(Format.values())
					.stream()
					.map((one) -> new Choice(one.code(), texts.get("web.format." + one.code()), "", one == Format.XLSX))
					.toList());
		Account account = page.account();
		boolean publishes = account != null && account.role().includes(Role.PLANNER)
				&& period.length() == Period.Length.MONTH;
		model.addAttribute("publishes", publishes);
		if (publishes) {
			publication(model, page, period, all);
		}
		List<RequestLine> mine = (account == null) ? List.of() : mine(account, page, bar);
		model.addAttribute("mine", mine);
		model.addAttribute("running", mine.stream().anyMatch(RequestLine::open));
		model.addAttribute("kept", Requests.KEPT.toDays());
		model.addAttribute("dataAsOf",
				this.changes.recordedAt(this.changes.latest())
					.map((moment) -> texts.moment(moment, this.zone))
					.orElse("…"));
		model.addAttribute("edition", texts.get("source.live"));
	}

	/** Where a month that has ended can be looked at and published. */
	private void publication(Model model, Page page, Period month, List<EditionHead> all) {
		Texts texts = page.t();
		int next = all.stream()
			.filter((head) -> head.period().equals(month))
			.mapToInt(EditionHead::number)
			.max()
			.orElse(0) + 1;
		boolean ended = month.hasEnded(this.clock.instant(), this.zone);
		model.addAttribute("look", ended ? "/editions/" + month + "/next?lang=" + page.language() : null);
		model.addAttribute("lookText", texts.get("web.reports.look", "number", next));
		model.addAttribute("publication",
				ended ? texts.get("web.reports.publish.hint", "period", texts.period(month))
						: texts.get("web.reports.publish.later", "month", texts.period(month), "moment",
								texts.moment(month.end(this.zone), this.zone)));
	}

	private List<RequestLine> mine(Account account, Page page, FilterBar bar) {
		List<RequestLine> lines = new ArrayList<>();
		for (Request one : this.requests.of(account.key())) {
			lines.add(new RequestLine(one,
					(one.state() == Request.State.DONE) ? this.requests.files(one.id()) : List.of(),
					title(one.output(), page.t(), bar), page.t(), this.zone));
		}
		return lines;
	}

	private String title(RequestedOutput output, Texts texts, FilterBar bar) {
		List<String> parts = new ArrayList<>();
		parts.add(texts.get("web.request.kind." + output.kind().name().toLowerCase(Locale.ROOT)));
		switch (output) {
			case RequestedOutput.Report report -> {
				parts.add(texts.period(report.period()));
				List<String> scope = new ArrayList<>();
				if (!report.place().isEverywhere()) {
					scope.add(place(report.place(), bar));
				}
				if (!report.sector().isEvery()) {
					scope.add(name(report.sector().code(), bar.sectors()));
				}
				if (!scope.isEmpty()) {
					parts.add(String.join(" · ", scope));
				}
			}
			case RequestedOutput.Publication publication -> parts.add(texts.period(publication.month()));
			case RequestedOutput.Listing list -> {
				long change = this.changes.latest();
				parts.add(RecordTitle.scope(list.filter(), place(list.filter().place(), bar),
						name(list.filter().sector().code(), bar.sectors()), false, texts, new RecordNames(texts,
								this.references.memberStates(change), this.references.allSectors(change))));
			}
		}
		return texts.list(parts);
	}

	private static String place(Place place, FilterBar bar) {
		List<Option> places = new ArrayList<>(bar.wholes());
		places.addAll(bar.states());
		return name(place.code(), places);
	}

	private static String name(String code, List<Option> choices) {
		return choices.stream()
			.filter((choice) -> choice.code().equals(code))
			.map(Option::name)
			.findFirst()
			.orElse(code);
	}

	private PeriodLine line(Period period, long activities, List<EditionHead> all, PageFilter asked, Page page) {
		Texts texts = page.t();
		Language language = page.language();
		PageFilter whole = new PageFilter(period, null, Place.EVERYWHERE, SectorScope.EVERY, null, null,
				Map.of("measure", "activities"));
		List<EditionHead> heads = all.stream()
			.filter((head) -> head.period().equals(period))
			.sorted(Comparator.comparingInt(EditionHead::number).reversed())
			.toList();
		List<PeriodLine.EditionLine> own = heads.stream()
			.map((head) -> edition(head, head.equals(heads.getFirst()), page))
			.toList();
		return new PeriodLine(period.toString(), texts.period(period), period.length().name().toLowerCase(Locale.ROOT),
				texts.number(activities), whole.address("/activities", language),
				asked.in(period).address("/reports", language), period.equals(asked.period()),
				whole.plain().address("/reports/report.xlsx", language), own);
	}

	private PeriodLine.EditionLine edition(EditionHead head, boolean newest, Page page) {
		Texts texts = page.t();
		int figures = newest ? this.restatements.count(head, this.zone) : 0;
		String address = "/editions/" + head.period() + "/" + head.number();
		return new PeriodLine.EditionLine(texts.get("web.edition", "number", head.number()),
				texts.moment(head.publishedAt(), this.zone), address + "?lang=" + page.language(),
				(figures > 0) ? texts.get("web.reports.changed", "n", figures, "number", head.number()) : null,
				"/editions/" + head.period() + "/changes?lang=" + page.language(),
				this.references.wholeOrganisation()
					.languages()
					.stream()
					.map((one) -> new Choice(one.code(), Texts.in(one).get("web.language"),
							address + "/" + one + "/report.xlsx", false))
					.toList());
	}

	/** A year, its quarters and months, the newest first, each after what it is in. */
	private static List<Period> within(Period year) {
		List<Period> periods = new ArrayList<>(List.of(year));
		for (int quarter = 3; quarter >= 0; quarter--) {
			periods.add(new Period(Period.Length.QUARTER, year.firstMonth().plusMonths(quarter * 3L)));
			for (int month = 2; month >= 0; month--) {
				periods.add(new Period(Period.Length.MONTH, year.firstMonth().plusMonths(quarter * 3L + month)));
			}
		}
		return periods;
	}

}
