package org.bayan.web.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bayan.db.account.Account;
import org.bayan.db.activity.Activities;
import org.bayan.db.intake.Form;
import org.bayan.db.intake.Trial;
import org.bayan.db.intake.Trials;
import org.bayan.db.operation.AuditEntries;
import org.bayan.db.record.RecordedActivities;
import org.bayan.domain.activity.ActivityReference;
import org.bayan.domain.intake.Column;
import org.bayan.domain.record.ListedActivity;
import org.bayan.web.page.Page;
import org.bayan.web.page.Snapshot;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import static java.util.Objects.requireNonNull;

/**
 * One activity is written, changed, withdrawn or brought back. What is sent is a trial as
 * any file is: nothing of it is in a figure before its writer saw what it does.
 */
@Controller
class FormController {

	private final Trials trials;

	private final Activities activities;

	private final RecordedActivities records;

	private final FormPages pages;

	private final AuditEntries audit;

	private final Snapshot snapshot;

	private final TransactionTemplate transaction;

	private final Clock clock;

	FormController(Trials trials, Activities activities, RecordedActivities records, FormPages pages,
			AuditEntries audit, Snapshot snapshot, TransactionTemplate transaction, Clock clock) {
		this.trials = trials;
		this.activities = activities;
		this.records = records;
		this.pages = pages;
		this.audit = audit;
		this.snapshot = snapshot;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** An empty form, or one that is to be mended. */
	@GetMapping("/activities/new")
	String blank(@ModelAttribute("page") Page page, Model model) {
		return this.snapshot.read(() -> {
			Trial trial = trial(page, null);
			if (trial != null) {
				this.pages.again(trial, page, model);
			}
			else {
				this.pages.show(new Form(Form.Act.ADD, "", 0, "", FormCells.blank()), null, page, model);
			}
			return "form";
		});
	}

	/** Has a new activity tried. */
	@PostMapping("/activities/new")
	String add(@ModelAttribute("page") Page page, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Map<Column, String> cells = FormCells.of(request, FormCells.blank());
		String ref = ActivityReference.folded(cells.getOrDefault(Column.ACTIVITY_REF, ""));
		return tried(new Form(Form.Act.ADD, ref, 0, reason(request), cells), page, request, response, model);
	}

	/** The form of an activity; its version is the strong tag of the answer. */
	@GetMapping("/activities/{ref}/edit")
	String edit(@PathVariable String ref, @ModelAttribute("page") Page page, HttpServletResponse response,
			Model model) {
		return this.snapshot.read(() -> {
			ListedActivity activity = find(ref);
			Trial trial = trial(page, activity.ref());
			if (trial != null) {
				this.pages.again(trial, page, model);
			}
			else {
				this.pages.show(this.pages.opened(activity.ref(), act(activity)), null, page, model);
			}
			FormPages.tag(response, model);
			return "form";
		});
	}

	/** Has a change of an activity tried; of a withdrawn one, that it comes back so. */
	@PostMapping("/activities/{ref}/edit")
	String change(@PathVariable String ref, @ModelAttribute("page") Page page, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Form known = this.snapshot.read(() -> {
			ListedActivity activity = find(ref);
			return this.pages.opened(activity.ref(), act(activity));
		});
		Map<Column, String> cells = FormCells.of(request, known.cells());
		cells.put(Column.ACTIVITY_REF, known.ref());
		return tried(new Form(known.act(), known.ref(), version(request, known.version()), reason(request), cells),
				page, request, response, model);
	}

	/** Has tried what it does to withdraw an activity. */
	@PostMapping("/activities/{ref}/withdraw")
	String withdraw(@PathVariable String ref, @ModelAttribute("page") Page page, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Form known = this.snapshot.read(() -> this.pages.opened(find(ref).ref(), Form.Act.WITHDRAW));
		return tried(new Form(Form.Act.WITHDRAW, known.ref(), version(request, known.version()), reason(request),
				known.cells()), page, request, response, model);
	}

	private String tried(Form form, Page page, HttpServletRequest request, HttpServletResponse response, Model model) {
		String more = request.getParameter("more");
		Optional<Column> list = FormCells.LISTS.stream().filter((column) -> column.code().equals(more)).findFirst();
		boolean reasoned = form.act() == Form.Act.ADD || !form.reason().isEmpty();
		HttpStatus refusal = this.snapshot.read(() -> {
			if (list.isPresent()) {
				this.pages.show(form, list.get(), page, model);
				return HttpStatus.OK;
			}
			if (this.pages.isOvertaken(form)) {
				this.pages.conflict(form, page, model);
				return HttpStatus.PRECONDITION_FAILED;
			}
			if (!reasoned || form.reason().length() > FormPages.LONGEST_REASON) {
				this.pages.withoutReason(form, page, model);
				return HttpStatus.BAD_REQUEST;
			}
			return HttpStatus.FOUND;
		});
		if (refusal != HttpStatus.FOUND) {
			FormPages.answer(refusal, form, page, response, model);
			return "form";
		}
		return "redirect:/imports/" + store(form, page) + "?lang=" + page.language();
	}

	/** Stores it to be tried, in place of what the same writer tried before. */
	private long store(Form form, Page page) {
		Account account = requireNonNull(page.account());
		Path file = FormCells.file(form);
		try {
			return requireNonNull(this.transaction.execute((status) -> {
				Trial before = trial(page, (form.act() == Form.Act.ADD) ? null : form.ref());
				if (before != null && before.account().equals(account.key())) {
					this.trials.leave(before.file().number());
				}
				String name = form.ref().replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".csv";
				long number = store(form, file, name, account);
				this.audit.add(account.key(), "file-tried", "#" + number + " " + name, page.address());
				return number;
			}));
		}
		finally {
			delete(file);
		}
	}

	private long store(Form form, Path file, String name, Account account) {
		try {
			return this.trials.store(form, file, name, account.key(), this.clock.instant());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is to be mended: a trial of this form that is not taken in.
	 * @param ref of its activity; null: a new one
	 */
	private @Nullable Trial trial(Page page, @Nullable String ref) {
		String number = page.query().getOrDefault("trial", "");
		if (!number.matches("[0-9]{1,18}")) {
			return null;
		}
		return this.trials.find(Long.parseLong(number)).filter((trial) -> {
			Form form = trial.form();
			return form != null && trial.takenInAs() == null
					&& ((ref == null) ? form.act() == Form.Act.ADD : form.ref().equals(ref));
		}).orElse(null);
	}

	/** One that a file can name, by its reference or id. */
	private ListedActivity find(String ref) {
		return this.records.find(ref)
			.or(() -> ref.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? this.records.find(UUID.fromString(ref))
					: Optional.empty())
			.filter((one) -> ActivityReference.folded(one.ref()).equals(one.ref()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private Form.Act act(ListedActivity activity) {
		boolean withdrawn = this.records.versions(activity.ref()).getLast().withdrawn();
		return withdrawn ? Form.Act.RESTORE : Form.Act.EDIT;
	}

	/**
	 * The version that a request was made at: by its If-Match, where it has one, else by
	 * the form's field; -1 where neither says one.
	 */
	private static long version(HttpServletRequest request, long current) {
		String match = request.getHeader(HttpHeaders.IF_MATCH);
		if (match != null) {
			boolean matches = Arrays.stream(match.split(","))
				.map(String::strip)
				.anyMatch((tag) -> tag.equals("*") || tag.equals("\"" + current + "\""));
			String tag = match.strip();
			return matches ? current
					: tag.matches("\"[0-9]{1,18}\"") ? Long.parseLong(tag, 1, tag.length() - 1, 10) : -1;
		}
		String field = String.valueOf(request.getParameter("version"));
		return field.matches("[0-9]{1,18}") ? Long.parseLong(field) : -1;
	}

	private static String reason(HttpServletRequest request) {
		String reason = request.getParameter("reason");
		return (reason != null) ? reason.strip().replaceAll("\\s+", " ") : "";
	}

}
