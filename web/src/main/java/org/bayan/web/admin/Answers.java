package org.bayan.web.admin;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bayan.db.calendar.MonthClose;
import org.bayan.db.edition.EditionHead;
import org.bayan.db.operation.Run;
import org.bayan.domain.calendar.DueRule;
import org.bayan.domain.period.Period;
import org.bayan.reporting.text.Texts;
import org.bayan.web.admin.Answer.Sign;
import org.jspecify.annotations.Nullable;

/**
 * Answers what an administrator asks first: did last month's report run, what is due,
 * what waits, what failed, are the figures right, is there a backup.
 */
final class Answers {

	/** So many months that are due are named one by one. */
	private static final int NAMED = 6;

	private final Health.State state;

	private final List<EditionHead> editions;

	private final @Nullable Instant backup;

	private final Texts texts;

	private final ZoneId zone;

	/**
	 * Answers from the state of one moment.
	 * @param editions all editions
	 * @param backup when the last backup was made; null: never
	 */
	Answers(Health.State state, List<EditionHead> editions, @Nullable Instant backup, Texts texts, ZoneId zone) {
		this.state = state;
		this.editions = editions;
		this.backup = backup;
		this.texts = texts;
		this.zone = zone;
	}

	/** What matters most, as a title. */
	String title() {
		List<String> matters = new ArrayList<>();
		if (!this.state.due().isEmpty()) {
			matters.add(this.texts.get("web.admin.title.due", "n", this.state.due().size(), "month",
					this.texts.month(this.state.due().getFirst())));
		}
		int failed = this.state.failures().size() + this.state.requests().failed();
		if (failed > 0) {
			matters.add(this.texts.get("web.admin.title.failed", "n", failed));
		}
		int waiting = this.state.queued() + this.state.requests().open();
		if (waiting > 0) {
			matters.add(this.texts.get("web.admin.title.waiting", "n", waiting));
		}
		if (!matters.isEmpty()) {
			return String.join(this.texts.get("web.admin.title.and"), matters);
		}
		return this.state.rule()
			.map((rule) -> this.texts.get("web.admin.title.well.next", "month",
					this.texts.month(rule.next(this.state.now())), "moment",
					moment(rule.dueAt(rule.next(this.state.now())))))
			.orElseGet(() -> this.texts.get("web.admin.title.well"));
	}

	/**
	 * The answers, in the order in which they are asked for.
	 * @param error says in the reader's language what went wrong in a run
	 * @param silent how many sectors have not reported the month that is due next, and of
	 * how many; null where no rule says which
	 */
	List<Answer> all(Function<Run, @Nullable String> error, int @Nullable [] silent) {
		return List.of(lastMonth(), next(silent), waiting(), failed(error), figures(), backup());
	}

	private Answer lastMonth() {
		YearMonth month = YearMonth.from(this.state.now().atZone(this.zone)).minusMonths(1);
		String question = this.texts.get("web.admin.last");
		Optional<EditionHead> edition = this.editions.stream()
			.filter((head) -> head.period().equals(new Period(Period.Length.MONTH, month)))
			.reduce((first, second) -> second);
		Optional<MonthClose> close = this.state.closed()
			.stream()
			.filter((one) -> one.month().firstMonth().equals(month))
			.findFirst();
		DueRule rule = this.state.rule().orElse(null);
		String name = this.texts.month(month);
		if (this.state.due().contains(month) && rule != null) {
			return new Answer(Sign.BAD, question,
					this.texts.get("web.admin.last.overdue", "month", name, "due", moment(rule.dueAt(month))));
		}
		if (edition.isPresent()) {
			EditionHead head = edition.get();
			String sentence = this.texts.get("web.admin.last.published", "month", name, "moment",
					moment(head.publishedAt()), "number", head.number());
			return new Answer(Sign.OK, question, close
				.map((one) -> sentence + " " + this.texts.get("web.admin.last.closed", "due", moment(one.dueAt())))
				.orElse(sentence), address("/editions/" + head.period() + "/" + head.number()),
					this.texts.get("web.admin.last.see", "number", head.number()));
		}
		if (rule == null) {
			return new Answer(Sign.CHECK, question, this.texts.get("web.admin.last.no-rule", "month", name));
		}
		if (month.isBefore(rule.first())) {
			return new Answer(Sign.OK, question,
					this.texts.get("web.admin.last.before", "month", name, "first", this.texts.month(rule.first())));
		}
		return new Answer(Sign.OK, question,
				this.texts.get("web.admin.last.ahead", "month", name, "due", moment(rule.dueAt(month))));
	}

	private Answer next(int @Nullable [] silent) {
		String question = this.texts.get("web.admin.next");
		String link = this.texts.get("web.admin.rule.change");
		DueRule rule = this.state.rule().orElse(null);
		if (rule == null) {
			return new Answer(Sign.CHECK, question, this.texts.get("web.admin.next.no-rule"), address("/admin/rule"),
					link);
		}
		List<String> sentences = new ArrayList<>();
		if (!this.state.due().isEmpty()) {
			sentences.add(this.texts.get("web.admin.next.overdue", "n", this.state.due().size(), "months", due()));
		}
		YearMonth next = rule.next(this.state.now());
		sentences.add(this.texts.get("web.admin.next.of", "month", this.texts.month(next), "moment",
				moment(rule.dueAt(next))));
		if (silent != null) {
			sentences.add((silent[0] == silent[1]) ? this.texts.get("web.admin.next.silent.all", "of", silent[1])
					: this.texts.get("web.admin.next.silent", "n", silent[0], "of", silent[1]));
		}
		sentences.add(this.texts.get("web.admin.next.rule", "rule", CalendarController.words(rule, this.texts)));
		return new Answer(this.state.due().isEmpty() ? Sign.OK : Sign.BAD, question, String.join(" ", sentences),
				address("/admin/rule"), link);
	}

	private String due() {
		List<YearMonth> due = this.state.due();
		return (due.size() <= NAMED) ? this.texts.list(due.stream().map(this.texts::month).toList())
				: this.texts.get("web.admin.next.overdue.from", "first", this.texts.month(due.getFirst()), "last",
						this.texts.month(due.getLast()));
	}

	private Answer waiting() {
		List<String> sentences = new ArrayList<>();
		if (this.state.queued() > 0) {
			sentences.add(this.texts.get("web.admin.waiting.files", "n", this.state.queued()));
		}
		if (this.state.requests().open() > 0) {
			sentences.add(this.texts.get("web.admin.waiting.requests", "n", this.state.requests().waiting(), "running",
					this.state.requests().running()));
		}
		if (!this.state.waitedFor().isEmpty()) {
			sentences
				.add(this.texts.get("web.admin.waiting.sectors", "month", this.texts.month(this.state.due().getFirst()),
						"n", this.state.waitedFor().size(), "sectors", this.texts.list(this.state.waitedFor())));
		}
		return new Answer(this.state.requests().stuck() ? Sign.BAD : sentences.isEmpty() ? Sign.OK : Sign.CHECK,
				this.texts.get("web.admin.waiting"),
				sentences.isEmpty() ? this.texts.get("web.admin.waiting.nothing") : String.join(" ", sentences));
	}

	private Answer failed(Function<Run, @Nullable String> error) {
		String question = this.texts.get("web.admin.failed");
		List<Run> failures = this.state.failures();
		List<String> sentences = new ArrayList<>();
		if (!failures.isEmpty()) {
			Run newest = failures.getFirst();
			String why = error.apply(newest);
			sentences.add(this.texts.get("web.admin.failed.runs", "n", failures.size(), "what",
					RunLine.what(newest, this.texts)));
			Stream.ofNullable(why).map(this.texts::foreign).forEach(sentences::add);
		}
		if (this.state.requests().failed() > 0) {
			sentences.add(this.texts.get("web.admin.failed.requests", "n", this.state.requests().failed()));
		}
		return sentences.isEmpty() ? new Answer(Sign.OK, question, this.texts.get("web.admin.failed.nothing"))
				: new Answer(Sign.BAD, question, String.join(" ", sentences), "#runs",
						this.texts.get("web.admin.failed.see"));
	}

	private Answer figures() {
		String question = this.texts.get("web.admin.figures");
		if (this.state.dataAsOf() == null) {
			return new Answer(Sign.CHECK, question, this.texts.get("web.admin.figures.none"));
		}
		String sentence = this.texts.get("web.admin.figures.of", "moment", moment(this.state.dataAsOf()));
		if (this.state.check() == null) {
			return new Answer(Sign.OK, question, sentence);
		}
		boolean differ = this.state.check().differences() > 0;
		return new Answer(differ ? Sign.BAD : Sign.OK, question,
				sentence + " " + this.texts.get(differ ? "web.admin.figures.differ" : "web.admin.figures.unchanged",
						"n", this.state.check().editions(), "moment", moment(this.state.check().at())));
	}

	private Answer backup() {
		String question = this.texts.get("web.admin.backup");
		return (this.backup != null)
				? new Answer(Sign.OK, question, this.texts.get("web.admin.backup.of", "moment", moment(this.backup)))
				: new Answer(Sign.CHECK, question, this.texts.get("web.admin.backup.none"));
	}

	private String moment(Instant moment) {
		return this.texts.dateTime(moment, this.zone);
	}

	private String address(String path) {
		return path + "?lang=" + this.texts.language();
	}

}
