package org.bayan.web.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.bayan.db.account.Role;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.report.Reports;
import org.bayan.db.restatement.Restatements;
import org.bayan.domain.edition.Edition;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.PeriodReport;
import org.bayan.reporting.output.ReportFile;
import org.bayan.reporting.rows.CsvRowWriter;
import org.bayan.reporting.rows.XlsxRowWriter;
import org.bayan.reporting.table.ReportTable;
import org.bayan.reporting.table.RestatedFigure;
import org.bayan.reporting.table.Tables;
import org.bayan.reporting.text.Texts;
import org.bayan.web.chart.RecordLinks;
import org.bayan.web.download.Delivery;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.bayan.web.record.RecordChanges;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an edition restated of the one before it, and what differs between an edition and
 * today: every figure, and the activities behind it.
 */
@Controller
class ChangesController {

	/** So many figures are shown of each table; the others are one click away. */
	private static final int FIRST = 60;

	/** So many activities are told one by one; the table names them all. */
	private static final int CAUSES = 50;

	/** So many of them stand beside a figure; the files name them all. */
	private static final int BESIDE = 6;

	private static final int LETTERS = 26;

	private final Snapshot snapshot;

	private final Editions editions;

	private final Restatements restatements;

	private final Reports reports;

	private final Changes changes;

	private final RecordChanges records;

	private final Delivery delivery;

	private final ZoneId zone;

	ChangesController(Snapshot snapshot, Editions editions, Restatements restatements, Reports reports, Changes changes,
			RecordChanges records, Delivery delivery, ZoneId zone) {
		this.snapshot = snapshot;
		this.editions = editions;
		this.restatements = restatements;
		this.reports = reports;
		this.changes = changes;
		this.records = records;
		this.delivery = delivery;
		this.zone = zone;
	}

	@GetMapping("/editions/{month}/changes")
	String page(@PathVariable String month, HttpServletRequest request, Model model) {
		Page page = Page.of(request);
		Period period = period(month);
		this.snapshot.read(() -> {
			fill(model, page, compared(page, period));
			return true;
		});
		return "changes";
	}

	/** The table as a file, {@code changes.csv}. */
	@GetMapping("/editions/{month}/changes.csv")
	ResponseEntity<byte[]> csv(@PathVariable String month, HttpServletRequest request) throws IOException {
		Page page = Page.of(request);
		Compared compared = this.snapshot.read(() -> compared(page, period(month)));
		return answer((out) -> CsvRowWriter.write(compared.table(page.t()), page.t(), out), compared, page, "csv");
	}

	/** The table as a workbook, {@code changes.xlsx}. */
	@GetMapping("/editions/{month}/changes.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable String month, HttpServletRequest request) throws IOException {
		Page page = Page.of(request);
		Compared compared = this.snapshot.read(() -> compared(page, period(month)));
		return answer((out) -> XlsxRowWriter.write(compared.table(page.t()), page.t(), out), compared, page, "xlsx");
	}

	private ResponseEntity<byte[]> answer(ReportFile.Content content, Compared compared, Page page, String format)
			throws IOException {
		String name = "%s-changes-%d-%s-%s.%s".formatted(compared.of().period(), compared.of().number(),
				(compared.with() != null) ? compared.with().number() : "today", page.language(), format);
		return this.delivery.answer(content, name, page);
	}

	private static Period period(String month) {
		try {
			return Period.parse(month);
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, ex);
		}
	}

	/**
	 * An edition beside what came after it.
	 *
	 * @param all the month's editions
	 * @param of the earlier one
	 * @param with the one after it; null: today
	 * @param edition the later one, or what it would be today
	 * @param report the later report, with what it restates
	 */
	private record Compared(List<EditionHead> all, EditionHead of, @Nullable EditionHead with, Edition edition,
			PeriodReport report) {

		ReportTable table(Texts texts) {
			Tables tables = new Tables(this.report, texts);
			return (this.with != null) ? tables.restatements() : tables.changes();
		}

	}

	/** What the address asks for; else the newest edition beside today. */
	private Compared compared(Page page, Period month) {
		List<EditionHead> all = this.editions.all().stream().filter((head) -> head.period().equals(month)).toList();
		if (all.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		EditionHead of = head(all, page, page.query().getOrDefault("of", String.valueOf(all.getLast().number())));
		String next = page.query().get("with");
		if (next == null) {
			long change = this.changes.latest();
			PeriodReport today = this.reports.after(change, month, this.zone).orElseThrow();
			Edition edition = this.restatements.next(of, today, change);
			return new Compared(all, of, null, edition,
					edition.marked(LocalDate.ofInstant(today.head().dataAsOf(), this.zone)));
		}
		EditionHead with = head(all, page, next);
		if (with.number() != of.number() + 1) {
			throw new WrongAddressException(page.t().get("web.wrong.edition"));
		}
		Edition edition = this.editions.find(month, with.number()).orElseThrow();
		return new Compared(all, of, with, edition, edition.marked(LocalDate.ofInstant(with.publishedAt(), this.zone)));
	}

	private static EditionHead head(List<EditionHead> all, Page page, String number) {
		return all.stream()
			.filter((head) -> String.valueOf(head.number()).equals(number))
			.findFirst()
			.orElseThrow(() -> new WrongAddressException(page.t().get("web.wrong.edition")));
	}

	private void fill(Model model, Page page, Compared compared) {
		Texts texts = page.t();
		EditionHead of = compared.of();
		EditionHead with = compared.with();
		String month = texts.period(of.period());
		String query = "?of=" + of.number() + ((with != null) ? "&with=" + with.number() : "") + "&lang="
				+ page.language();
		String path = "/editions/" + of.period() + "/changes";
		Edition edition = compared.edition();
		int figures = edition.restatements().size();
		int causes = edition.causes().size();
		model.addAttribute("month", month);
		model.addAttribute("title",
				(with == null)
						? texts.get((figures == 0) ? "web.changes.none" : "web.changes.title", "n", figures, "month",
								month, "number", of.number(), "m", causes)
						: texts.get((figures == 0) ? "web.changes.pair.none" : "web.changes.pair", "n", figures,
								"month", month, "number", of.number(), "next", with.number(), "m", causes));
		model.addAttribute("published", texts.get("web.changes.published", "number", of.number(), "moment",
				texts.moment(of.publishedAt(), this.zone)));
		model.addAttribute("later",
				(with == null)
						? texts.get("web.changes.today", "moment",
								texts.moment(compared.report().head().dataAsOf(), this.zone))
						: texts.get("web.changes.published", "number", with.number(), "moment",
								texts.moment(with.publishedAt(), this.zone)));
		model.addAttribute("reports",
				"/reports?from=" + of.period() + "&to=" + of.period() + "&lang=" + page.language());
		model.addAttribute("edition", "/editions/" + of.period() + "/" + of.number() + "?lang=" + page.language());
		model.addAttribute("tabs", tabs(compared, path, page));
		List<RecordChanges.Line> told = this.records.between(edition.causes().subList(0, Math.min(CAUSES, causes)),
				of.change(), (with != null) ? with.change() : this.changes.latest(), texts);
		long last = compared.all().getLast().change();
		model.addAttribute("causes", causes(edition, told, with == null && last == of.change()));
		model.addAttribute("untold",
				(causes > told.size()) ? texts.get("web.changes.untold", "n", causes - told.size()) : null);
		boolean all = "yes".equals(page.query().get("all"));
		Lines lines = lines(compared, told, page);
		model.addAttribute("own", shown(lines.own(), all));
		model.addAttribute("others", shown(lines.others(), all));
		model.addAttribute("shown",
				texts.get("web.changes.shown", "shown", shown(lines.own(), all).size(), "n", lines.own().size()));
		model.addAttribute("elsewhere", texts.get("web.changes.elsewhere", "n", lines.others().size(), "month", month));
		model.addAttribute("whole", (!all && Math.max(lines.own().size(), lines.others().size()) > FIRST)
				? path + query + "&all=yes" : null);
		model.addAttribute("wholeText", texts.get("web.changes.all", "n", figures));
		model.addAttribute("before", texts.get("web.edition", "number", of.number()));
		model.addAttribute("now",
				(with == null) ? texts.get("column.today") : texts.get("web.edition", "number", with.number()));
		model.addAttribute("csv", path + ".csv" + query);
		model.addAttribute("xlsx", path + ".xlsx" + query);
		EditionHead newest = compared.all().getLast();
		int unpublished = this.restatements.count(newest, this.zone);
		boolean planner = page.account() != null && page.account().role().includes(Role.PLANNER);
		model.addAttribute("unpublished",
				(unpublished > 0) ? texts.get("web.restated", "n", unpublished, "number", newest.number()) : null);
		model.addAttribute("look", planner ? "/editions/" + of.period() + "/next?lang=" + page.language() : null);
		model.addAttribute("lookText", texts.get("web.reports.look", "number", newest.number() + 1));
	}

	/** Each edition beside the one after it, and beside today, the newest first. */
	private List<Page.Choice> tabs(Compared compared, String path, Page page) {
		Texts texts = page.t();
		List<Page.Choice> tabs = new ArrayList<>();
		for (EditionHead head : compared.all().reversed()) {
			boolean same = head.equals(compared.of());
			tabs.add(new Page.Choice(head.number() + " today",
					texts.get("web.changes.tab.today", "number", head.number(), "n",
							this.restatements.count(head, this.zone)),
					path + "?of=" + head.number() + "&lang=" + page.language(), same && compared.with() == null));
			if (head.number() > 1) {
				tabs.add(new Page.Choice(String.valueOf(head.number()),
						texts.get("web.changes.tab", "number", head.number() - 1, "next", head.number(), "n",
								this.editions.find(head.period(), head.number()).orElseThrow().restatements().size()),
						path + "?of=" + (head.number() - 1) + "&with=" + head.number() + "&lang=" + page.language(),
						head.equals(compared.with())));
			}
		}
		return tabs;
	}

	/**
	 * An activity that changed.
	 *
	 * @param letter which stands for it beside the figures
	 * @param unpublished whether no edition knows of it
	 */
	public record CauseLine(String letter, RecordChanges.Line what, boolean unpublished) {

	}

	private static List<CauseLine> causes(Edition edition, List<RecordChanges.Line> told, boolean unpublished) {
		List<CauseLine> lines = new ArrayList<>();
		for (RecordChanges.Line line : told) {
			lines.add(new CauseLine(letter(lines.size()), line, unpublished));
		}
		return lines;
	}

	/** A to Z, then AA. */
	private static String letter(int index) {
		String last = String.valueOf((char) ('A' + index % LETTERS));
		return (index < LETTERS) ? last : letter(index / LETTERS - 1) + last;
	}

	/**
	 * A figure with the letters of its causes.
	 *
	 * @param address the records behind it today; null where no list has exactly these
	 * @param letters of the activities that are told one by one
	 * @param further how many others caused it, in words; empty: none
	 */
	public record FigureLine(RestatedFigure figure, @Nullable String address, List<String> letters, String further) {

	}

	private record Lines(List<FigureLine> own, List<FigureLine> others) {

	}

	private static Lines lines(Compared compared, List<RecordChanges.Line> told, Page page) {
		Map<String, String> letters = new HashMap<>();
		for (int i = 0; i < told.size(); i++) {
			letters.put(told.get(i).ref(), letter(i));
		}
		RecordLinks links = new RecordLinks((compared.with() != null) ? compared.report() : compared.edition().report(),
				page.language());
		Lines lines = new Lines(new ArrayList<>(), new ArrayList<>());
		for (RestatedFigure figure : new Tables(compared.report(), page.t()).restatedFigures()) {
			List<String> beside = figure.activities()
				.stream()
				.filter(letters::containsKey)
				.limit(BESIDE)
				.map(letters::get)
				.toList();
			int further = figure.activities().size() - beside.size();
			List<FigureLine> part = (figure.figure().span() == null) ? lines.own() : lines.others();
			part.add(new FigureLine(figure, links.of(figure.figure()), beside,
					(further > 0) ? page.t().get("web.changes.further", "n", further) : figure.otherwise()));
		}
		return lines;
	}

	private static List<FigureLine> shown(List<FigureLine> lines, boolean all) {
		return all ? lines : lines.subList(0, Math.min(FIRST, lines.size()));
	}

}
