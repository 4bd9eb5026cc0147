package org.bayan.web.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.calendar.Calendars;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.reference.References;
import org.bayan.db.report.Reports;
import org.bayan.db.request.RequestedOutput;
import org.bayan.db.restatement.Restatements;
import org.bayan.db.summary.Verification;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.figure.Change;
import org.bayan.domain.figure.Measure;
import org.bayan.domain.figure.Row;
import org.bayan.domain.intake.Column;
import org.bayan.domain.intake.Reason;
import org.bayan.domain.intake.Rejection;
import org.bayan.domain.period.Period;
import org.bayan.domain.reference.Sector;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.Format;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Sentence;
import org.bayan.reporting.text.Target;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.filter.PageFilter;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Publishing a month: a page says what would be frozen, and only its button does it, of
 * exactly what was shown.
 */
@Controller
class PublicationController {

	/** So many rows that were rejected are told; the others are counted. */
	private static final int ROWS = 3;

	/** So many editions stand beside the next one. */
	private static final int BESIDE = 2;

	private static final int MINOR_DIGITS = 2;

	/** The totals in the order in which people ask for them. */
	private static final List<Measure> MEASURES = Measure.shown().stream().filter(Measure::addsUp).toList();

	private final Snapshot snapshot;

	private final Editions editions;

	private final Restatements restatements;

	private final Reports reports;

	private final Changes changes;

	private final Verification verification;

	private final Calendars calendars;

	private final SectorMonths sectorMonths;

	private final References references;

	private final RejectedRows rejectedRows;

	private final RequestSubmission asking;

	private final Clock clock;

	private final ZoneId zone;

	PublicationController(Snapshot snapshot, Editions editions, Restatements restatements, Reports reports,
			Changes changes, Verification verification, Calendars calendars, SectorMonths sectorMonths,
			References references, RejectedRows rejectedRows, RequestSubmission asking, Clock clock, ZoneId zone) {
		this.snapshot = snapshot;
		this.editions = editions;
		this.restatements = restatements;
		this.reports = reports;
		this.changes = changes;
		this.verification = verification;
		this.calendars = calendars;
		this.sectorMonths = sectorMonths;
		this.references = references;
		this.rejectedRows = rejectedRows;
		this.asking = asking;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * What is known of a month before it is published.
	 *
	 * @param change the change up to which it is known
	 * @param report what would be frozen
	 * @param before the editions there are, the oldest first
	 * @param published the reports of the newest of them, which stand beside the next
	 * @param next what the next edition restates; null where it is the first, or says the
	 * same as the newest
	 * @param same whether the newest edition says the same
	 * @param ended whether the month's last day is over
	 * @param consistent whether its figures obey their rules
	 * @param sectors all that are asked
	 * @param silent those of which nothing is known
	 * @param settles whether publishing marks them missing
	 * @param open the rejected rows that nobody has mended
	 */
	private record Look(Period month, long change, PeriodReport report, List<EditionHead> before,
			List<PeriodReport> published, @Nullable Edition next, boolean same, boolean ended, boolean consistent,
			List<Sector> sectors, List<Sector> silent, boolean settles, RejectedRows.Open open) {

		int number() {
			return this.before.isEmpty() ? 1 : this.before.getLast().number() + 1;
		}

		boolean nothingNew() {
			return this.same && !this.settles;
		}

		boolean publishable() {
			return this.ended && this.consistent && !nothingNew();
		}

		/** Whether there is something that whoever publishes should have seen. */
		boolean toKnow() {
			return !this.silent.isEmpty() || this.open.count() > 0;
		}

	}

	@GetMapping("/editions/{month}/next")
	String look(@PathVariable String month, HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		Period period = month(month);
		return this.snapshot.read(() -> look(period).map((look) -> {
			fill(model, page, look, null);
			return "publication";
		}).orElse("empty"));
	}

	/** Asks for the next edition of a month, as its user has seen it. */
	@PostMapping("/editions")
	String publish(HttpServletRequest request, HttpServletResponse response, Model model) {
		Page page = Page.of(request);
		PageFilter asked = PageFilter.of(page);
		Period month = asked.period();
		if (month == null || month.length() != Period.Length.MONTH) {
			throw new WrongAddressException(page.t().get("web.wrong.month"));
		}
		String seen = page.query().getOrDefault("seen", "");
		boolean known = "yes".equals(page.query().get("known"));
		Look look = this.snapshot.read(() -> {
			Optional<Look> now = look(month);
			String alert = now.map((one) -> refusal(one, seen, known)).orElse(null);
			if (now.isPresent() && alert != null) {
				fill(model, page, now.get(), page.t().get(alert));
			}
			return now;
		}).orElse(null);
		if (look == null) {
			return "empty";
		}
		if (model.containsAttribute("alert")) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return "publication";
		}
		return this.asking.ask(new RequestedOutput.Publication(month, look.change()), asked, page, response, model);
	}

	/** Why what is known now is not published; null where it is. */
	private static @Nullable String refusal(Look look, String seen, boolean known) {
		if (!look.ended()) {
			return "web.request.failed.not-ended";
		}
		if (!String.valueOf(look.change()).equals(seen)) {
			return "web.publication.overtaken";
		}
		if (!look.publishable()) {
			return look.consistent() ? "web.publication.same" : "web.request.failed.inconsistent";
		}
		return (look.toKnow() && !known) ? "web.publication.unseen" : null;
	}

	private static Period month(String code) {
		try {
			Period month = Period.parse(code);
			if (month.length() == Period.Length.MONTH) {
				return month;
			}
		}
		catch (IllegalArgumentException ex) {
			// as for a year
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private Optional<Look> look(Period month) {
		Instant now = this.clock.instant();
		long change = this.changes.latest();
		List<EditionHead> before = this.editions.all().stream().filter((head) -> head.period().equals(month)).toList();
		List<Sector> sectors = this.references.sectors(change);
		List<String> codes = this.sectorMonths.silent(month, sectors.stream().map(Sector::code).toList());
		boolean settles = !codes.isEmpty() && this.calendars.rule()
			.filter((rule) -> rule.cutOff() != null && !month.firstMonth().isBefore(rule.first()))
			.filter((rule) -> !now.isBefore(rule.cutOffAt(month.firstMonth())))
			.isPresent();
		return this.reports.after(change, month, this.zone).map((report) -> {
			boolean same = !before.isEmpty() && this.editions.saysTheSame(report);
			Edition next = (before.isEmpty() || same) ? null : this.restatements.next(before.getLast(), report, change);
			List<PeriodReport> published = beside(before).stream()
				.map((head) -> this.editions.find(month, head.number()).orElseThrow().report())
				.toList();
			return new Look(month, change, report, before, published, next, same, month.hasEnded(now, this.zone),
					this.verification.differences(month.firstMonth(), 1).isEmpty(), sectors,
					sectors.stream().filter((one) -> codes.contains(one.code())).toList(), settles,
					this.rejectedRows.open(ROWS));
		});
	}

	private void fill(Model model, Page page, Look look, @Nullable String alert) {
		Texts texts = page.t();
		String month = texts.period(look.month());
		if (alert != null) {
			model.addAttribute("alert", alert);
		}
		model.addAttribute("title", title(look, month, texts));
		model.addAttribute("month", month);
		model.addAttribute("code", look.month().toString());
		model.addAttribute("reports",
				"/reports?from=" + look.month() + "&to=" + look.month() + "&lang=" + page.language());
		model.addAttribute("links", new RecordLinks(look.report(), page.language()));
		model.addAttribute("sentences", sentences(look, page));
		model.addAttribute("number", look.number());
		model.addAttribute("editions", editions(look, texts));
		model.addAttribute("totals", totals(look, texts));
		model.addAttribute("languages",
				texts.list(this.references.wholeOrganisation()
					.languages()
					.stream()
					.map((one) -> Texts.in(one).get("web.language"))
					.toList()));
		model.addAttribute("formats",
				Arrays.stream(Format.values()).map((one) -> texts.get("web.format." + one.code())).toList());
		model.addAttribute("stays", look.before().isEmpty() ? null
				: texts.get("web.publication.stays", "number", look.before().getLast().number()));
		model.addAttribute("publishable", look.publishable());
		model.addAttribute("toKnow", look.toKnow());
		model.addAttribute("change", look.change());
	}

	private static String title(Look look, String month, Texts texts) {
		Cell now = look.report().tables().total().now().activities();
		if (!look.ended()) {
			return texts.get("web.publication.title.not-ended", "month", month);
		}
		if (look.nothingNew()) {
			return texts.get("web.publication.title.same", "month", month, "number", look.before().getLast().number());
		}
		if (look.before().isEmpty()) {
			return texts.get("web.publication.title", "month", month, "n", now.count());
		}
		return texts.get("web.publication.title.next", "month", month, "number", look.number(), "n", now.count(),
				"last", look.before().getLast().number(), "before",
				look.published().getLast().tables().total().now().activities().count());
	}

	/**
	 * A remark about the month.
	 *
	 * @param sign {@code ok}; {@code check}: to be known; {@code bad}: keeps it from
	 * being published
	 * @param address where more is said; null: nowhere
	 */
	public record Remark(String sign, String name, Sentence text, @Nullable String address, @Nullable String link) {

	}

	private List<Remark> sentences(Look look, Page page) {
		Texts texts = page.t();
		List<Remark> all = new ArrayList<>();
		String end = texts.moment(look.month().end(this.zone), this.zone);
		all.add(look.ended()
				? new Remark("ok", texts.get("web.publication.ended"),
						texts.say("web.publication.ended.text", "moment", end), null, null)
				: new Remark("bad", texts.get("web.publication.not-ended"),
						texts.say("web.reports.publish.later", "month", texts.period(look.month()), "moment", end),
						null, null));
		all.add(look.consistent()
				? new Remark("ok", texts.get("web.publication.consistent"),
						texts.say("web.publication.consistent.text"), null, null)
				: new Remark("bad", texts.get("web.publication.inconsistent"),
						texts.say("web.request.failed.inconsistent"), null, null));
		all.add(difference(look, page));
		List<Row> states = look.report().tables().states();
		long took = states.stream().filter(Row::tookPart).count();
		all.add(new Remark("ok",
				texts.get("web.publication.states", "n", took, "total", look.report().tables().membersInPeriod()),
				texts.say("web.publication.states.text"),
				"/?from=" + look.month() + "&to=" + look.month() + "&lang=" + page.language(),
				texts.get("web.publication.states.link")));
		all.add(sectors(look, texts));
		all.add(open(look, texts));
		return all;
	}

	private static Remark difference(Look look, Page page) {
		Texts texts = page.t();
		if (look.before().isEmpty()) {
			return new Remark("ok", texts.get("web.publication.first"), texts.say("web.publication.first.text"), null,
					null);
		}
		int last = look.before().getLast().number();
		Edition next = look.next();
		if (next == null) {
			return new Remark("ok", texts.get("web.publication.no-difference", "number", last),
					texts.say("web.publication.same"), null, null);
		}
		int figures = next.restatements().size();
		return new Remark("ok", texts.get("web.publication.difference", "number", last),
				texts.say((figures == 0) ? "web.publication.difference.other" : "web.publication.difference.text", "n",
						figures, "m", next.causes().size()),
				"/editions/" + look.month() + "/changes?lang=" + page.language(),
				texts.get("web.publication.difference.link"));
	}

	private static Remark sectors(Look look, Texts texts) {
		if (look.silent().isEmpty()) {
			return new Remark("ok", texts.get("web.publication.sectors.all"),
					texts.say("web.publication.sectors.all.text", "n", look.sectors().size()), null, null);
		}
		Sentence names = Sentence.join(texts.get("list.comma"),
				look.silent().stream().map((one) -> linked(one, texts)).toList());
		// isolated as every text from the data
		Sentence isolated = Sentence.join("", List.of(Sentence.of("\u2068"), names, Sentence.of("\u2069")));
		return new Remark("check",
				texts.get("web.publication.sectors", "n", look.silent().size(), "total", look.sectors().size(), "month",
						texts.period(look.month())),
				texts.say(look.settles() ? "web.publication.sectors.missing" : "web.publication.sectors.text", "names",
						isolated),
				null, null);
	}

	private static Sentence linked(Sector sector, Texts texts) {
		String name = ForeignText.plain(sector.names().in(texts.language()));
		return Sentence.of(name, name, new Target.Sector(sector.code()));
	}

	private static Remark open(Look look, Texts texts) {
		if (look.open().count() == 0) {
			return new Remark("ok", texts.get("web.publication.rows.none"), texts.say("web.publication.rows.none.text"),
					null, null);
		}
		List<String> told = look.open().first().stream().map((row) -> words(row, texts)).toList();
		long further = look.open().count() - told.size();
		return new Remark("check", texts.get("web.publication.rows", "n", look.open().count()),
				Sentence.of(String.join(" ", told)
						+ ((further > 0) ? " " + texts.get("web.publication.rows.further", "n", further) : "") + " "
						+ texts.get("web.publication.rows.text", "n", look.open().count())),
				null, null);
	}

	private static String words(RejectedRows.OpenRow row, Texts texts) {
		Column column = (row.column() != null) ? Column.valueOf(row.column().toUpperCase(Locale.ROOT)) : null;
		return Reasons.of(texts, row.file(), row.rowNames(), new Rejection(row.row(), column, row.value(),
				Reason.valueOf(row.reason().toUpperCase(Locale.ROOT)), row.arguments()));
	}

	/** The headings of the newest editions, and when they were published. */
	private List<String> editions(Look look, Texts texts) {
		return beside(look.before()).stream()
			.map((head) -> texts.get("web.publication.column", "number", head.number(), "date",
					texts.shortDate(head.publishedAt().atZone(this.zone).toLocalDate())))
			.toList();
	}

	private static List<EditionHead> beside(List<EditionHead> all) {
		return all.subList(Math.max(0, all.size() - BESIDE), all.size());
	}

	/**
	 * A total of the month.
	 *
	 * @param before in the newest editions
	 * @param change since the newest edition; empty where there is none
	 * @param changed whether it is another than in the newest edition
	 */
	public record TotalLine(String measure, List<String> before, String now, String change, boolean changed) {

	}

	private static List<TotalLine> totals(Look look, Texts texts) {
		List<PeriodReport> before = look.published();
		String currency = look.report().head().currency();
		List<TotalLine> lines = new ArrayList<>();
		for (Measure measure : MEASURES) {
			Cell now = look.report().tables().total().now().of(measure);
			Cell last = before.isEmpty() ? now : before.getLast().tables().total().now().of(measure);
			lines.add(new TotalLine(texts.get(measure.textKey()),
					before.stream()
						.map((report) -> text(report.tables().total().now().of(measure), measure, currency, texts))
						.toList(),
					text(now, measure, currency, texts), before.isEmpty() ? "" : change(last, now, measure, texts),
					!last.equals(now)));
		}
		return lines;
	}

	private static String change(Cell last, Cell now, Measure measure, Texts texts) {
		if (last.equals(now)) {
			return texts.get("web.publication.as-before");
		}
		Change change = Change.between(last, now);
		if (change.difference() == null) {
			return "–";
		}
		return measure.money() ? texts.changeAmount(change.difference(), MINOR_DIGITS)
				: texts.change(change.difference());
	}

	private static String text(Cell cell, Measure measure, String currency, Texts texts) {
		return switch (cell.state()) {
			case NO_DATA -> "…";
			case NOT_APPLICABLE -> texts.get("sign.not-applicable");
			case VALUE, ZERO ->
				measure.money() ? texts.money(cell.amount(), MINOR_DIGITS, currency) : texts.number(cell.count());
		};
	}

}
