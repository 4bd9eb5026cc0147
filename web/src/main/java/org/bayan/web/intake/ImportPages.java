package org.bayan.web.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bayan.db.activity.Reused;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.edition.Editions;
import org.bayan.db.intake.Form;
import org.bayan.db.intake.IntakeFile;
import org.bayan.db.intake.ReceivedFile;
import org.bayan.db.intake.RejectedRow;
import org.bayan.db.intake.RejectedRows;
import org.bayan.db.intake.Trial;
import org.bayan.db.intake.TrialFigure;
import org.bayan.db.intake.Trials;
import org.bayan.domain.figure.Cell;
import org.bayan.domain.intake.FileFault;
import org.bayan.domain.period.Period;
import org.bayan.domain.report.Figure;
import org.bayan.reporting.text.ForeignText;
import org.bayan.reporting.text.Reasons;
import org.bayan.reporting.text.Texts;
import org.bayan.web.page.Page;
import org.bayan.web.record.RecordChanges;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of files say. Read in one transaction. */
@Component
class ImportPages {

	private static final int FILES = 20;

	/** So many lines of each table are shown; the files have all. */
	private static final int FIRST = 60;

	/** So many figures of each of the first periods. */
	private static final int OF_PERIOD = 12;

	private static final int PERIODS = 12;

	private static final int ALL_PERIODS = 60;

	private static final int ALL = 2_000;

	private static final int KILOBYTE = 1_000;

	private final Trials trials;

	private final RejectedRows rejected;

	private final RecordChanges records;

	private final Editions editions;

	private final ScopeNames names;

	private final OwnListPage ownLists;

	private final ConflictRows conflicts;

	private final ZoneId zone;

	ImportPages(Trials trials, RejectedRows rejected, RecordChanges records, Editions editions, ScopeNames names,
			OwnListPage ownLists, ConflictRows conflicts, ZoneId zone) {
		this.trials = trials;
		this.rejected = rejected;
		this.records = records;
		this.editions = editions;
		this.names = names;
		this.ownLists = ownLists;
		this.conflicts = conflicts;
		this.zone = zone;
	}

	/**
	 * A file in the list.
	 *
	 * @param address of its page; null where it came by a command and has none
	 * @param state how far it is, in a word
	 * @param waits whether somebody has to decide
	 * @param counted whether it was read
	 * @param original the address of its bytes
	 * @param rejects the address of its rejected rows; null: none
	 */
	public record FileLine(String received, String who, String name, @Nullable String address, String size, String read,
			String added, String changed, String unchanged, String rejected, String state, boolean waits,
			boolean counted, @Nullable String sentence, @Nullable String original, @Nullable String rejects) {

	}

	/** The list of the files that came. */
	void list(Page page, Model model) {
		Texts texts = page.t();
		long open = this.trials.open();
		model.addAttribute("title",
				(open > 0) ? texts.get("web.imports.title.open", "n", open) : texts.get("web.imports.title"));
		String after = page.query().getOrDefault("before", "");
		Long before = after.matches("[0-9]{1,18}") ? Long.valueOf(after) : null;
		List<ReceivedFile> received = this.trials.received(before, FILES + 1);
		List<ReceivedFile> shown = received.subList(0, Math.min(FILES, received.size()));
		model.addAttribute("files", shown.stream().map((one) -> line(one, page)).toList());
		model.addAttribute("more", (received.size() > FILES)
				? "/imports?before=" + shown.getLast().file().number() + "&lang=" + page.language() : null);
	}

	private FileLine line(ReceivedFile received, Page page) {
		Texts texts = page.t();
		IntakeFile file = received.file();
		boolean waits = file.dryRun() && file.state() == IntakeFile.State.DONE && file.added() + file.changed() > 0;
		boolean counted = file.state() == IntakeFile.State.DONE;
		String own = "/imports/" + file.number();
		String language = "?lang=" + page.language();
		return new FileLine(texts.dateTime(file.receivedAt(), this.zone),
				(received.account() != null) ? ForeignText.plain(received.account()) : texts.get("web.imports.host"),
				(received.form() != null) ? texts.get("web.imports.form", "ref", texts.foreign(received.form()))
						: ForeignText.plain(file.name()),
				(received.trial() != null) ? "/imports/" + received.trial() + language : null, size(file, texts),
				texts.number(file.read()), texts.number(file.added()), texts.number(file.changed()),
				texts.number(file.unchanged()), texts.number(file.rejected()),
				texts.get("web.imports.state." + state(file)), waits, counted,
				(file.state() == IntakeFile.State.FAILED) ? fault(file, texts) : null, own + "/file" + language,
				(file.rejected() > 0) ? own + "/rejected.xlsx" + language : null);
	}

	private static String size(IntakeFile file, Texts texts) {
		return texts.get("web.imports.size", "n", texts.number(Math.max(1, file.byteSize() / KILOBYTE)));
	}

	private static String state(IntakeFile file) {
		return switch (file.state()) {
			case STORED -> file.dryRun() ? "reading" : "taking-in";
			case FAILED -> "refused";
			case DONE -> !file.dryRun() ? "taken-in" : (file.added() + file.changed() > 0) ? "decide" : "nothing";
		};
	}

	private static String fault(IntakeFile file, Texts texts) {
		return Arrays.stream(FileFault.values())
			.filter((fault) -> fault.code().equals(file.errorKey()))
			.findFirst()
			.map((fault) -> Reasons.of(texts, file.name(), fault, file.errorArguments()))
			.orElseGet(() -> texts.get("web.import.unexpected"));
	}

	/** What one file would do, or what came of it. */
	void show(Trial trial, Page page, Model model) {
		Texts texts = page.t();
		IntakeFile file = (trial.takenInAs() != null) ? trial.takenInAs() : trial.file();
		model.addAttribute("name", ForeignText.plain(file.name()));
		model.addAttribute("number", trial.file().number());
		model.addAttribute("state", state(file));
		model.addAttribute("running", file.state() == IntakeFile.State.STORED);
		model.addAttribute("overtaken", trial.overtaken() && trial.takenInAs() == null);
		model.addAttribute("original", "/imports/" + file.number() + "/file?lang=" + page.language());
		switch (file.state()) {
			case STORED -> model.addAttribute("title",
					texts.get("web.import.title." + state(file), "name", texts.foreign(file.name())));
			case FAILED -> {
				model.addAttribute("title", texts.get("web.import.title.refused", "name", texts.foreign(file.name())));
				model.addAttribute("sentence", fault(file, texts));
			}
			case DONE -> read(trial, file, page, model);
		}
		Form form = trial.form();
		if (form != null) {
			List<?> changed = (List<?>) Objects.requireNonNullElse(model.getAttribute("changed"), List.of());
			int fields = changed.isEmpty() ? 0 : ((RecordChanges.Line) changed.getFirst()).facts().size();
			int months = (int) Objects.requireNonNullElse(model.getAttribute("months"), 0);
			FormEffect effect = FormEffect.of(trial, form, fields, months, texts);
			model.addAttribute("form", effect);
			model.addAttribute("title", effect.title());
		}
	}

	private void read(Trial trial, IntakeFile file, Page page, Model model) {
		Texts texts = page.t();
		boolean all = "yes".equals(page.query().get("all"));
		boolean taken = !file.dryRun();
		long number = trial.file().number();
		List<Period> periods = this.trials.periods(number);
		Map<Period, EditionHead> published = published(periods);
		model.addAttribute("months", published.size());
		long accepted = file.added() + file.changed();
		model.addAttribute("title",
				taken ? texts.get("web.import.title.taken-in", "name", texts.foreign(file.name()))
						: texts.get((accepted == 0) ? "web.import.title.nothing" : "web.import.title.decide", "n",
								file.added(), "m", file.changed(), "months", published.size()));
		model.addAttribute("summary", texts.get(taken ? "web.import.summary.taken-in" : "web.import.summary", "read",
				file.read(), "figures", trial.figures(), "rejected", file.rejected()));
		model.addAttribute("accepted", accepted);
		Reused reused = this.trials.reused(number, file.unchanged());
		model.addAttribute("reused",
				(taken || trial.form() != null || !reused.seemsAnotherList()) ? null
						: texts.get("web.import.reused", "changed", reused.changed(), "known", reused.known(),
								"reference", texts.foreign(Objects.requireNonNull(reused.example()))));
		model.addAttribute("noneAccepted", file.rejected() > 0 && file.rejected() == file.read());
		model.addAttribute("change", trial.change());
		model.addAttribute("look", trial.look());
		String refused = page.query().get("refused");
		model.addAttribute("refused", (refused == null) ? null : refused.equals(Answers.NO_TITLE)
				? texts.get("web.list.no-title") : texts.get("web.list.refused", "answer", texts.foreign(refused)));
		long open = this.ownLists.show(number, file.rowNames(), taken, texts, model);
		if (open > 0 && !taken) {
			model.addAttribute("title", texts.get("web.list.title", "n", open, "name", texts.foreign(file.name())));
		}
		model.addAttribute("profileName", this.ownLists.name(number, file.name()));
		model.addAttribute("takeIn", texts.get("web.import.take-in", "n", accepted));
		model.addAttribute("decision",
				texts.get("web.import.decision", "n", file.added(), "m", file.changed(), "rejected", file.rejected()));
		model.addAttribute("shownAgainst",
				(trial.change() != null) ? texts.get("web.import.shown-against", "change", trial.change()) : "");
		model.addAttribute("unknownColumns", file.unknownColumns().isEmpty() ? null
				: texts.get("web.import.unknown-columns", "columns", texts.list(file.unknownColumns())));
		model.addAttribute("sheetsNotRead", file.sheetsNotRead().isEmpty() ? null
				: texts.get("web.import.sheets-not-read", "sheets", texts.list(file.sheetsNotRead())));
		model.addAttribute("counts", counts(file, texts));
		int conflicts = taken ? 0 : this.conflicts.show(file, texts, model);
		rejected(file, conflicts, texts, all, model);
		int most = all ? ALL : FIRST;
		List<RecordChanges.Line> changed = this.records.tried(this.trials.rows(number, true, most), texts);
		List<RecordChanges.Line> added = this.records.tried(this.trials.rows(number, false, most), texts);
		model.addAttribute("changed", changed);
		model.addAttribute("changedTitle", texts.get("web.import.changed", "n", file.changed()));
		model.addAttribute("added", added);
		model.addAttribute("addedTitle", texts.get("web.import.added", "n", file.added()));
		model.addAttribute("changedMore", more(file.changed(), changed.size(), texts));
		model.addAttribute("addedMore", more(file.added(), added.size(), texts));
		List<Group> groups = groups(number, inOrder(periods, published), published, all, texts);
		int shown = groups.stream().mapToInt((group) -> group.lines().size()).sum();
		model.addAttribute("groups", groups);
		model.addAttribute("figuresTitle",
				texts.get(taken ? "web.import.figures.taken-in" : "web.import.figures", "n", trial.figures()));
		model.addAttribute("shown", texts.get("web.import.figures.shown", "shown", shown, "n", trial.figures()));
		model.addAttribute("csv", "/imports/" + number + "/figures.csv?lang=" + page.language());
		boolean cut = trial.figures() > shown || file.changed() > FIRST || file.added() > FIRST
				|| file.rejected() > FIRST;
		model.addAttribute("whole", (cut && !all) ? "/imports/" + number + "?all=yes&lang=" + page.language() : null);
	}

	private static @Nullable String more(long of, int shown, Texts texts) {
		return (of > shown) ? texts.get("web.import.more", "n", of - shown) : null;
	}

	private static Map<String, String> counts(IntakeFile file, Texts texts) {
		Map<String, String> counts = new LinkedHashMap<>();
		counts.put("read", texts.number(file.read()));
		counts.put("new", texts.number(file.added()));
		counts.put("changed", texts.number(file.changed()));
		counts.put("unchanged", texts.number(file.unchanged()));
		counts.put("rejected", texts.number(file.rejected()));
		return counts;
	}

	private void rejected(IntakeFile file, int conflicts, Texts texts, boolean all, Model model) {
		List<RejectedLine> lines = new ArrayList<>();
		int most = all ? ALL : FIRST;
		int[] rows = new int[1];
		boolean open = file.dryRun();
		Consumer<RejectedRow> add = (row) -> lines
			.addAll(RejectedLine.of(row, file, texts, open && rows[0]++ < WrongCells.ROWS));
		if (conflicts > 0) {
			this.rejected.firstFaults(file.number(), most, add);
		}
		else {
			this.rejected.first(file.number(), most, add);
		}
		long faults = file.rejected() - conflicts;
		model.addAttribute("rejected", lines);
		model.addAttribute("correctable", lines.stream().anyMatch((line) -> line.field() != null));
		model.addAttribute("rejectedTitle", texts.get("web.import.rejected", "n", faults));
		model.addAttribute("rejectedMore", more(faults, most, texts));
		String own = "/imports/" + file.number() + "/rejected.";
		model.addAttribute("rejectedCsv", own + "csv?lang=" + texts.language());
		model.addAttribute("rejectedXlsx", own + "xlsx?lang=" + texts.language());
	}

	/** The newest edition of each of some periods that has one. */
	private Map<Period, EditionHead> published(List<Period> periods) {
		Map<Period, EditionHead> published = new HashMap<>();
		this.editions.all()
			.stream()
			.filter((head) -> periods.contains(head.period()))
			.forEach((head) -> published.merge(head.period(), head,
					(one, other) -> (one.number() > other.number()) ? one : other));
		return published;
	}

	/**
	 * The figures of a period.
	 *
	 * @param edition that it is published, and as which edition; empty: it is not
	 */
	public record Group(String period, String edition, List<FigureLine> lines) {

	}

	/**
	 * A figure as it is and as it would be.
	 *
	 * @param says what the edition says, where that is another; empty: nothing
	 */
	public record FigureLine(String measure, String place, String sector, String before, String after, String change,
			boolean total, String says) {

	}

	/** Published months first, then months, quarters and years, the latest first. */
	private static List<Period> inOrder(List<Period> periods, Map<Period, EditionHead> published) {
		return periods.stream()
			.sorted(Comparator.comparing((Period period) -> !published.containsKey(period))
				.thenComparing(Period::length)
				.thenComparing(Period::firstMonth, Comparator.reverseOrder()))
			.toList();
	}

	private List<Group> groups(long number, List<Period> periods, Map<Period, EditionHead> published, boolean all,
			Texts texts) {
		List<Period> shown = periods.subList(0, Math.min(all ? ALL_PERIODS : PERIODS, periods.size()));
		Map<Period, List<TrialFigure>> figures = this.trials.figures(number, shown, all ? FIRST : OF_PERIOD)
			.stream()
			.collect(Collectors.groupingBy(TrialFigure::period));
		ScopeNames.Spoken spoken = this.names.in(texts);
		return shown.stream()
			.map((period) -> group(period, figures.getOrDefault(period, List.of()), published.get(period), spoken,
					texts))
			.toList();
	}

	private Group group(Period period, List<TrialFigure> figures, @Nullable EditionHead head, ScopeNames.Spoken spoken,
			Texts texts) {
		SortedMap<Figure, Cell> says = (head != null)
				? Figure.of(this.editions.find(period, head.number()).orElseThrow().report()) : null;
		String edition = (head != null) ? texts.get("web.import.edition", "number", head.number(), "moment",
				texts.moment(head.publishedAt(), this.zone)) : "";
		return new Group(texts.period(period), edition,
				figures.stream().map((figure) -> line(figure, head, says, spoken, texts)).toList());
	}

	private static FigureLine line(TrialFigure figure, @Nullable EditionHead head,
			@Nullable SortedMap<Figure, Cell> says, ScopeNames.Spoken spoken, Texts texts) {
		Cell stated = (says != null) ? says.get(new Figure(figure.place(), figure.sector(), figure.measure())) : null;
		String after = spoken.figure(figure.measure(), figure.after());
		return new FigureLine(spoken.measure(figure.measure()), spoken.place(figure.place()),
				spoken.sector(figure.sector()), spoken.figure(figure.measure(), figure.before()), after,
				spoken.change(figure), figure.place().isEverywhere() && figure.sector().isEvery(),
				(head == null || stated == null || stated.equals(figure.after())) ? "" : texts.get("web.import.says",
						"number", head.number(), "stated", spoken.figure(figure.measure(), stated), "after", after));
	}

}
