package org.bayan.web.admin;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bayan.db.account.Account;
import org.bayan.db.account.Accounts;
import org.bayan.db.calendar.MonthClose;
import org.bayan.db.calendar.SectorMonths;
import org.bayan.db.change.Changes;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.IntakeFiles;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.operation.Restarts;
import org.bayan.db.operation.Run;
import org.bayan.db.operation.RunStep;
import org.bayan.db.operation.Runs;
import org.bayan.db.reference.References;
import org.bayan.domain.calendar.Submission;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.period.Period;
import org.bayan.domain.period.Span;
import org.bayan.domain.reference.Sector;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.bayan.web.page.WrongAddressException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import static java.util.Objects.requireNonNull;

/** The page for administrators: what is due, what ran, who may sign in, who did what. */
@Controller
class AdminController {

	private static final int RUNS = 50;

	private static final int ENTRIES = 50;

	/** Months closed and months of completeness that are shown. */
	private static final int MONTHS = 12;

	/** What everybody does all day, left out of the audit unless asked for. */
	private static final List<String> VISITS = List.of("sign-in", "sign-out", "download");

	private final Health health;

	private final Snapshot snapshot;

	private final Editions editions;

	private final Runs runs;

	private final Restarts restarts;

	private final IntakeFiles files;

	private final SectorMonths sectorMonths;

	private final References references;

	private final Changes changes;

	private final Accounts accounts;

	private final AuditEntries audit;

	private final TransactionTemplate transaction;

	private final ZoneId zone;

	AdminController(Health health, Snapshot snapshot, Editions editions, Runs runs, Restarts restarts,
			IntakeFiles files, SectorMonths sectorMonths, References references, Changes changes, Accounts accounts,
			AuditEntries audit, TransactionTemplate transaction, ZoneId zone) {
		this.health = health;
		this.snapshot = snapshot;
		this.editions = editions;
		this.runs = runs;
		this.restarts = restarts;
		this.files = files;
		this.sectorMonths = sectorMonths;
		this.references = references;
		this.changes = changes;
		this.accounts = accounts;
		this.audit = audit;
		this.transaction = transaction;
		this.zone = zone;
	}

	@GetMapping("/admin")
	String show(@ModelAttribute("page") Page page, Model model) {
		Texts texts = page.t();
		this.snapshot.read(() -> {
			Health.State state = this.health.state();
			List<EditionHead> editions = this.editions.all();
			Answers answers = new Answers(state, editions, backup(), texts, this.zone);
			model.addAttribute("title", answers.title());
			model.addAttribute("now", texts.moment(state.now(), this.zone));
			model.addAttribute("answers", answers.all((run) -> error(run, texts), silent(state)));
			model.addAttribute("alarms", alarms(state, texts));
			model.addAttribute("closed", closed(state, texts));
			model.addAttribute("sectors", sectors(state, texts));
			model.addAttribute("months", months(state).stream().map(texts::month).toList());
			model.addAttribute("runs", runs(state, editions, texts));
			model.addAttribute("failures", state.failures().size());
			model.addAttribute("accounts",
					this.accounts.all().stream().map((one) -> AccountLine.of(one, texts, this.zone)).toList());
			boolean all = page.query().getOrDefault("audit", "").equals("all");
			model.addAttribute("allEntries", all);
			model.addAttribute("entries", entries(all, texts));
			return true;
		});
		return "admin";
	}

	/**
	 * Asks for a failed run to be tried again; an instance takes it up within seconds.
	 */
	@PostMapping("/admin/restart")
	String restart(@RequestParam(defaultValue = "0") long run, @ModelAttribute("page") Page page) {
		Account account = requireNonNull(page.account());
		boolean asked = Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Run failed = this.runs.find(run).filter((one) -> one.state().equals("FAILED")).orElse(null);
			if (failed == null) {
				return false;
			}
			Long file = failed.fileNumber();
			if (file != null) {
				this.files.retry(file);
			}
			this.restarts.ask(run, account.key());
			this.audit.add(account.key(), "run-restarted", failed.job() + " " + run, page.address());
			return true;
		}));
		if (!asked) {
			throw new WrongAddressException(page.t().get("web.admin.no-run", "number", run));
		}
		return "redirect:/admin?lang=" + page.language();
	}

	private static List<String> alarms(Health.State state, Texts texts) {
		List<String> alarms = new ArrayList<>();
		if (state.check() != null && state.check().differences() > 0) {
			alarms.add(texts.get("web.admin.alarm", "what", texts.foreign(String.valueOf(state.check().first()))));
		}
		state.monthsFailed()
			.forEach((month) -> alarms.add(texts.get("web.admin.alarm.month", "month", texts.month(month))));
		if (state.requests().stuck()) {
			alarms.add(texts.get("web.admin.alarm.requests", "n", state.requests().oldest().toMinutes()));
		}
		return alarms;
	}

	/** How many sectors have not reported the month that is due next, and of how many. */
	private int @Nullable [] silent(Health.State state) {
		return state.rule().map((rule) -> {
			List<String> sectors = this.references.sectors(this.changes.latest()).stream().map(Sector::code).toList();
			Period next = new Period(Period.Length.MONTH, rule.next(state.now()));
			return new int[] { this.sectorMonths.silent(next, sectors).size(), sectors.size() };
		}).orElse(null);
	}

	private @Nullable Instant backup() {
		return this.audit.newestOf("backup", 1).stream().findFirst().map(AuditEntries.Entry::at).orElse(null);
	}

	private List<ClosedLine> closed(Health.State state, Texts texts) {
		List<MonthClose> closed = state.closed().reversed();
		return closed.subList(0, Math.min(MONTHS, closed.size()))
			.stream()
			.map((close) -> new ClosedLine(close.month().toString(), texts.period(close.month()),
					texts.get("web.admin.closed.of", "number", close.edition(), "moment",
							moment(close.closedAt(), texts), "due", moment(close.dueAt(), texts))))
			.toList();
	}

	/** The months that are due, or else the last three closed. */
	private static List<YearMonth> months(Health.State state) {
		List<YearMonth> months = new ArrayList<>(
				state.closed().stream().map((one) -> one.month().firstMonth()).toList());
		months.addAll(state.due());
		months.sort(null);
		return months.subList(Math.max(0, months.size() - 3), months.size());
	}

	private List<SectorLine> sectors(Health.State state, Texts texts) {
		List<YearMonth> months = months(state);
		if (months.isEmpty()) {
			return List.of();
		}
		Span span = new Span(months.getFirst(), months.getLast());
		Set<SectorMonths.Key> submitted = new HashSet<>(this.sectorMonths.submitted(span));
		Map<SectorMonths.Key, Submission> said = this.sectorMonths.said(span, this.changes.latest());
		List<SectorLine> lines = new ArrayList<>();
		for (Sector sector : this.references.sectors(this.changes.latest())) {
			lines
				.add(new SectorLine(sector.code(), sector.names().in(texts.language()), months.stream().map((month) -> {
					SectorMonths.Key key = new SectorMonths.Key(sector.code(), month);
					Submission submission = submitted.contains(key) ? Submission.SUBMITTED
							: said.getOrDefault(key, Submission.AWAITED);
					return texts.get("submission." + submission.code());
				}).toList()));
		}
		return lines;
	}

	/**
	 * The newest runs, and the editions that were published by hand: those of the
	 * calendar are runs.
	 */
	private List<RunLine> runs(Health.State state, List<EditionHead> editions, Texts texts) {
		List<Run> newest = this.runs.newest(RUNS);
		Map<Long, List<RunStep>> steps = this.runs.steps(newest.stream().map(Run::number).toList());
		Map<String, @Nullable String> publishers = new HashMap<>();
		this.audit.newestOf("publication", RUNS).forEach((entry) -> publishers.put(entry.object(), entry.account()));
		Set<String> calendars = new HashSet<>();
		state.closed().forEach((close) -> calendars.add(close.month() + " edition " + close.edition()));
		List<RunLine> lines = new ArrayList<>();
		newest.stream()
			// runs are dated by the machine's own clock and zone, as Spring Batch does
			.map((run) -> RunLine.of(run, error(run, texts), steps.getOrDefault(run.number(), List.of()), texts,
					ZoneId.systemDefault(), this.zone))
			.forEach(lines::add);
		for (EditionHead edition : editions) {
			String key = edition.period() + " edition " + edition.number();
			if (!calendars.contains(key)) {
				lines.add(RunLine.of(edition, publishers.get(key), texts, this.zone));
			}
		}
		lines.sort(Comparator.comparing(RunLine::at).reversed());
		return lines.subList(0, Math.min(RUNS, lines.size()));
	}

	/** A file's own fault in a sentence of the catalogue, else what the run says. */
	private @Nullable String error(Run run, Texts texts) {
		if (run.error() == null || run.fileNumber() == null) {
			return run.error();
		}
		return this.files.find(run.fileNumber())
			.filter((file) -> file.errorKey() != null)
			.flatMap((file) -> Arrays.stream(FileFault.values())
				.filter((fault) -> fault.code().equals(file.errorKey()))
				.findFirst()
				.map((fault) -> Reasons.of(texts, file.name(), fault, file.errorArguments())))
			.orElse(run.error());
	}

	private List<EntryLine> entries(boolean all, Texts texts) {
		return (all ? this.audit.newest(ENTRIES) : this.audit.newestBut(VISITS, ENTRIES)).stream()
			.map((entry) -> new EntryLine(moment(entry.at(), texts),
					(entry.account() != null) ? entry.account() : texts.get("web.admin.host"),
					texts.get("web.admin.act." + entry.action()), (entry.object() != null) ? entry.object() : "",
					(entry.address() != null) ? entry.address() : ""))
			.toList();
	}

	private String moment(Instant moment, Texts texts) {
		return texts.dateTime(moment, this.zone);
	}

	/** A month, its name and what is said of its close. */
	public record ClosedLine(String month, String name, String value) {

	}

	/** A sector and whether it has reported some months. */
	public record SectorLine(String code, String name, List<String> states) {

	}

	/** An entry of the audit. */
	public record EntryLine(String at, String who, String action, String object, String address) {

	}

}
